package org.demarche.analyse.reader;

import java.util.Arrays;

/** A growing list of spans: offsets in UTF-16 units, ends exclusive, in order, none overlapping. */
final class Spans {
    private int[] starts;
    private int[] ends;
    private int size;

    Spans(int capacity) {
        starts = new int[Math.max(4, capacity)];
        ends = new int[starts.length];
    }

    void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    int size() {
        return size;
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    /** Cuts the last span in two. */
    void splitLast(int at) {
        int end = ends[size - 1];
        ends[size - 1] = at;
        add(at, end);
    }

    String text(String text, int index) {
        return text.substring(starts[index], ends[index]);
    }
}
