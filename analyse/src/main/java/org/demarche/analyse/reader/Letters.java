package org.demarche.analyse.reader;

/** What the characters of a text are to the word splitter. */
final class Letters {
    private Letters() {}

    /** Separates words and belongs to none: spaces, line ends, control characters. */
    static boolean isGap(int c) {
        if (c < 128) {
            return c <= ' ' || c == 127;
        }
        return Character.isSpaceChar(c)
                || Character.isWhitespace(c)
                || Character.isISOControl(c)
                || c == 0x200B
                || c == 0xFEFF;
    }

    /** Part of a word: a letter, a digit, a mark on one, or an invisible joiner inside one. */
    static boolean isWordPart(int c) {
        if (c < 128) {
            return isAsciiLetter(c) || isDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    /** Belongs to the symbol before it: marks, joiners, variation selectors, skin tones. */
    static boolean continuesSymbol(int c) {
        if (c < 0x300) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || (c >= 0x1F3FB && c <= 0x1F3FF);
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isAsciiLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isLetter(int c) {
        return c < 128 ? isAsciiLetter(c) : Character.isLetter(c);
    }

    static boolean isUpper(int c) {
        return c < 128 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c) || Character.isTitleCase(c);
    }

    static boolean isLower(int c) {
        return c < 128 ? c >= 'a' && c <= 'z' : Character.isLowerCase(c);
    }

    static boolean isApostrophe(int c) {
        return c == '\'' || c == '\u2019' || c == '`' || c == '\u02BC' || c == '\u2018' || c == '\u00B4';
    }

    static boolean isHyphen(int c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    static boolean isDash(int c) {
        return c == '\u2012' || c == '\u2013' || c == '\u2014' || c == '\u2015' || c == '\u2212';
    }

    /** Closes a quotation or a bracket. */
    static boolean isCloser(int c) {
        return c == '"'
                || c == '\''
                || c == ')'
                || c == ']'
                || c == '}'
                || c == '\u201D'
                || c == '\u2019'
                || c == '\u00BB'
                || c == '\u203A'
                || c == '>';
    }

    /** Opens a quotation or a bracket. */
    static boolean isOpener(int c) {
        return c == '"'
                || c == '\''
                || c == '('
                || c == '['
                || c == '{'
                || c == '\u201C'
                || c == '\u2018'
                || c == '\u00AB'
                || c == '\u2039'
                || c == '\u201E'
                || c == '\u201A'
                || c == '<'
                || c == '`';
    }

    static boolean isTerminal(int c) {
        return c == '.'
                || c == '!'
                || c == '?'
                || c == '\u2026'
                || c == '\u3002'
                || c == '\uFF01'
                || c == '\uFF1F'
                || c == '\u061F'
                || c == '\u203D';
    }
}
