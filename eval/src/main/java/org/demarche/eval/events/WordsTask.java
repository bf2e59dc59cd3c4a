package org.demarche.eval.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.analyse.reader.ModelReader;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.eval.EvalTask;
import org.demarche.eval.Scores;

/**
 * Writes how passages of our corpus fall into words, for {@code training/sightings.py}, which has no splitter of its own:
 * one JSON object a line, {@code {"id": …, "sentences": [[[form, start, end, head], …], …]}}. Offsets are UTF-16, end
 * exclusive; the head is the index of a word of the same sentence, −1 for the root. It needs the parse alone.
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
        try (ModelReader parser = ModelReader.parser();
                BufferedWriter out = Files.newBufferedWriter(Path.of(to))) {
            for (Path file : files) {
                for (GoldEvents item : GoldEvents.read(file)) {
                    List<Sentence> read = parser.read(item.text());
                    out.write(json.writeValueAsString(Map.of("id", item.id(), "sentences", words(read))));
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

    private static List<List<List<Object>>> words(List<Sentence> sentences) {
        return sentences.stream()
                .map(sentence -> sentence.words().stream()
                        .map(word -> List.<Object>of(word.form(), word.start(), word.end(), word.head()))
                        .toList())
                .toList();
    }
}
