package org.demarche.core.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;

/** Gathers findings of one thing: the pair most alike first, as long as the groups they belong to are alike on average. */
final class Gathering {
    private static final double ON_AVERAGE = 0.6;

    private Gathering() {}

    private record Pair(int left, int right, double alike) implements Comparable<Pair> {
        /** The most alike first. */
        @Override
        public int compareTo(Pair other) {
            int byAlike = Double.compare(other.alike, alike);
            int byLeft = byAlike != 0 ? byAlike : Integer.compare(left, other.left);
            return byLeft != 0 ? byLeft : Integer.compare(right, other.right);
        }
    }

    /**
     * Groups findings.
     *
     * @param found in any order
     * @param alike how alike two of them are
     * @param same from where on two are one
     */
    static <T> List<List<Found<T>>> gather(
            List<Found<T>> found, ToDoubleBiFunction<Found<T>, Found<T>> alike, double same) {
        List<Found<T>> ordered = found.stream()
                .sorted(Comparator.<Found<T>, Citation>comparing(Found::citation)
                        .thenComparing(Found::id))
                .toList();
        List<SameWords.Weighed> words =
                ordered.stream().map(each -> each.own().weighed()).toList();
        List<Pair> pairs = new ArrayList<>();
        // Of each group, with every other that is at all alike: the sum over their members.
        List<Map<Integer, Double>> sums = new ArrayList<>();
        ordered.forEach(each -> sums.add(new HashMap<>()));
        for (int i = 0; i < ordered.size(); i++) {
            for (int j = i + 1; j < ordered.size(); j++) {
                if (words.get(i).mayBeAlike(words.get(j))) {
                    double value = alike.applyAsDouble(ordered.get(i), ordered.get(j));
                    if (value != 0) {
                        sums.get(i).put(j, value);
                        sums.get(j).put(i, value);
                    }
                    if (value >= same) {
                        pairs.add(new Pair(i, j, value));
                    }
                }
            }
        }
        pairs.sort(null);
        int[] group = new int[ordered.size()];
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            members.put(i, new ArrayList<>(List.of(i)));
        }
        for (Pair pair : pairs) {
            int left = group[pair.left()];
            int right = group[pair.right()];
            List<Integer> mine = members.getOrDefault(left, List.of());
            List<Integer> theirs = members.getOrDefault(right, List.of());
            if (left != right
                    && sums.get(left).getOrDefault(right, 0.0) / ((double) mine.size() * theirs.size())
                            >= ON_AVERAGE * same) {
                List<Integer> joined = new ArrayList<>(mine);
                joined.addAll(theirs);
                members.remove(right);
                members.put(left, joined);
                joined.forEach(member -> group[member] = left);
                join(left, right, sums);
            }
        }
        return members.values().stream()
                .map(indexes -> indexes.stream().sorted().map(ordered::get).toList())
                .toList();
    }

    /** What the right one has in common with others is now the left one's. */
    private static void join(int left, int right, List<Map<Integer, Double>> sums) {
        sums.get(right).forEach((other, sum) -> {
            sums.get(other).remove(right);
            if (other != left) {
                sums.get(left).merge(other, sum, Double::sum);
                sums.get(other).merge(left, sum, Double::sum);
            }
        });
        sums.get(right).clear();
    }
}
