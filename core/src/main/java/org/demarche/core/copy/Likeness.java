package org.demarche.core.copy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How alike two reports are, each share from 0 to 1.
 *
 * @param happening by their words: twice the cosine of common words and once that of names, weighted by rarity
 * @param shingles share of the shorter report's runs of three stems that the other has too
 * @param order rare words that both use once and in the same order, as a share of the smaller vocabulary
 * @param aligned share of the shorter report's content that the other tells in the same order, sentence by sentence
 * @param anyOrder the same in any order
 * @param vocabulary how many different words that carry content the shorter vocabulary has; not a share
 * @param sharedSentences how many sentences of the shorter report have a near match in the other
 * @param sentenceCount how many sentences the shorter report has
 */
public record Likeness(
        double happening,
        double shingles,
        double order,
        double aligned,
        double anyOrder,
        int vocabulary,
        int sharedSentences,
        int sentenceCount) {
    private static final double NEAR_SENTENCE = 0.45;

    /** Compares two reports by all measures. */
    public static Likeness of(Words left, Words right) {
        Words shorter = left.stems().size() <= right.stems().size() ? left : right;
        Words longer = shorter.equals(left) ? right : left;
        double[][] sentences = sentenceLikeness(shorter, longer);
        double[] weights = shareOfContent(shorter);
        double any = 0;
        int shared = 0;
        for (int i = 0; i < sentences.length; i++) {
            double best = Arrays.stream(sentences[i]).max().orElse(0);
            any += weights[i] * best;
            if (best >= NEAR_SENTENCE) {
                shared++;
            }
        }
        return new Likeness(
                happening(left, right),
                contained(left.shingles(), right.shingles()),
                order(left, right),
                inOrder(sentences, weights),
                any,
                Math.min(left.content().size(), right.content().size()),
                shared,
                sentences.length);
    }

    /** The first measure alone, which is quick. */
    public static double happening(Words left, Words right) {
        double others = left.others().cosine(right.others());
        if (left.names().isEmpty() || right.names().isEmpty()) {
            return others;
        }
        return (2 * others + left.names().cosine(right.names())) / 3;
    }

    private static double contained(Set<String> left, Set<String> right) {
        Set<String> small = left.size() <= right.size() ? left : right;
        Set<String> large = left.size() <= right.size() ? right : left;
        return small.isEmpty()
                ? 0
                : (double) small.stream().filter(large::contains).count() / small.size();
    }

    private static double order(Words left, Words right) {
        List<String> once = new ArrayList<>();
        for (String stem : left.stems()) {
            if (left.content().contains(stem)
                    && left.counts().getOrDefault(stem, 0) == 1
                    && right.counts().getOrDefault(stem, 0) == 1) {
                once.add(stem);
            }
        }
        Map<String, Integer> places = right.lastPlaces();
        int smaller = Math.min(left.content().size(), right.content().size());
        return once.size() < 4 || smaller == 0
                ? 0
                : (double) longestRise(once.stream()
                                .map(stem -> places.getOrDefault(stem, 0))
                                .toList())
                        / smaller;
    }

    /** Length of the longest rising subsequence. */
    private static int longestRise(List<Integer> places) {
        int[] ends = new int[places.size()];
        int length = 0;
        for (int place : places) {
            int at = Arrays.binarySearch(ends, 0, length, place);
            if (at < 0) {
                at = -at - 1;
            }
            ends[at] = place;
            if (at == length) {
                length++;
            }
        }
        return length;
    }

    private static double[][] sentenceLikeness(Words shorter, Words longer) {
        Map<String, List<Integer>> columnsOf = new HashMap<>();
        for (int j = 0; j < longer.telling().size(); j++) {
            for (String stem : longer.telling().get(j)) {
                columnsOf.computeIfAbsent(stem, unseen -> new ArrayList<>(2)).add(j);
            }
        }
        double[][] likeness =
                new double[shorter.telling().size()][longer.telling().size()];
        for (int i = 0; i < likeness.length; i++) {
            for (String stem : shorter.telling().get(i)) {
                for (int j : columnsOf.getOrDefault(stem, List.of())) {
                    likeness[i][j] += Rarity.of(stem);
                }
            }
            for (int j = 0; j < likeness[i].length; j++) {
                likeness[i][j] /= Math.sqrt(
                        shorter.tellingSums().get(i) * longer.tellingSums().get(j));
            }
        }
        return likeness;
    }

    private static double[] shareOfContent(Words words) {
        double total = words.tellingSums().stream().mapToDouble(sum -> sum).sum();
        return words.tellingSums().stream().mapToDouble(sum -> sum / total).toArray();
    }

    private static double inOrder(double[][] likeness, double[] weights) {
        if (likeness.length == 0 || likeness[0].length == 0) {
            return 0;
        }
        double[] best = new double[likeness[0].length + 1];
        for (int i = 0; i < likeness.length; i++) {
            double[] next = new double[best.length];
            for (int j = 1; j < best.length; j++) {
                next[j] = Math.max(Math.max(best[j], next[j - 1]), best[j - 1] + weights[i] * likeness[i][j - 1]);
            }
            best = next;
        }
        return best[best.length - 1];
    }
}
