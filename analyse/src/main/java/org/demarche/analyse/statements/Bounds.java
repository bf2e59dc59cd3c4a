package org.demarche.analyse.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.analyse.syntax.Tree;

/**
 * Draws what is said and who says it to the bounds of docs/corpus.md: a semicolon ends what is said, a dateline is
 * nobody's words, and a remark after a comma is the reporter's.
 */
final class Bounds {
    static final Pattern DATELINE =
            Pattern.compile("[\\p{Lu}][\\p{L}.'’ -]{1,40}, (?:\\p{L}{3,9}\\.? \\d{1,2}|\\d{1,2} \\p{L}{3,9}\\.?)"
                    + "(?: \\([^)]{1,30}\\))? ?[-–—]+ "
                    + "|[\\p{Lu}][\\p{Lu}.'’ -]{2,40}(?:, [\\p{L}. ]{2,30})?(?: \\([^)]{1,30}\\))? ?[-–—]+ ");
    private static final Pattern LINK =
            Pattern.compile("(?:(?:on|in|after|at) [\\w' ]{1,30}, )?(?:and|but) ", Pattern.CASE_INSENSITIVE);
    /** How a name follows the role it explains. */
    private static final Pattern NAME =
            Pattern.compile(", \\p{Lu}[\\p{L}'’-]+(?: (?:\\p{Lu}|al-|de |van )[\\p{L}'’-]+){0,3}(?=[,.;])");

    /** Between a source and the quotation that it goes on with. */
    private static final Pattern AND_THEN = Pattern.compile("[^,.;:!?]{0,50},(?: and| but| because| that)? ");

    private static final Pattern ASIDE = Pattern.compile(
            "(?:after|when|while|as|since|before|citing|quoting|adding|which|who|though|although|without|so long as"
                    + "|an? [\\p{L}-]+ (?:that|which|whose|to)) ",
            Pattern.CASE_INSENSITIVE);

    /** 'The families, most of them monks,': how many of them are what is no part of who speaks. */
    private static final Pattern PARTITIVE = Pattern.compile(", (?:most|all|many|some|several|both|each|half) ");

    /** 'The Courier on Sunday, it reported': when it is said is no part of who says it. */
    private static final Pattern DAY =
            Pattern.compile(",? [Oo]n (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?=, (?:it|they|he|she) )");

    private static final Pattern REMARK = Pattern.compile(
            ", (?:which|who|whose|where|(?:under|in|on|of|for|from|with|by) which|something|although|though|since|while|after"
                    + "|an? [\\p{L}-]+ that|(?:most|some|many) of (?:it|them|which|whom)) ");

    private static final Pattern CONTRARY = Pattern.compile("Contrary to [^,]{1,80}, ");

    private static final Pattern ONLY = Pattern.compile("(?:only|merely|simply|just) (?:that )?");

    private final String text;
    private final List<Tree> trees;
    private final List<Quotation> quotations;

    Bounds(String text, List<Tree> trees, List<Quotation> quotations) {
        this.text = text;
        this.trees = trees;
        this.quotations = quotations;
    }

    List<Attribution> drawn(List<Attribution> attributions) {
        List<Attribution> drawn = new ArrayList<>();
        for (Attribution attribution : attributions) {
            if (attribution.cue().isEmpty() && aside(attribution, attributions)) {
                continue;
            }
            boolean asked = text.startsWith(
                    "Asked ", attribution.content().orElseThrow().start());
            if (asked && attribution.cue().isPresent() && attribution.sourceWord() >= 0) {
                continue;
            }
            boolean named = attribution.cue().isPresent();
            drawn.add(attribution
                    .withContent(content(attribution))
                    .withPhrase(named ? source(attribution) : Optional.empty()));
            further(attribution, attributions).ifPresent(drawn::add);
        }
        return drawn;
    }

    /** 'The road is shut, the mayor said, and "nobody will open it"': a quotation after the source goes on. */
    private Optional<Attribution> further(Attribution attribution, List<Attribution> attributions) {
        if (attribution.cue().isEmpty() || !attribution.quotes() || attribution.sourceWord() < 0) {
            return Optional.empty();
        }
        int from = Math.max(
                attribution.cue().get().end(),
                attribution.sourcePhrase().map(Span::end).orElse(0));
        if (attribution.content().orElseThrow().end() > from) {
            return Optional.empty();
        }
        for (Quotation quotation : quotations) {
            Span span = quotation.span();
            if (span.start() > from) {
                boolean taken = attributions.stream()
                        .anyMatch(other -> other.content().orElseThrow().overlaps(span));
                boolean near = span.start() - from < 90
                        && AND_THEN.matcher(text.substring(from, span.start())).matches();
                return taken || !near ? Optional.empty() : Optional.of(attribution.continued(span, false));
            }
        }
        return Optional.empty();
    }

