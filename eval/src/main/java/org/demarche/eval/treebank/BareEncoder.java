package org.demarche.eval.treebank;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The reader's encoder without its heads, run as the reader runs: what the reader's rate is compared with. */
final class BareEncoder implements AutoCloseable {
    private static final int MOST_SENTENCES = 4;
    private static final long ANY_PIECE = 2_000;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final int threads;

    BareEncoder(Path file, int threads) throws IOException {
        this.threads = threads;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            session = environment.createSession(file.toString(), options);
        } catch (OrtException e) {
            throw new IOException(file + ": ONNX Runtime cannot load it: " + e.getMessage(), e);
        }
    }

    /** Runs sentences of these lengths, in batches of the same length, on all threads. */
    void run(int[] pieces) throws IOException {
        int[] sorted = pieces.clone();
        Arrays.sort(sorted);
        List<long[]> batches = new ArrayList<>();
        for (int i = 0; i < sorted.length; ) {
            int first = i;
            while (i < sorted.length && sorted[i] == sorted[first] && i - first < MOST_SENTENCES) {
                i++;
            }
            batches.add(new long[] {i - first, sorted[first]});
        }
        AtomicInteger next = new AtomicInteger();
        List<OrtException> failures = new ArrayList<>();
        Runnable work = () -> {
            try {
                for (int i = next.getAndIncrement(); i < batches.size(); i = next.getAndIncrement()) {
                    batch(batches.get(i));
                }
            } catch (OrtException e) {
                synchronized (failures) {
                    failures.add(e);
                }
            }
        };
        List<Thread> helpers = new ArrayList<>();
        for (int i = 1; i < threads; i++) {
            Thread helper = new Thread(work, "bare-encoder");
            helper.start();
            helpers.add(helper);
        }
        work.run();
        for (Thread helper : helpers) {
            try {
                helper.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
        if (!failures.isEmpty()) {
            throw new IOException("the bare encoder failed: " + failures.get(0).getMessage(), failures.get(0));
        }
    }

    private void batch(long[] shape) throws OrtException {
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            for (String name : session.getInputNames()) {
                long[] values = new long[(int) (shape[0] * shape[1])];
                Arrays.fill(values, name.equals("input_ids") ? ANY_PIECE : 1);
                inputs.put(name, OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape));
            }
            session.run(inputs).close();
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
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
