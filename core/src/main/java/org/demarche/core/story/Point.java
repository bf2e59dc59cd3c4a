package org.demarche.core.story;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One thing that a story's accounts speak of.
 *
 * @param id derived from its versions
 * @param kind an event, a statement, a detail
 * @param label what it is about, from the findings' own fields: 'RUS asks CHN, military'
 * @param versions what each account says, in the order of account ids; never empty
 * @param silent ids of the story's accounts that say nothing of it
 * @param differences where the versions differ, the weightiest first
 */
public record Point(
        String id,
        PointKind kind,
        String label,
        List<Version> versions,
        List<String> silent,
        List<Difference> differences) {
    public Point {
        versions =
                versions.stream().sorted(Comparator.comparing(Version::account)).toList();
        silent = silent.stream().sorted().toList();
        differences = differences.stream()
                .sorted(Comparator.comparing(Difference::kind)
                        .thenComparing(difference -> difference.left().citation())
                        .thenComparing(difference -> difference.right().citation()))
                .toList();
    }

    /** A point told among these accounts: those of which it has no version are silent. */
    static Point among(
            Collection<String> accounts,
            String id,
            PointKind kind,
            String label,
            List<Version> versions,
            List<Difference> differences) {
        Set<String> silent = new HashSet<>(accounts);
        versions.forEach(version -> silent.remove(version.account()));
        return new Point(id, kind, label, versions, List.copyOf(silent), differences);
    }

    /** How many independent accounts speak of it. */
    public int corroboration() {
        return (int) versions.stream().map(Version::account).distinct().count();
    }
}
