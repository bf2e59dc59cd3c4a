package org.demarche.eval.actors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.analyse.actors.ActorLexicon;
import org.demarche.analyse.actors.Cast;
import org.demarche.analyse.actors.HomeSamples;
import org.demarche.analyse.actors.LexiconCastFinder;
import org.demarche.analyse.places.Gazetteer;
import org.demarche.analyse.reader.ModelReader;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.analyse.syntax.SentenceReader;
import org.demarche.analyse.syntax.Word;
import org.demarche.core.report.Report;
import org.demarche.eval.EvalTask;
import org.demarche.eval.GoldFile;
import org.demarche.eval.Scores;

/** Whether the cast gives the actors of the corpus their country; also writes what the choice of one is learned from. */
public final class HomesTask implements EvalTask {
    private final ObjectMapper mapper = new ObjectMapper();

    /** The head of a gold phrase. */
    private record Spot(int sentence, int word) {}

    /** How many phrases there were, and what came of them. */
    private static final class Tally {
        private long phrases;
        private long right;
        private long nobody;
        private long without;
        private long wrong;
    }

    @Override
    public String name() {
        return "homes";
    }

    @Override
    public String description() {
        return "the country of each actor phrase of the project's corpus; --with samples=FILE writes what"
                + " training/homes.py learns from";
    }

    @Override
    public Scores score(List<Path> files, Map<String, String> options) throws IOException {
        long begun = System.nanoTime();
        Tally tally = new Tally();
        List<String> samples = new ArrayList<>();
        try (SentenceReader reader = ModelReader.load()) {
            LexiconCastFinder finder = new LexiconCastFinder(ActorLexicon.standard(), Gazetteer.standard());
            for (Path file : files) {
                try (BufferedReader lines = GoldFile.lines(file)) {
                    int number = 0;
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                        number++;
                        if (!line.isBlank()) {
                            score(passage(line, file, number), reader, finder, tally, samples);
                        }
                    }
                }
            }
        }
        String target = options.getOrDefault("samples", "");
        if (!target.isEmpty()) {
            Files.write(Path.of(target), samples);
        }
        Map<String, Object> measures = new LinkedHashMap<>();
        measures.put("country right", tally.phrases == 0 ? 0.0 : (double) tally.right / tally.phrases);
        measures.put("nobody found", tally.nobody);
        measures.put("found without a country", tally.without);
        measures.put("another country, or one where gold has none", tally.wrong);
        return Scores.of(this, files, tally.phrases, measures, begun);
    }

    private JsonNode passage(String line, Path file, int number) throws IOException {
        JsonNode passage;
        try {
            passage = mapper.readTree(line);
        } catch (JsonProcessingException broken) {
            throw new IOException("%s:%d: no JSON: %s".formatted(file, number, broken.getOriginalMessage()), broken);
        }
        if (!passage.has("text") || !passage.has("events") || !passage.has("statements")) {
            throw new IOException("%s:%d: expected 'text', 'events' and 'statements' (corpus)".formatted(file, number));
        }
        return passage;
    }

    private void score(
            JsonNode passage, SentenceReader reader, LexiconCastFinder finder, Tally tally, List<String> samples) {
        String text = passage.get("text").asText();
        Report report = Report.ofText(
                text, Optional.of(LocalDate.parse(passage.get("published").asText())));
        List<Sentence> sentences = reader.read(text);
        Map<Spot, Set<String>> gold = gold(passage, text, sentences);
        Cast cast = finder.find(report, sentences);
        gold.forEach((spot, countries) -> {
            Set<String> ours = new TreeSet<>();
            cast.at(spot.sentence(), spot.word())
                    .forEach(mention -> ours.add(mention.actor().country().orElse("")));
            boolean right = ours.stream().anyMatch(countries::contains) || ours.isEmpty() && countries.contains("");
            tally.phrases++;
            tally.right += right ? 1 : 0;
            tally.nobody += !right && ours.isEmpty() ? 1 : 0;
            tally.without += !right && ours.contains("") ? 1 : 0;
            tally.wrong += !right && !ours.isEmpty() && !ours.contains("") ? 1 : 0;
        });
        for (HomeSamples.Sample sample : HomeSamples.of(finder, report, sentences)) {
            Set<String> countries = gold.get(new Spot(sample.sentence(), sample.word()));
            if (countries != null) {
                samples.add(line(passage.get("id").asText(), countries, sample));
            }
        }
    }

    private String line(String id, Set<String> countries, HomeSamples.Sample sample) {
        ObjectNode line = mapper.createObjectNode();
        line.put("id", id);
        // Several countries in one phrase: none of them is its own.
        line.put("gold", countries.size() == 1 ? countries.iterator().next() : "");
        ArrayNode options = line.putArray("options");
        for (HomeSamples.Option option : sample.options()) {
            ObjectNode one = options.addObject();
            one.put("country", option.country());
            ArrayNode signs = one.putArray("signs");
            option.signs().forEach(signs::add);
        }
        return line.toString();
    }

    private static Map<Spot, Set<String>> gold(JsonNode passage, String text, List<Sentence> sentences) {
        Map<Spot, Set<String>> gold = new LinkedHashMap<>();
        for (JsonNode event : passage.get("events")) {
            int near = event.path("trigger").path("start").asInt();
            for (String side : List.of("source", "target")) {
                event.path(side).forEach(actor -> add(actor, near, text, sentences, gold));
            }
        }
        for (JsonNode statement : passage.get("statements")) {
            if (statement.path("sourceSpan").isObject()) {
                int near = statement.path("sourceSpan").path("start").asInt();
                add(statement.path("source"), near, text, sentences, gold);
            }
        }
        return gold;
    }

    private static void add(
            JsonNode actor, int near, String text, List<Sentence> sentences, Map<Spot, Set<String>> gold) {
        String words = actor.path("text").asText();
        int start = -1;
        for (int at = words.isEmpty() ? -1 : text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            start = start < 0 || Math.abs(at - near) < Math.abs(start - near) ? at : start;
        }
        if (start < 0) {
            return;
        }
        for (int s = 0; s < sentences.size(); s++) {
            Sentence sentence = sentences.get(s);
            int head = start < sentence.start() || start >= sentence.end()
                    ? -1
                    : head(sentence, start, start + words.length());
            if (head >= 0) {
                gold.computeIfAbsent(new Spot(s, head), none -> new TreeSet<>())
                        .add(actor.path("country").asText("").replace("null", ""));
            }
        }
    }

    /** The first word of a span whose head lies outside it, or −1. */
    private static int head(Sentence sentence, int start, int end) {
        List<Word> words = sentence.words();
        for (int w = 0; w < words.size(); w++) {
            int above = words.get(w).head();
            boolean governed = above >= 0 && within(words.get(above), start, end);
            if (within(words.get(w), start, end) && !governed) {
                return w;
            }
        }
        return -1;
    }

    private static boolean within(Word word, int start, int end) {
        return word.start() < end && word.end() > start;
    }
}
