package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.core.Passage;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;
import org.demarche.core.copy.Profile;
import org.demarche.core.event.Concern;
import org.demarche.core.event.Event;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.Standing;
import org.demarche.core.judgement.FindingPlace;
import org.demarche.core.judgement.Judgement;
import org.demarche.core.reading.Reading;
import org.demarche.core.report.Report;
import org.demarche.core.statement.Form;
import org.demarche.core.statement.Stance;
import org.demarche.core.story.Account;
import org.demarche.core.story.Member;
import org.demarche.core.story.Placement;
import org.demarche.core.story.Relation;
import org.demarche.core.story.Story;
import org.demarche.core.story.StoryChange;
import org.demarche.core.story.StoryMemory;
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
                        assertThat(Assessor.assess(watch, ledger.dyads().told(watch), day))
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
    void anAccountsDayIsThatOfItsFirstReportAlsoWhereThatSaysNothingOfThePair() {
        try (Ledger ledger = ledger()) {
            StoryMemory memory = ledger.storyMemory(profile -> List.of());
            for (int i = 0; i < readings.size(); i += 10) {
                memory.record(inOneAccount(readings.subList(i, i + 10)));
            }
            int fewer = 0;
            for (String one : STATES) {
                for (String other : STATES) {
                    if (one.equals(other)) {
                        continue;
                    }
                    Watch watch = new Watch(one, other);
                    Collection<Told> both = ledger.dyads()
                            .told(watch, ledger.dyads().reportsOfBoth(one, other, Integer.MAX_VALUE))
                            .values();
                    List<Told> bearing = ledger.dyads().told(watch);
                    assertThat(Assessor.assess(watch, bearing, Optional.empty()))
                            .isEqualTo(Assessor.assess(watch, both, Optional.empty()));
                    fewer += both.size() - bearing.size();
                    fewer += (int) bearing.stream()
                            .filter(each -> each.reading().version().isEmpty())
                            .count();
                }
            }
            assertThat(fewer).as("reports that were not read").isPositive();
        }
    }

    private static Placement inOneAccount(List<Reading> together) {
        List<Member> members = together.stream()
                .map(reading -> new Member(reading.report().id(), Relation.COPY, "made so"))
                .toList();
        List<String> ids = members.stream().map(Member::report).toList();
        Story story = new Story(Story.idOf(ids), new TreeSet<>(), List.of(Account.of(members)));
        return new Placement(
                new Profile(ids.get(0), Optional.empty(), "s", List.of()),
                List.of(),
                List.of(story),
                List.of(),
                List.of(new StoryChange.Opened(story.id(), ids)));
    }

    @Test
    void whatAThirdStateAsksOfOneOfThePairIsTakenIntoAccount() {
        Reading reading = asked();
        Watch watch = new Watch("CHN", "RUS");
        try (Ledger ledger = ledger()) {
            ledger.record(reading);
            String report = reading.report().id();
            StateOfPlay whole = Assessor.assess(watch, List.of(new Told(report, reading)), Optional.empty());
            StateOfPlay narrow = Assessor.assess(
                    watch,
                    told(ledger.dyads()
                            .readingsOfPair(List.of(report), "CHN", "RUS")
                            .values()),
                    Optional.empty());
            // Which of the two requests the spokesman has not heard of, nobody can tell.
            assertThat(whole.kinds().stream().flatMap(kind -> kind.counters().stream()))
                    .isEmpty();
            assertThat(narrow.kinds().stream().flatMap(kind -> kind.counters().stream()))
                    .isEmpty();
            assertThat(narrow.kinds().stream().map(kind -> kind.steps().size()))
                    .isEqualTo(whole.kinds().stream()
                            .map(kind -> kind.steps().size())
                            .toList());
        }
    }

    private static Reading asked() {
        String text = "Moscow asked Beijing for arms. Minsk asked Beijing for arms."
                + " Beijing said it was not aware of any such request for arms.";
        List<Mention> states = List.of(
                mention(text, "Moscow", "RUS", 0),
                mention(text, "Beijing", "CHN", 0),
                mention(text, "Minsk", "BLR", 0));
        Mention again = mention(text, "Beijing", "CHN", text.indexOf("Minsk"));
        Report report = Report.ofText(text, Optional.empty());
        return new Reading(
                report,
                "made",
                List.of(),
                states,
                List.of(new org.demarche.core.statement.Statement(
                        "s",
                        again.actor(),
                        Optional.empty(),
                        Optional.of(words(text, "said", 0)),
                        words(text, "it was not aware of any such request for arms", 0),
                        Form.INDIRECT,
                        Stance.SAYS,
                        Optional.empty())),
                List.of(
                        request(
                                "e1",
                                states.get(0),
                                states.get(1),
                                words(text, "Moscow asked Beijing for arms", 0),
                                text),
                        request("e2", states.get(2), again, words(text, "Minsk asked Beijing for arms", 0), text)));
    }

    private static Event request(String id, Mention source, Mention target, Passage words, String text) {
        return new Event(
                id,
                List.of(source),
                EventClass.REQUEST,
                Optional.empty(),
                "0233",
                List.of(target),
                Standing.HAPPENED,
                Optional.empty(),
                Optional.empty(),
                Set.of(Concern.MILITARY),
                Optional.empty(),
                Optional.empty(),
                words,
                words(text, "asked", words.start()));
    }

    private static Mention mention(String text, String name, String code, int from) {
        return new Mention(
                new Actor(name, Optional.of(code), Optional.empty(), ActorKind.STATE), words(text, name, from));
    }

    private static Passage words(String text, String words, int from) {
        int start = text.indexOf(words, from);
        return Passage.of(text, start, start + words.length());
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
        List<String> steps = new ArrayList<>();
        try (Ledger ledger = Ledger.open(folder.resolve("test.db"), (number, of) -> steps.add(number + " of " + of))) {
            int all = LedgerFile.SCHEMA - 2;
            assertThat(steps).hasSize(all).startsWith("1 of " + all).endsWith(all + " of " + all);
            assertThat(summed(ledger, "", "")).isEqualTo(sums);
            assertThat(ledger.actors().codes(50)).isEqualTo(codes).isNotEmpty();
            assertThat(ledger.dyads().countOfBoth("USA", "FRA")).isEqualTo(both).isPositive();
        }
    }

    @Test
    void aLedgerThatIsNewOrUpToDateSaysNothingOfSteps() {
        List<String> steps = new ArrayList<>();
        for (String name : List.of("test.db", "new.db")) {
            Ledger.open(folder.resolve(name), (number, of) -> steps.add(number + " of " + of))
                    .close();
        }
        assertThat(steps).isEmpty();
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
