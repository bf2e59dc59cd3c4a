package org.demarche.analyse.statements;

/**
 * A stretch of the report's text while its words are still being settled.
 *
 * @param start offset of the first UTF-16 unit
 * @param end offset after the last
 */
record Span(int start, int end) {
    Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no stretch of text: %d..%d".formatted(start, end));
        }
    }

    boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    Span union(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }
}
