package org.demarche.analyse.reader;

import java.util.Locale;

/** Clitics that are words of their own though written with the word before: n't, 's, 'm, 'd, 're, 've, 'll. */
final class Clitics {
    private Clitics() {}

    /** Where the clitic begins with which the word ends, or −1. */
    static int at(String text, int start, int end) {
        int length = end - start;
        if (length < 3) {
            return -1;
        }
        int last = text.charAt(end - 1) | 0x20;
        int before = text.charAt(end - 2);
        if (Letters.isApostrophe(before)) {
            if (last == 't' && length > 3 && (text.charAt(end - 3) | 0x20) == 'n') {
                return end - 3;
            }
            return last == 's' || last == 'm' || last == 'd' ? end - 2 : -1;
        }
        if (length > 3 && Letters.isApostrophe(text.charAt(end - 3))) {
            int middle = before | 0x20;
            return (last == 'e' && (middle == 'r' || middle == 'v')) || (last == 'l' && middle == 'l') ? end - 3 : -1;
        }
        return -1;
    }

    /** 's, 'm, 'd, 're, 've or 'll with nothing of a word after it. */
    static boolean startsAt(String text, int at, int end) {
        int to = at + 1;
        while (to < end && Letters.isAsciiLetter(text.charAt(to)) && to - at < 4) {
            to++;
        }
        if (to < end && Letters.isWordPart(text.codePointAt(to))) {
            return false;
        }
        return switch (text.substring(at + 1, to).toLowerCase(Locale.ROOT)) {
            case "s", "m", "d", "re", "ve", "ll" -> true;
            default -> false;
        };
    }
}
