package org.demarche.core;

/**
 * A place in a report's text, always quoting the exact words.
 *
 * @param start offset of the first UTF-16 unit, from 0
 * @param end offset after the last UTF-16 unit
 * @param exact the words themselves: the text's slice from start to end
 */
public record Passage(int start, int end, String exact) implements Comparable<Passage> {
    public Passage {
        if (start < 0 || end < start || exact.length() != end - start) {
            throw new IllegalArgumentException(
                    "passage %d..%d does not fit its %d units of words".formatted(start, end, exact.length()));
        }
    }

    /** The passage of {@code text} from start to end, end exclusive. */
    public static Passage of(String text, int start, int end) {
        return new Passage(start, end, text.substring(start, end));
    }

    /** Whether this passage holds every unit of the other. */
    public boolean contains(Passage other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two share at least one unit. */
    public boolean overlaps(Passage other) {
        return start < other.end && other.start < end;
    }

    /** Whether these are the words of {@code text} at this place. */
    public boolean isIn(String text) {
        return end <= text.length() && text.startsWith(exact, start);
    }

    /** By start, then by end. */
    @Override
    public int compareTo(Passage other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
