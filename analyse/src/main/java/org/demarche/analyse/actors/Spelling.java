package org.demarche.analyse.actors;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How spellings are compared: case, accents, full stops and hyphens make no difference, apostrophes and a genitive 's neither. */
final class Spelling {
    private Spelling() {}

    /** The parts of a text that are compared: 'al-Qaeda' gives 'al' and 'qaeda', 'U.S.' gives 'us', a hyphen none. */
    static List<String> parts(String text) {
        String plain = isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
        List<String> parts = new ArrayList<>(2);
        StringBuilder part = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char unit = plain.charAt(i);
            if (Character.isLetterOrDigit(unit)) {
                part.append(unit);
            } else if (unit == '-'
                    || unit == '‐'
                    || unit == '‑'
                    || unit == '–'
                    || unit == '/'
                    || Character.isWhitespace(unit)) {
                flush(part, parts);
            } else if ((unit == '\'' || unit == '’') && isGenitive(plain, i)) {
                i++;
            } else if (unit == '+' || unit == '&') {
                part.append(unit);
            }
        }
        flush(part, parts);
        return parts;
    }

    /** The parts joined by spaces. */
    static String key(String text) {
        return String.join(" ", parts(text));
    }

    /** Whether the letters of a word are all capitals, full stops set aside, and it has at least two. */
    static boolean isAcronym(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            char unit = word.charAt(i);
            if (Character.isLetter(unit)) {
                if (!Character.isUpperCase(unit)) {
                    return false;
                }
                letters++;
            } else if (unit != '.' && unit != '-' && !Character.isDigit(unit)) {
                return false;
            }
        }
        return letters >= 2;
    }

    static boolean startsWithCapital(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLetter(word.charAt(i))) {
                return Character.isUpperCase(word.charAt(i));
            }
            if (Character.isDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGenitive(String text, int apostrophe) {
        int next = apostrophe + 1;
        return next < text.length()
                && (text.charAt(next) == 's' || text.charAt(next) == 'S')
                && (next + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(next + 1)));
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static void flush(StringBuilder part, List<String> parts) {
        if (part.length() > 0) {
            parts.add(part.toString().toLowerCase(Locale.ROOT));
            part.setLength(0);
        }
    }
}
