package org.demarche.core.copy;

/**
 * Says whether two reports are one text: verbatim, cut, extended, reordered, reworded, or through another language and
 * back. A logistic score over three measures, because each finds what another misses: rare words once in both and in one
 * order (translated copies), sentences matched in any order (reordered and cut ones) and in one order.
 *
 * <p>The weights were fitted on public and planted pairs, as told in docs/stories.md, and rounded.
 */
public final class CopyJudge {
    private static final double ORDER = 28;
    private static final double ANY_ORDER = 18;
    private static final double ALIGNED = 2;
    private static final double BIAS = -13;

    /** Of a text with fewer different words than this, chance meets more, and more is asked. */
    private static final int SMALL = 60;

    private static final double SMALLNESS = 8;

    private CopyJudge() {}

    /** How likely it is, from 0 to 1, that one of the two texts was made from the other or both from a third. */
    public static double score(Likeness likeness) {
        return 1
                / (1
                        + Math.exp(-(ORDER * likeness.order()
                                + ANY_ORDER * likeness.anyOrder()
                                + ALIGNED * likeness.aligned()
                                + BIAS
                                - SMALLNESS * Math.max(0, 1 - (double) likeness.vocabulary() / SMALL))));
    }

    /** Whether the two are held to be copies. */
    public static boolean copies(Likeness likeness) {
        return score(likeness) >= 0.5;
    }

    /** Why they are, in a sentence part. */
    public static String because(Likeness likeness) {
        String sentences = "%d of %d sentences".formatted(likeness.sharedSentences(), likeness.sentenceCount());
        if (likeness.shingles() >= 0.8) {
            return sentences + " word for word or nearly";
        }
        return likeness.aligned() >= 0.8 * likeness.anyOrder()
                ? sentences + " say the same in the same order"
                : sentences + " say the same, in another order";
    }
}
