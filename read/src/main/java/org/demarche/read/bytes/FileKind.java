package org.demarche.read.bytes;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What kind of file something is, by its name or its first bytes. */
public enum FileKind {
    TEXT,
    PAGE,
    JSON_LINES;

    private static final Map<String, FileKind> BY_ENDING = Map.of(
            "txt",
            TEXT,
            "text",
            TEXT,
            "html",
            PAGE,
            "htm",
            PAGE,
            "xhtml",
            PAGE,
            "jsonl",
            JSON_LINES,
            "ndjson",
            JSON_LINES);

    private static final Map<String, String> SIGNATURES = Map.ofEntries(
            Map.entry("%PDF-", "a PDF"),
            Map.entry("PK\u0003\u0004", "a ZIP archive or an office document"),
            Map.entry("\u00D0\u00CF\u0011\u00E0", "an old office document"),
            Map.entry("{\\rtf", "a rich-text document"),
            Map.entry("\u0089PNG", "a picture"),
            Map.entry("\u00FF\u00D8\u00FF", "a picture"),
            Map.entry("GIF8", "a picture"),
            Map.entry("\u007FELF", "a program"),
            Map.entry("MZ\u0090", "a program"),
            Map.entry("SQLite format 3", "a database"),
            Map.entry("PAR1", "a Parquet file"),
            Map.entry("BZh", "bzip2 data"),
            Map.entry("\u00FD7zXZ", "xz data"),
            Map.entry("(\u00B5/\u00FD", "zstd data"),
            Map.entry("WARC/", "a web archive"));

    /** The kind that a file's name promises, {@code .gz} left aside; empty for an ending that is not read. */
    public static Optional<FileKind> ofName(String name) {
        String plain = withoutGz(name);
        int dot = plain.lastIndexOf('.');
        return Optional.ofNullable(BY_ENDING.get(plain.substring(dot + 1).toLowerCase(Locale.ROOT)))
                .filter(kind -> dot >= 0);
    }

    /** Whether the name ends in {@code .gz}. */
    public static boolean isGz(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    /** Whether the bytes begin as gzip data do. */
    public static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == (byte) 0x1F && bytes[1] == (byte) 0x8B;
    }

    /** What the first bytes show the input to be, if that is something that holds no plain text. */
    public static Optional<String> foreign(byte[] bytes) {
        for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
            if (beginsWith(bytes, signature.getKey())) {
                return Optional.of(signature.getValue());
            }
        }
        return Optional.empty();
    }

    private static boolean beginsWith(byte[] bytes, String signature) {
        if (bytes.length < signature.length()) {
            return false;
        }
        for (int index = 0; index < signature.length(); index++) {
            if ((bytes[index] & 0xFF) != signature.charAt(index)) {
                return false;
            }
        }
        return true;
    }

    private static String withoutGz(String name) {
        return isGz(name) ? name.substring(0, name.length() - 3) : name;
    }
}
