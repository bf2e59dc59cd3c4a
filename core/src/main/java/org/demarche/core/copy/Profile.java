package org.demarche.core.copy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that comparing a report with others needs: its words as stems, in order, and the facts it states. Small enough to
 * keep for every report.
 *
 * @param report id of the report
 * @param published the day of publication, if known
 * @param stems the stems of the words in order, single spaces between them, each sentence ended by a line feed
 * @param facts what the reading found, as words that can be compared: {@code name Xi Jinping}, {@code event RUS REQUEST
 *     CHN}; in the order of the text
 */
public record Profile(String report, Optional<LocalDate> published, String stems, List<String> facts) {
    /** Reports of one happening are published at most so many days apart. */
    public static final int DAYS = 4;

    /** Two reports are compared only if they share at least so many of their keys. */
    public static final int SHARED_KEYS = 2;

    private static final int FORMAT = 1;

    public Profile {
        facts = List.copyOf(facts);
    }

    /** Whether two reports can be of one story by their dates: at most {@link #DAYS} apart, or one of them undated. */
    public boolean near(Profile other) {
        return published.isEmpty()
                || other.published.isEmpty()
                || Math.abs(ChronoUnit.DAYS.between(published.get(), other.published.get())) <= DAYS;
    }

    /** A compact form for the ledger. */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeUTF(report);
            out.writeLong(published.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE));
            byte[] words = stems.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            out.writeInt(words.length);
            out.write(words);
            out.writeInt(facts.size());
            for (String fact : facts) {
                out.writeUTF(fact);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory does not fail", impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if the bytes are of another format
     */
    public static Profile fromBytes(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int format = in.readByte();
            if (format != FORMAT) {
                throw new IllegalArgumentException("profile format " + format + " is unknown; this version reads "
                        + FORMAT + ": group the ledger anew");
            }
            String report = in.readUTF();
            long day = in.readLong();
            String stems = new String(in.readNBytes(in.readInt()), java.nio.charset.StandardCharsets.UTF_8);
            int count = in.readInt();
            List<String> facts = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                facts.add(in.readUTF());
            }
            return new Profile(
                    report,
                    day == Long.MIN_VALUE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day)),
                    stems,
                    facts);
        } catch (IOException cut) {
            throw new IllegalArgumentException("a profile of %d bytes is cut short".formatted(bytes.length), cut);
        }
    }
}
