package org.demarche.eval.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.analyse.actors.ActorLexicon;
import org.demarche.analyse.actors.Cast;
import org.demarche.analyse.actors.LexiconCastFinder;
import org.demarche.analyse.events.ActSamples;
import org.demarche.analyse.places.Gazetteer;
import org.demarche.analyse.reader.ModelReader;
import org.demarche.analyse.statements.RuleStatementFinder;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.analyse.syntax.SentenceReader;
import org.demarche.core.report.Report;
import org.demarche.eval.EvalTask;
import org.demarche.eval.Scores;

/** Whether the right reading of an act is among those from which the coder chooses; also writes what the choice is learned from. */
public final class ActsTask implements EvalTask {
    private final ObjectMapper mapper = new ObjectMapper();

    @Override
    public String name() {
        return "acts";
    }

    @Override
    public String description() {
        return "whether the coder has the right reading of each act of our corpus to choose from; --with samples=FILE"
                + " writes what training/acts.py learns from";
    }

    @Override
    public Scores score(List<Path> files, Map<String, String> options) throws IOException {
        long begun = System.nanoTime();
        long gold = 0;
        long offered = 0;
        long spots = 0;
        String target = options.getOrDefault("samples", "");
        try (SentenceReader reader = ModelReader.load();
                Writer samples = target.isEmpty() ? Writer.nullWriter() : Files.newBufferedWriter(Path.of(target))) {
            LexiconCastFinder castFinder = new LexiconCastFinder(ActorLexicon.standard(), Gazetteer.standard());
            RuleStatementFinder statementFinder = new RuleStatementFinder();
            for (Path file : files) {
                for (GoldEvents item : GoldEvents.read(file)) {
                    Report report = Report.ofText(item.text(), item.published());
                    List<Sentence> sentences = reader.read(item.text());
                    Cast cast = castFinder.find(report, sentences);
                    List<ActSamples.Sample> found =
                            ActSamples.of(report, sentences, cast, statementFinder.find(report, sentences, cast));
                    spots += found.size();
                    for (CodedEvent event : item.events()) {
                        gold += event.optional() ? 0 : 1;
                        boolean among = found.stream()
                                .flatMap(sample -> sample.options().stream())
                                .anyMatch(option -> fits(option, event));
                        offered += !event.optional() && among ? 1 : 0;
                    }
                    for (ActSamples.Sample sample : found) {
                        samples.write(line(item, sample) + "\n");
                    }
                }
            }
        }
        Map<String, Object> measures = new LinkedHashMap<>();
        measures.put("acts whose right reading is offered", gold == 0 ? 0.0 : (double) offered / gold);
        measures.put("acts", gold);
        measures.put("words by which an act may be told", spots);
        return Scores.of(this, files, gold, measures, begun);
    }

    private String line(GoldEvents item, ActSamples.Sample sample) {
        ObjectNode line = mapper.createObjectNode();
        line.put("id", item.id());
        line.put("start", sample.start());
        line.put("end", sample.end());
        ArrayNode list = line.putArray("options");
        for (ActSamples.Option option : sample.options()) {
            ObjectNode one = list.addObject();
            one.put("class", option.eventClass().name());
            one.put("standing", option.standing().words());
            one.put("right", rightness(item, option));
            option.signs().forEach(one.withArray("signs")::add);
        }
        return line.toString();
    }

    /** 'yes'; 'deed' where class and doers are right; 'open' where only an act that is optional in the gold is read rightly; else 'no'. */
    private static String rightness(GoldEvents item, ActSamples.Option option) {
        CodedEvent read = coded(option);
        String found = "no";
        for (CodedEvent event : item.events()) {
            boolean deed = read.eventClass() == event.eventClass() && read.sameSources(event, CorpusScore::country);
            if (fits(option, event)) {
                if (!event.optional()) {
                    return "yes";
                }
                found = "open";
            } else if (deed && !event.optional() && found.equals("no")) {
                found = "deed";
            }
        }
        return found;
    }

    private static boolean fits(ActSamples.Option option, CodedEvent event) {
        CodedEvent read = coded(option);
        return read.eventClass() == event.eventClass() && read.sameRoles(event, CorpusScore::country);
    }

    private static CodedEvent coded(ActSamples.Option option) {
        return new CodedEvent(
                option.eventClass(),
                option.sources().stream().map(GoldActor::of).toList(),
                option.targets().stream().map(GoldActor::of).toList(),
                option.standing().words(),
                Optional.empty(),
                Optional.empty(),
                "",
                -1,
                false);
    }
}
