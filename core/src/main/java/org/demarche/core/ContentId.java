package org.demarche.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Identifiers derived from content: the same content has the same id, on every machine and in every run. */
public final class ContentId {
    // Looking the algorithm up takes longer than digesting a few words.
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(ContentId::digest);

    private ContentId() {}

    /** The SHA-256 of the bytes, as 64 lower-case hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(DIGEST.get().digest(bytes));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** A short id, the prefix followed by 16 hexadecimal digits, of parts taken in order. */
    public static String of(String prefix, String... parts) {
        StringBuilder joined = new StringBuilder();
        for (String part : parts) {
            joined.append(part.length()).append(':').append(part);
        }
        return prefix
                + sha256(joined.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }
}
