package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.core.Passage;
import org.demarche.core.copy.Profile;
import org.demarche.core.judgement.Judgement;
import org.demarche.core.reading.EventFilter;
import org.demarche.core.reading.Reading;
import org.demarche.core.report.Report;
import org.demarche.core.report.Unreadable;
import org.demarche.core.story.Account;
import org.demarche.core.story.Link;
import org.demarche.core.story.Member;
import org.demarche.core.story.Placement;
import org.demarche.core.story.Relation;
import org.demarche.core.story.Story;
import org.demarche.core.story.StoryChange;
import org.demarche.core.story.StoryMemory;
import org.demarche.core.watch.Watch;
import org.demarche.ledger.LedgerUnusable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("test.db");
    }

    @Test
    void givesBackEveryReadingAsItWas() {
        List<Reading> readings =
                IntStream.range(0, 300).mapToObj(SyntheticReadings::reading).toList();
        try (Ledger ledger = Ledger.open(file())) {
            assertThat(readings).allMatch(ledger::record);
        }
        try (Ledger ledger = Ledger.open(file());
                Stream<Reading> stored = ledger.readings(EventFilter.ALL)) {
            assertThat(stored).containsExactlyElementsOf(readings);
            assertThat(ledger.report(readings.get(7).report().id()))
                    .contains(readings.get(7).report());
        }
        LedgerDump.check(file());
    }

    @Test
    void theSameReadingTwiceChangesNothing() {
        try (Ledger ledger = Ledger.open(file())) {
            assertThat(ledger.record(SyntheticReadings.reading(1))).isTrue();
        }
        List<String> before = LedgerDump.of(file());
        try (Ledger ledger = Ledger.open(file())) {
            assertThat(ledger.record(SyntheticReadings.reading(1))).isFalse();
            assertThat(ledger.hasReading(SyntheticReadings.reading(1).report().id(), "synthetic-1"))
                    .isTrue();
        }
        assertThat(LedgerDump.of(file())).isEqualTo(before);
    }

    @Test
    void aNewVersionIsAddedAndBecomesCurrentAndTheOldStays() {
        Reading old = SyntheticReadings.reading(1, "one");
        Reading fresh = SyntheticReadings.reading(1, "two");
        try (Ledger ledger = Ledger.open(file())) {
            ledger.record(old);
            assertThat(ledger.hasReading(old.report().id(), "two")).isFalse();
            ledger.record(fresh);
            assertThat(ledger.reading(old.report().id())).contains(fresh);
            assertThat(ledger.versions(old.report().id())).containsExactly(old, fresh);
            assertThat(ledger.readings(EventFilter.ALL)).containsExactly(fresh);
        }
    }

    @Test
    void reportsReadingsAndChangesCannotBeChangedOrDeleted() throws SQLException {
        try (Ledger ledger = Ledger.open(file())) {
            ledger.record(SyntheticReadings.reading(1));
            recorded(ledger, 2);
            ledger.storyMemory(KEYS)
                    .record(opening(
                            ledger, SyntheticReadings.reading(2).report().id()));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "UPDATE reports SET text = 'other'",
                    "DELETE FROM reports",
                    "UPDATE readings SET version = 'other'",
                    "DELETE FROM readings",
                    "UPDATE changes SET kind = 'other'",
                    "DELETE FROM changes")) {
                assertThatThrownBy(() -> statement.executeUpdate(sql)).as(sql).hasMessageContaining("never");
            }
        }
    }

    @Test
    void aFailureInsideTogetherUndoesAllOfIt() {
        try (Ledger ledger = Ledger.open(file())) {
            assertThatThrownBy(() -> ledger.together(() -> {
                        ledger.record(SyntheticReadings.reading(1));
                        throw new IllegalStateException("halfway");
                    }))
                    .hasMessage("halfway");
            assertThat(ledger.readings(EventFilter.ALL)).isEmpty();
            assertThat(ledger.record(SyntheticReadings.reading(1))).isTrue();
        }
    }

    @Test
    void anOddTextKeepsItsOffsets() {
        Reading reading = SyntheticReadings.reading(1);
        Report odd = new Report(
                "r1",
                Optional.of("nul \u0000 title"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "und",
                "0",
                "a\u0000b \r\n\t '); DROP TABLE reports; -- \uFFFF 👩‍👩‍👧");
        try (Ledger ledger = Ledger.open(file())) {
            ledger.record(new Reading(odd, "v'\"", List.of(), List.of(), List.of(), List.of()));
            ledger.record(reading);
            assertThat(ledger.report("r1")).contains(odd);
            assertThat(ledger.hasReading("r1", "v'\"")).isTrue();
        }
    }

    @Test
    void wordsThatTheReportDoesNotHaveAreRefusedAndNothingIsRecorded() {
        Reading good = SyntheticReadings.reading(1);
        Passage wrong = new Passage(0, 6, "Rumour");
        Reading bad = new Reading(good.report(), "v", List.of(wrong), List.of(), List.of(), List.of());
        try (Ledger ledger = Ledger.open(file())) {
            assertThatThrownBy(() -> ledger.record(bad))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Rumour")
                    .hasMessageContaining(good.report().id());
            assertThat(ledger.hasReport(good.report().id())).isFalse();
        }
    }

    @Test
    void threadsShareALedger() throws Exception {
        List<Reading> readings =
                IntStream.range(0, 80).mapToObj(SyntheticReadings::reading).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (Ledger ledger = Ledger.open(file())) {
            List<Callable<Long>> work = new ArrayList<>();
            for (Reading reading : readings) {
                work.add(() -> ledger.record(reading) ? 1L : 0L);
                work.add(() -> {
                    try (Stream<Reading> stored = ledger.readings(EventFilter.ALL)) {
                        return stored.filter(readings::contains).count()
                                                - found(ledger, "Report", 1000, 0)
                                                        .size()
                                        > 0
                                ? -1L
                                : 0L;
                    }
                });
            }
            long sum = 0;
            for (Future<Long> result : threads.invokeAll(work)) {
                sum += result.get();
            }
            assertThat(sum).isEqualTo(readings.size());
            assertThat(ledger.readings(EventFilter.ALL)).containsExactlyInAnyOrderElementsOf(readings);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aDamagedLedgerIsNamed() throws Exception {
        try (Ledger ledger = Ledger.open(file())) {
            IntStream.range(0, 200).mapToObj(SyntheticReadings::reading).forEach(ledger::record);
        }
        byte[] bytes = Files.readAllBytes(file());
        Arrays.fill(bytes, 8192, bytes.length - 4096, (byte) 0x5a);
        Files.write(file(), bytes);
        assertThatThrownBy(() -> {
                    try (Ledger ledger = Ledger.open(file());
                            Stream<Reading> readings = ledger.readings(EventFilter.ALL)) {
                        readings.forEach(reading -> {});
                    }
                })
                .hasMessageContaining(file().toString())
                .asInstanceOf(type(LedgerUnusable.class))
                .extracting(LedgerUnusable::reason)
                .isEqualTo(Reason.DAMAGED);
    }

    @Test
    void aLedgerThatMustBeThereIsNotMade() {
        assertThatThrownBy(() -> Ledger.openExisting(file())).hasMessageContaining("there is no ledger");
        assertThat(file()).doesNotExist();
        Ledger.open(file()).close();
        Ledger.openExisting(file()).close();
    }

    @Test
    void aReportThatIsNotCodedIsKeptAndCountsAsRead() {
        Report report = SyntheticReadings.reading(1).report();
        try (Ledger ledger = Ledger.open(file())) {
            ledger.recordUncoded(report, "v1", "The text is in German; only English is coded.");
            ledger.recordUncoded(report, "v1", "The text is in German; only English is coded.");
            assertThat(ledger.hasReading(report.id(), "v1")).isTrue();
            assertThat(ledger.hasReading(report.id(), "v2")).isFalse();
            assertThat(ledger.report(report.id())).contains(report);
        }
    }

    @Test
    void remembersWhatCouldNotBeReadOnce() {
        Unreadable input = new Unreadable("a/b.html", "It is empty.");
        try (Ledger ledger = Ledger.open(file())) {
            ledger.recordUnreadable(input);
            ledger.recordUnreadable(input);
            assertThat(ledger.unreadable()).containsExactly(input);
        }
    }

    @Test
    void searchesTitlesAndTextsAndTakesNothingForAnOperator() {
        Report port = report("p", "Port of Zürich", "The envoy spoke of grain ships.");
        Report law = report("l", "Law", "The port was not open. Grain was scarce, the envoy said.");
        try (Ledger ledger = Ledger.open(file())) {
            for (Report report : List.of(port, law)) {
                ledger.record(new Reading(report, "v", List.of(), List.of(), List.of(), List.of()));
            }
            assertThat(found(ledger, "zurich", 10, 0)).extracting(Found::report).containsExactly("p");
            assertThat(found(ledger, "grain envoy", 10, 0))
                    .extracting(Found::report)
                    .containsExactlyInAnyOrder("p", "l");
            assertThat(found(ledger, "\"grain ships\"", 10, 0))
                    .extracting(Found::report)
                    .containsExactly("p");
            assertThat(found(ledger, "grain", 1, 0)).hasSize(1);
            for (String odd : List.of("", "\"", "AND OR NOT", "title:port*", "a\" OR \"b", "(", "-grain", "\u0000")) {
                assertThat(found(ledger, odd, 10, 0)).as(odd).doesNotContainNull();
            }
            assertThat(found(ledger, "grain OR law", 10, 0)).isEmpty();
        }
    }

    private static List<Found> found(Ledger ledger, String words, int limit, int skip) {
        return ledger.search().best(words, limit, skip).reports();
    }

    private static Report report(String id, String title, String text) {
        return new Report(
                id, Optional.of(title), Optional.of("Outlet"), Optional.empty(), Optional.empty(), "en", "0", text);
    }

    @Test
    void ofACommonWordTheNewestReportsAreRanked() {
        try (Ledger ledger = Ledger.open(file())) {
            ledger.together(() -> {
                for (int i = 0; i <= Search.MOST_RANKED; i++) {
                    ledger.record(
                            reading("Note " + i + (i % 500 == 0 ? " of rifles, rifles." : " of the rifles there.")));
                }
            });
            assertThat(ledger.search().best("rifles", 1, 0).inPart()).isTrue();
            assertThat(ledger.search().best("rifles there", 1, 0).inPart()).isFalse();
            assertThat(found(ledger, "rifles", 5, 0))
                    .extracting(Found::excerpt)
                    .containsExactly(
                            "Note 500 of rifles, rifles.",
                            "Note 1000 of rifles, rifles.",
                            "Note 1500 of rifles, rifles.",
                            "Note 2000 of rifles, rifles.",
                            "Note 1 of the rifles there.");
            assertThat(found(ledger, "rifles", 2, 1))
                    .extracting(Found::excerpt)
                    .containsExactly("Note 1000 of rifles, rifles.", "Note 1500 of rifles, rifles.");
        }
    }

    @Test
    void aWordThatEverySecondReportHoldsIsNotWeighedBesideARarerOne() {
        try (Ledger ledger = Ledger.open(file())) {
            ledger.together(() -> {
                for (int i = 0; i < 20; i++) {
                    ledger.record(reading("Note " + i + " of the market."));
                }
                ledger.record(reading("The market, the market, the market: a dam."));
                ledger.record(reading("Of a dam, and once more of the dam, near the market."));
            });
            assertThat(found(ledger, "market dam", 5, 0))
                    .extracting(Found::excerpt)
                    .containsExactly(
                            "Of a dam, and once more of the dam, near the market.",
                            "The market, the market, the market: a dam.");
            assertThat(found(ledger, "the market", 30, 0)).hasSize(22);
            assertThat(found(ledger, "market dam nowhere", 5, 0)).isEmpty();
        }
    }

    private static Reading reading(String text) {
        return new Reading(Report.ofText(text, Optional.empty()), "made", List.of(), List.of(), List.of(), List.of());
    }

    @Test
    void filtersByActorAndDayWithinOneEvent() {
        List<Reading> readings =
                IntStream.range(0, 200).mapToObj(SyntheticReadings::reading).toList();
        EventFilter filter = new EventFilter(Optional.of(LocalDate.of(2022, 3, 20)), Optional.of("CHN"));
        List<ReportedEvent> wanted = readings.stream()
                .flatMap(reading -> reading.events().stream()
                        .filter(event -> filter.holds(reading.report(), event))
                        .map(event -> new ReportedEvent(reading.report(), event)))
                .toList();
        assertThat(wanted).hasSizeGreaterThan(20);
        try (Ledger ledger = Ledger.open(file())) {
            readings.forEach(ledger::record);
            try (Stream<ReportedEvent> events = ledger.events(filter)) {
                assertThat(events).containsExactlyElementsOf(wanted);
            }
        }
    }

    @Test
    void aMonthCountsByItsLastDayAndAnEventWithoutADayByItsReports() {
        EventFilter filter = new EventFilter(Optional.of(LocalDate.of(2022, 3, 13)), Optional.empty());
        for (int number = 0; number < 200; number++) {
            Reading reading = SyntheticReadings.reading(number);
            reading.events().forEach(event -> {
                boolean expected = event.date().isPresent()
                        ? event.date().get().value().isPresent()
                        : reading.report()
                                .published()
                                .filter(day -> !day.isBefore(LocalDate.of(2022, 3, 13)))
                                .isPresent();
                assertThat(filter.holds(reading.report(), event)).isEqualTo(expected);
            });
        }
    }

    @Test
    void watchesAreKeptOnce() {
        Watch watch = new Watch("CHN", "RUS");
        try (Ledger ledger = Ledger.open(file())) {
            ledger.addWatch(watch);
            ledger.addWatch(watch);
            assertThat(ledger.watches()).containsExactly(watch);
            assertThat(ledger.removeWatch(watch)).isTrue();
            assertThat(ledger.removeWatch(watch)).isFalse();
        }
    }

    @Test
    void judgementsAreKeptInOrder() {
        Judgement first = Judgement.of(Instant.EPOCH, "A. Lyst", "r1", "reliability", "B", "known for years");
        Judgement second = Judgement.of(Instant.EPOCH, "A. Lyst", "r1", "reliability", "C", "erred in March");
        try (Ledger ledger = Ledger.open(file())) {
            Judgement one = ledger.judgements().append(first);
            Judgement two = ledger.judgements().append(second);
            assertThat(two.sequence()).isGreaterThan(one.sequence());
            assertThat(ledger.judgements().about("r1")).containsExactly(one, two);
        }
    }

    @Test
    void anOldIdStillFindsTheMergedStory() {
        try (Ledger ledger = Ledger.open(file())) {
            String first = recorded(ledger, 1);
            String second = recorded(ledger, 2);
            StoryMemory memory = ledger.storyMemory(KEYS);
            memory.record(opening(ledger, first));
            memory.record(opening(ledger, second));
            List<String> both = Stream.of(first, second).sorted().toList();
            String gone = "sto-" + both.get(1);
            Story merged = new Story(
                    "sto-" + both.get(0),
                    new TreeSet<>(List.of(gone)),
                    List.of(Account.of(List.of(
                            new Member(first, Relation.COPY, "the same words"),
                            new Member(second, Relation.ORIGIN, "'told \"X\"'")))));
            Link link = new Link(both.get(0), both.get(1), 0.9, true, "the same words");
            memory.record(new Placement(
                    memory.profile(second).orElseThrow(),
                    List.of(link),
                    List.of(merged),
                    List.of(gone),
                    List.of(new StoryChange.Merged(merged.id(), List.of(merged.id(), gone)))));
            assertThat(ledger.stories().story(gone)).contains(merged);
            assertThat(ledger.stories().story(merged.id())).contains(merged);
            assertThat(memory.storyOf(first)).contains(merged);
            assertThat(ledger.stories().ids()).containsExactly(merged.id());
            assertThat(memory.links(first)).containsExactly(link);
            assertThat(memory.links(second)).containsExactly(link);
            assertThat(ledger.stories().changes(merged.id()))
                    .extracting(Change::kind)
                    .containsExactly("opened", "merged");
            assertThat(ledger.stories().story("sto-none")).isEmpty();
        }
    }

    @Test
    void findsProfilesThatShareTwoKeysAndAreNearInTime() {
        try (Ledger ledger = Ledger.open(file())) {
            StoryMemory memory = ledger.storyMemory(KEYS);
            Profile mine = profile(ledger, 1, "2022-03-10", "a b c");
            Profile alike = profile(ledger, 2, "2022-03-14", "c b");
            Profile undated = profile(ledger, 3, "", "a c");
            Profile oneKey = profile(ledger, 4, "2022-03-10", "a x");
            Profile late = profile(ledger, 5, "2022-03-15", "a b c");
            for (Profile profile : List.of(mine, alike, undated, oneKey, late)) {
                memory.record(new Placement(profile, List.of(), List.of(), List.of(), List.of()));
            }
            assertThat(memory.near(mine)).containsExactlyInAnyOrder(alike, undated);
            assertThat(memory.near(undated)).containsExactlyInAnyOrder(mine, late);
            assertThat(memory.profile(late.report())).contains(late);
        }
    }

    private static final ProfileKeys KEYS = profile -> Stream.of(profile.stems().split(" "))
            .map(stem -> (long) stem.hashCode())
            .toList();

    private static Profile profile(Ledger ledger, int number, String day, String stems) {
        return new Profile(
                recorded(ledger, number),
                day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)),
                stems,
                List.of("name X"));
    }

    private static Placement opening(Ledger ledger, String report) {
        Story story = new Story(
                "sto-" + report, new TreeSet<>(), List.of(Account.of(List.of(new Member(report, Relation.ALONE, "")))));
        return new Placement(
                new Profile(report, ledger.report(report).orElseThrow().published(), "s", List.of()),
                List.of(),
                List.of(story),
                List.of(),
                List.of(new StoryChange.Opened(story.id(), List.of(report))));
    }

    private static String recorded(Ledger ledger, int number) {
        Reading reading = SyntheticReadings.reading(number);
        ledger.record(reading);
        return reading.report().id();
    }

    @Test
    void aNewerLedgerIsRefusedAndLeftAlone() throws Exception {
        Ledger.open(file()).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA user_version = 999");
        }
        assertUnusable(file(), Reason.NEWER, "later version");
    }

    @Test
    void whatIsNoLedgerIsRefusedAndLeftAlone() throws Exception {
        Path text =
                Files.writeString(folder.resolve("notes.txt"), "Nothing to see here, and at some length.".repeat(50));
        assertUnusable(text, Reason.NOT_A_LEDGER, "is not a ledger");
        assertThat(text).content().startsWith("Nothing");

        Path other = folder.resolve("other.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + other);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("CREATE TABLE cats (name TEXT)");
        }
        assertUnusable(other, Reason.NOT_A_LEDGER, "another program");
    }

    @Test
    void aPlaceThatCannotHoldALedgerIsNamed() throws IOException {
        assertUnusable(folder.resolve("no/such/folder/x.db"), Reason.NO_SUCH_PLACE, "there is no folder");
        assertUnusable(Files.createDirectory(folder.resolve("d.db")), Reason.NO_SUCH_PLACE, "is a folder");
    }

    private static void assertUnusable(Path path, Reason reason, String words) {
        assertThatThrownBy(() -> Ledger.open(path).close())
                .hasMessageContaining(path.toString())
                .hasMessageContaining(words)
                .asInstanceOf(type(LedgerUnusable.class))
                .extracting(LedgerUnusable::reason)
                .isEqualTo(reason);
    }
}
