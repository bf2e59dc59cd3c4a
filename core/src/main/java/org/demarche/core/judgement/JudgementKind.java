package org.demarche.core.judgement;

import java.util.Locale;
import java.util.Optional;

/** What a person may judge. */
public enum JudgementKind {
    /** Whether a finding is right: 'accepted' or 'rejected'. */
    FINDING,
    /** How an event stands, in the words of {@link org.demarche.core.event.Standing}. */
    STANDING,
    /** An event's PLOVER class. */
    CLASS,
    /** Who acts, by code: 'CHN', 'CHN/GOV'. */
    SOURCE,
    /** Who is acted upon, by code. */
    TARGET,
    /** A source's reliability on the Admiralty scale, A to F; F, 'cannot be judged', where nobody has said. */
    RELIABILITY,
    /** A report's credibility on the Admiralty scale, 1 to 6; 6, 'cannot be judged', where nobody has said. */
    CREDIBILITY,
    /** Of a story: it is the same happening as the story that the verdict names. */
    SAME_STORY,
    /** Of a report: it does not belong to the story that the verdict names. */
    OTHER_STORY,
    /** Of an actor: it is the actor that the verdict names. */
    SAME_ACTOR,
    /** Of an actor: the words that the verdict quotes do not mean it. */
    OTHER_ACTOR,
    /** Takes back the judgement whose sequence the verdict is. */
    UNDO;

    /** The words in the ledger, in JSON and on the page: 'same story'. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The kind that words name. */
    public static Optional<JudgementKind> of(String words) {
        for (JudgementKind kind : values()) {
            if (kind.words().equals(words)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
