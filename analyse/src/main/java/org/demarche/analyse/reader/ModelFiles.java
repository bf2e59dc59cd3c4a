package org.demarche.analyse.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The model's files, {@code reader.onnx} and {@code reader.json} for the parse, {@code sightings.onnx} and {@code
 * sightings.json} for what is seen beside it: those in the jar, or those in a folder.
 *
 * @param folder where the files are; null for the jar
 */
record ModelFiles(@Nullable Path folder) {
    /** Names a folder to load the model from in place of the jar: for who trains a model of their own. */
    static final String PROPERTY = "demarche.model";

    /** Bytes read and hashed at a time, in the heap: what lies outside is hashed much slower. */
    private static final int CHUNK = 1 << 16;

    static ModelFiles configured() {
        String folder = System.getProperty(PROPERTY, "");
        return new ModelFiles(folder.isEmpty() ? null : Path.of(folder));
    }

    String where() {
        return folder == null ? "the jar" : folder.toString();
    }

    ModelDescription description() throws IOException {
        return ModelDescription.of(small("reader.json"), where());
    }

    SightingsDescription sightings() throws IOException {
        return SightingsDescription.of(small("sightings.json"), where());
    }

    private byte[] small(String name) throws IOException {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        }
    }

    /**
     * The bytes of an ONNX file, outside the heap.
     *
     * @param name 'reader' or 'sightings'
     * @param size bytes to make room for at first; more is made if there are more
     * @throws IOException if there is no such file, or it is not the one that the .json beside it describes
     */
    ByteBuffer network(String name, int size, String sha256) throws IOException {
        MessageDigest digest = sha256();
        ByteBuffer bytes = ByteBuffer.allocateDirect(size);
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = open(name + ".onnx")) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
                if (bytes.remaining() < read) {
                    ByteBuffer larger = ByteBuffer.allocateDirect(2 * bytes.capacity());
                    bytes.flip();
                    bytes = larger.put(bytes);
                }
                bytes.put(chunk, 0, read);
            }
        }
        bytes.flip();
        String found = HexFormat.of().formatHex(digest.digest());
        if (!found.equals(sha256)) {
            throw new IOException(
                    name + ".onnx in " + where() + " is not the model that " + name + ".json describes: SHA-256 is "
                            + found + ", should be " + sha256 + "; fetch or build the files again");
        }
        return bytes;
    }

    InputStream open(String name) throws IOException {
        if (folder != null) {
            return Files.newInputStream(folder.resolve(name));
        }
        InputStream in = ModelFiles.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("the jar holds no " + name
                    + ": build it again, or name a folder that has the model with -D" + PROPERTY + "=FOLDER");
        }
        return in;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
