package org.demarche.eval.stories;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.analyse.Analyst;
import org.demarche.analyse.actors.ActorLexicon;
import org.demarche.core.reading.Reading;
import org.demarche.core.report.Report;
import org.demarche.core.story.Citation;
import org.demarche.core.story.Difference;
import org.demarche.core.story.Point;
import org.demarche.core.story.PointKind;
import org.demarche.core.story.Points;
import org.demarche.eval.EvalTask;
import org.demarche.eval.GoldFile;
import org.demarche.eval.Scores;

/** Scores the differences found between two short reports, and the quotations aligned, on pairs written for it. */
public final class DifferencesTask implements EvalTask {
    @Override
    public String name() {
        return "differences";
    }

    @Override
    public String description() {
        return "differences and aligned quotations of pairs of reports; our own pairs where no file is given";
    }

    @Override
    public Scores score(List<Path> files, Map<String, String> options) throws IOException {
        long begun = System.nanoTime();
        List<JsonNode> pairs = read(files);
        Tally differences = new Tally();
        Tally aligned = new Tally();
        Map<String, Tally> kinds = new TreeMap<>();
        long falseAlarms = 0;
        List<String> wrong = new ArrayList<>();
        try (Analyst analyst = Analyst.load(ActorLexicon::standard)) {
            for (JsonNode pair : pairs) {
                Map<String, Reading> readings = new TreeMap<>();
                for (String side : List.of("left", "right")) {
                    readings.put(side, analyst.read(report(side, pair.get(side).asText())));
                }
                List<Point> points = Points.of(Map.of("left", "acc-left", "right", "acc-right"), readings);
                List<Difference> found = points.stream()
                        .flatMap(point -> point.differences().stream())
                        .toList();
                List<JsonNode> open = new ArrayList<>();
                pair.path("differences").forEach(open::add);
                if (open.isEmpty() && !found.isEmpty()) {
                    falseAlarms++;
                }
                open.forEach(gold -> kind(kinds, gold.get("kind").asText()).gold++);
                differences.gold += open.size();
                for (Difference difference : found) {
                    Optional<JsonNode> match =
                            open.stream().filter(gold -> is(difference, gold)).findFirst();
                    match.ifPresent(open::remove);
                    for (Tally tally :
                            List.of(differences, kind(kinds, difference.kind().word()))) {
                        tally.predicted++;
                        tally.correct += match.isPresent() ? 1 : 0;
                    }
                    if (match.isEmpty()) {
                        wrong.add(pair.path("id").asText() + " false "
                                + difference.kind().word() + ": " + difference.note());
                    }
                }
                open.forEach(gold -> wrong.add(
                        pair.path("id").asText() + " missed " + gold.get("kind").asText()));
                align(pair, points, aligned);
            }
        }
        Map<String, Object> measures = new LinkedHashMap<>(differences.measures());
        measures.put("pairs without a difference, given one", falseAlarms);
        measures.put("aligned quotations", aligned.measures());
        kinds.forEach((kind, tally) -> measures.put(kind, tally.measures()));
        if (options.containsKey("wrong")) {
            measures.put("wrong", String.join("\n    ", wrong));
        }
        return new Scores(
                name(),
                files.isEmpty()
                        ? List.of("our own")
                        : files.stream().map(Path::toString).toList(),
                pairs.size(),
                measures,
                (System.nanoTime() - begun) / 1e9);
    }

    private static final class Tally {
        private long correct;
        private long predicted;
        private long gold;

        Map<String, Object> measures() {
            return Scores.prf(correct, predicted, gold);
        }
    }

    private static Tally kind(Map<String, Tally> kinds, String kind) {
        return kinds.computeIfAbsent(kind, unseen -> new Tally());
    }

    private static boolean is(Difference difference, JsonNode gold) {
        return difference.kind().word().equals(gold.get("kind").asText())
                && holds(difference.left().value(), gold.get("left").asText())
                && holds(difference.right().value(), gold.get("right").asText());
    }

    private static boolean holds(String value, String words) {
        return value.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    /** A pair of quotations counts as aligned if one point holds both; of the points, those on quotations are counted. */
    private static void align(JsonNode pair, List<Point> points, Tally aligned) {
        List<JsonNode> open = new ArrayList<>();
        pair.path("aligned").forEach(open::add);
        aligned.gold += open.size();
        for (Point point : points) {
            if (point.kind() == PointKind.STATEMENT && point.corroboration() > 1 && quotes(point)) {
                Optional<JsonNode> match = open.stream()
                        .filter(gold -> says(point, "left", gold.get(0).asText())
                                && says(point, "right", gold.get(1).asText()))
                        .findFirst();
                aligned.predicted++;
                aligned.correct += match.isPresent() ? 1 : 0;
                match.ifPresent(open::remove);
            }
        }
    }

    private static boolean quotes(Point point) {
        return citations(point).stream()
                .anyMatch(citation -> citation.passage().exact().contains("“"));
    }

    private static boolean says(Point point, String report, String words) {
        return citations(point).stream()
                .anyMatch(citation -> citation.report().equals(report)
                        && citation.passage().exact().contains(words));
    }

    private static List<Citation> citations(Point point) {
        return point.versions().stream()
                .flatMap(version -> version.citations().stream())
                .toList();
    }

    private static Report report(String id, String text) {
        return new Report(id, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "en", "", text);
    }

    private static List<JsonNode> read(List<Path> files) throws IOException {
        List<JsonNode> pairs = new ArrayList<>();
        if (files.isEmpty()) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(
                            DifferencesTask.class.getResourceAsStream("differences.jsonl"), "differences.jsonl"),
                    StandardCharsets.UTF_8))) {
                read(lines, "differences.jsonl", pairs);
            }
        }
        for (Path file : files) {
            try (BufferedReader lines = GoldFile.lines(file)) {
                read(lines, file.toString(), pairs);
            }
        }
        return pairs;
    }

    private static void read(BufferedReader lines, String name, List<JsonNode> to) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            JsonNode pair = mapper.readTree(line);
            if (!pair.hasNonNull("left") || !pair.hasNonNull("right")) {
                throw new IOException("%s:%d: a pair has the texts 'left' and 'right'".formatted(name, number));
            }
            to.add(pair);
        }
    }
}
