package org.demarche.eval.statements;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.core.Passage;
import org.demarche.core.statement.Statement;

/**
 * Our statements in PolNeAR's terms. It marks only the outermost attribution; its content begins with 'that'; a source
 * with an apposition keeps the comma that closes it before the cue; a cue takes
 * the adverbs between source and verb, and a colon after it.
 */
final class PolnearConvention {
    private final TokenText text;
    private final List<String> tokens;
    private final List<String> tags;

    PolnearConvention(TokenText text, List<String> tokens, List<String> tags) {
        this.text = text;
        this.tokens = tokens;
        this.tags = tags;
    }

    Set<LabelledSpan> spans(List<Statement> statements) {
        Set<LabelledSpan> spans = new LinkedHashSet<>();
        for (Statement statement : statements) {
            if (!nested(statement, statements)) {
                add(spans, statement);
            }
        }
        return spans;
    }

    private static boolean nested(Statement statement, List<Statement> statements) {
        Passage place = statement.cue().orElse(statement.content());
        for (Statement other : statements) {
            boolean same = other.content().equals(statement.content());
            if (!same && other.content().contains(place)) {
                return true;
            }
        }
        return false;
    }

    private void add(Set<LabelledSpan> spans, Statement statement) {
        Optional<LabelledSpan> cue = statement.cue().map(passage -> span("cue", passage));
        Optional<LabelledSpan> source = statement.sourcePassage().map(passage -> span("source", passage));
        LabelledSpan content = span("content", statement.content());
        int before = content.first() - 1;
        if (before > 0 && tokens.get(before).equals(",")) {
            before--;
        }
        if (before >= 0 && tokens.get(before).equalsIgnoreCase("that")) {
            content = new LabelledSpan("content", before, content.end());
        }
        spans.add(content);
        Optional<LabelledSpan> wider = cue.map(span -> withAdverbs(span, source));
        source.ifPresent(span -> spans.add(withComma(span, wider)));
        wider.ifPresent(spans::add);
    }

    private LabelledSpan withComma(LabelledSpan source, Optional<LabelledSpan> cue) {
        boolean apposition = tokens.subList(source.first(), source.end()).contains(",");
        boolean beforeCue = cue.isPresent() && cue.get().first() == source.end() + 1;
        boolean comma = source.end() < tokens.size() && tokens.get(source.end()).equals(",");
        return apposition && beforeCue && comma ? new LabelledSpan("source", source.first(), source.end() + 1) : source;
    }

    private LabelledSpan withAdverbs(LabelledSpan cue, Optional<LabelledSpan> source) {
        int end = cue.end() < tokens.size() && tokens.get(cue.end()).equals(":") ? cue.end() + 1 : cue.end();
        if (tags.isEmpty()) {
            return new LabelledSpan("cue", cue.first(), end);
        }
        int first = cue.first();
        int stop = source.filter(span -> span.end() <= cue.first())
                .map(LabelledSpan::end)
                .orElse(0);
        while (first > stop && tags.get(first - 1).equals("RB")) {
            first--;
        }
        boolean reachesSource = source.isPresent()
                && (first == source.get().end()
                        || first == source.get().end() + 1
                                && tokens.get(first - 1).equals(","));
        return new LabelledSpan("cue", reachesSource ? first : cue.first(), end);
    }

    private LabelledSpan span(String label, Passage passage) {
        return new LabelledSpan(label, text.tokenFrom(passage.start()), text.tokenTo(passage.end()));
    }
}
