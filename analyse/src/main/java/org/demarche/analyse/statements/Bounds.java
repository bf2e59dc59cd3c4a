package org.demarche.analyse.statements;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Draws what is said and who says it to the bounds of docs/corpus.md: a semicolon ends what is said, a dateline is
 * nobody's words, and a source named once in a sentence is carried over to what it says next.
 */
final class Bounds {
    private static final Pattern DATELINE =
            Pattern.compile("[\\p{Lu}][\\p{L}.'’ -]{1,40}, (?:\\p{L}{3,9}\\.? \\d{1,2}|\\d{1,2} \\p{L}{3,9}\\.?)"
                    + "(?: \\([^)]{1,30}\\))? ?[-–—]+ ");
    private static final Pattern LINK = Pattern.compile("(?:and|but) ", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final List<Quotation> quotations;

    Bounds(String text, List<Quotation> quotations) {
        this.text = text;
        this.quotations = quotations;
    }

    List<Attribution> drawn(List<Attribution> attributions) {
        List<Attribution> drawn = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (Attribution attribution : attributions) {
            Attribution cut = attribution.withContent(content(attribution));
            String key = attribution.sourceSentence() + ":" + attribution.sourceWord();
            boolean again = attribution.sourcePhrase().isPresent() && !named.add(key);
            drawn.add(again || attribution.cue().isEmpty() ? cut.withoutPhrase() : cut);
        }
        return drawn;
    }

    private Span content(Attribution attribution) {
        Span content = attribution.content().orElseThrow();
        int start = content.start();
        int end = content.end();
        Matcher dateline = DATELINE.matcher(text).region(start, end);
        if (dateline.lookingAt()) {
            start = dateline.end();
        }
        int cue = attribution.cue().map(Span::start).orElse(-1);
        for (int i = start; i < end && cue >= 0; i++) {
            if (text.charAt(i) == ';' && !quoted(i)) {
                if (cue < start) {
                    end = i;
                } else if (cue >= end) {
                    start = i + 1;
                }
            }
        }
        if (attribution.cue().isEmpty()) {
            Matcher link = LINK.matcher(text).region(start, end);
            if (link.lookingAt()) {
                start = link.end();
            }
        }
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return start < end ? new Span(start, end) : content;
    }

    private boolean quoted(int offset) {
        return quotations.stream().anyMatch(quotation -> quotation.span().contains(offset));
    }
}
