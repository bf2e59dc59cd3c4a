package org.demarche.analyse.statements;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Draws what is said and who says it to the bounds of docs/corpus.md: a semicolon ends what is said, a dateline is
 * nobody's words, and a source named once in a sentence is carried over to what it says next.
 */
final class Bounds {
    private static final Pattern DATELINE = Pattern.compile("[\\p{Lu}][\\p{L}.'’ -]{1,40}, (?:\\p{L}{3,9}\\.? \\d{1,2}|\\d{1,2} \\p{L}{3,9}\\.?)"
            + "(?: \\([^)]{1,30}\\))? ?[-–—]+ ");
    private static final Pattern LINK = Pattern.compile(
            "(?:(?:on|in|after|at) [\\w' ]{1,30}, )?(?:and|but) ", Pattern.CASE_INSENSITIVE);
    /** How a name follows the role it explains. */
    private static final Pattern NAME = Pattern.compile(", \\p{Lu}[\\p{L}'’-]+(?: (?:\\p{Lu}|al-|de |van )[\\p{L}'’-]+){0,3}(?=[,.;])");

    private static final Pattern ASIDE = Pattern.compile(
            "(?:after|when|while|as|since|before|because|citing|quoting|adding|which|who) ", Pattern.CASE_INSENSITIVE);

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
            if (attribution.cue().isEmpty() && aside(attribution, attributions)) {
                continue;
            }
            Attribution cut = attribution.withContent(content(attribution));
            String key = attribution.sourceSentence() + ":" + attribution.sourceWord();
            boolean again = attribution.sourcePhrase().isPresent() && !named.add(key);
            Optional<Span> phrase = again || attribution.cue().isEmpty() ? Optional.empty() : source(attribution);
            drawn.add(cut.withPhrase(phrase));
        }
        return drawn;
    }

    /** What follows a broken clause may be the reporter's own: 'after vets found two', or somebody else's statement. */
    private boolean aside(Attribution attribution, List<Attribution> attributions) {
        Span content = attribution.content().orElseThrow();
        if (ASIDE.matcher(text).region(content.start(), content.end()).lookingAt()) {
            return true;
        }
        return !quoted(content.start())
                && attributions.stream()
                        .anyMatch(other -> other != attribution
                                && other.cue().filter(content::overlaps).isPresent());
    }

    private Optional<Span> source(Attribution attribution) {
        Optional<Span> phrase = attribution.sourcePhrase();
        if (phrase.isEmpty() || attribution.cue().isEmpty() || attribution.cue().get().start() > phrase.get().start()) {
            return phrase;
        }
        Matcher name = NAME.matcher(text).region(phrase.get().end(), text.length());
        boolean apposed = name.lookingAt()
                && text.substring(phrase.get().start(), phrase.get().end()).indexOf(',') < 0
                && Character.isLowerCase(text.charAt(phrase.get().end() - 1));
        return apposed ? Optional.of(new Span(phrase.get().start(), name.end())) : phrase;
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
            boolean colon = text.charAt(i) == ':' && cue >= end;
            if ((colon || text.charAt(i) == ';') && !quoted(i)) {
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
