package org.demarche.core.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words cut to a stem, so that 'supplied', 'supplies' and 'supply' compare as one. A light cut by endings: two forms of
 * one word nearly always meet, two words seldom do. Other languages pass unharmed, only with less meeting.
 */
public final class Stem {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[.,]\\p{N}+)*(?:['’]\\p{L}+)?");
    private static final String[][] ENDINGS = {
        {"ational", "ate"},
        {"ization", "ize"},
        {"fulness", "ful"},
        {"iveness", "ive"},
        {"ations", "ate"},
        {"ation", "ate"},
        {"ments", "ment"},
        {"ingly", ""},
        {"edly", ""},
        {"ies", "y"},
        {"ied", "y"},
        {"sses", "ss"},
        {"ing", ""},
        {"ed", ""},
        {"es", ""},
        {"ly", ""},
        {"s", ""},
        {"e", ""},
    };

    private Stem() {}

    /**
     * A word with its place.
     *
     * @param start offset of its first UTF-16 unit
     * @param end offset after its last unit
     * @param stem its stem, lower case
     * @param capital whether it is written with a capital first letter
     */
    public record Token(int start, int end, String stem, boolean capital) {}

    /** The words of a text in order. */
    public static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            tokens.add(new Token(
                    matcher.start(),
                    matcher.end(),
                    of(matcher.group()),
                    Character.isUpperCase(text.codePointAt(matcher.start()))));
        }
        return tokens;
    }

    /** The stem of one word. */
    public static String of(String word) {
        String stem = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        if (stem.endsWith("'s")) {
            stem = stem.substring(0, stem.length() - 2);
        }
        if (stem.length() < 4 || !Character.isLetter(stem.charAt(0))) {
            return stem;
        }
        for (String[] ending : ENDINGS) {
            if (stem.endsWith(ending[0])
                    && stem.length() - ending[0].length() >= 3
                    && !(ending[0].equals("s") && stem.endsWith("ss"))) {
                stem = stem.substring(0, stem.length() - ending[0].length()) + ending[1];
                break;
            }
        }
        if (stem.length() > 4 && stem.endsWith("e")) {
            stem = stem.substring(0, stem.length() - 1);
        }
        int last = stem.length() - 1;
        if (last > 3 && stem.charAt(last) == stem.charAt(last - 1) && "lsz".indexOf(stem.charAt(last)) < 0) {
            stem = stem.substring(0, last);
        }
        return stem;
    }
}
