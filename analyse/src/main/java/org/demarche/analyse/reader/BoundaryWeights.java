package org.demarche.analyse.reader;

import java.io.IOException;
import java.io.InputStream;

/** The weights of {@link BoundaryFeatures}: a byte each, in the resource {@code boundaries.bin}. */
final class BoundaryWeights {
    private static final String RESOURCE = "boundaries.bin";

    private final byte[] weights;
    private final int threshold;

    BoundaryWeights(byte[] weights, int threshold) {
        if (weights.length != BoundaryFeatures.SIZE) {
            throw new IllegalArgumentException(
                    weights.length + " weights of sentence boundaries, should be " + BoundaryFeatures.SIZE);
        }
        this.weights = weights;
        this.threshold = threshold;
    }

    /** @throws IOException if the resource is missing or was written for other features */
    static BoundaryWeights load() throws IOException {
        try (InputStream in = BoundaryWeights.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException("the jar holds no " + RESOURCE + ": build it again");
            }
            byte[] head = in.readNBytes(4);
            byte[] weights = in.readAllBytes();
            if (head.length != 4 || weights.length != BoundaryFeatures.SIZE) {
                throw new IOException(RESOURCE + " has " + weights.length + " weights, should have "
                        + BoundaryFeatures.SIZE + ": train it again (training/README.md)");
            }
            return new BoundaryWeights(weights, java.nio.ByteBuffer.wrap(head).getInt());
        }
    }

    /** Above 0: a sentence ends here. */
    int sum(int[] features) {
        int sum = -threshold;
        for (int feature : features) {
            sum += weights[feature];
        }
        return sum;
    }
}
