package org.demarche.analyse.reader;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.analyse.syntax.Name;

/** The network in ONNX Runtime: windows in, classes out. Any number of threads may run it at once. */
final class Network implements AutoCloseable {
    private static final Set<String> OUTPUTS = Set.of("upos", "xpos", "lemma", "arcs", "labels", "names");

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final NameTags nameTags;

    /** @throws IOException if ONNX Runtime does not take the bytes, or they are another kind of network */
    Network(ByteBuffer onnx, ModelDescription description) throws IOException {
        nameTags = new NameTags(description.names());
        session = session(environment, onnx, "reader");
        if (!session.getOutputNames().containsAll(OUTPUTS)) {
            throw new IOException("the reader model gives " + session.getOutputNames() + ", must give " + OUTPUTS);
        }
    }

    static OrtSession session(OrtEnvironment environment, ByteBuffer onnx, String what) throws IOException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // One thread for a run: the reader runs several sentences at once, which keeps all cores busier.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setMemoryPatternOptimization(false);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            return environment.createSession(onnx, options);
        } catch (OrtException e) {
            throw new IOException("ONNX Runtime cannot load the " + what + " model: " + e.getMessage(), e);
        }
    }

    /** Runs windows through the network together and writes what it finds into the sentences' analyses. */
    void run(List<Window> windows, List<PreparedSentence> sentences, List<Analysis> analyses) {
        int rows = windows.size();
        int pieces = 0;
        int words = 0;
        for (Window window : windows) {
            pieces = Math.max(pieces, window.pieces());
            words = Math.max(words, window.words());
        }
        LongBuffer ids = longs(rows * pieces);
        LongBuffer mask = longs(rows * pieces);
        LongBuffer shapes = longs(rows * pieces);
        LongBuffer first = longs(rows * words);
        LongBuffer real = longs(rows * words);
        for (int row = 0; row < rows; row++) {
            fill(windows.get(row), sentences, row * pieces, row * words, ids, mask, shapes, first, real);
        }
        long[] byPiece = {rows, pieces};
        long[] byWord = {rows, words};
        Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
        try {
            inputs.put("input_ids", OnnxTensor.createTensor(environment, ids, byPiece));
            inputs.put("attention_mask", OnnxTensor.createTensor(environment, mask, byPiece));
            inputs.put("shapes", OnnxTensor.createTensor(environment, shapes, byPiece));
            inputs.put("first", OnnxTensor.createTensor(environment, first, byWord));
            inputs.put("words", OnnxTensor.createTensor(environment, real, byWord));
            try (OrtSession.Result result = session.run(inputs, OUTPUTS)) {
                Outputs outputs = new Outputs(
                        ints(result, "upos"),
                        ints(result, "xpos"),
                        ints(result, "lemma"),
                        ints(result, "labels"),
                        floats(result, "arcs"),
                        floats(result, "names"));
                for (int row = 0; row < rows; row++) {
                    Window window = windows.get(row);
                    decode(window, row, words, outputs, analyses.get(window.sentence()));
                }
            }
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "ONNX Runtime failed on " + rows + " sentences of up to " + pieces + " pieces: " + e.getMessage(),
                    e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static void fill(
            Window window,
            List<PreparedSentence> sentences,
            int pieceRow,
            int wordRow,
            LongBuffer ids,
            LongBuffer mask,
            LongBuffer shapes,
            LongBuffer first,
            LongBuffer real) {
        PreparedSentence sentence = sentences.get(window.sentence());
        int at = pieceRow;
        ids.put(at++, Pieces.CLS);
        for (int i = 0; i < window.words(); i++) {
            int word = window.first() + i;
            first.put(wordRow + i, at - pieceRow);
            real.put(wordRow + i, 1);
            for (int piece : sentence.pieces()[word]) {
                ids.put(at, piece);
                shapes.put(at, sentence.shapes()[word]);
                at++;
            }
        }
        ids.put(at++, Pieces.SEP);
        for (int i = pieceRow; i < at; i++) {
            mask.put(i, 1);
        }
    }

    private void decode(Window window, int row, int words, Outputs outputs, Analysis into) {
        int n = window.words();
        int from = window.first();
        System.arraycopy(outputs.upos(), row * words, into.upos, from, n);
        System.arraycopy(outputs.xpos(), row * words, into.xpos, from, n);
        System.arraycopy(outputs.lemma(), row * words, into.lemma, from, n);
        int stride = words + 1;
        int offset = row * words * stride;
        int[] heads = SpanningTree.heads(outputs.arcs(), offset, stride, n);
        for (int i = 0; i < n; i++) {
            into.heads[from + i] = heads[i] < 0 ? Analysis.ROOT : from + heads[i];
            into.relations[from + i] = outputs.labels()[offset + i * stride + heads[i] + 1];
        }
        List<Name> names = nameTags.names(outputs.names(), row * words * nameTags.count(), n);
        into.setNames(window.number(), from, names);
    }

    static LongBuffer longs(int size) {
        return ByteBuffer.allocateDirect(size * Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .asLongBuffer();
    }

    private static OnnxTensor tensor(OrtSession.Result result, String name) {
        return (OnnxTensor) result.get(name).orElseThrow();
    }

    static float[] floats(OrtSession.Result result, String name) {
        FloatBuffer buffer = tensor(result, name).getFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }

    private static int[] ints(OrtSession.Result result, String name) {
        OnnxTensor tensor = tensor(result, name);
        TensorInfo info = tensor.getInfo();
        if (info.type == OnnxJavaType.INT32) {
            IntBuffer buffer = tensor.getIntBuffer();
            int[] values = new int[buffer.remaining()];
            buffer.get(values);
            return values;
        }
        if (info.type == OnnxJavaType.UINT8 || info.type == OnnxJavaType.INT8) {
            ByteBuffer buffer = tensor.getByteBuffer();
            int[] values = new int[buffer.remaining()];
            for (int i = 0; i < values.length; i++) {
                values[i] = buffer.get(i) & 0xFF;
            }
            return values;
        }
        LongBuffer buffer = tensor.getLongBuffer();
        int[] values = new int[buffer.remaining()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (int) buffer.get(i);
        }
        return values;
    }

    @Override
    public void close() {
        close(session, "reader");
    }

    static void close(OrtSession session, String what) {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot close the " + what + " model: " + e.getMessage(), e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // carries arrays from one method to the next, and is never compared
    private record Outputs(int[] upos, int[] xpos, int[] lemma, int[] labels, float[] arcs, float[] names) {}
}
