package org.demarche.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person typed, as queries for FTS5, to be joined by spaces: every word and every quoted phrase must be there, nothing is an operator. */
final class SearchWords {
    private static final Pattern PART = Pattern.compile("\"([^\"]*)\"|([^\\s\"]+)");

    private SearchWords() {}

    /** One query for each; none when nothing that could be looked for was typed. */
    static List<String> phrases(String typed) {
        List<String> phrases = new ArrayList<>();
        Matcher part = PART.matcher(typed);
        while (part.find()) {
            String phrase = part.group(1) != null ? part.group(1) : part.group(2);
            if (phrase.codePoints().anyMatch(Character::isLetterOrDigit)) {
                phrases.add('"' + phrase.replace("\u0000", " ") + '"');
            }
        }
        return phrases;
    }
}
