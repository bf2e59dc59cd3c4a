package org.demarche.analyse.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * Sentences that follow each other, as the network of sightings looks at them: what an act is and who it is done to is
 * often told only a sentence before.
 *
 * @param windows the sentences, or parts of very long ones, in order
 * @param heard index of the first window of which is said what is seen; those before it, which another stretch tells of,
 *     are there to be understood
 */
record Stretch(List<Window> windows, int heard) {
    /** So many windows before those of a stretch are looked at with them. */
    private static final int BEFORE = 2;

    Stretch {
        windows = List.copyOf(windows);
    }

    /**
     * The stretches of a text, in order; each window is heard in exactly one.
     *
     * @param windows all windows of the text, in order
     * @param mostPieces of a stretch, the marks between sentences included; at least those of any window
     */
    static List<Stretch> of(List<Window> windows, int mostPieces) {
        List<Stretch> stretches = new ArrayList<>();
        int next = 0;
        while (next < windows.size()) {
            int first = next;
            int pieces = 1 + own(windows.get(next));
            while (first > Math.max(0, next - BEFORE) && pieces + own(windows.get(first - 1)) <= mostPieces) {
                first--;
                pieces += own(windows.get(first));
            }
            int end = next + 1;
            while (end < windows.size() && pieces + own(windows.get(end)) <= mostPieces) {
                pieces += own(windows.get(end));
                end++;
            }
            stretches.add(new Stretch(windows.subList(first, end), next - first));
            next = end;
        }
        return stretches;
    }

    /** How many pieces, the marks included: one before all, one after each window. */
    int pieces() {
        return 1 + windows.stream().mapToInt(Stretch::own).sum();
    }

    int words() {
        return windows.stream().mapToInt(Window::words).sum();
    }

    private static int own(Window window) {
        return window.pieces() - 1;
    }
}
