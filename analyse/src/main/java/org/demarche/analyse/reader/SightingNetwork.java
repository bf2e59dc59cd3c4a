package org.demarche.analyse.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The network that sees acts and cues, over states that the reader model has computed already. It is a file of its own,
 * so that who wants the parse alone does not pay for it. Any number of threads may run it at once.
 */
final class SightingNetwork implements AutoCloseable {
    /** The states it reads, as the reader model names them. */
    static final String STATES = "states";

    private static final Set<String> OUTPUTS = Set.of("deeds", "standings", "stances", "links");

    private final OrtSession session;
    private final SightingScores scores;

    /**
     * @param onnx the bytes of the network
     * @throws IOException if ONNX Runtime does not take the bytes, or they are another kind of network
     */
    SightingNetwork(ByteBuffer onnx, SightingsDescription description) throws IOException {
        scores = new SightingScores(description.deeds(), description.standings(), description.stances());
        session = Network.session(OrtEnvironment.getEnvironment(), onnx, "sightings");
        if (!session.getOutputNames().containsAll(OUTPUTS)
                || !session.getInputNames().contains(STATES)) {
            throw new IOException("the network of sightings takes " + session.getInputNames() + " and gives "
                    + session.getOutputNames() + ", must take " + STATES + " and give " + OUTPUTS);
        }
    }

    /**
     * Writes what is seen in the windows of one run of the reader model into their sentences' analyses.
     *
     * @param states what the reader model gave for them
     * @param inputs what the reader model was given
     * @param words the words of the longest window
     */
    void run(
            OnnxTensor states, Map<String, OnnxTensor> inputs, int words, List<Window> windows, List<Analysis> analyses)
            throws OrtException {
        Map<String, OnnxTensor> own = new HashMap<>(inputs);
        own.put(STATES, states);
        own.keySet().retainAll(session.getInputNames());
        try (OrtSession.Result result = session.run(own, OUTPUTS)) {
            SightingScores.Scores found = new SightingScores.Scores(
                    words,
                    Network.floats(result, "deeds"),
                    Network.floats(result, "standings"),
                    Network.floats(result, "stances"),
                    Network.floats(result, "links"));
            for (int row = 0; row < windows.size(); row++) {
                Window window = windows.get(row);
                analyses.get(window.sentence())
                        .setSeen(window.number(), scores.seen(found, row, window.words(), window.first()));
            }
        }
    }

    @Override
    public void close() {
        Network.close(session, "sightings");
    }
}
