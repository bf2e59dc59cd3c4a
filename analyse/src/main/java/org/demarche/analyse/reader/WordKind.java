package org.demarche.analyse.reader;

/** Kinds of words, as far as they matter for where a sentence ends. */
enum WordKind {
    SMALL,
    CAPITALISED,
    CAPITALS,
    ONE_CAPITAL,
    MIXED,
    NUMBER,
    WITH_DIGITS,
    INITIAL,
    ACRONYM,
    TITLE,
    ABBREVIATION,
    STOP,
    QUESTION,
    ELLIPSIS,
    COMMA,
    COLON,
    SEMICOLON,
    DASH,
    OPENING_QUOTE,
    CLOSING_QUOTE,
    QUOTE,
    APOSTROPHE,
    OPENING_BRACKET,
    CLOSING_BRACKET,
    CLITIC,
    ADDRESS,
    MONEY,
    SYMBOL;

    /** The number of a place without a word. */
    static final int NONE = values().length;

    /** Its number in the features: a change of order asks for new weights. */
    @SuppressWarnings("EnumOrdinal")
    int number() {
        return ordinal();
    }

    static WordKind of(String text, int start, int end) {
        int c = text.codePointAt(start);
        int length = end - start;
        if (Letters.isLetter(c)) {
            return ofLetters(text, start, end);
        }
        if (Letters.isDigit(c)) {
            for (int i = start; i < end; i++) {
                if (Letters.isLetter(text.charAt(i))) {
                    return WITH_DIGITS;
                }
            }
            return NUMBER;
        }
        if (Letters.isApostrophe(c) && length > 1) {
            return Letters.isApostrophe(text.charAt(start + 1)) ? c == '`' ? OPENING_QUOTE : CLOSING_QUOTE : CLITIC;
        }
        return switch (c) {
            case '.' -> length == 1 ? STOP : ELLIPSIS;
            case '\u2026' -> ELLIPSIS;
            case '!', '?' -> QUESTION;
            case ',' -> COMMA;
            case ':' -> length == 1 ? COLON : SYMBOL;
            case ';' -> length == 1 ? SEMICOLON : SYMBOL;
            case '\u201C', '\u00AB', '\u201E', '\u2018' -> OPENING_QUOTE;
            case '\u201D', '\u00BB' -> CLOSING_QUOTE;
            case '"' -> QUOTE;
            case '\'', '\u2019', '`' -> APOSTROPHE;
            case '(', '[', '{', '<' -> OPENING_BRACKET;
            case ')', ']', '}', '>' -> CLOSING_BRACKET;
            case '$', '\u20AC', '\u00A3', '\u00A5' -> MONEY;
            default -> Letters.isHyphen(c) || Letters.isDash(c) ? DASH : SYMBOL;
        };
    }

    private static WordKind ofLetters(String text, int start, int end) {
        int letters = 0;
        int upper = 0;
        boolean stops = false;
        boolean digits = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Letters.isLetter(c)) {
                letters++;
                upper += Letters.isUpper(c) ? 1 : 0;
            } else if (c == '.') {
                stops = true;
            } else if (Letters.isDigit(c)) {
                digits = true;
            } else if (c == '@' || c == '/' || c == ':') {
                return ADDRESS;
            }
        }
        if (stops) {
            if (text.charAt(end - 1) != '.') {
                return letters > 3 ? ADDRESS : ABBREVIATION;
            }
            if (end - start == 2) {
                return upper == 1 ? INITIAL : ABBREVIATION;
            }
            if (WordLists.BEFORE_NAME.contains(text.substring(start, end - 1).toLowerCase(java.util.Locale.ROOT))) {
                return TITLE;
            }
            return upper == letters ? ACRONYM : ABBREVIATION;
        }
        if (digits) {
            return WITH_DIGITS;
        }
        if (upper == 0) {
            return SMALL;
        }
        if (letters == 1) {
            return ONE_CAPITAL;
        }
        if (upper == letters) {
            return CAPITALS;
        }
        return upper == 1 && Letters.isUpper(text.charAt(start)) ? CAPITALISED : MIXED;
    }
}
