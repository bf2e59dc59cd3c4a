package org.demarche.eval.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How two texts agree in their runs of four words, as scrapinghub's article-extraction-benchmark counts it ({@code
 * evaluate.py}): runs count as often as they occur, and the three parts of a page add up to one, so that long pages
 * weigh no more than short ones.
 *
 * @param both share of the runs that both texts have
 * @param extra share that only the found text has
 * @param missing share that only the true text has
 * @param same whether the words of the two are the same, in the same order
 */
record Shingles(double both, double extra, double missing, boolean same) {
    private static final int LENGTH = 4;
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    static Shingles compare(String truth, String found) {
        List<String> trueWords = words(truth);
        List<String> foundWords = words(found);
        Map<List<String>, Integer> expected = runs(trueWords);
        Map<List<String>, Integer> actual = runs(foundWords);
        Set<List<String>> all = new HashSet<>(expected.keySet());
        all.addAll(actual.keySet());
        double both = 0;
        double extra = 0;
        double missing = 0;
        for (List<String> run : all) {
            int wanted = expected.getOrDefault(run, 0);
            int got = actual.getOrDefault(run, 0);
            both += Math.min(wanted, got);
            extra += Math.max(0, got - wanted);
            missing += Math.max(0, wanted - got);
        }
        double sum = Math.max(1, both + extra + missing);
        return new Shingles(both / sum, extra / sum, missing / sum, trueWords.equals(foundWords));
    }

    /** Precision; 1 where the texts agree in full. */
    double precision() {
        return extra == 0 && missing == 0 ? 1 : both == 0 ? 0 : both / (both + extra);
    }

    /** Recall; 1 where the texts agree in full. */
    double recall() {
        return extra == 0 && missing == 0 ? 1 : both == 0 ? 0 : both / (both + missing);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    private static Map<List<String>, Integer> runs(List<String> words) {
        Map<List<String>, Integer> runs = new HashMap<>();
        for (int start = 0; start < Math.max(1, words.size() - LENGTH + 1); start++) {
            List<String> run = words.subList(start, Math.min(start + LENGTH, words.size()));
            if (!run.isEmpty()) {
                runs.merge(run, 1, Integer::sum);
            }
        }
        return runs;
    }
}
