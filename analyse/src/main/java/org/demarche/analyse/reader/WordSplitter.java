package org.demarche.analyse.reader;

import java.util.Locale;

/**
 * Splits text into words by the conventions of the English Universal Dependencies treebanks EWT and GUM: clitics are
 * words ('do|n't', 'Beijing|'s'), hyphens part words except after a prefix, punctuation stands alone. Every character
 * that is no gap belongs to exactly one word. Takes time linear in the text.
 *
 * <p>The full stop of an abbreviation stays with it here; {@link SentenceSplitter} parts it where it also ends the
 * sentence.
 */
final class WordSplitter {
    private final String text;
    private final Spans words;
    private final Addresses addresses;

    private WordSplitter(String text) {
        this.text = text;
        this.addresses = new Addresses(text);
        this.words = new Spans(text.length() / 5);
    }

    /** The words of a text, in order. */
    static Spans split(String text) {
        return new WordSplitter(text).run();
    }

    private Spans run() {
        int at = 0;
        int length = text.length();
        while (at < length) {
            int c = text.codePointAt(at);
            if (Letters.isGap(c)) {
                at += Character.charCount(c);
                continue;
            }
            int end = at;
            while (end < length && !Letters.isGap(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            chunk(at, end);
            at = end;
        }
        return words;
    }

    private void chunk(int start, int end) {
        int at = start;
        while (at < end) {
            int c = text.codePointAt(at);
            if (Letters.isWordPart(c) || startsNumber(c, at, end)) {
                at = word(at, end);
            } else if (Letters.isApostrophe(c)) {
                at = apostrophe(at, start, end);
            } else {
                int symbolEnd = Symbols.end(text, at, start, end);
                words.add(at, symbolEnd);
                at = symbolEnd;
            }
        }
    }

    /** '.5' and '+44' at the start of a chunk or after a bracket or sign. */
    private boolean startsNumber(int c, int at, int end) {
        return (c == '.' || c == '+')
                && Numbers.isDigitAt(text, at + 1, end)
                && (at == 0 || !Letters.isWordPart(text.codePointBefore(at)) && text.charAt(at - 1) != '.');
    }

    // ------------------------------------------------------------------ words

    private int word(int start, int end) {
        int address = addresses.end(start, end);
        if (address > start) {
            words.add(start, address);
            return address;
        }
        int segment = start;
        int at = start + Character.charCount(text.codePointAt(start));
        while (at < end) {
            int c = text.codePointAt(at);
            if (Letters.isWordPart(c)) {
                at += Character.charCount(c);
                continue;
            }
            if (c == '$' && at - start <= 3 && allUpper(start, at)) { // US$
                at++;
                break;
            }
            if (at + 1 >= end || !joins(c, start, segment, at, end)) {
                break;
            }
            at += Character.charCount(c);
            segment = at;
        }
        return emit(start, at, end);
    }

    /** Whether the character at {@code at} joins what stands on its two sides. */
    private boolean joins(int c, int start, int segment, int at, int end) {
        boolean next = Letters.isWordPart(text.codePointAt(at + 1));
        return switch (c) {
            case '.' -> next && joinsAtStop(start, segment, at, end);
            case ',', ':' -> Numbers.isDigitAt(text, at - 1, end) && Numbers.isDigitAt(text, at + 1, end);
            case '/' -> Numbers.joinsDate(text, start, at, end);
            case '_' -> true;
            case '&', '*', '@', '$' ->
                next && Letters.isLetter(text.codePointBefore(at)) && Letters.isLetter(text.codePointAt(at + 1));
            default ->
                Letters.isHyphen(c)
                        ? next && joinsAtHyphen(start, segment, at, end)
                        : Letters.isApostrophe(c) && joinsAtApostrophe(at);
        };
    }

    /** O'Brien, don't; and 1990's, but not 5'11. */
    private boolean joinsAtApostrophe(int at) {
        int next = text.codePointAt(at + 1);
        return Letters.isLetter(next) && (!Letters.isDigit(text.codePointBefore(at)) || next == 's' || next == 'S');
    }

    private boolean joinsAtStop(int start, int segment, int at, int end) {
        int left = at - segment;
        int rightEnd = at + 1;
        while (rightEnd < end && Letters.isWordPart(text.codePointAt(rightEnd))) {
            rightEnd += Character.charCount(text.codePointAt(rightEnd));
        }
        int right = rightEnd - at - 1;
        boolean leftDigit = Numbers.isDigitAt(text, at - 1, end);
        boolean rightDigit = Numbers.isDigitAt(text, at + 1, end);
        if (leftDigit && rightDigit) {
            return true;
        }
        String tail = right <= 5 ? text.substring(at + 1, rightEnd).toLowerCase(Locale.ROOT) : "";
        boolean rightUpper = Letters.isUpper(text.codePointAt(at + 1));
        boolean capitalised = rightUpper && right > 1 && Letters.isLower(text.codePointAt(at + 2));
        if (WordLists.DOMAINS.contains(tail) && !capitalised && left > 1) {
            return true;
        }
        if (left == 1 || (left == 2 && Letters.isUpper(text.charAt(segment)))) { // U.S., e.g, Ph.D; but J.Smith
            return right == 1 || (right == 2 && !capitalised && start != segment);
        }
        if (rightUpper || leftDigit || rightDigit) {
            return false;
        }
        boolean goesOn =
                rightEnd + 1 < end && text.charAt(rightEnd) == '.' && Letters.isLower(text.codePointAt(rightEnd + 1));
        return goesOn || segment > start && text.charAt(segment - 1) == '.'; // comp.sources.unix
    }

    private boolean joinsAtHyphen(int start, int segment, int at, int end) {
        if (Numbers.isDigitAt(text, at - 1, end) && Numbers.isDigitAt(text, at + 1, end)) {
            return Numbers.joinsAtHyphen(text, start, at, end);
        }
        return at - segment <= 7
                && WordLists.HYPHEN_PREFIXES.contains(
                        text.substring(segment, at).toLowerCase(Locale.ROOT));
    }

    private int emit(int start, int at, int end) {
        int stop = at;
        if (stop < end && text.charAt(stop) == '.' && (stop + 1 == end || text.charAt(stop + 1) != '.')) {
            if (takesStop(start, at)) {
                stop++;
            }
        }
        if (Numbers.isDigitAt(text, start, end) || Letters.isDigit(text.charAt(start))) {
            return number(start, stop);
        }
        if (stop > at) {
            words.add(start, stop);
            return stop;
        }
        clitics(start, at);
        return at;
    }

    private boolean takesStop(int start, int at) {
        int length = at - start;
        if (length == 1) {
            int c = text.charAt(start);
            if (Letters.isUpper(c)) {
                return c != 'I' || afterName(start);
            }
        }
        if (length > 8) {
            return false;
        }
        if (text.charAt(at - 1) != '.'
                && length >= 3
                && text.charAt(at - 2) == '.'
                && Letters.isLetter(text.charAt(at - 1))) {
            return true; // U.S. and a.m. and Ph.D.
        }
        String lower = text.substring(start, at).toLowerCase(Locale.ROOT);
        if (WordLists.BEFORE_NUMBER.contains(lower)) {
            int next = at + 1;
            while (next < text.length() && text.charAt(next) == ' ') {
                next++;
            }
            return next < text.length() && Letters.isDigit(text.charAt(next));
        }
        return WordLists.ABBREVIATIONS.contains(lower);
    }

    /** A capitalised word stands right before: 'J. I. Case', not 'he and I.'. */
    private boolean afterName(int start) {
        int last = words.size() - 1;
        return last >= 0
                && start - words.end(last) <= 1
                && Letters.isUpper(text.charAt(words.start(last)))
                && text.charAt(words.end(last) - 1) == '.';
    }

    private int number(int start, int stop) {
        int at = start;
        while (at < stop && (Letters.isDigit(text.charAt(at)) || ".,:".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        int unit = at;
        if (at > start && at < stop && Letters.isLetter(text.codePointAt(at))) {
            String lower = text.substring(at, stop).toLowerCase(Locale.ROOT);
            String bare = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
            if (WordLists.UNITS.contains(bare)) {
                words.add(start, unit);
                words.add(unit, stop);
                return stop;
            }
        }
        if (text.charAt(stop - 1) == '.' && stop - start > 1) {
            stop--;
        }
        if (Numbers.isDecade(text, start, at, stop)) {
            words.add(start, stop);
        } else {
            clitics(start, stop);
        }
        return stop;
    }

    // ------------------------------------------------------------------ clitics

    private void clitics(int start, int end) {
        int cut = Clitics.at(text, start, end);
        if (cut > start) {
            int second = Clitics.at(text, start, cut);
            if (second > start) {
                words.add(start, second);
                words.add(second, cut);
            } else {
                words.add(start, cut);
            }
            words.add(cut, end);
            return;
        }
        int length = end - start;
        if (length >= 2 && length <= 8) {
            int fused = WordLists.fusedAt(text.substring(start, end).toLowerCase(Locale.ROOT));
            if (fused > 0 && !(length == 2 && allUpper(start, end))) {
                words.add(start, start + fused);
                words.add(start + fused, end);
                return;
            }
        }
        int digits = start;
        while (digits < end && Letters.isAsciiLetter(text.charAt(digits))) {
            digits++;
        }
        if (digits < end
                && digits - start <= 3
                && Letters.isDigit(text.charAt(digits))
                && WordLists.CURRENCIES.contains(text.substring(start, digits).toLowerCase(Locale.ROOT))) {
            words.add(start, digits);
            words.add(digits, end);
            return;
        }
        words.add(start, end);
    }

    private int apostrophe(int at, int start, int end) {
        int next = at + 1;
        if (next < end && Letters.isApostrophe(text.charAt(next)) && !Clitics.startsAt(text, next, end)) {
            words.add(at, next + 1); // '' and ’’ as quotation marks
            return next + 1;
        }
        if (at > start && Clitics.startsAt(text, at, end)) {
            int to = next;
            while (to < end && Letters.isAsciiLetter(text.charAt(to))) {
                to++;
            }
            words.add(at, to);
            return to;
        }
        if (at == start && text.charAt(at) != '`') {
            int to = next;
            while (to < end
                    && (Letters.isDigit(text.charAt(to)) || Letters.isAsciiLetter(text.charAt(to)))
                    && to - at < 6) {
                to++;
            }
            String tail = text.substring(next, to).toLowerCase(Locale.ROOT);
            if (tail.equals("em")
                    || tail.equals("til")
                    || tail.equals("cause")
                    || tail.equals("n")
                    || tail.matches("\\d\\ds?")) {
                words.add(at, to);
                return to;
            }
        }
        words.add(at, next);
        return next;
    }

    private boolean allUpper(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Letters.isUpper(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
