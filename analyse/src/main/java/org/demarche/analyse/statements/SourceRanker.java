package org.demarche.analyse.statements;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.demarche.core.actor.Sector;

/**
 * Chooses of which sector a source is by weights learned from the project's corpus ({@code training/sources.py}): a softmax
 * over the sectors and none. What the rules say is one of the signs, with a weight of its own.
 */
final class SourceRanker {
    private static final String FILE = "sources.tsv";

    /** What is less likely than this does not overrule the rules; chosen on train-5001 to 7820. */
    private static final double ENOUGH = 0.4;

    private static final List<Sector> SECTORS = List.of(Sector.values());
    private static final int[] NOTHING = {};
    private static final SourceRanker STANDARD = read();

    /** What the file has for each sign, and what of it was needed so far: most signs are never met. */
    private final Map<String, String> written = new HashMap<>(8192);

    private final Map<String, int[]> read = new ConcurrentHashMap<>();

    private SourceRanker() {}

    /** The weights that come with the program. */
    static SourceRanker standard() {
        return STANDARD;
    }

    private static SourceRanker read() {
        SourceRanker ranker = new SourceRanker();
        try (InputStream stream = SourceRanker.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its weights " + FILE);
            }
            String all = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            int start = 0;
            for (int end = all.indexOf('\n'); end >= 0; end = all.indexOf('\n', start)) {
                int tab = all.lastIndexOf('\t', end - 1);
                if (all.charAt(start) != '#' && tab > start) {
                    ranker.written.put(all.substring(start, tab), all.substring(tab + 1, end));
                }
                start = end + 1;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the program's weights " + FILE, broken);
        }
        return ranker;
    }

    /** The weights of a sign, in hundredths: of no sector first, then of each. */
    private int[] weights(String sign) {
        return read.computeIfAbsent(sign, each -> {
            String cells = written.get(each);
            if (cells == null) {
                return NOTHING;
            }
            int[] weights = new int[SECTORS.size() + 1];
            for (String cell : cells.split(" ")) {
                int equals = cell.indexOf('=');
                String name = cell.substring(0, equals);
                int at = name.equals("-") ? 0 : SECTORS.indexOf(Sector.valueOf(name)) + 1;
                weights[at] = Integer.parseInt(cell.substring(equals + 1));
            }
            return weights;
        });
    }

    /** The likeliest sector where it is likely enough; else, and where that is none, the one that the rules have. */
    Optional<Sector> sector(List<String> signs, Optional<Sector> ruled) {
        double[] sums = new double[SECTORS.size() + 1];
        for (String sign : signs) {
            int[] weights = weights(sign);
            for (int i = 0; i < weights.length; i++) {
                sums[i] += weights[i] / 100.0;
            }
        }
        int best = likely(sums);
        return best <= 0 ? ruled : Optional.of(SECTORS.get(best - 1));
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
