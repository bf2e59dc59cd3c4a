package org.demarche.analyse.reader;

/**
 * What can be seen at the place between two words: the words around it and their kinds, the gap, open quotation marks
 * and brackets, and how long the sentence already is. Each feature is a number below {@link #SIZE}, by hashing.
 */
final class BoundaryFeatures {
    static final int BITS = 17;
    static final int SIZE = 1 << BITS;

    /** How many features a place has. */
    static final int COUNT = 40;

    private static final int PAST_END = 0x5bd1;

    private final String text;
    private final Spans words;
    private final int[] hashes;
    private final int[] endings;
    private final WordKind[] kinds;
    private final int smallStarts;
    private final int[] features = new int[COUNT];
    private int filled;

    BoundaryFeatures(String text, Spans words) {
        this.text = text;
        this.words = words;
        int size = words.size();
        hashes = new int[size];
        endings = new int[size];
        kinds = new WordKind[size];
        int stops = 0;
        int small = 0;
        for (int i = 0; i < size; i++) {
            hashes[i] = hash(words.start(i), words.end(i));
            endings[i] = hash(Math.max(words.start(i), words.end(i) - 3), words.end(i));
            kinds[i] = WordKind.of(text, words.start(i), words.end(i));
            if (i > 0 && kinds[i - 1] == WordKind.STOP) {
                stops++;
                small += kinds[i] == WordKind.SMALL ? 1 : 0;
            }
        }
        smallStarts = stops < 3 ? 0 : 1 + Math.min(3, 4 * small / stops);
    }

    /** Small letters, digits all the same. */
    private int hash(int start, int end) {
        int hash = 17;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < 128) {
                c = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c >= '0' && c <= '9' ? '0' : c;
            } else {
                c = c == '\u2019' ? '\'' : Character.toLowerCase(c);
            }
            hash = hash * 31 + c;
        }
        return hash;
    }

    WordKind kind(int index) {
        return kinds[index];
    }

    private int word(int index) {
        return index >= 0 && index < hashes.length ? hashes[index] : PAST_END;
    }

    private int kindAt(int index) {
        return index >= 0 && index < kinds.length ? kinds[index].number() : WordKind.NONE;
    }

    /**
     * The features of the place after a word. The array is used again by the next call.
     *
     * @param index of the word
     * @param state what the sentence has so far, this word included
     */
    int[] at(int index, SentenceState state) {
        filled = 0;
        int w0 = word(index);
        int w1 = word(index - 1);
        int w2 = word(index - 2);
        int r1 = word(index + 1);
        int r2 = word(index + 2);
        int r3 = word(index + 3);
        int k0 = kindAt(index);
        int k1 = kindAt(index - 1);
        int k2 = kindAt(index - 2);
        int n1 = kindAt(index + 1);
        int n2 = kindAt(index + 2);
        int n3 = kindAt(index + 3);
        int pair = k0 * 32 + n1;
        int gap = joined(index) ? 0 : 1;
        int length = bucket(state.words());
        add(1, 0, 0);
        add(2, w0, 0);
        add(3, r1, 0);
        add(4, w1, 0);
        add(5, r2, 0);
        add(6, w2, 0);
        add(7, r3, 0);
        add(8, pair, 0);
        add(9, pair, k1);
        add(10, pair, n2);
        add(11, pair, k1 * 32 + n2);
        add(12, pair, (k2 * 32 + k1) * 32 + n2);
        add(13, pair, (k1 * 32 + n2) * 32 + n3);
        add(14, w0, r1);
        add(15, w1, w0);
        add(16, r1, r2);
        add(17, w0, n1);
        add(18, k0, r1);
        add(19, w0, n1 * 32 + k1);
        add(20, r1, n1 * 32 + k0);
        add(21, gap, pair);
        add(22, gap, pair * 32 + k1);
        add(23, length, pair);
        add(24, length, 0);
        add(25, length, r1 + 7 * n1);
        add(26, state.openQuote() ? 1 : 0, pair);
        add(27, state.openQuote() ? 1 : 0, (pair * 32 + k1) * 32 + n2);
        add(28, state.openBracket() ? 1 : 0, pair);
        add(29, bucket(state.wordsToParagraphEnd()), pair);
        add(30, smallStarts, pair);
        add(31, state.firstKind(), pair * 8 + Math.min(7, state.words()));
        add(32, endings[index], n1);
        add(33, index + 1 < endings.length ? endings[index + 1] : 0, pair);
        add(34, w1, pair);
        add(35, r2, pair);
        add(36, bucket(state.wordsSinceStop()), pair);
        add(37, r1, state.openQuote() ? k0 + 32 : k0);
        add(38, w0, state.words() == 1 ? n1 + 32 : n1);
        add(39, r1 * 31 + r2, pair);
        add(40, w1 * 31 + w0, n1);
        return features;
    }

    /** Whether the next word is written right after this one. */
    private boolean joined(int index) {
        return index + 1 < words.size() && words.end(index) == words.start(index + 1);
    }

    private static int bucket(int count) {
        return count < 6 ? count : count < 9 ? 6 : count < 13 ? 7 : count < 20 ? 8 : count < 35 ? 9 : 10;
    }

    private void add(int template, int a, int b) {
        long mixed = template * 0x9E3779B97F4A7C15L + a * 0xC2B2AE3D27D4EB4FL + b * 0x165667B19E3779F9L;
        mixed ^= mixed >>> 29;
        mixed *= 0xBF58476D1CE4E5B9L;
        features[filled++] = (int) (mixed >>> (64 - BITS));
    }
}
