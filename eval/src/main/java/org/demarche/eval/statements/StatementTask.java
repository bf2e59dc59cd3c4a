package org.demarche.eval.statements;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.analyse.actors.ActorLexicon;
import org.demarche.analyse.actors.LexiconCastFinder;
import org.demarche.analyse.places.Gazetteer;
import org.demarche.analyse.reader.ModelReader;
import org.demarche.analyse.statements.Breadth;
import org.demarche.analyse.statements.RuleStatementFinder;
import org.demarche.analyse.syntax.SentenceReader;
import org.demarche.eval.EvalTask;
import org.demarche.eval.GoldFile;
import org.demarche.eval.Scores;

/** Who said what: source, cue and content on PolNeAR, statements with actor, stance and chain on the own corpus. */
public final class StatementTask implements EvalTask {
    @Override
    public String name() {
        return "statements";
    }

    @Override
    public String description() {
        return "who said what; takes PolNeAR (tokens, labels) or the project's corpus, JSON lines;"
                + " --log FILE writes what was missed";
    }

    @Override
    public Scores score(List<Path> files, Map<String, String> options) throws IOException {
        long begin = System.nanoTime();
        Optional<Path> logFile = Optional.ofNullable(options.get("log")).map(Path::of);
        try (SentenceReader reader = ModelReader.load();
                BufferedWriter log = logFile.isPresent()
                        ? Files.newBufferedWriter(logFile.get())
                        : new BufferedWriter(java.io.Writer.nullWriter())) {
            LexiconCastFinder castFinder = new LexiconCastFinder(ActorLexicon.standard(), Gazetteer.standard());
            Readings readings = new Readings(reader, castFinder, new RuleStatementFinder());
            // PolNeAR marks attitudes and intents too.
            Readings wide = new Readings(reader, castFinder, new RuleStatementFinder(Breadth.WIDE));
            PolnearScorer polnear = new PolnearScorer(logFile.map(file -> log));
            CorpusScorer corpus = new CorpusScorer(logFile.map(file -> log));
            for (Path file : files) {
                scoreFile(file, readings, wide, polnear, corpus);
            }
            Map<String, Object> measures = new LinkedHashMap<>();
            if (polnear.items() > 0) {
                measures.putAll(polnear.measures());
            }
            if (corpus.items() > 0) {
                measures.putAll(corpus.measures());
            }
            measures.put("time, part of the reader's", polnear.items() > 0 ? wide.share() : readings.share());
            List<String> names = files.stream().map(Path::toString).toList();
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new Scores(name(), names, polnear.items() + corpus.items(), measures, seconds);
        }
    }

    private static void scoreFile(
            Path file, Readings readings, Readings wide, PolnearScorer polnear, CorpusScorer corpus)
            throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        try (BufferedReader lines = GoldFile.lines(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                JsonNode item;
                try {
                    item = mapper.readTree(line);
                } catch (JsonProcessingException broken) {
                    throw new IOException(
                            "%s:%d: no JSON: %s".formatted(file, number, broken.getOriginalMessage()), broken);
                }
                if (item.has("tokens") && item.has("labels")) {
                    polnear.score(item, wide);
                } else if (item.has("text") && item.has("statements")) {
                    corpus.score(item, readings);
                } else {
                    throw new IOException(
                            "%s:%d: expected 'tokens' and 'labels' (PolNeAR) or 'text' and 'statements' (corpus)"
                                    .formatted(file, number));
                }
            }
        }
    }
}
