package org.demarche.ledger;

import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person typed, as a query for FTS5: every word and every quoted phrase must be there, nothing is an operator. */
final class SearchWords {
    private static final Pattern PART = Pattern.compile("\"([^\"]*)\"|([^\\s\"]+)");

    private SearchWords() {}

    /** Empty when nothing that could be looked for was typed. */
    static String query(String typed) {
        StringJoiner query = new StringJoiner(" ");
        Matcher part = PART.matcher(typed);
        while (part.find()) {
            String phrase = part.group(1) != null ? part.group(1) : part.group(2);
            if (phrase.codePoints().anyMatch(Character::isLetterOrDigit)) {
                query.add('"' + phrase.replace("\u0000", " ") + '"');
            }
        }
        return query.toString();
    }
}
