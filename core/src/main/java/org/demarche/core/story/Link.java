package org.demarche.core.story;

/**
 * Two reports that may tell of one happening.
 *
 * @param left the smaller report id
 * @param right the greater report id
 * @param strength how alike, from 0 to 1; see docs/stories.md
 * @param copy whether they are one text
 * @param because what they share, in a sentence part
 */
public record Link(String left, String right, double strength, boolean copy, String because) {
    public Link {
        if (left.compareTo(right) >= 0) {
            throw new IllegalArgumentException(
                    "a link runs from the smaller id to the greater: " + left + ", " + right);
        }
    }

    /** The other end. */
    public String other(String report) {
        return report.equals(left) ? right : left;
    }
}
