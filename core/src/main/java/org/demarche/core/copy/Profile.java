package org.demarche.core.copy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** So many keys an index keeps of a report. */
    public static final int KEYS = 24;

    /** Words more common than this are no keys. */
    private static final double COMMON = 0.3;

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

    /**
     * What an index finds this report by: its {@value #KEYS} most telling words, those that are rare in news and
     * frequent here. They depend on this report alone, so two reports share their keys whichever came first.
     */
    public List<Long> keys() {
        Map<String, Double> weights = new HashMap<>();
        for (String word : stems.split("[ \n]+")) {
            String stem = word.toLowerCase(Locale.ROOT);
            double rarity = Rarity.of(stem);
            if (rarity > COMMON) {
                weights.merge(stem, rarity * rarity, Double::sum);
            }
        }
        return weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(KEYS)
                .map(entry -> key(entry.getKey()))
                .toList();
    }

    /** FNV-1a of 64 bits: the same on every machine. */
    private static long key(String stem) {
        long hash = 0xcbf29ce484222325L;
        for (byte unit : stem.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (unit & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The facts of one kind, without the kind's word: those of 'name', 'event', 'quote' … */
    public List<String> facts(String kind) {
        return facts.stream()
                .filter(fact -> fact.startsWith(kind + " "))
                .map(fact -> fact.substring(kind.length() + 1))
                .toList();
    }

    /** A compact form for the ledger. */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            writeText(out, report);
            out.writeLong(published.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE));
            writeText(out, stems);
            out.writeInt(facts.size());
            for (String fact : facts) {
                writeText(out, fact);
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
            String report = readText(in);
            long day = in.readLong();
            String stems = readText(in);
            int count = in.readInt();
            List<String> facts = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                facts.add(readText(in));
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

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] units = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(units.length);
        out.write(units);
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