    /** What follows a broken clause may be the reporter's own: 'after vets found two', or somebody else's statement. */
    private boolean aside(Attribution attribution, List<Attribution> attributions) {
        Span content = attribution.content().orElseThrow();
        if (ASIDE.matcher(text).region(content.start(), content.end()).lookingAt()) {
            return true;
        }
        return !quoted(content.start())
                && attributions.stream()
                        .anyMatch(other -> !other.equals(attribution)
                                && other.cue().filter(content::overlaps).isPresent());
    }

    private Optional<Span> source(Attribution attribution) {
        Optional<Span> phrase =
                attribution.sourcePhrase().map(this::trimmed).map(span -> withoutClause(attribution, span));
        if (attribution.sourceWord() >= 0) {
            Tree tree = trees.get(attribution.sourceSentence());
            int meant = SourceResolver.antecedent(tree, attribution.sourceWord());
            if (meant != attribution.sourceWord()) {
                return Optional.of(withoutAccording(Phrases.source(tree, meant)));
            }
        }
        if (phrase.isEmpty() || attribution.cue().isEmpty()) {
            return phrase;
        }
        Matcher name = NAME.matcher(text).region(phrase.get().end(), text.length());
        boolean apposed = name.lookingAt()
                && text.substring(phrase.get().start(), phrase.get().end()).indexOf(',') < 0
                && Character.isLowerCase(text.charAt(phrase.get().end() - 1));
        int cue = attribution.cue().get().start();
        boolean before = cue > phrase.get().start();
        apposed = apposed && (!before || text.startsWith(", ", name.end()) && cue == name.end() + 2);
        return apposed ? Optional.of(new Span(phrase.get().start(), name.end())) : phrase;
    }

    /** 'According to a rights group, which said': the group says it. */
    private Span withoutAccording(Span phrase) {
        boolean according = text.regionMatches(true, phrase.start(), "according to ", 0, 13);
        return according ? new Span(phrase.start() + 13, phrase.end()) : phrase;
    }

    /** Of 'villagers fleeing the town' the villagers: what they are doing is no part of who they are. */
    private Span withoutClause(Attribution attribution, Span phrase) {
        int head = attribution.sourceWord();
        if (head < 0) {
            return phrase;
        }
        Tree tree = trees.get(attribution.sourceSentence());
        for (int child : tree.children(head, "acl")) {
            int before = tree.first(child) - 1;
            boolean doing =
                    child > head && before >= head && tree.word(child).xpos().equals("VBG");
            if (doing
                    && tree.word(child).end() <= phrase.end()
                    && tree.word(before).end() > phrase.start()) {
                return new Span(phrase.start(), tree.word(before).end());
            }
        }
        return phrase;
    }

    /** A source without 'whose' before it, and without how many of them are what. */
    private Span trimmed(Span phrase) {
        boolean whose = text.startsWith("whose ", phrase.start()) && phrase.start() + 6 < phrase.end();
        int start = whose ? phrase.start() + 6 : phrase.start();
        Matcher partitive = PARTITIVE.matcher(text).region(start, phrase.end());
        int end = partitive.find() ? partitive.start() : phrase.end();
        Matcher day = DAY.matcher(text)
                .region(start, Math.min(text.length(), end + 7))
                .useTransparentBounds(true);
        return new Span(start, day.find() && day.end() == end ? day.start() : end);
    }

    private Span content(Attribution attribution) {
        Span content = attribution.content().orElseThrow();
        int start = content.start();
        int end = content.end();
        Matcher dateline = DATELINE.matcher(text).region(start, end);
        if (dateline.lookingAt()) {
            start = dateline.end();
        }
        Matcher contrary = CONTRARY.matcher(text).region(start, end);
        start = contrary.lookingAt() ? contrary.end() : start;
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
        if (cue >= 0 && cue < start) {
            Matcher only = ONLY.matcher(text).region(start, end);
            start = only.lookingAt() ? only.end() : start;
        }
        end = cue >= end ? end : withoutRemark(start, throughQuotation(cue, end));
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

    /** 'They have not moved, which nobody had expected': the remark after the comma is the reporter's. */
    private int withoutRemark(int start, int end) {
        int cut = end;
        Matcher remark = REMARK.matcher(text).region(start, end);
        while (remark.find()) {
            boolean last = text.substring(remark.end(), end).indexOf(',') < 0
                    || !remark.group().startsWith(", who") && !remark.group().startsWith(", which");
            if (last && !quoted(remark.start())) {
                cut = remark.start();
                break;
            }
        }
        return cut - start < 12 ? end : cut;
    }

    private boolean quoted(int offset) {
        return quotations.stream().anyMatch(quotation -> quotation.span().contains(offset));
    }

    /** 'promised an answer "in due course"': what is said runs on to the end of the quotation. */
    private int throughQuotation(int cue, int end) {
        if (cue < 0 || cue >= end) {
            return end;
        }
        for (Quotation quotation : quotations) {
            Span span = quotation.span();
            if (span.start() == end + 1 && text.charAt(end) == ' '
                    || text.startsWith(" only ", end) && span.start() == end + 6) {
                return span.end();
            }
        }
        return end;
    }
}
