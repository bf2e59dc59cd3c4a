package org.demarche.analyse.reader;

/** Finds web and e-mail addresses in one text, from left to right. */
final class Addresses {
    private static final String TAIL = ".,;:!?)>]}\"'*\u201D\u2019\u2026";

    private final String text;

    /** No address ('name@site') begins before this offset; found once, so that looking ahead stays linear. */
    private int noneBefore;

    Addresses(String text) {
        this.text = text;
    }

    /** The end of a web or e-mail address that begins here, or {@code start} if none does. */
    int end(int start, int end) {
        if (startsWith("http://", start, end)
                || startsWith("https://", start, end)
                || startsWith("ftp://", start, end)
                || startsWith("www.", start, end)
                || startsWith("mailto:", start, end)) {
            return withoutTail(start, end);
        }
        if (start < noneBefore) {
            return start;
        }
        int at = start;
        while (at < end && (isAsciiWord(text.charAt(at)) || "._%+-".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (at == start || at + 1 >= end || text.charAt(at) != '@' || !isAsciiWord(text.charAt(at + 1))) {
            noneBefore = at;
            return start;
        }
        at++;
        while (at < end && (isAsciiWord(text.charAt(at)) || "._-".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return withoutTail(start, at);
    }

    private int withoutTail(int start, int end) {
        int at = end;
        while (at > start + 1 && TAIL.indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    private boolean startsWith(String prefix, int at, int end) {
        return at + prefix.length() < end && text.regionMatches(true, at, prefix, 0, prefix.length());
    }

    private static boolean isAsciiWord(char c) {
        return Letters.isAsciiLetter(c) || Letters.isDigit(c);
    }
}
