package org.demarche.eval.stories;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A text as one vector, the usual way: the mean of a sentence encoder's last layer over the text's first 256 pieces. The
 * encoder is not part of the product; a jar that holds {@code *.onnx} and {@code *tokenizer.json} is given to the task.
 */
final class Embeddings implements AutoCloseable {
    private static final int MOST_PIECES = 256;
    private static final int CLS = 101;
    private static final int SEP = 102;
    private static final int UNKNOWN = 100;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|[^\\p{L}\\p{N}\\s]");

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final Map<String, Integer> vocabulary = new HashMap<>();

    /**
     * @param jar holds the encoder and its tokenizer
     * @throws IOException if one of the two is missing or cannot be read
     */
    Embeddings(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            JsonNode pieces = new ObjectMapper()
                    .readTree(bytes(zip, "tokenizer.json"))
                    .path("model")
                    .path("vocab");
            pieces.properties()
                    .forEach(piece ->
                            vocabulary.put(piece.getKey(), piece.getValue().asInt()));
            session = environment.createSession(bytes(zip, ".onnx"));
        } catch (OrtException e) {
            throw new IOException(jar + ": ONNX Runtime cannot load its encoder: " + e.getMessage(), e);
        }
    }

    private static byte[] bytes(ZipFile zip, String ending) throws IOException {
        ZipEntry found = zip.stream()
                .filter(entry -> entry.getName().endsWith(ending))
                .findFirst()
                .orElseThrow(() -> new IOException(zip.getName() + ": holds no file that ends in " + ending));
        try (var in = zip.getInputStream(found)) {
            return in.readAllBytes();
        }
    }

    /** The vector of a text, of length one. */
    float[] of(String text) throws IOException {
        long[] pieces = pieces(text);
        long[] ones = new long[pieces.length];
        Arrays.fill(ones, 1);
        long[] shape = {1, pieces.length};
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            for (String name : session.getInputNames()) {
                long[] values = name.equals("input_ids")
                        ? pieces
                        : name.equals("attention_mask") ? ones : new long[pieces.length];
                inputs.put(name, OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape));
            }
            try (OrtSession.Result result = session.run(inputs)) {
                return mean(((float[][][]) result.get(0).getValue())[0]);
            }
        } catch (OrtException e) {
            throw new IOException("the encoder failed: " + e.getMessage(), e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static float[] mean(float[][] states) {
        float[] sum = new float[states[0].length];
        for (float[] state : states) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += state[i];
            }
        }
        double length = Math.sqrt(dot(sum, sum));
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= (float) length;
        }
        return sum;
    }

    /** The cosine of two vectors of length one. */
    static double dot(float[] left, float[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += (double) left[i] * right[i];
        }
        return sum;
    }

    /** BERT's way: small letters without marks, the longest piece first. */
    private long[] pieces(String text) {
        List<Integer> pieces = new ArrayList<>(List.of(CLS));
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}", "");
        Matcher words = WORD.matcher(plain);
        while (words.find() && pieces.size() < MOST_PIECES - 1) {
            pieces.addAll(piecesOf(words.group()));
        }
        List<Integer> kept = new ArrayList<>(pieces.subList(0, Math.min(pieces.size(), MOST_PIECES - 1)));
        kept.add(SEP);
        return kept.stream().mapToLong(Integer::longValue).toArray();
    }

    private List<Integer> piecesOf(String word) {
        List<Integer> pieces = new ArrayList<>();
        int start = 0;
        while (start < word.length()) {
            int end = word.length();
            Integer piece = null;
            while (end > start && piece == null) {
                piece = vocabulary.get((start > 0 ? "##" : "") + word.substring(start, end));
                end -= piece == null ? 1 : 0;
            }
            if (piece == null) {
                return List.of(UNKNOWN);
            }
            pieces.add(piece);
            start = end;
        }
        return pieces;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
