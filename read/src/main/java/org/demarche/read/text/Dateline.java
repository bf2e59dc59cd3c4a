package org.demarche.read.text;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a first paragraph, as in 'ROME, March 14, 2022 (Reuters) – …'. It stays in the text; what it says of date
 * and agency is used where the source says nothing else.
 *
 * @param agency the agency in brackets
 * @param published the date, if it has its year
 */
public record Dateline(Optional<String> agency, Optional<LocalDate> published) {
    private static final Pattern HEAD =
            Pattern.compile("^(\\p{Lu}{2}[^–—\\n]{0,100}?)(?: ?[–—] ?| --? )", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern AGENCY = Pattern.compile("\\((\\p{Lu}[\\p{L} .&-]{1,30})\\)");

    /** The dateline of a paragraph; both parts are empty where it has none. */
    public static Dateline of(String paragraph) {
        Matcher head = HEAD.matcher(paragraph.length() > 140 ? paragraph.substring(0, 140) : paragraph);
        if (!head.find()) {
            return new Dateline(Optional.empty(), Optional.empty());
        }
        Matcher agency = AGENCY.matcher(head.group(1));
        return new Dateline(
                agency.find() ? Optional.of(agency.group(1)) : Optional.empty(), PublicationDate.in(head.group(1)));
    }
}
