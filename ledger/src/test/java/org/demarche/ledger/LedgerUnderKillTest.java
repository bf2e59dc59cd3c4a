package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.demarche.core.reading.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerUnderKillTest {
    private static final int REPORTS = 2000;
    private static final int KILLS = 50;

    @TempDir
    Path folder;

    @Test
    void aProcessKilledFiftyTimesLeavesTheLedgerOfOneLeftInPeace() throws Exception {
        Path killed = folder.resolve("killed.db");
        Random random = new Random(20220313);
        int kills = 0;
        int whileWriting = 0;
        boolean done = false;
        while (!done) {
            Process process = LedgerProcess.start(killed, 0, REPORTS);
            if (kills == KILLS) {
                assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
                assertThat(process.exitValue()).isZero();
                done = true;
            } else {
                whileWriting += killAtRandom(process, random, kills) ? 1 : 0;
                kills++;
                clearLibraries();
                if (kills % 25 == 0) {
                    LedgerDump.check(killed);
                }
                assertEveryReadingIsWhole(killed);
            }
        }
        Path peaceful = folder.resolve("peaceful.db");
        try (Ledger ledger = Ledger.open(peaceful)) {
            LedgerProcess.read(ledger, 0, REPORTS);
        }
        LedgerDump.check(killed);
        assertThat(whileWriting).as("kills that fell while it was writing").isGreaterThan(KILLS / 2);
        assertThat(LedgerDump.of(killed)).isEqualTo(LedgerDump.of(peaceful));
    }

    /** Every fifth at any moment after the start, the others once it writes; says whether it was still at work. */
    private static boolean killAtRandom(Process process, Random random, int kill) throws Exception {
        boolean writing = false;
        if (kill % 5 == 0) {
            Thread.sleep(random.nextInt(500));
        } else {
            try (BufferedReader output = process.inputReader()) {
                writing = "open".equals(output.readLine());
                Thread.sleep(random.nextInt(60));
            }
        }
        writing &= process.isAlive();
        process.destroyForcibly().waitFor();
        return writing;
    }

    /** The last report recorded, and a few before it, have all that belongs to them. */
    private static void assertEveryReadingIsWhole(Path path) {
        try (Ledger ledger = Ledger.open(path)) {
            List<Integer> counts = Stream.of("reports", "readings", "account_reports", "stories", "changes", "profiles")
                    .map(table ->
                            ledger.ask(held -> Sql.first(held, "SELECT count(*) FROM " + table, row -> row.getInt(1))
                                    .orElseThrow()))
                    .toList();
            assertThat(counts).containsOnly(counts.get(0));
            for (int number = Math.max(0, counts.get(0) - 3); number < counts.get(0); number++) {
                Reading expected = SyntheticReadings.reading(number);
                assertThat(ledger.reading(expected.report().id())).contains(expected);
            }
        }
    }

    private void clearLibraries() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("sqlite-"))
                    .toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Test
    void twoProcessesReadIntoOneLedgerAtOnce() throws Exception {
        Path shared = folder.resolve("shared.db");
        Process first = LedgerProcess.start(shared, 0, 400);
        Process second = LedgerProcess.start(shared, 200, 600);
        for (Process process : List.of(first, second)) {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        }
        Path alone = folder.resolve("alone.db");
        try (Ledger ledger = Ledger.open(alone)) {
            LedgerProcess.read(ledger, 0, 600);
        }
        LedgerDump.check(shared);
        // Both may have found the same report new; the log keeps what each decided, the state is one.
        assertThat(LedgerDump.of(shared)).isEqualTo(LedgerDump.of(alone));
    }
}
