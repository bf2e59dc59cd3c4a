package org.demarche.analyse.choice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Weights of signs, learned from the project's corpus, by which one of several options is chosen: a conditional logit.
 * An option weighs what its signs weigh together; one without signs weighs nothing.
 */
public final class SignWeights {
    private final Map<String, Double> weights;

    private SignWeights(Map<String, Double> weights) {
        this.weights = Map.copyOf(weights);
    }

    /**
     * The weights of a file beside a class: lines of a sign, a tab and its weight; '#' begins a remark.
     *
     * @throws IllegalStateException if the program lacks the file
     * @throws UncheckedIOException if it cannot be read
     */
    public static SignWeights read(Class<?> beside, String file) {
        try (InputStream stream = beside.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its weights " + file);
            }
            Map<String, Double> weights = new HashMap<>();
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int tab = line.indexOf('\t');
                if (!line.startsWith("#") && tab >= 0) {
                    weights.put(line.substring(0, tab), Double.parseDouble(line.substring(tab + 1)));
                }
            }
            return new SignWeights(weights);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the program's weights " + file, broken);
        }
    }

    /** These weights by sign. */
    public static SignWeights of(Map<String, Double> weights) {
        return new SignWeights(weights);
    }

    /** The weight of a sign; 0 for one that has none. */
    public double of(String sign) {
        return of(sign, 0);
    }

    /** The weight of a sign, or the number that stands for it where it has none. */
    public double of(String sign, double otherwise) {
        return weights.getOrDefault(sign, otherwise);
    }

    /** The share of the likelihood that each option has, together 1; each option is its signs. */
    public double[] shares(List<List<String>> options) {
        double[] shares = new double[options.size()];
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < shares.length; i++) {
            for (String sign : options.get(i)) {
                shares[i] += of(sign);
            }
            highest = Math.max(highest, shares[i]);
        }
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp(shares[i] - highest);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
