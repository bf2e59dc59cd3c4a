package org.demarche.analyse.reader;

import java.util.List;

/**
 * The shape class of each word: the encoder reads small letters only, and learns from this how a word was written. The
 * classes and their numbers are those of {@code training/README.md}.
 */
final class WordShapes {
    private static final int LOWER = 1;
    private static final int CAPITALISED = 2;
    private static final int ALL_CAPITALS = 3;
    private static final int ONE_CAPITAL = 4;
    private static final int MIXED = 5;
    private static final int DIGITS = 6;
    private static final int LETTERS_AND_DIGITS = 7;
    private static final int SYMBOL = 8;
    private static final int CAPITALS_WITH_STOPS = 9;
    private static final int CAPITALISED_FIRST = 10;
    private static final int CAPITAL_WITH_HYPHEN = 11;

    private WordShapes() {}

    /** The shape class of each word of a sentence. */
    static int[] of(List<String> words) {
        int[] shapes = new int[words.size()];
        boolean start = true;
        for (int i = 0; i < shapes.length; i++) {
            int shape = of(words.get(i));
            shapes[i] = shape == CAPITALISED && start ? CAPITALISED_FIRST : shape;
            start &= shape == SYMBOL;
        }
        return shapes;
    }

    private static int of(String word) {
        int letters = 0;
        int upper = 0;
        int digits = 0;
        boolean firstUpper = false;
        for (int i = 0; i < word.length(); ) {
            int c = word.codePointAt(i);
            i += Character.charCount(c);
            switch (Character.getType(c)) {
                case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> {
                    upper++;
                    firstUpper |= letters == 0;
                    letters++;
                }
                case Character.LOWERCASE_LETTER, Character.MODIFIER_LETTER, Character.OTHER_LETTER -> letters++;
                case Character.DECIMAL_DIGIT_NUMBER -> digits++;
                default -> {}
            }
        }
        if (letters == 0) {
            return digits > 0 ? DIGITS : SYMBOL;
        }
        if (digits > 0) {
            return LETTERS_AND_DIGITS;
        }
        if (upper == 0) {
            return LOWER;
        }
        if (inside(word, '.')) {
            return CAPITALS_WITH_STOPS;
        }
        if (inside(word, '-') || inside(word, '\u2010') || inside(word, '\u2011')) {
            return CAPITAL_WITH_HYPHEN;
        }
        if (letters == 1) {
            return ONE_CAPITAL;
        }
        if (upper == letters) {
            return ALL_CAPITALS;
        }
        return firstUpper && upper == 1 ? CAPITALISED : MIXED;
    }

    /** Whether the character stands in the word, but not as its first or last code point. */
    private static boolean inside(String word, char c) {
        int at = word.indexOf(c, 1);
        return at > 0 && at < word.length() - 1;
    }
}
