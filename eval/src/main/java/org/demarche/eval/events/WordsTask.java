package org.demarche.eval.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.analyse.actors.ActorLexicon;
import org.demarche.analyse.actors.HomeSamples;
import org.demarche.analyse.actors.LexiconCastFinder;
import org.demarche.analyse.places.Gazetteer;
import org.demarche.analyse.reader.ModelReader;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.analyse.syntax.Word;
import org.demarche.core.report.Report;
import org.demarche.eval.EvalTask;
import org.demarche.eval.Scores;

/**
 * Writes how passages of our corpus fall into words, for {@code training/sightings.py}, which has no splitter of its own:
 * one JSON object a line, {@code {"id": …, "sentences": [[[form, start, end, head, country], …], …]}}. Offsets are UTF-16, end
 * exclusive; the head is the index of a word of the same sentence, −1 for the root; the country is the code of the state
 * or body that the word names, empty for none. It needs the parse and the lexicon of actors alone.
 */
public final class WordsTask implements EvalTask {
    @Override
    public String name() {
        return "words";
    }

    @Override
    public String description() {
        return "writes the words of passages of our corpus for training; --with to=FILE names the file to write";
    }

    /** @throws IOException if no file to write is named, or a file cannot be read or written */
    @Override
    public Scores score(List<Path> files, Map<String, String> options) throws IOException {
        long begun = System.nanoTime();
        String to = options.getOrDefault("to", "");
        if (to.isEmpty()) {
            throw new IOException("no file to write the words to: name one with --with to=FILE");
        }
        ObjectMapper json = new ObjectMapper();
        long passages = 0;
        long sentences = 0;
        LexiconCastFinder finder = new LexiconCastFinder(ActorLexicon.standard(), Gazetteer.standard());
        try (ModelReader parser = ModelReader.parser();
                BufferedWriter out = Files.newBufferedWriter(Path.of(to))) {
            for (Path file : files) {
                for (GoldEvents item : GoldEvents.read(file)) {
                    List<Sentence> read = parser.read(item.text());
                    Report report = Report.ofText(item.text(), item.published());
                    List<Map<Integer, String>> named = HomeSamples.named(finder, report, read);
                    out.write(json.writeValueAsString(Map.of("id", item.id(), "sentences", words(read, named))));
                    out.newLine();
                    passages++;
                    sentences += read.size();
                }
            }
        }
        Map<String, Object> measures = new LinkedHashMap<>();
        measures.put("sentences", sentences);
        return Scores.of(this, files, passages, measures, begun);
    }

    private static List<List<List<Object>>> words(List<Sentence> sentences, List<Map<Integer, String>> named) {
        List<List<List<Object>>> all = new ArrayList<>();
        for (int s = 0; s < sentences.size(); s++) {
            List<List<Object>> own = new ArrayList<>();
            for (Word word : sentences.get(s).words()) {
                String country = named.get(s).getOrDefault(own.size(), "");
                own.add(List.of(word.form(), word.start(), word.end(), word.head(), country));
            }
            all.add(own);
        }
        return all;
    }
}
