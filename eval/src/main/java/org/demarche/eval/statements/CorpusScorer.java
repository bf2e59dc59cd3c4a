package org.demarche.eval.statements;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.core.Passage;
import org.demarche.core.actor.Actor;
import org.demarche.core.statement.Statement;
import org.demarche.eval.Scores;
import org.jspecify.annotations.Nullable;

/**
 * Scores statements on the project's own corpus. A pair of source and content counts as exact when both passages are the
 * same, as near when the contents share at least .8 of their stretch and the sources overlap (or neither has words).
 * Actor (country and sector), kind of actor, stance, form and chain are scored on the near pairs.
 */
final class CorpusScorer {
    private static final double NEAR = 0.8;

    private final Optional<Appendable> log;
    private long items;
    private long gold;
    private long predicted;
    private long exact;
    private long near;
    private long contentsExact;
    private long contentsNear;
    private long actors;
    private long kinds;
    private long stances;
    private long forms;
    private long chains;
    private long chained;
    private long chainedRight;
    private final Map<String, Long> goldByForm = new TreeMap<>();
    private final Map<String, Long> foundByForm = new TreeMap<>();
    private final Map<String, Long> exactByForm = new TreeMap<>();

    /** One statement of ours, with every actor it was given. */
    private record Found(Statement statement, List<Actor> actors, List<String> ids) {}

    CorpusScorer(Optional<Appendable> log) {
        this.log = log;
    }

    long items() {
        return items;
    }

    void score(JsonNode item, Readings readings) throws IOException {
        items++;
        String text = item.get("text").asText();
        Optional<LocalDate> published = item.hasNonNull("published")
                ? Optional.of(LocalDate.parse(item.get("published").asText()))
                : Optional.empty();
        List<Found> found = group(readings.statements(text, published));
        List<JsonNode> expected = new ArrayList<>();
        item.get("statements").forEach(expected::add);
        gold += expected.size();
        predicted += found.size();
        expected.forEach(each -> goldByForm.merge(each.path("form").asText(), 1L, Long::sum));
        found.forEach(each -> foundByForm.merge(each.statement().form().word(), 1L, Long::sum));
        List<@Nullable Found> matches = match(expected, found);
        for (int i = 0; i < expected.size(); i++) {
            Found match = matches.get(i);
            if (match != null) {
                compare(expected.get(i), match, matches);
            }
        }
        if (log.isPresent()) {
            log(text, expected, found, matches, log.get());
        }
    }

    private static List<Found> group(List<Statement> statements) {
        Map<String, Found> grouped = new LinkedHashMap<>();
        for (Statement statement : statements) {
            String key = statement.cue() + "|" + statement.content() + "|" + statement.sourcePassage();
            Found found =
                    grouped.computeIfAbsent(key, each -> new Found(statement, new ArrayList<>(), new ArrayList<>()));
            found.actors().add(statement.source());
            found.ids().add(statement.id());
        }
        return new ArrayList<>(grouped.values());
    }

    /** For each gold statement ours that is nearest to it, each used once. */
    private static List<@Nullable Found> match(List<JsonNode> expected, List<Found> found) {
        List<@Nullable Found> matches = new ArrayList<>();
        Set<Found> used = new HashSet<>();
        for (JsonNode statement : expected) {
            @Nullable Found best = null;
            double bestScore = 0;
            for (Found candidate : found) {
                double shared =
                        shared(statement.get("content"), candidate.statement().content());
                boolean source = sameSource(statement, candidate.statement());
                double score = shared + (source ? 1 : 0);
                if (shared >= NEAR && score > bestScore && !used.contains(candidate)) {
                    best = candidate;
                    bestScore = score;
                }
            }
            if (best != null) {
                used.add(best);
            }
            matches.add(best);
        }
        return matches;
    }

    private void compare(JsonNode expected, Found match, List<@Nullable Found> matches) {
        Statement statement = match.statement();
        boolean sameContent = same(expected.get("content"), statement.content());
        contentsNear++;
        contentsExact += sameContent ? 1 : 0;
        if (!sameSource(expected, statement)) {
            return;
        }
        near++;
        boolean sameWords = statement.sourcePassage().isEmpty()
                ? !expected.hasNonNull("sourceSpan")
                : expected.hasNonNull("sourceSpan")
                        && same(
                                expected.get("sourceSpan"),
                                statement.sourcePassage().get());
        exact += sameContent && sameWords ? 1 : 0;
        if (sameContent
                && sameWords
                && expected.path("form").asText().equals(statement.form().word())) {
            exactByForm.merge(statement.form().word(), 1L, Long::sum);
        }
        actors += match.actors().stream().anyMatch(actor -> sameActor(expected.get("source"), actor)) ? 1 : 0;
        kinds += match.actors().stream().anyMatch(actor -> sameKind(expected.get("source"), actor)) ? 1 : 0;
        stances += expected.path("stance").asText().equals(statement.stance().word()) ? 1 : 0;
        forms += expected.path("form").asText().equals(statement.form().word()) ? 1 : 0;
        boolean chain = sameChain(expected.get("relayedBy"), statement.relayedBy(), matches);
        chains += chain ? 1 : 0;
        if (expected.hasNonNull("relayedBy")) {
            chained++;
            chainedRight += chain ? 1 : 0;
        }
    }

