package org.demarche.analyse.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.analyse.syntax.Tree;

/**
 * Keeps the condition with what it holds for: of 'Unless they leave, the sheikh warned, the road will sleep' and 'They will
 * come, she said, if they are asked' the clause on the other side of the reporting clause is said too. A threat or promise
 * without its condition would say something else.
 */
final class Conditions {
    private static final String OPENING =
            "(?:only )?(?:if|unless|should|were|had|suppose|provided|as long as|as soon as|so long as|once|until)\\b";

    private static final Pattern BEFORE = Pattern.compile(
            "(?:[Ii]f|[Uu]nless|[Ss]hould|[Ww]ere|[Hh]ad|[Ss]uppose|[Pp]rovided|[Aa]s long as|[Ss]o long as)\\b[^;:.!?\"“”]{8,160}, ");

    private static final Pattern AFTER =
            Pattern.compile("(?:[^,;:.!?\"“”]{0,60})?, (" + OPENING + "[^;:.!?\"“”]{4,160})(?=[.;!?]|$)");

    private final String text;
    private final List<Tree> trees;

    Conditions(String text, List<Tree> trees) {
        this.text = text;
        this.trees = trees;
    }

    /** The attributions, with the condition on the other side of each reporting clause as a piece of its own. */
    List<Attribution> add(List<Attribution> attributions) {
        List<Attribution> all = new ArrayList<>();
        for (Attribution attribution : attributions) {
            boolean reports = attribution.cue().isPresent()
                    && attribution.sourcePhrase().isPresent()
                    && attribution.quotes()
                    && attribution.content().isPresent();
            Optional<Span> before = reports ? before(attribution, attributions) : Optional.empty();
            if (before.isPresent()) {
                all.add(attribution.withContent(before.get()));
                all.add(attribution.continued(attribution.content().get(), false));
                continue;
            }
            all.add(attribution);
            (reports ? after(attribution, attributions) : Optional.<Span>empty())
                    .map(span -> attribution.continued(span, false))
                    .ifPresent(all::add);
        }
        return all;
    }

    private Optional<Span> before(Attribution attribution, List<Attribution> others) {
        int clause = start(attribution);
        if (attribution.content().orElseThrow().start() < clause) {
            return Optional.empty();
        }
        int sentence = begin(trees.get(attribution.sentence()).sentence().start(), clause);
        if (sentence < 0 || sentence >= clause) {
            return Optional.empty();
        }
        Matcher condition = BEFORE.matcher(text).region(sentence, clause);
        return condition.matches() ? free(new Span(sentence, clause - 2), others) : Optional.empty();
    }

    /** Where the stretch before a clause begins: after a colon or semicolon, or with the sentence. */
    private int begin(int sentence, int clause) {
        int colon = Math.max(text.lastIndexOf(": ", clause), text.lastIndexOf("; ", clause));
        return colon > sentence && colon + 2 < clause ? colon + 2 : sentence;
    }

    private Optional<Span> after(Attribution attribution, List<Attribution> others) {
        int clause = Math.max(
                attribution.cue().orElseThrow().end(),
                attribution.sourcePhrase().orElseThrow().end());
        if (attribution.content().orElseThrow().end() > start(attribution)) {
            return Optional.empty();
        }
        Matcher condition = AFTER.matcher(text).region(clause, text.length());
        return condition.lookingAt() ? free(new Span(condition.start(1), condition.end(1)), others) : Optional.empty();
    }

    private static int start(Attribution attribution) {
        return Math.min(
                attribution.cue().orElseThrow().start(),
                attribution.sourcePhrase().orElseThrow().start());
    }

    private static Optional<Span> free(Span span, List<Attribution> others) {
        boolean taken = others.stream()
                .anyMatch(other -> other.content().filter(span::overlaps).isPresent()
                        || other.cue().filter(span::overlaps).isPresent());
        return taken ? Optional.empty() : Optional.of(span);
    }
}
