package org.demarche.read.language;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells a text's language by its script and its commonest words. Reports are long enough for this: a third or more of
 * any running text are words of these lists. The scripts of one language each (Greek, Hebrew, Thai, Hangul …) need no
 * words.
 */
public final class LanguageGuess {
    /** What {@code Report.language} says when the language cannot be told. */
    public static final String UNKNOWN = "und";

    private static final int LONGEST = 20_000;
    private static final double LEAST_SHARE = 0.12;

    private LanguageGuess() {}

    /** The ISO 639-1 code of the text's language, or {@link #UNKNOWN}. */
    public static String of(String text) {
        String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        Map<Character.UnicodeScript, Integer> scripts = new HashMap<>();
        head.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .forEach(script -> scripts.merge(script, 1, Integer::sum));
        int letters = scripts.values().stream().mapToInt(Integer::intValue).sum();
        if (letters < 12) {
            return UNKNOWN;
        }
        int japanese = scripts.getOrDefault(Character.UnicodeScript.HIRAGANA, 0)
                + scripts.getOrDefault(Character.UnicodeScript.KATAKANA, 0);
        int han = scripts.getOrDefault(Character.UnicodeScript.HAN, 0);
        if ((japanese + han) * 2 > letters) {
            return japanese * 10 > letters ? "ja" : "zh";
        }
        Character.UnicodeScript main = scripts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        if (scripts.getOrDefault(main, 0) * 2 < letters) {
            return UNKNOWN;
        }
        return switch (main) {
            case LATIN, CYRILLIC, ARABIC, DEVANAGARI -> byWords(head, CommonWords.OF.getOrDefault(main, Map.of()));
            default -> CommonWords.ONE_LANGUAGE.getOrDefault(main, UNKNOWN);
        };
    }

    private static String byWords(String text, Map<String, Set<String>> languages) {
        Map<String, Integer> hits = new LinkedHashMap<>();
        int words = 0;
        for (String word : words(text)) {
            words++;
            for (Map.Entry<String, Set<String>> language : languages.entrySet()) {
                if (language.getValue().contains(word)) {
                    hits.merge(language.getKey(), 1, Integer::sum);
                }
            }
        }
        int total = words;
        return hits.entrySet().stream()
                .filter(entry -> entry.getValue() >= Math.max(2, LEAST_SHARE * total))
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UNKNOWN);
    }

    private static List<String> words(String text) {
        List<String> words = new java.util.ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int index = 0; index < text.length(); index++) {
            char unit = text.charAt(index);
            if (Character.isLetter(unit)
                    || Character.getType(unit) == Character.NON_SPACING_MARK
                    || Character.getType(unit) == Character.COMBINING_SPACING_MARK) {
                word.append(unit);
            } else if (!word.isEmpty()) {
                words.add(word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
        }
        return words;
    }
}
