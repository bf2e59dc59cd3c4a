package org.demarche.eval.treebank;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.analyse.reader.ModelReader;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.eval.EvalTask;
import org.demarche.eval.Scores;

/** Scores sentences, words and parses against treebanks. */
public final class ParseTask implements EvalTask {
    @Override
    public String name() {
        return "parse";
    }

    @Override
    public String description() {
        return "parses against CoNLL-U files, on gold words; with --raw true on raw text, sentences and words included";
    }

    @Override
    public Scores score(List<Path> files, Map<String, String> options) throws IOException {
        long begun = System.nanoTime();
        List<GoldDocument> documents = new ArrayList<>();
        for (Path file : files) {
            documents.addAll(Conllu.read(file));
        }
        boolean raw = !options.getOrDefault("raw", "false").equals("false");
        long count;
        Map<String, Object> measures = new LinkedHashMap<>();
        try (ModelReader reader = ModelReader.parser()) {
            if (raw) {
                RawCounts all = new RawCounts();
                Map<String, RawCounts> genres = new TreeMap<>();
                for (GoldDocument document : documents) {
                    List<Sentence> read = reader.read(document.text());
                    all.add(document, read);
                    genres.computeIfAbsent(document.genre(), genre -> new RawCounts())
                            .add(document, read);
                }
                count = all.sentences();
                measures.putAll(all.measures());
                genres.forEach((genre, counts) -> measures.put("genre " + genre, counts.measures()));
            } else {
                Counts all = new Counts();
                Map<String, Counts> genres = new TreeMap<>();
                for (GoldDocument document : documents) {
                    List<Sentence> read = reader.readWords(document.sentences().stream()
                            .map(sentence -> sentence.words().stream()
                                    .map(GoldWord::form)
                                    .toList())
                            .toList());
                    Counts genre = genres.computeIfAbsent(document.genre(), name -> new Counts());
                    for (int i = 0; i < read.size(); i++) {
                        all.add(document.sentences().get(i), read.get(i));
                        genre.add(document.sentences().get(i), read.get(i));
                    }
                }
                count = all.sentences();
                measures.putAll(all.measures());
                genres.forEach((genre, counts) -> measures.put("genre " + genre, counts.measures()));
            }
        }
        return Scores.of(this, files, count, measures, begun);
    }
}
