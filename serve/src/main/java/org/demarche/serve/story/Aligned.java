package org.demarche.serve.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two quotations set against each other: the words that only one of them has are marked. By the longest common
 * subsequence of words, compared without case and marks.
 *
 * @param left the first in pieces
 * @param right the second in pieces
 */
public record Aligned(List<Piece> left, List<Piece> right) {
    private static final Pattern WORD = Pattern.compile("\\S+\\s*");
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MOST_WORDS = 160;

    /**
     * Some words of a quotation.
     *
     * @param text the words
     * @param changed whether the other quotation does not have them
     */
    public record Piece(String text, boolean changed) {}

    /** Sets two quotations against each other. */
    public static Aligned of(String left, String right) {
        List<String> first = words(left);
        List<String> second = words(right);
        int[][] longest = new int[first.size() + 1][second.size() + 1];
        for (int i = first.size() - 1; i >= 0; i--) {
            for (int j = second.size() - 1; j >= 0; j--) {
                longest[i][j] = same(first.get(i), second.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        List<Piece> one = new ArrayList<>();
        List<Piece> other = new ArrayList<>();
        // Where little is common, marking nearly everything would show nothing.
        boolean alike = longest[0][0] * 4 >= Math.min(first.size(), second.size());
        int i = 0;
        int j = 0;
        while (i < first.size() || j < second.size()) {
            if (i < first.size() && j < second.size() && same(first.get(i), second.get(j))) {
                add(one, first.get(i++), false);
                add(other, second.get(j++), false);
            } else if (j == second.size() || (i < first.size() && longest[i + 1][j] >= longest[i][j + 1])) {
                add(one, first.get(i++), alike);
            } else {
                add(other, second.get(j++), alike);
            }
        }
        return new Aligned(trimmed(one), trimmed(other));
    }

    /** Marks end with their words, not with the space after them. */
    private static List<Piece> trimmed(List<Piece> pieces) {
        List<Piece> trimmed = new ArrayList<>();
        for (Piece piece : pieces) {
            String words = piece.changed() ? piece.text().stripTrailing() : piece.text();
            if (!words.isEmpty()) {
                add(trimmed, words, piece.changed());
            }
            if (words.length() < piece.text().length()) {
                add(trimmed, piece.text().substring(words.length()), false);
            }
        }
        return trimmed;
    }

    private static void add(List<Piece> pieces, String word, boolean changed) {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).changed() == changed) {
            pieces.set(last, new Piece(pieces.get(last).text() + word, changed));
        } else {
            pieces.add(new Piece(word, changed));
        }
    }

    private static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String word) {
        String letters = MARKS.matcher(word).replaceAll("").toLowerCase(Locale.ROOT);
        return letters.isEmpty() ? word.strip() : letters;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find() && words.size() < MOST_WORDS) {
            words.add(word.group());
        }
        return words;
    }
}
