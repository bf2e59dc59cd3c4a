package org.demarche.analyse.statements;

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
import org.demarche.core.actor.Sector;

/**
 * Chooses what a source is and where it belongs by weights learned from the project's corpus ({@code
 * training/sources.py}): the sector by a softmax over the sectors and none, the country by one over the countries to
 * choose from and none. What the rules say is one of the signs, with a weight of its own.
 */
final class SourceRanker {
    private static final String FILE = "sources.tsv";

    /** What is less likely than this does not overrule the rules; chosen on train-5001 to 7820. */
    private static final double ENOUGH = 0.4;

    private static final List<Sector> SECTORS = List.of(Sector.values());
    private static final SourceRanker STANDARD = read();

    private final Map<String, float[]> sectors;
    private final Map<String, Float> countries;

    private SourceRanker(Map<String, float[]> sectors, Map<String, Float> countries) {
        this.sectors = sectors;
        this.countries = countries;
    }

    /** The weights that come with the program. */
    static SourceRanker standard() {
        return STANDARD;
    }

    private static SourceRanker read() {
        Map<String, float[]> sectors = new HashMap<>(8192);
        Map<String, Float> countries = new HashMap<>(4096);
        try (InputStream stream = SourceRanker.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its weights " + FILE);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split("\t");
                if (line.startsWith("#") || cells.length < 3) {
                    continue;
                }
                if (cells[0].equals("country")) {
                    countries.put(cells[1], Float.parseFloat(cells[2]));
                    continue;
                }
                float[] weights = new float[SECTORS.size() + 1];
                for (int i = 2; i + 1 < cells.length; i += 2) {
                    int at = cells[i].equals("-") ? 0 : SECTORS.indexOf(Sector.valueOf(cells[i])) + 1;
                    weights[at] = Float.parseFloat(cells[i + 1]);
                }
                sectors.put(cells[1], weights);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the program's weights " + FILE, broken);
        }
        return new SourceRanker(sectors, countries);
    }

    /** The likeliest sector where it is likely enough; else, and where that is none, the one that the rules have. */
    Optional<Sector> sector(List<String> signs, Optional<Sector> ruled) {
        double[] sums = new double[SECTORS.size() + 1];
        for (String sign : signs) {
            float[] weights = sectors.get(sign);
            for (int i = 0; weights != null && i < sums.length; i++) {
                sums[i] += weights[i];
            }
        }
        int best = likely(sums);
        return best <= 0 ? ruled : Optional.of(SECTORS.get(best - 1));
    }

    /** The likeliest country, or none, where it is likely enough; else the one that the rules have. */
    Optional<String> country(List<SourceCountries.Option> options, Optional<String> ruled) {
        double[] sums = new double[options.size()];
        for (int i = 0; i < sums.length; i++) {
            for (String sign : options.get(i).signs()) {
                sums[i] += countries.getOrDefault(sign, 0f);
            }
        }
        int best = likely(sums);
        if (best < 0) {
            return ruled;
        }
        String country = options.get(best).country();
        return country.isEmpty() ? Optional.empty() : Optional.of(country);
    }

    /** Index of the greatest, if its share of the likelihood is large enough, else −1. */
    private static int likely(double[] sums) {
        int best = 0;
        for (int i = 1; i < sums.length; i++) {
            best = sums[i] > sums[best] ? i : best;
        }
        double all = 0;
        for (double sum : sums) {
            all += Math.exp(sum - sums[best]);
        }
        return 1 / all >= ENOUGH ? best : -1;
    }
}
