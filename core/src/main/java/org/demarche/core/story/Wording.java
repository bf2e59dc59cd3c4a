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
    private @Nullable List<Figures.Figure> figures;
    private @Nullable Map<Integer, Strength.Word> strength;

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
}
