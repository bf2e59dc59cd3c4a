package org.demarche.analyse.reader;

/** Where signs that are no words end: punctuation, pictures, faces made of punctuation. */
final class Symbols {
    private Symbols() {}

    /**
     * The end of the sign at {@code at}: a run of stops, dashes or the like, a tag, a picture, or one character.
     *
     * @param start of the run of characters without a gap in which it stands
     * @param end of that run
     */
    static int end(String text, int at, int start, int end) {
        int c = text.codePointAt(at);
        int smiley = at == start ? smiley(text, at, end) : at;
        if (smiley > at) {
            return smiley;
        }
        int to = at + Character.charCount(c);
        switch (c) {
            case '.', '\u2026' -> {
                while (to < end && (text.charAt(to) == '.' || text.charAt(to) == '\u2026')) {
                    to++;
                }
            }
            case '!', '?' -> {
                while (to < end && (text.charAt(to) == '!' || text.charAt(to) == '?')) {
                    to++;
                }
            }
            case '-', '*', '=', '_', '~', '+', '|', '<', '>', '$', '\u2013', '\u2014' -> {
                while (to < end && text.charAt(to) == c) {
                    to++;
                }
            }
            case '#', '@' -> {
                if (to < end && Letters.isLetter(text.codePointAt(to))) {
                    while (to < end && (Letters.isWordPart(text.codePointAt(to)) || text.charAt(to) == '_')) {
                        to += Character.charCount(text.codePointAt(to));
                    }
                }
            }
            default -> {
                if (c > 0xA0) {
                    to = emoji(text, c, to, end);
                }
            }
        }
        return to;
    }

    /** The end of a sequence of symbols joined into one picture. */
    private static int emoji(String text, int c, int after, int end) {
        int to = after;
        int before = c;
        boolean flag = isRegional(c);
        while (to < end) {
            int next = text.codePointAt(to);
            if (Letters.continuesSymbol(next)
                    || (before == 0x200D && !Letters.isWordPart(next))
                    || (flag && isRegional(next))) {
                flag = false;
                before = next;
                to += Character.charCount(next);
            } else {
                break;
            }
        }
        return to;
    }

    private static boolean isRegional(int c) {
        return c >= 0x1F1E6 && c <= 0x1F1FF;
    }

    /** ':)' and its kin, if they fill the chunk but for closing punctuation. */
    private static int smiley(String text, int at, int end) {
        int to = at;
        if (to < end && ":;=".indexOf(text.charAt(to)) >= 0) {
            to++;
            if (to < end && "-o'^".indexOf(text.charAt(to)) >= 0) {
                to++;
            }
            if (to < end && ")(DPpO/|*[]3".indexOf(text.charAt(to)) >= 0) {
                to++;
                while (to < end && text.charAt(to) == text.charAt(to - 1)) {
                    to++;
                }
                if (to == end || (to + 1 == end && ".,!?".indexOf(text.charAt(to)) >= 0)) {
                    return to;
                }
            }
        }
        if (at + 3 == end && text.startsWith("^_^", at)) {
            return end;
        }
        return at;
    }
}
