package org.demarche.core.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Average linkage: the two groups most alike are joined, as long as their reports are alike on average. */
final class Linkage {
    /** Groups at least this much alike on average tell of one happening. */
    static final double SAME = 0.32;

    /** What unlinked reports count for: less than what a link needs, since they share some words of the day. */
    private static final double UNLINKED = Grouping.LINKED * 0.75;

    private Linkage() {}

    /** Cuts a component into stories; the same for any order of the reports. */
    static Collection<Set<String>> cut(Set<String> component, Function<String, List<Link>> links) {
        List<String> reports = new ArrayList<>(new TreeSet<>(component));
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            places.put(reports.get(i), i);
        }
        int count = reports.size();
        double[][] sums = new double[count][count];
        List<Set<String>> groups = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Arrays.fill(sums[i], UNLINKED);
            groups.add(new TreeSet<>(List.of(reports.get(i))));
        }
        for (int i = 0; i < count; i++) {
            for (Link link : links.apply(reports.get(i))) {
                Integer other = places.get(link.other(reports.get(i)));
                if (other != null) {
                    sums[i][other] = link.strength();
                    sums[other][i] = link.strength();
                }
            }
        }
        while (join(groups, sums)) {
            // joins the best pair each time
        }
        return groups.stream().filter(group -> !group.isEmpty()).toList();
    }

    private static boolean join(List<Set<String>> groups, double[][] sums) {
        int left = -1;
        int right = -1;
        double best = SAME;
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                int pairs = groups.get(i).size() * groups.get(j).size();
                if (pairs > 0 && sums[i][j] / pairs >= best + (left < 0 ? 0 : 1e-12)) {
                    best = sums[i][j] / pairs;
                    left = i;
                    right = j;
                }
            }
        }
        if (left < 0) {
            return false;
        }
        groups.get(left).addAll(groups.get(right));
        groups.set(right, Collections.emptySet());
        for (int k = 0; k < groups.size(); k++) {
            sums[left][k] += sums[right][k];
            sums[k][left] = sums[left][k];
        }
        return true;
    }
}
