package org.demarche.analyse.events;

/**
 * What a governing word does to the standing of what it governs; after the implication signatures of Karttunen
 * ('Implicative verbs', 1971; 'Simple and phrasal implicatives', 2012). The words are in {@code events/effects.txt}.
 */
enum Effect {
    SAME,
    START,
    REPORT,
    FACTIVE,
    OPPOSITE,
    DENY,
    INTEND,
    REFUSE,
    MAYBE,
    ACCUSE,
    ASK,
    QUIT,
    DROP;

    /**
     * How the governed clause stands.
     *
     * @param governor how the governing word stands by its own marks
     * @param inner how the clause stands by itself
     */
    Verdict apply(Verdict governor, Verdict inner) {
        return switch (this) {
            case SAME ->
                // 'will try to persuade them not to send' says of no one that they did not
                inner == Verdict.DENIED && governor != Verdict.HAPPENED && governor != Verdict.UNDER_WAY
                        ? Verdict.SILENT
                        : inner.under(governor);
            case START ->
                governor == Verdict.HAPPENED && inner == Verdict.UNDER_WAY ? Verdict.HAPPENED : inner.under(governor);
            case REPORT ->
                governor == Verdict.DENIED || governor == Verdict.REFUSED || governor == Verdict.POSSIBLE
                        ? inner.under(Verdict.POSSIBLE)
                        : inner;
            case FACTIVE -> inner;
            case OPPOSITE ->
                switch (governor) {
                    case HAPPENED, UNDER_WAY -> inner.under(Verdict.DENIED);
                    case DENIED -> inner;
                    case ANNOUNCED -> Verdict.REFUSED;
                    default -> inner.under(governor);
                };
            case DENY ->
                switch (governor) {
                    case HAPPENED, UNDER_WAY -> inner.under(Verdict.DENIED);
                    default -> inner.under(Verdict.POSSIBLE);
                };
            case INTEND ->
                switch (governor) {
                    case HAPPENED, UNDER_WAY, ANNOUNCED -> inner.under(Verdict.ANNOUNCED);
                    case DENIED -> inner == Verdict.DENIED ? Verdict.POSSIBLE : inner.under(Verdict.DENIED);
                    default -> inner.under(governor);
                };
            case REFUSE ->
                switch (governor) {
                    case HAPPENED, UNDER_WAY, ANNOUNCED -> inner.under(Verdict.REFUSED);
                    default -> inner.under(Verdict.POSSIBLE);
                };
            case MAYBE, ACCUSE ->
                governor == Verdict.SILENT || inner == Verdict.SILENT
                        ? Verdict.SILENT
                        : inner == Verdict.DENIED || inner == Verdict.CONDITIONAL ? inner : Verdict.POSSIBLE;
            case ASK, QUIT, DROP -> Verdict.SILENT;
        };
    }
}
