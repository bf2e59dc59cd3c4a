package org.demarche.core.copy;

import java.util.Map;

/**
 * A vector of word weights, in the order of the words, so that a sum over it does not depend on which report came first.
 */
final class Weights {
    private final String[] stems;
    private final double[] weights;

    private Weights(String[] stems, double[] weights) {
        this.stems = stems;
        this.weights = weights;
    }

    /** The weights scaled to a vector of length 1. */
    static Weights unit(Map<String, Double> sorted) {
        String[] stems = sorted.keySet().toArray(String[]::new);
        double[] weights =
                sorted.values().stream().mapToDouble(weight -> weight).toArray();
        double length = 0;
        for (double weight : weights) {
            length += weight * weight;
        }
        for (int i = 0; i < weights.length && length > 0; i++) {
            weights[i] /= Math.sqrt(length);
        }
        return new Weights(stems, weights);
    }

    boolean isEmpty() {
        return stems.length == 0;
    }

    double cosine(Weights other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < stems.length && j < other.stems.length) {
            int order = stems[i].compareTo(other.stems[j]);
            if (order == 0) {
                sum += weights[i] * other.weights[j];
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return sum;
    }
}
