package org.demarche.eval.statements;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.core.statement.Statement;
import org.demarche.eval.Scores;

/**
 * Scores sources, cues and contents on PolNeAR as prepared in CofeNet: flat BIO labels on tokens. Spans count when they
 * are the same to the token; {@code tokens} counts tokens by label.
 */
final class PolnearScorer {
    private static final List<String> LABELS = List.of("source", "cue", "content");
    private static final List<String> FORMS = List.of("direct", "indirect", "mixed");

    /** Correct, predicted, gold. */
    private static final class Counts {
        long correct;
        long predicted;
        long gold;

        Map<String, Object> measures() {
            return Scores.prf(correct, predicted, gold);
        }
    }

    private final Map<String, Counts> exact = new LinkedHashMap<>();
    private final Map<String, Counts> byToken = new LinkedHashMap<>();
    private final Map<String, Counts> byForm = new LinkedHashMap<>();
    private final Optional<Appendable> log;
    private long items;

    PolnearScorer(Optional<Appendable> log) {
        this.log = log;
        LABELS.forEach(label -> {
            exact.put(label, new Counts());
            byToken.put(label, new Counts());
        });
        FORMS.forEach(form -> byForm.put(form, new Counts()));
    }

    void score(JsonNode item, Readings readings) throws java.io.IOException {
        List<String> tokens = strings(item.get("tokens"));
        List<String> labels = strings(item.get("labels"));
        List<String> tags = item.has("pos") ? strings(item.get("pos")) : List.of();
        TokenText text = TokenText.of(tokens);
        List<Statement> statements = readings.statements(text.text(), Optional.empty());
        Set<LabelledSpan> gold = LabelledSpan.ofLabels(labels);
        Set<LabelledSpan> predicted = new PolnearConvention(text, tokens, tags).spans(statements);
        items++;
        for (String label : LABELS) {
            count(counts(exact, label), only(gold, label), only(predicted, label));
            count(counts(byToken, label), tokensOf(only(gold, label)), tokensOf(only(predicted, label)));
        }
        for (String form : FORMS) {
            count(counts(byForm, form), ofForm(gold, tokens, form), ofForm(predicted, tokens, form));
        }
        if (log.isPresent()) {
            log(text, tokens, gold, predicted, log.get());
        }
    }

    private static void log(
            TokenText text, List<String> tokens, Set<LabelledSpan> gold, Set<LabelledSpan> predicted, Appendable log)
            throws java.io.IOException {
        log.append("# ").append(text.text()).append('\n');
        for (LabelledSpan span : gold) {
            if (!predicted.contains(span)) {
                log.append("  missed ")
                        .append(span.label())
                        .append(": ")
                        .append(words(tokens, span))
                        .append('\n');
            }
        }
        for (LabelledSpan span : predicted) {
            String verdict = gold.contains(span) ? "  right  " : "  wrong  ";
            log.append(verdict)
                    .append(span.label())
                    .append(": ")
                    .append(words(tokens, span))
                    .append('\n');
        }
    }

    private static String words(List<String> tokens, LabelledSpan span) {
        return String.join(" ", tokens.subList(span.first(), span.end()));
    }

    long items() {
        return items;
    }

    Map<String, Object> measures() {
        Map<String, Object> measures = new LinkedHashMap<>();
        exact.forEach((label, counts) -> measures.put(label, counts.measures()));
        byToken.forEach((label, counts) -> measures.put(label + " (tokens)", counts.measures()));
        byForm.forEach((form, counts) -> measures.put("content, " + form, counts.measures()));
        return measures;
    }

    private static Counts counts(Map<String, Counts> all, String name) {
        return all.computeIfAbsent(name, each -> new Counts());
    }

    private static <T> void count(Counts counts, Set<T> gold, Set<T> predicted) {
        counts.gold += gold.size();
        counts.predicted += predicted.size();
        counts.correct += predicted.stream().filter(gold::contains).count();
    }

    private static Set<LabelledSpan> only(Set<LabelledSpan> spans, String label) {
        Set<LabelledSpan> found = new HashSet<>();
        spans.stream().filter(span -> span.label().equals(label)).forEach(found::add);
        return found;
    }

    private static Set<Integer> tokensOf(Set<LabelledSpan> spans) {
        Set<Integer> tokens = new HashSet<>();
        for (LabelledSpan span : spans) {
            for (int i = span.first(); i < span.end(); i++) {
                tokens.add(i);
            }
        }
        return tokens;
    }

    private static Set<LabelledSpan> ofForm(Set<LabelledSpan> spans, List<String> tokens, String form) {
        Set<LabelledSpan> found = new HashSet<>();
        for (LabelledSpan span : only(spans, "content")) {
            if (form(tokens.subList(span.first(), span.end())).equals(form)) {
                found.add(span);
            }
        }
        return found;
    }

    private static String form(List<String> tokens) {
        boolean opens = isQuote(tokens.get(0));
        boolean closes = isQuote(tokens.get(tokens.size() - 1));
        boolean any = tokens.stream().anyMatch(PolnearScorer::isQuote);
        return opens && closes ? "direct" : any ? "mixed" : "indirect";
    }

    private static boolean isQuote(String token) {
        return token.equals("``") || token.equals("''") || token.equals("\"");
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(each -> strings.add(each.asText()));
        return strings;
    }
}
