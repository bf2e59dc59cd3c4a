package org.demarche.read.bytes;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads bytes up to a bound, so that no input can fill the memory. */
public final class BoundedBytes {
    private BoundedBytes() {}

    /**
     * All bytes of the stream.
     *
     * @throws RefusedException if there are more than {@code limit}; the rest is not read
     */
    public static byte[] read(InputStream stream, long limit) throws IOException, RefusedException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] block = new byte[16 * 1024];
        for (int count = stream.read(block); count >= 0; count = stream.read(block)) {
            if (all.size() + (long) count > limit) {
                throw tooLarge(limit);
            }
            all.write(block, 0, count);
        }
        return all.toByteArray();
    }

    /**
     * The unpacked bytes of gzip data.
     *
     * @throws RefusedException if the data are cut, damaged, or unpack to more than {@code limit}
     */
    public static byte[] gunzip(byte[] packed, long limit) throws RefusedException {
        try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return read(stream, limit);
        } catch (EOFException cut) {
            throw new RefusedException(
                    "The gzip data end before their end: the file was cut short. Fetch or copy it again.");
        } catch (ZipException damaged) {
            throw new RefusedException("The gzip data are damaged (" + damaged.getMessage() + "). Fetch it again.");
        } catch (IOException failed) {
            throw new RefusedException("The gzip data cannot be unpacked: " + failed.getMessage() + ".");
        }
    }

    /** The refusal of an input over the bound. */
    public static RefusedException tooLarge(long limit) {
        return new RefusedException(
                "It is larger than %,d bytes, more than a report has. If it holds many reports, put each in a file."
                        .formatted(limit));
    }
}
