package org.demarche.core.story;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is read out of some words when findings are compared: read once, however many they are compared with. Of one
 * thread, as the comparison is.
 */
final class Wording {
    private final String words;
    private @Nullable List<String> stems;
    private SameWords.@Nullable Weighed weighed;
    private @Nullable List<Figures.Figure> figures;
    private @Nullable Map<Integer, Strength.Word> strength;
    private @Nullable Boolean negated;

    Wording(String words) {
        this.words = words;
    }

    /** Their stems, in order. */
    List<String> stems() {
        List<String> known = stems;
        if (known == null) {
            known = SameWords.stems(words);
            stems = known;
        }
        return known;
    }

    /** Their stems, ready to be compared with many others. */
    SameWords.Weighed weighed() {
        SameWords.Weighed known = weighed;
        if (known == null) {
            known = SameWords.Weighed.of(stems());
            weighed = known;
        }
        return known;
    }

    /** The numbers in them. */
    List<Figures.Figure> figures() {
        List<Figures.Figure> known = figures;
        if (known == null) {
            known = Figures.of(words);
            figures = known;
        }
        return known;
    }

    /** How strong they are: scale to word. */
    Map<Integer, Strength.Word> strength() {
        Map<Integer, Strength.Word> known = strength;
        if (known == null) {
            known = Strength.of(words);
            strength = known;
        }
        return known;
    }

    /** Whether they are negated, and not twice. */
    boolean isNegated() {
        Boolean known = negated;
        if (known == null) {
            known = Differences.isNegated(words);
            negated = known;
        }
        return known;
    }
}
