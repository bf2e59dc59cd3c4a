package org.demarche.core.story;

import org.demarche.core.Passage;

/**
 * A passage together with the report it stands in.
 *
 * @param report id of the report
 * @param passage the exact words, with their offsets in that report's text
 */
public record Citation(String report, Passage passage) implements Comparable<Citation> {
    /** By report id, then by place in the text. */
    @Override
    public int compareTo(Citation other) {
        int byReport = report.compareTo(other.report);
        return byReport != 0 ? byReport : passage.compareTo(other.passage);
    }
}
