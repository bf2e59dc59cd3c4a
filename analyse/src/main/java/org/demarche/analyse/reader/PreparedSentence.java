package org.demarche.analyse.reader;

import java.util.List;

/** A sentence as the network takes it: words, the pieces of each, and the shape of each. */
final class PreparedSentence {
    private final List<String> words;
    private final int[][] pieces;
    private final int[] shapes;

    PreparedSentence(List<String> words, Pieces splitter) {
        this.words = List.copyOf(words);
        this.shapes = WordShapes.of(words);
        this.pieces = new int[words.size()][];
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = splitter.of(words.get(i));
        }
    }

    List<String> words() {
        return words;
    }

    int[][] pieces() {
        return pieces;
    }

    int[] shapes() {
        return shapes;
    }
}
