package org.demarche.eval.treebank;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.analyse.reader.ModelReader;
import org.demarche.eval.EvalTask;
import org.demarche.eval.Scores;
import org.jspecify.annotations.Nullable;

/**
 * Measures how many sentences of 19 words the reader reads in a second. With {@code encoder=FILE} it also measures the
 * encoder alone, in alternating rounds, so that a busy machine slows both.
 */
public final class SpeedTask implements EvalTask {
    private static final int WORDS = 19;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 15;

    @Override
    public String name() {
        return "speed";
    }

    @Override
    public String description() {
        return "sentences of 19 words a second, from CoNLL-U files; --with encoder=FILE also times the bare encoder,"
                + " --with threads=N sets the threads";
    }

    @Override
    public Scores score(List<Path> files, Map<String, String> options) throws IOException {
        long begun = System.nanoTime();
        int threads = Integer.parseInt(
                options.getOrDefault("threads", "" + Runtime.getRuntime().availableProcessors()));
        List<List<String>> sentences = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Path file : files) {
            for (GoldDocument document : Conllu.read(file)) {
                for (GoldSentence sentence : document.sentences()) {
                    if (sentence.words().size() == WORDS) {
                        List<String> words =
                                sentence.words().stream().map(GoldWord::form).toList();
                        sentences.add(words);
                        text.append(String.join(" ", words)).append("\n\n");
                    }
                }
            }
        }
        if (sentences.isEmpty()) {
            throw new IOException(files + " hold no sentence of " + WORDS + " words");
        }
        String encoderFile = options.get("encoder");
        List<Double> reading = new ArrayList<>();
        List<Double> splitting = new ArrayList<>();
        List<Double> encoding = new ArrayList<>();
        long loading = System.nanoTime();
        try (ModelReader reader = ModelReader.parser(threads);
                @Nullable
                        BareEncoder encoder =
                                encoderFile == null ? null : new BareEncoder(Path.of(encoderFile), threads)) {
            loading = System.nanoTime() - loading;
            int[] pieces = sentences.stream().mapToInt(reader::pieces).toArray();
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                long start = System.nanoTime();
                reader.readWords(sentences);
                long read = System.nanoTime();
                reader.read(text.toString());
                long split = System.nanoTime();
                if (encoder != null) {
                    encoder.run(pieces);
                }
                if (round >= WARM_UP) {
                    reading.add((read - start) / 1e9);
                    splitting.add((split - read) / 1e9);
                    encoding.add((System.nanoTime() - split) / 1e9);
                }
            }
        }
        Map<String, Object> measures = new LinkedHashMap<>();
        measures.put("sentences", (long) sentences.size());
        measures.put("threads", (long) threads);
        measures.put("loadSeconds", loading / 1e9);
        measures.put("sentencesPerSecond", sentences.size() / median(reading));
        measures.put("sentencesPerSecondFromText", sentences.size() / median(splitting));
        if (encoderFile != null) {
            measures.put("bareEncoderSentencesPerSecond", sentences.size() / median(encoding));
            measures.put("shareOfBareEncoder", median(encoding) / median(reading));
        }
        return Scores.of(this, files, sentences.size(), measures, begun);
    }

    private static double median(List<Double> seconds) {
        double[] sorted = seconds.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
