package org.demarche.analyse.reader;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends lemmas that nobody knows where one slip of the keyboard parts them from one known word: letters repeated for
 * stress ('soooo'), two neighbours swapped ('releif'), a letter doubled or not ('recomend'). Spellings of two countries
 * ('centre', 'traveller') are no slips.
 */
final class Misspellings {
    private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");
    private static final int SHORTEST = 6;

    private Misspellings() {}

    /** Whether a letter stands three times or more in a row, as in no English word. */
    static boolean isDrawnOut(String lemma) {
        for (int i = 2; i < lemma.length(); i++) {
            char letter = lemma.charAt(i);
            if (letter == lemma.charAt(i - 1) && letter == lemma.charAt(i - 2) && Character.isLetter(letter)) {
                return true;
            }
        }
        return false;
    }

    /** The word that was drawn out, if it is among the known ones; else what was given. */
    static String shortened(String lemma, Set<String> known) {
        Matcher matcher = DRAWN_OUT.matcher(lemma);
        String once = matcher.replaceAll("$1");
        if (known.contains(once)) {
            return once;
        }
        String twice = matcher.replaceAll("$1$1");
        return known.contains(twice) ? twice : lemma;
    }

    /** The one known word that a slip parts from this; what was given if there is none, or more than one. */
    static String mended(String lemma, Set<String> known) {
        int length = lemma.length();
        if (length < SHORTEST) {
            return lemma;
        }
        String found = "";
        for (int i = 1; i <= length; i++) {
            char before = lemma.charAt(i - 1);
            if (!Character.isLowerCase(before)) {
                return lemma;
            }
            String[] slips = {
                i < length && i > 1 && !lemma.startsWith("re", i - 1) && !lemma.startsWith("er", i - 1)
                        ? lemma.substring(0, i - 1) + lemma.charAt(i) + before + lemma.substring(i + 1)
                        : "",
                i < length && before == lemma.charAt(i) && before != 'l'
                        ? lemma.substring(0, i) + lemma.substring(i + 1)
                        : "",
                before == 'l' ? "" : lemma.substring(0, i) + before + lemma.substring(i)
            };
            for (String slip : slips) {
                if (!slip.isEmpty() && !slip.equals(lemma) && !slip.equals(found) && known.contains(slip)) {
                    if (!found.isEmpty()) {
                        return lemma;
                    }
                    found = slip;
                }
            }
        }
        return found.isEmpty() ? lemma : found;
    }
}
