package org.demarche.eval.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.demarche.analyse.syntax.Sentence;

/**
 * Writes how passages fall into words, for {@code training/}, which has no splitter of its own: one JSON object a line,
 * {@code {"id": …, "sentences": [[[form, start, end, head], …], …]}}. Offsets are UTF-16, end exclusive; the head is the
 * index of a word of the same sentence, −1 for the root.
 */
final class WordsFile implements AutoCloseable {
    private final BufferedWriter out;
    private final ObjectMapper json = new ObjectMapper();

    /** @throws IOException if the file cannot be written */
    WordsFile(Path file) throws IOException {
        out = Files.newBufferedWriter(file);
    }

    /** Adds a passage. */
    void add(String id, List<Sentence> sentences) throws IOException {
        List<List<List<Object>>> split = sentences.stream()
                .map(sentence -> sentence.words().stream()
                        .map(word -> List.<Object>of(word.form(), word.start(), word.end(), word.head()))
                        .toList())
                .toList();
        out.write(json.writeValueAsString(Map.of("id", id, "sentences", split)));
        out.newLine();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
