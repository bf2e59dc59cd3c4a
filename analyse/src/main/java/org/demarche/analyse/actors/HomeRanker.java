package org.demarche.analyse.actors;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses the country of somebody whose own words name none, by weights learned from the project's corpus: a conditional
 * logit over the countries that the report names nearby and 'none of them' ({@code training/homes.py}). A country is
 * taken only where its share of the likelihood reaches a threshold, which stands in the file of the weights.
 */
final class HomeRanker {
    private static final String FILE = "homes.tsv";

    private static final HomeRanker STANDARD = read();

    private final Map<String, Double> weights;
    private final double threshold;

    private HomeRanker(Map<String, Double> weights) {
        this.weights = weights;
        this.threshold = weights.getOrDefault("threshold", 1.0);
    }

    /** The weights that come with the program. */
    static HomeRanker standard() {
        return STANDARD;
    }

    private static HomeRanker read() {
        Map<String, Double> weights = new HashMap<>();
        try (InputStream stream = HomeRanker.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its weights " + FILE);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int tab = line.indexOf('\t');
                if (line.startsWith("#") || tab < 0) {
                    continue;
                }
                weights.put(line.substring(0, tab), Double.parseDouble(line.substring(tab + 1)));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the program's weights " + FILE, broken);
        }
        return new HomeRanker(weights);
    }

    /** The option to take: a country, or empty where none is likely enough. */
    Optional<HomeSigns.Option> choose(List<HomeSigns.Option> options) {
        double[] shares = shares(options);
        int best = 0;
        for (int i = 1; i < shares.length; i++) {
            best = shares[i] > shares[best] ? i : best;
        }
        HomeSigns.Option option = options.get(best);
        return option.clue().isEmpty() || shares[best] < threshold ? Optional.empty() : Optional.of(option);
    }

    private double[] shares(List<HomeSigns.Option> options) {
        double[] shares = new double[options.size()];
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < shares.length; i++) {
            for (String sign : options.get(i).signs()) {
                shares[i] += weights.getOrDefault(sign, 0.0);
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
