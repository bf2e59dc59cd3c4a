package org.demarche.analyse.syntax;

import java.util.Map;
import java.util.OptionalInt;
import org.demarche.core.statement.Stance;

/**
 * A word by which, as the network of sightings sees it, somebody says something.
 *
 * @param word index of the word
 * @param stances how likely it says so with each stance, in [0, 1]; what is missing to 1 is that nobody says anything by it
 * @param speaker index of the word that stands for whoever says it, if one does
 * @param opens index of the first word of what is said
 * @param closes index of its last word, not before {@code opens}
 * @param from index of the first word that was looked at for it: a very long sentence is looked at in parts
 * @param to index after the last word that was looked at
 * @param opening how likely each word is the first of what is said, in [0, 1]; unlikely ones are left out
 * @param closing how likely each word is its last, in [0, 1]; unlikely ones are left out
 */
public record CueSighting(
        int word,
        Map<Stance, Double> stances,
        OptionalInt speaker,
        int opens,
        int closes,
        int from,
        int to,
        Map<Integer, Double> opening,
        Map<Integer, Double> closing) {
    public CueSighting {
        opening = Map.copyOf(opening);
        closing = Map.copyOf(closing);
        stances = Map.copyOf(stances);
    }

    /** Whether this word was looked at: of one that was not, nothing is known. */
    public boolean looksAt(int word) {
        return from <= word && word < to;
    }

    /** How likely somebody says something by it, in [0, 1]. */
    public double likelihood() {
        return stances.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The likeliest stance; of equals the first in order of {@link Stance}; {@link Stance#SAYS} if none is known. */
    public Stance stance() {
        Stance best = Stance.SAYS;
        for (Stance stance : Stance.values()) {
            if (stances.getOrDefault(stance, 0.0) > stances.getOrDefault(best, 0.0)) {
                best = stance;
            }
        }
        return best;
    }
}
