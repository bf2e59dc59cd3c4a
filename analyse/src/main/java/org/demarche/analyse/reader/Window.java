package org.demarche.analyse.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of a sentence that goes through the network in one pass: nearly always all of it.
 *
 * @param sentence index of the sentence
 * @param number which of the sentence's windows it is, from 0
 * @param first index of its first word in the sentence
 * @param words how many words
 * @param pieces how many pieces, the two marks at the ends included
 */
record Window(int sentence, int number, int first, int words, int pieces) {

    /** The windows of a sentence, in order; each word is in exactly one. */
    static List<Window> of(int sentence, PreparedSentence prepared, int mostPieces) {
        List<Window> windows = new ArrayList<>(1);
        int size = prepared.pieces().length;
        int first = 0;
        while (first < size) {
            int end = first;
            int pieces = 2;
            while (end < size && pieces + prepared.pieces()[end].length <= mostPieces) {
                pieces += prepared.pieces()[end].length;
                end++;
            }
            if (end < size) {
                end = goodCut(prepared.words(), first, end);
                pieces = 2;
                for (int word = first; word < end; word++) {
                    pieces += prepared.pieces()[word].length;
                }
            }
            windows.add(new Window(sentence, windows.size(), first, end - first, pieces));
            first = end;
        }
        return windows;
    }

    /** After the last stop, semicolon or comma in the second half of the window, if it has one. */
    private static int goodCut(List<String> words, int first, int end) {
        for (String marks : List.of(".!?;:", ",")) {
            for (int cut = end; cut > first + (end - first) / 2; cut--) {
                String word = words.get(cut - 1);
                if (word.length() == 1 && marks.contains(word)) {
                    return cut;
                }
            }
        }
        return end;
    }
}
