package org.demarche.eval.line;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.analyse.Analyst;
import org.demarche.analyse.actors.ActorLexicon;
import org.demarche.analyse.actors.Cast;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.core.copy.ProfileMaker;
import org.demarche.core.event.Event;
import org.demarche.core.reading.Reading;
import org.demarche.core.report.Report;
import org.demarche.core.statement.Statement;
import org.demarche.core.story.DayMemory;
import org.demarche.core.story.Grouping;
import org.demarche.eval.EvalTask;
import org.demarche.eval.GoldFile;
import org.demarche.eval.Scores;

/** How many sentences a second go the whole line, and which part of the time each stage takes. */
public final class LineTask implements EvalTask {
    @Override
    public String name() {
        return "line";
    }

    @Override
    public String description() {
        return "sentences a second from text to story, by stage, on reports in JSON lines with 'sentences';"
                + " --with repeat=N reads them N times";
    }

    @Override
    public Scores score(List<Path> files, Map<String, String> options) throws IOException {
        long begun = System.nanoTime();
        int repeat = Integer.parseInt(options.getOrDefault("repeat", "1"));
        List<String> texts = texts(files);
        long[] nanos = new long[5];
        long sentences = 0;
        long events = 0;
        long statements = 0;
        try (Analyst analyst = Analyst.load(ActorLexicon::standard)) {
            for (int round = 0; round < repeat; round++) {
                Grouping grouping = new Grouping();
                DayMemory memory = new DayMemory();
                for (String text : texts) {
                    Report report = Report.ofText(text, Optional.empty());
                    long start = System.nanoTime();
                    List<Sentence> parsed = analyst.sentenceReader().read(text);
                    long afterReader = System.nanoTime();
                    Cast cast = analyst.castFinder().find(report, parsed);
                    long afterActors = System.nanoTime();
                    List<Statement> said = analyst.statementFinder().find(report, parsed, cast);
                    long afterStatements = System.nanoTime();
                    List<Event> coded = analyst.eventCoder().code(report, parsed, cast, said);
                    long afterEvents = System.nanoTime();
                    Reading reading = new Reading(report, "eval", List.of(), cast.mentions(), said, coded);
                    memory.record(grouping.place(ProfileMaker.of(reading), memory));
                    long end = System.nanoTime();
                    long[] times = {start, afterReader, afterActors, afterStatements, afterEvents, end};
                    for (int stage = 0; stage < nanos.length; stage++) {
                        nanos[stage] += times[stage + 1] - times[stage];
                    }
                    sentences += parsed.size();
                    events += coded.size();
                    statements += said.size();
                }
            }
        }
        long total = 0;
        for (long each : nanos) {
            total += each;
        }
        Map<String, Object> measures = new LinkedHashMap<>();
        measures.put("sentencesPerSecond", sentences / (total / 1e9));
        String[] stages = {"reader", "actors", "statements", "events", "stories"};
        for (int stage = 0; stage < stages.length; stage++) {
            measures.put("share of time: " + stages[stage], (double) nanos[stage] / total);
        }
        measures.put("events", events);
        measures.put("statements", statements);
        return Scores.of(this, files, sentences, measures, begun);
    }

    private static List<String> texts(List<Path> files) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<String> texts = new ArrayList<>();
        for (Path file : files) {
            try (BufferedReader lines = GoldFile.lines(file)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    List<String> sentences = new ArrayList<>();
                    for (JsonNode sentence : mapper.readTree(line).path("sentences")) {
                        sentences.add(sentence.asText().replace("\\n", "").strip());
                    }
                    texts.add(String.join(" ", sentences));
                }
            }
        }
        return texts;
    }
}
