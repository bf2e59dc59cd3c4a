package org.demarche.eval.statements;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.analyse.actors.ActorLexicon;
import org.demarche.analyse.actors.Cast;
import org.demarche.analyse.actors.LexiconCastFinder;
import org.demarche.analyse.places.Gazetteer;
import org.demarche.analyse.reader.ModelReader;
import org.demarche.analyse.statements.RuleStatementFinder;
import org.demarche.analyse.statements.SourceSamples;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.analyse.syntax.SentenceReader;
import org.demarche.core.Passage;
import org.demarche.core.report.Report;
import org.demarche.eval.EvalTask;
import org.demarche.eval.GoldFile;
import org.demarche.eval.Scores;
import org.jspecify.annotations.Nullable;

/** Writes what the choice of a source's sector is learned from. */
public final class SourcesTask implements EvalTask {
    /** What a source of ours says has to share at least this with what the gold one says. */
    private static final double SHARED = 0.3;

    private final ObjectMapper mapper = new ObjectMapper();

    @Override
    public String name() {
        return "sources";
    }

    @Override
    public String description() {
        return "sector of the sources of the project's corpus by the rules alone; --with samples=FILE writes"
                + " what training/sources.py learns from";
    }

    @Override
    public Scores score(List<Path> files, Map<String, String> options) throws IOException {
        long begun = System.nanoTime();
        String target = options.getOrDefault("samples", "");
        Tally tally = new Tally();
        try (SentenceReader reader = ModelReader.load();
                BufferedWriter out = target.isEmpty()
                        ? new BufferedWriter(java.io.Writer.nullWriter())
                        : Files.newBufferedWriter(Path.of(target))) {
            LexiconCastFinder casts = new LexiconCastFinder(ActorLexicon.standard(), Gazetteer.standard());
            RuleStatementFinder finder = new RuleStatementFinder();
            for (Path file : files) {
                try (BufferedReader lines = GoldFile.lines(file)) {
                    int number = 0;
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                        number++;
                        if (!line.isBlank()) {
                            JsonNode passage = passage(line, file, number);
                            String text = passage.get("text").asText();
                            Report report = Report.ofText(
                                    text,
                                    Optional.of(LocalDate.parse(
                                            passage.get("published").asText())));
                            List<Sentence> sentences = reader.read(text);
                            Cast cast = casts.find(report, sentences);
                            for (SourceSamples.Sample sample : finder.samples(report, sentences, cast)) {
                                JsonNode gold = gold(passage, sample);
                                if (gold != null) {
                                    tally.add(sample, gold);
                                    out.append(line(passage.get("id").asText(), gold, sample))
                                            .append('\n');
                                }
                            }
                        }
                    }
                }
            }
        }
        return Scores.of(this, files, tally.all, tally.measures(), begun);
    }

    private static final class Tally {
        private long all;
        private long sectors;

        void add(SourceSamples.Sample sample, JsonNode gold) {
            all++;
            boolean sector = gold.path("sector")
                    .asText("")
                    .replace("null", "")
                    .equals(sample.ruled().sector().map(Enum::name).orElse(""));
            sectors += sector ? 1 : 0;
        }

        Map<String, Object> measures() {
            Map<String, Object> measures = new LinkedHashMap<>();
            measures.put("sector right, by the rules", all == 0 ? 0.0 : (double) sectors / all);
            return measures;
        }
    }

    private JsonNode passage(String line, Path file, int number) throws IOException {
        JsonNode passage;
        try {
            passage = mapper.readTree(line);
        } catch (JsonProcessingException broken) {
            throw new IOException("%s:%d: no JSON: %s".formatted(file, number, broken.getOriginalMessage()), broken);
        }
        if (!passage.has("text") || !passage.has("published") || !passage.has("statements")) {
            throw new IOException(
                    "%s:%d: expected 'text', 'published' and 'statements' (corpus)".formatted(file, number));
        }
        return passage;
    }

    /** The gold source of a statement whose source and content overlap with ours. */
    private static @Nullable JsonNode gold(JsonNode passage, SourceSamples.Sample sample) {
        JsonNode best = null;
        double most = SHARED;
        for (JsonNode statement : passage.get("statements")) {
            boolean spoken = statement.path("sourceSpan").isObject();
            boolean same = spoken == sample.source().isPresent()
                    && (!spoken
                            || shared(
                                            statement.get("sourceSpan"),
                                            sample.source().get())
                                    > 0);
            double shared = shared(statement.get("content"), sample.content());
            if (same && shared > most && statement.path("source").isObject()) {
                most = shared;
                best = statement.get("source");
            }
        }
        return best;
    }

    /** The part of their common stretch that two passages share. */
    private static double shared(JsonNode span, Passage passage) {
        int start = span.get("start").asInt();
        int end = span.get("end").asInt();
        int common = Math.min(end, passage.end()) - Math.max(start, passage.start());
        int all = Math.max(end, passage.end()) - Math.min(start, passage.start());
        return common <= 0 || all <= 0 ? 0 : (double) common / all;
    }

    private String line(String id, JsonNode gold, SourceSamples.Sample sample) {
        ObjectNode line = mapper.createObjectNode();
        line.put("id", id);
        line.put("words", sample.source().map(Passage::exact).orElse(""));
        line.put("sector", gold.path("sector").asText("-").replace("null", "-"));
        line.put("ruledSector", sample.ruled().sector().map(Enum::name).orElse("-"));
        ArrayNode told = line.putArray("signs");
        sample.signs().forEach(told::add);
        return line.toString();
    }
}
