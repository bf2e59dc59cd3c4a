package org.demarche.analyse.reader;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/**
 * Splits words into the pieces that the encoder knows, as BERT's uncased tokenizer does, each word on its own
 * ({@code training/README.md} has the rule). The vocabulary is a trie in three arrays; splitting a plain word allocates
 * nothing but the result.
 */
final class Pieces {
    static final int CLS = 101;
    static final int SEP = 102;
    private static final int UNKNOWN = 100;
    private static final int MOST_CHARACTERS = 100;
    private static final int CONTINUATION = 1;

    private final int mostPieces;
    private long[] keys = new long[1 << 18];
    private int[] targets = new int[1 << 18];
    private int[] pieceOf = new int[1 << 17];
    private int nodes = 2; // 0: pieces that begin a word, 1: pieces that go on with one

    /**
     * @param vocabulary every piece, in order of its number; a leading '##' marks one that goes on with a word
     * @param mostPieces of one word: the rest of a longer word is not read
     */
    Pieces(List<String> vocabulary, int mostPieces) {
        this.mostPieces = mostPieces;
        Arrays.fill(pieceOf, -1);
        for (int i = 0; i < vocabulary.size(); i++) {
            String piece = vocabulary.get(i);
            boolean goesOn = piece.length() > 2 && piece.startsWith("##");
            int node = goesOn ? CONTINUATION : 0;
            for (int at = goesOn ? 2 : 0; at < piece.length(); at++) {
                node = child(node, piece.charAt(at), true);
            }
            pieceOf[node] = i;
        }
    }

    /** The pieces of a word: at least one. */
    int[] of(String word) {
        int[] found = new int[mostPieces];
        int count = 0;
        String plain = plain(word);
        int at = 0;
        int length = plain.length();
        while (at < length && count < mostPieces) {
            if (plain.charAt(at) == ' ') {
                at++;
                continue;
            }
            int end = plain.indexOf(' ', at);
            end = end < 0 ? length : end;
            count = longestFirst(plain, at, end, found, count);
            at = end;
        }
        if (count == 0) {
            found[count++] = UNKNOWN;
        }
        return Arrays.copyOf(found, count);
    }

    /** Whether the vocabulary has this as a piece that begins a word. */
    boolean isPiece(String text) {
        int node = 0;
        for (int i = 0; i < text.length() && node >= 0; i++) {
            node = child(node, text.charAt(i), false);
        }
        return node > 0 && pieceOf[node] >= 0;
    }

    private int longestFirst(String plain, int start, int end, int[] found, int count) {
        if (plain.codePointCount(start, end) > MOST_CHARACTERS) {
            found[count] = UNKNOWN;
            return count + 1;
        }
        int first = count;
        int at = start;
        while (at < end) {
            int node = at == start ? 0 : CONTINUATION;
            int piece = -1;
            int pieceEnd = at;
            for (int i = at; i < end; i++) {
                node = child(node, plain.charAt(i), false);
                if (node < 0) {
                    break;
                }
                if (pieceOf[node] >= 0) {
                    piece = pieceOf[node];
                    pieceEnd = i + 1;
                }
            }
            if (piece < 0) {
                found[first] = UNKNOWN;
                return first + 1;
            }
            if (count < found.length) {
                found[count] = piece;
            }
            count++;
            at = pieceEnd;
        }
        return Math.min(count, found.length);
    }

    /** Small letters without accents, with a space around every sign and ideograph. */
    private static String plain(String word) {
        int length = word.length();
        boolean lower = true;
        for (int i = 0; i < length; i++) {
            char c = word.charAt(i);
            if (c >= 128 || !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9')) {
                return plainOfAny(word);
            }
            lower &= c < 'A' || c > 'Z';
        }
        if (lower) {
            return word;
        }
        char[] small = word.toCharArray();
        for (int i = 0; i < length; i++) {
            if (small[i] >= 'A' && small[i] <= 'Z') {
                small[i] = (char) (small[i] + ('a' - 'A'));
            }
        }
        return new String(small);
    }

    private static String plainOfAny(String word) {
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(decomposed.length() + 8);
        for (int i = 0; i < decomposed.length(); ) {
            int c = decomposed.codePointAt(i);
            i += Character.charCount(c);
            int type = Character.getType(c);
            if (isSpace(c, type)) {
                plain.append(' ');
            } else if (isDropped(c, type)) {
                // neither read nor a gap
            } else if (isIdeograph(c) || isPunctuation(c, type)) {
                plain.append(' ').appendCodePoint(c).append(' ');
            } else {
                plain.appendCodePoint(Character.toLowerCase(c));
            }
        }
        return plain.toString();
    }

    private static boolean isSpace(int c, int type) {
        return type == Character.SPACE_SEPARATOR
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (c >= 0x09 && c <= 0x0D)
                || (c >= 0x1C && c <= 0x1F)
                || c == 0x85;
    }

    private static boolean isDropped(int c, int type) {
        return type == Character.NON_SPACING_MARK
                || type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || c == 0xFFFD;
    }

    private static boolean isIdeograph(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0x20000 && c <= 0x2A6DF)
                || (c >= 0x2A700 && c <= 0x2CEAF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0x2F800 && c <= 0x2FA1F);
    }

    private static boolean isPunctuation(int c, int type) {
        if ((c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126)) {
            return true;
        }
        return type == Character.CONNECTOR_PUNCTUATION
                || type == Character.DASH_PUNCTUATION
                || type == Character.START_PUNCTUATION
                || type == Character.END_PUNCTUATION
                || type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION
                || type == Character.OTHER_PUNCTUATION;
    }

    private int child(int node, char c, boolean make) {
        long key = ((long) node << 16 | c) + 1;
        int slot = slot(key, keys.length);
        while (keys[slot] != 0) {
            if (keys[slot] == key) {
                return targets[slot];
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        if (!make) {
            return -1;
        }
        if (nodes == pieceOf.length) {
            grow();
            return child(node, c, true);
        }
        keys[slot] = key;
        targets[slot] = nodes;
        return nodes++;
    }

    private void grow() {
        int size = pieceOf.length;
        pieceOf = Arrays.copyOf(pieceOf, 2 * size);
        Arrays.fill(pieceOf, size, 2 * size, -1);
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new long[2 * oldKeys.length];
        targets = new int[2 * oldKeys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i], keys.length);
                while (keys[slot] != 0) {
                    slot = (slot + 1) & (keys.length - 1);
                }
                keys[slot] = oldKeys[i];
                targets[slot] = oldTargets[i];
            }
        }
    }

    private static int slot(long key, int size) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & (size - 1);
    }
}
