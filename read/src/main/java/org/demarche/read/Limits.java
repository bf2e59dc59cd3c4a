package org.demarche.read;

/**
 * How much of an input is read, in bytes.
 *
 * @param file most bytes of one file or page, packed or unpacked
 * @param line most bytes of one line of a file of many reports
 * @param lines most unpacked bytes of a file of many reports
 */
public record Limits(long file, int line, long lines) {
    /** 20 MB a file, 5 MB a line, 4 GB a file of lines: far above any report, and little enough for the memory. */
    public static final Limits USUAL = new Limits(20_000_000, 5_000_000, 4_000_000_000L);

    public Limits {
        if (file <= 0 || line <= 0 || lines <= 0) {
            throw new IllegalArgumentException("limits are above 0: %d, %d, %d".formatted(file, line, lines));
        }
    }
}
