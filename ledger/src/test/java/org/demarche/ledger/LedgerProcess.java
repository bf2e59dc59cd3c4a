package org.demarche.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.demarche.core.copy.Profile;
import org.demarche.core.reading.Reading;
import org.demarche.core.story.Account;
import org.demarche.core.story.Member;
import org.demarche.core.story.Placement;
import org.demarche.core.story.Relation;
import org.demarche.core.story.Story;
import org.demarche.core.story.StoryChange;

/** A process of its own that reads reports into a ledger, as the command line does, until it is done or killed. */
final class LedgerProcess {
    private static final ProfileKeys KEYS = profile ->
            List.of((long) profile.report().hashCode(), (long) profile.stems().length());

    private LedgerProcess() {}

    /** The ledger's path, the first number, the number after the last. */
    public static void main(String[] arguments) {
        try (Ledger ledger = Ledger.open(Path.of(arguments[0]))) {
            System.out.println("open");
            read(ledger, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        }
        System.out.println("done");
    }

    static void read(Ledger ledger, int from, int to) {
        for (int number = from; number < to; number++) {
            Reading reading = SyntheticReadings.reading(number);
            String report = reading.report().id();
            if (!ledger.hasReading(report, reading.version())) {
                ledger.together(() -> {
                    ledger.record(reading);
                    ledger.storyMemory(KEYS).record(alone(reading));
                });
            }
        }
    }

    private static Placement alone(Reading reading) {
        String report = reading.report().id();
        Story story = new Story(
                Story.idOf(List.of(report)),
                new TreeSet<>(),
                List.of(Account.of(List.of(new Member(report, Relation.ALONE, "")))));
        return new Placement(
                new Profile(
                        report, reading.report().published(), reading.report().text(), List.of("fact")),
                List.of(),
                List.of(story),
                List.of(),
                List.of(new StoryChange.Opened(story.id(), List.of(report))));
    }

    static Process start(Path ledger, int from, int to) throws java.io.IOException {
        // Its own folder for SQLite's library: a killed process cannot clear up after itself.
        Path folder = ledger.toAbsolutePath().getParent();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Djava.io.tmpdir=" + folder,
                        "-Dorg.sqlite.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LedgerProcess.class.getName(),
                        ledger.toString(),
                        String.valueOf(from),
                        String.valueOf(to))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
