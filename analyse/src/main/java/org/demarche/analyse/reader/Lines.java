package org.demarche.analyse.reader;

/**
 * Tells lines that are paragraphs from lines that only wrap. An empty line always parts paragraphs. A single line end
 * does too, unless the line is about as long as the text's lines are and the text is wrapped.
 */
final class Lines {
    /** A line shorter than this part of the longest ends on its own account. */
    private static final double FULL = 0.7;

    private static final int SHORTEST_WRAPPED = 40;
    private static final int LONGEST_WRAPPED = 160;

    private final String text;
    private final Spans words;
    private final int longest;
    private final boolean wrapped;

    Lines(String text, Spans words) {
        this.text = text;
        this.words = words;
        int most = 0;
        int lineEnds = 0;
        int goingOn = 0;
        int lineStart = 0;
        for (int i = 0; i + 1 < words.size(); i++) {
            int count = lineEndsAfter(i);
            if (count == 0) {
                continue;
            }
            int length = words.end(i) - words.start(lineStart);
            most = Math.max(most, length);
            lineStart = i + 1;
            if (count == 1) {
                lineEnds++;
                if (length >= SHORTEST_WRAPPED && Letters.isLower(text.codePointAt(words.start(i + 1)))) {
                    goingOn++;
                }
            }
        }
        longest = most;
        wrapped = most <= LONGEST_WRAPPED && goingOn * 4 >= lineEnds;
    }

    /** The index after the last word of the paragraph that begins with this word. */
    int paragraphEnd(int from) {
        int lineStart = from;
        for (int i = from; i + 1 < words.size(); i++) {
            int count = lineEndsAfter(i);
            if (count >= 2 || (count == 1 && !wraps(lineStart, i))) {
                return i + 1;
            }
            if (count == 1) {
                lineStart = i + 1;
            }
        }
        return words.size();
    }

    private boolean wraps(int lineStart, int i) {
        int length = words.end(i) - words.start(lineStart);
        if (length < SHORTEST_WRAPPED) {
            return false;
        }
        if (wrapped) {
            return length >= FULL * longest;
        }
        return Letters.isLower(text.codePointAt(words.start(i + 1)))
                && !Letters.isTerminal(text.charAt(words.end(i) - 1));
    }

    private int lineEndsAfter(int i) {
        int count = 0;
        for (int at = words.end(i); at < words.start(i + 1); at++) {
            char c = text.charAt(at);
            if (c == '\n'
                    || c == '\u2028'
                    || c == '\u0085'
                    || (c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n'))) {
                count++;
            } else if (c == '\u2029' || c == '\f') {
                count += 2;
            }
        }
        return count;
    }
}
