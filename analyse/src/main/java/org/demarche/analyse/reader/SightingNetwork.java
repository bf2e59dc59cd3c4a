package org.demarche.analyse.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The network that sees acts and cues, several sentences at a time. It has an encoder of its own, so that who wants the
 * parse alone does not pay for it. Any number of threads may run it at once.
 */
final class SightingNetwork implements AutoCloseable {
    private static final Set<String> INPUTS = Set.of("input_ids", "first");
    private static final Set<String> OUTPUTS = Set.of("deeds", "standings", "stances", "sectors", "links");

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final SightingScores scores;
    private final int mostPieces;
    private final String version;

    /** @throws IOException if there is no such network, or its file is damaged; the message says what to do */
    static SightingNetwork load(ModelFiles files) throws IOException {
        SightingsDescription description = files.sightings();
        return new SightingNetwork(files.network("sightings", 112 << 20, description.sha256()), description);
    }

    /**
     * @param onnx the bytes of the network
     * @throws IOException if ONNX Runtime does not take the bytes, or they are another kind of network
     */
    private SightingNetwork(ByteBuffer onnx, SightingsDescription description) throws IOException {
        scores = new SightingScores(
                description.deeds(), description.standings(), description.stances(), description.sectors());
        mostPieces = description.mostPieces();
        version = description.version() + "+" + description.sha256().substring(0, 8);
        session = Network.session(environment, onnx, "sightings");
        if (!session.getOutputNames().containsAll(OUTPUTS)
                || !session.getInputNames().equals(INPUTS)) {
            throw new IOException("the network of sightings takes " + session.getInputNames() + " and gives "
                    + session.getOutputNames() + ", must take " + INPUTS + " and give " + OUTPUTS);
        }
    }

    /** Names the network and its weights. */
    String version() {
        return version;
    }

    /** How many pieces it looks at together at most. */
    int mostPieces() {
        return mostPieces;
    }

    /** Writes what is seen in the windows that a stretch tells of into their sentences' analyses. */
    void run(Stretch stretch, List<PreparedSentence> sentences, List<Analysis> analyses) {
        int pieces = stretch.pieces();
        int words = stretch.words();
        LongBuffer ids = Network.longs(pieces);
        LongBuffer first = Network.longs(words);
        ids.put(Pieces.CLS);
        for (Window window : stretch.windows()) {
            int[][] own = sentences.get(window.sentence()).pieces();
            for (int word = window.first(); word < window.first() + window.words(); word++) {
                first.put(ids.position());
                for (int piece : own[word]) {
                    ids.put(piece);
                }
            }
            ids.put(Pieces.SEP);
        }
        try (OnnxTensor inputIds = OnnxTensor.createTensor(environment, ids.flip(), new long[] {1, pieces});
                OnnxTensor firsts = OnnxTensor.createTensor(environment, first.flip(), new long[] {1, words});
                OrtSession.Result result = session.run(Map.of("input_ids", inputIds, "first", firsts), OUTPUTS)) {
            SightingScores.Scores found = new SightingScores.Scores(
                    words,
                    Network.floats(result, "deeds"),
                    Network.floats(result, "standings"),
                    Network.floats(result, "stances"),
                    Network.floats(result, "sectors"),
                    Network.floats(result, "links"));
            for (int i = stretch.heard(); i < stretch.windows().size(); i++) {
                Window window = stretch.windows().get(i);
                analyses.get(window.sentence()).setSeen(window.number(), scores.seen(found, stretch.windows(), i));
            }
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "ONNX Runtime failed on a stretch of " + pieces + " pieces: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        Network.close(session, "sightings");
    }
}
