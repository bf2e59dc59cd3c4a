package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.Standing;
import org.demarche.core.judgement.FindingPlace;
import org.demarche.core.judgement.Judgement;
import org.demarche.core.reading.Reading;
import org.demarche.core.watch.Assessor;
import org.demarche.core.watch.StateOfPlay;
import org.demarche.core.watch.Told;
import org.demarche.core.watch.Watch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DyadsTest {
    private static final List<String> STATES = List.of("CHN", "RUS", "USA", "UKR", "IND", "FRA", "EU");
    private static final List<String> CLASSES =
            Arrays.stream(EventClass.values()).map(Enum::name).toList();

    @TempDir
    Path folder;

    private List<Reading> readings = List.of();

    @BeforeEach
    void fill() {
        readings = IntStream.range(0, 200).mapToObj(SyntheticReadings::reading).toList();
        try (Ledger ledger = ledger()) {
            readings.forEach(ledger::record);
        }
    }

    private Ledger ledger() {
        return Ledger.open(folder.resolve("test.db"));
    }

    @Test
    void whatCanBearOnAPairGivesTheStateOfPlayOfTheWholeReadings() {
        try (Ledger ledger = ledger()) {
            List<String> reports =
                    readings.stream().map(reading -> reading.report().id()).toList();
            int said = 0;
            for (String one : STATES) {
                for (String other : STATES) {
                    if (one.equals(other)) {
                        continue;
                    }
                    Watch watch = new Watch(one, other);
                    Map<String, Reading> narrow = ledger.dyads().readingsOfPair(reports, one, other);
                    for (Optional<LocalDate> day :
                            List.of(Optional.<LocalDate>empty(), Optional.of(LocalDate.of(2022, 3, 20)))) {
                        StateOfPlay whole = Assessor.assess(watch, told(readings), day);
                        assertThat(Assessor.assess(watch, told(narrow.values()), day))
                                .isEqualTo(whole);
                        said += whole.kinds().stream()
                                .mapToInt(kind ->
                                        kind.steps().size() + kind.counters().size())
                                .sum();
                    }
                }
            }
            assertThat(said).isGreaterThan(100);
        }
    }

    @Test
    void whatReportsTellOfAPairIsWhatTheWholeLedgerAsJudgedTells() {
        try (Ledger ledger = ledger()) {
            for (int i = 0; i < 40; i++) {
                Reading reading = readings.get(3 * i);
                String place =
                        FindingPlace.of(reading.report().id(), reading.events().get(0));
                boolean rejects = i % 2 == 0;
                ledger.judgements()
                        .append(Judgement.of(
                                Instant.EPOCH,
                                "somebody",
                                place,
                                rejects ? "finding" : "source",
                                rejects ? "rejected" : "FRA",
                                ""));
            }
            List<Told> everything = readings.stream()
                    .map(reading ->
                            new Told(reading.report().id(), ledger.judgements().applied(reading)))
                    .toList();
            int moved = 0;
            for (String one : STATES) {
                for (String other : STATES) {
                    if (one.equals(other)) {
                        continue;
                    }
                    Watch watch = new Watch(one, other);
                    List<Dyads.SpokenOf> both = ledger.dyads().reportsOfBoth(one, other, Integer.MAX_VALUE);
                    for (Optional<LocalDate> day :
                            List.of(Optional.<LocalDate>empty(), Optional.of(LocalDate.of(2022, 3, 20)))) {
                        StateOfPlay whole = Assessor.assess(watch, everything, day);
                        assertThat(Assessor.assess(
                                        watch, ledger.dyads().told(watch, both).values(), day))
                                .isEqualTo(whole);
                        moved += whole.equals(Assessor.assess(
                                        watch,
                                        readings.stream()
                                                .map(reading -> new Told(
                                                        reading.report().id(), reading))
                                                .toList(),
                                        day))
                                ? 0
                                : 1;
                    }
                }
            }
            assertThat(moved).as("states that the judgements move").isPositive();
        }
    }

    @Test
    void moreReportsThanAreReadAtATimeAreAllTold() {
        try (Ledger ledger = ledger()) {
            IntStream.range(200, 900).mapToObj(SyntheticReadings::reading).forEach(ledger::record);
            Watch watch = new Watch("USA", "FRA");
            List<Dyads.SpokenOf> both = ledger.dyads().reportsOfBoth("USA", "FRA", Integer.MAX_VALUE);
            assertThat(both).hasSizeGreaterThan(200);
            assertThat(ledger.dyads().told(watch, both).keySet()).containsExactlyElementsOf(both);
        }
    }

    /** Two reports to an account, so that the day of one dates what the other says. */
    private List<Told> told(Collection<Reading> some) {
        return some.stream()
                .map(reading -> new Told("account" + reading.report().id().hashCode() % 100, reading))
                .toList();
    }

    @Test
    void sumsOfAnyPeriodAreThoseOfItsMonths() throws SQLException {
        try (Ledger ledger = ledger()) {
            for (List<String> period : List.of(
                    List.of("", ""),
                    List.of("2022", ""),
                    List.of("", "2022"),
                    List.of("2022-05", ""),
                    List.of("", "2022-05"),
                    List.of("2022-04", "2022-08"),
                    List.of("2021-11", "2022-05"),
                    List.of("2022-05", "2024"))) {
                assertThat(summed(ledger, period.get(0), period.get(1)))
                        .as("from '%s' to '%s'", period.get(0), period.get(1))
                        .isNotEmpty()
                        .isEqualTo(counted(period.get(0), period.get(1)));
            }
            assertThat(ledger.dyads()
                            .sums("", "", List.of(Standing.DENIED.words()), List.of("AID"), List.of())
                            .size())
                    .isPositive()
                    .isLessThan(summed(ledger, "", "").size());
        }
    }

    @Test
    void anOlderLedgerGetsTheSameCounts() throws SQLException {
        Map<String, Long> sums;
        List<Map.Entry<String, Long>> codes;
        long both;
        try (Ledger ledger = ledger()) {
            sums = summed(ledger, "", "");
            codes = ledger.actors().codes(50);
            both = ledger.dyads().countOfBoth("USA", "FRA");
        }
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DROP TRIGGER dyads_counted_by_year");
            statement.executeUpdate("DROP TRIGGER dyads_uncounted_by_year");
            statement.executeUpdate("DROP TRIGGER codes_counted");
            statement.executeUpdate("DROP TRIGGER codes_uncounted");
            statement.executeUpdate("DROP TABLE dyad_years");
            statement.executeUpdate("DROP TRIGGER code_pairs_counted");
            statement.executeUpdate("DROP TRIGGER code_pairs_uncounted");
            statement.executeUpdate("DROP TABLE code_counts");
            statement.executeUpdate("DROP TABLE code_pairs");
            statement.executeUpdate("PRAGMA user_version = 2");
        }
        try (Ledger ledger = ledger()) {
            assertThat(summed(ledger, "", "")).isEqualTo(sums);
            assertThat(ledger.actors().codes(50)).isEqualTo(codes).isNotEmpty();
            assertThat(ledger.dyads().countOfBoth("USA", "FRA")).isEqualTo(both).isPositive();
        }
    }

    @Test
    void aRejectedEventIsTakenOutOfTheSums() throws SQLException {
        try (Ledger ledger = ledger()) {
            long before = total(ledger);
            Reading reading = readings.stream()
                    .filter(each -> each.events().stream().anyMatch(DyadsTest::isOfTwo))
                    .findFirst()
                    .orElseThrow();
            String place = reading.events().stream()
                    .filter(DyadsTest::isOfTwo)
                    .map(event -> FindingPlace.of(reading.report().id(), event))
                    .findFirst()
                    .orElseThrow();
            ledger.judgements().append(Judgement.of(Instant.EPOCH, "somebody", place, "finding", "rejected", "not so"));
            assertThat(total(ledger)).isLessThan(before);
            assertThat(summed(ledger, "", "")).isEqualTo(counted("", ""));
        }
    }

    @Test
    void reportsOfBothAreCounted() {
        try (Ledger ledger = ledger()) {
            assertThat(ledger.dyads().countOfBoth("CHN", "RUS"))
                    .isPositive()
                    .isEqualTo(ledger.dyads().reportsOfBoth("CHN", "RUS", 1000).size())
                    .isEqualTo(ledger.dyads().countOfBoth("RUS", "CHN"));
            IntStream.range(0, 200)
                    .mapToObj(number -> SyntheticReadings.reading(number, "synthetic-2"))
                    .map(DyadsTest::withoutFindings)
                    .limit(150)
                    .forEach(ledger::record);
            assertThat(ledger.dyads().countOfBoth("CHN", "RUS"))
                    .isPositive()
                    .isEqualTo(ledger.dyads().reportsOfBoth("CHN", "RUS", 1000).size());
        }
    }

    private static Reading withoutFindings(Reading reading) {
        return new Reading(reading.report(), reading.version(), reading.sentences(), List.of(), List.of(), List.of());
    }

    @Test
    void aMarkMovesWithEverythingThatIsAdded() {
        try (Ledger ledger = ledger()) {
            Ledger.Mark before = ledger.mark();
            assertThat(ledger.mark()).isEqualTo(before);
            ledger.record(SyntheticReadings.reading(3, "synthetic-2"));
            assertThat(ledger.mark()).isNotEqualTo(before);
        }
    }

    private static boolean isOfTwo(org.demarche.core.event.Event event) {
        return Stream.of(event.sources(), event.targets())
                .allMatch(side -> side.stream()
                        .anyMatch(mention -> mention.actor().country().isPresent()));
    }

    private static long total(Ledger ledger) {
        return summed(ledger, "", "").values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static Map<String, Long> summed(Ledger ledger, String from, String to) {
        Map<String, Long> sums = new TreeMap<>();
        ledger.dyads()
                .sums(from, to, List.of(), CLASSES.subList(0, 5), CLASSES.subList(5, CLASSES.size()))
                .forEach(sum -> sums.put(sum.source() + " " + sum.target(), sum.first() + sum.second()));
        return sums;
    }

    /** Event by event, as the dyads themselves tell. */
    private Map<String, Long> counted(String from, String to) throws SQLException {
        try (Connection connection = connection()) {
            Map<String, Long> counts = new TreeMap<>();
            Sql.list(
                    connection,
                    "SELECT source || ' ' || target, count(*) FROM dyads WHERE source <> '' AND target <> ''"
                            + " AND substr(day, 1, 7) >= ? AND substr(day, 1, 7) <= ? GROUP BY 1",
                    row -> counts.put(row.getString(1), row.getLong(2)) == null,
                    from,
                    to.isEmpty() ? "~" : to + "~");
            return counts;
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("test.db"));
    }
}
