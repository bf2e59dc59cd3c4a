package org.demarche.core.story;

import java.util.Comparator;
import java.util.List;

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

    /** How many independent accounts speak of it. */
    public int corroboration() {
        return (int) versions.stream().map(Version::account).distinct().count();
    }
}
