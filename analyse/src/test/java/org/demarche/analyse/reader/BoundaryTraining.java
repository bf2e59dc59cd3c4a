package org.demarche.analyse.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/**
 * Trains the weights of sentence boundaries: logistic regression by stochastic gradient with steps of AdaGrad, seed 1.
 * {@code training/README.md} has the command. The features are those of the product itself.
 */
final class BoundaryTraining {
    private static final int EPOCHS = 8;
    private static final double STEP = 0.15;
    private static final double SHRINK = 1e-5;
    private static final double KEPT = 0.5;
    private static final int UNITS_PER_WEIGHT = 16;

    /** Slightly below even odds: found on the dev files, where as many ends are missed as are made up. */
    private static final int THRESHOLD = -UNITS_PER_WEIGHT;

    private final List<int[]> features = new ArrayList<>();
    private final List<Boolean> ends = new ArrayList<>();

    private BoundaryTraining() {}

    /** Arguments: the file to write, then CoNLL-U files. */
    public static void main(String[] arguments) throws IOException {
        BoundaryTraining training = new BoundaryTraining();
        for (String argument : List.of(arguments).subList(1, arguments.length)) {
            TrainingText text = new TrainingText();
            try (BufferedReader lines = open(Path.of(argument))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    text.line(line);
                }
            }
            text.finish();
            for (TrainingText.Document document : text.documents()) {
                training.add(document);
            }
        }
        byte[] weights = training.train();
        Files.write(
                Path.of(arguments[0]),
                ByteBuffer.allocate(4 + weights.length)
                        .putInt(THRESHOLD)
                        .put(weights)
                        .array());
    }

    private static BufferedReader open(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(
                file.toString().endsWith(".gz")
                        ? new GZIPInputStream(Files.newInputStream(file))
                        : Files.newInputStream(file),
                StandardCharsets.UTF_8));
    }

    private void add(TrainingText.Document document) {
        String text = document.text();
        BitSet gold = document.ends();
        Spans words = WordSplitter.split(text);
        Lines lines = new Lines(text, words);
        BoundaryFeatures seen = new BoundaryFeatures(text, words);
        SentenceState state = new SentenceState();
        int paragraphEnd = 0;
        for (int i = 0; i < words.size(); i++) {
            if (i == paragraphEnd) {
                paragraphEnd = lines.paragraphEnd(i);
                state.beginParagraph(paragraphEnd - i);
            }
            state.take(seen.kind(i));
            if (i + 1 == paragraphEnd) {
                state.endSentence();
                continue;
            }
            boolean end = gold.get(words.end(i));
            features.add(seen.at(i, state).clone());
            ends.add(end);
            if (end) {
                state.endSentence();
            }
        }
    }

    /** Half of the features, drawn anew each time, so that no place is learned by its rarest one. */
    private static int[] some(int[] all, Random random) {
        int[] kept = new int[all.length];
        int count = 0;
        for (int feature : all) {
            if (random.nextDouble() < KEPT) {
                kept[count++] = feature;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private byte[] train() {
        double[] weights = new double[BoundaryFeatures.SIZE];
        double[] squares = new double[BoundaryFeatures.SIZE];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            order.add(i);
        }
        Random random = new Random(1);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            double loss = 0;
            for (int i : order) {
                int[] active = some(features.get(i), random);
                boolean end = ends.get(i);
                double sum = 0;
                for (int feature : active) {
                    sum += weights[feature];
                }
                double margin = end ? sum : -sum;
                double wrong = 1 / (1 + Math.exp(margin));
                loss += Math.log1p(Math.exp(-margin));
                double gradient = end ? wrong : -wrong;
                for (int feature : active) {
                    double g = gradient - SHRINK * weights[feature];
                    squares[feature] += g * g;
                    weights[feature] += STEP * g / (1e-3 + Math.sqrt(squares[feature]));
                }
            }
            System.out.printf("pass %d: loss %.5f on %d places%n", epoch + 1, loss / features.size(), features.size());
        }
        byte[] bytes = new byte[weights.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(weights[i] * UNITS_PER_WEIGHT)));
        }
        return bytes;
    }
}