    private static boolean sameSource(JsonNode expected, Statement statement) {
        if (statement.sourcePassage().isEmpty() || !expected.hasNonNull("sourceSpan")) {
            return statement.sourcePassage().isEmpty() && !expected.hasNonNull("sourceSpan");
        }
        return shared(expected.get("sourceSpan"), statement.sourcePassage().get()) > 0;
    }

    private static boolean sameActor(@Nullable JsonNode expected, Actor actor) {
        if (expected == null || expected.isNull()) {
            return actor.name().isEmpty();
        }
        return text(expected, "country").equals(actor.country().orElse(""))
                && text(expected, "sector")
                        .equals(actor.sector().map(Enum::name).orElse(""));
    }

    private static boolean sameKind(@Nullable JsonNode expected, Actor actor) {
        return expected == null
                || expected.isNull()
                || text(expected, "kind").equals(actor.kind().word());
    }

    private static boolean sameChain(
            @Nullable JsonNode expected, Optional<String> relayedBy, List<@Nullable Found> matches) {
        if (expected == null || expected.isNull()) {
            return relayedBy.isEmpty();
        }
        if (expected.isInt()) {
            int index = expected.asInt();
            Found holder = index < matches.size() ? matches.get(index) : null;
            return holder != null && relayedBy.isPresent() && holder.ids().contains(relayedBy.get());
        }
        String outlet = expected.asText().toLowerCase(Locale.ROOT);
        String ours = relayedBy.orElse("").toLowerCase(Locale.ROOT);
        if (outlet.contains(ours) && !ours.isEmpty() || ours.contains(outlet)) {
            return true;
        }
        return matches.stream()
                .anyMatch(found -> found != null
                        && found.ids().contains(relayedBy.orElse(""))
                        && found.statement()
                                .source()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .contains(outlet));
    }

    private static String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asText() : "";
    }

    private static boolean same(JsonNode span, Passage passage) {
        return span.get("start").asInt() == passage.start() && span.get("end").asInt() == passage.end();
    }

    /** The part of their common stretch that two passages share. */
    private static double shared(JsonNode span, Passage passage) {
        int start = span.get("start").asInt();
        int end = span.get("end").asInt();
        int common = Math.min(end, passage.end()) - Math.max(start, passage.start());
        int all = Math.max(end, passage.end()) - Math.min(start, passage.start());
        return common <= 0 || all <= 0 ? 0 : (double) common / all;
    }

    private static void log(
            String text, List<JsonNode> expected, List<Found> found, List<@Nullable Found> matches, Appendable log)
            throws IOException {
        log.append("# ").append(text.replace('\n', ' ')).append('\n');
        for (int i = 0; i < expected.size(); i++) {
            JsonNode each = expected.get(i);
            Found match = matches.get(i);
            log.append(match == null ? "  missed " : "  gold   ")
                    .append(each.path("sourceSpan").path("exact").asText("–"))
                    .append(" | ")
                    .append(each.path("cue").path("exact").asText("–"))
                    .append(" | ")
                    .append(each.path("content").path("exact").asText())
                    .append(" | ")
                    .append(each.path("stance").asText())
                    .append(' ')
                    .append(each.path("source").toString())
                    .append(" < ")
                    .append(each.path("relayedBy").toString())
                    .append('\n');
            if (match != null) {
                ours("         ", match, log);
            }
        }
        for (Found each : found) {
            if (!matches.contains(each)) {
                ours("  extra  ", each, log);
            }
        }
    }

    private static void ours(String head, Found found, Appendable log) throws IOException {
        Statement statement = found.statement();
        log.append(head)
                .append(statement.sourcePassage().map(Passage::exact).orElse("–"))
                .append(" | ")
                .append(statement.cue().map(Passage::exact).orElse("–"))
                .append(" | ")
                .append(statement.content().exact())
                .append(" | ")
                .append(statement.stance().word())
                .append(' ')
                .append(found.actors().toString())
                .append(" < ")
                .append(statement.relayedBy().orElse("null"))
                .append('\n');
    }

    Map<String, Object> measures() {
        Map<String, Object> measures = new LinkedHashMap<>();
        measures.put("pairs of source and content, exact", Scores.prf(exact, predicted, gold));
        measures.put("pairs of source and content, near", Scores.prf(near, predicted, gold));
        measures.put("content, exact", Scores.prf(contentsExact, predicted, gold));
        measures.put("content, near", Scores.prf(contentsNear, predicted, gold));
        goldByForm.forEach((form, count) -> measures.put(
                "pairs, exact, form too, " + form,
                Scores.prf(exactByForm.getOrDefault(form, 0L), foundByForm.getOrDefault(form, 0L), count)));
        measures.put("actor right", part(actors, near));
        measures.put("kind of actor right", part(kinds, near));
        measures.put("stance right", part(stances, near));
        measures.put("form right", part(forms, near));
        measures.put("chain right", part(chains, near));
        measures.put("chain right where there is one", part(chainedRight, chained));
        return measures;
    }

    private static double part(long right, long all) {
        return all == 0 ? 0 : (double) right / all;
    }
}
