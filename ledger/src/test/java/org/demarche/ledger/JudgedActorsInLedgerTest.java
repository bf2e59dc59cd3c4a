package org.demarche.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.Mention;
import org.demarche.core.event.Event;
import org.demarche.core.judgement.JudgedActors;
import org.demarche.core.judgement.Judgement;
import org.demarche.core.reading.EventFilter;
import org.demarche.core.reading.Reading;
import org.demarche.core.watch.Assessor;
import org.demarche.core.watch.Told;
import org.demarche.core.watch.Watch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What follows in the ledger from judgements of actors: everywhere the same, and nothing after they are taken back. */
class JudgedActorsInLedgerTest {
    private static final List<String> STATES = List.of("CHN", "RUS", "USA", "UKR", "IND", "FRA", "EU");

    @TempDir
    Path folder;

    private final List<Reading> readings =
            IntStream.range(0, 60).mapToObj(SyntheticReadings::reading).toList();

    private Ledger ledger;

    @BeforeEach
    void fill() {
        ledger = Ledger.open(folder.resolve("test.db"));
        readings.forEach(ledger::record);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    /** In twenty reports who acts is said to be who acts in the next; in fifteen, words for a target to mean others. */
    private List<Judgement> judge() {
        List<Judgement> judged = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Actor one = readings.get(i).events().get(0).sources().get(0).actor();
            Actor other = readings.get(i + 1).events().get(0).sources().get(0).actor();
            judged.add(append(one.id(), "same actor", other.id()));
        }
        for (int i = 30; i < 45; i++) {
            Mention mention = readings.get(i).mentions().get(0);
            String words = mention.passage().exact();
            if (!words.isBlank()) {
                judged.add(append(mention.actor().id(), "other actor", words));
            }
        }
        return judged;
    }

    private Judgement append(String subject, String kind, String verdict) {
        return ledger.judgements().append(Judgement.of(Instant.EPOCH, "A. Lyst", subject, kind, verdict, ""));
    }

    private List<String> rows(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("test.db"))) {
            return Sql.list(connection, sql, row -> row.getString(1));
        }
    }

    private List<String> dyads() throws SQLException {
        return rows(
                "SELECT report || ' ' || event || ' ' || source || ' ' || target || ' ' || day || ' ' || class || ' '"
                        + " || standing FROM dyads ORDER BY 1");
    }

    private List<String> codes() throws SQLException {
        return rows("SELECT code || ' ' || report FROM report_codes ORDER BY 1");
    }

    /** What would be counted of readings of nothing but these actors. */
    private List<String> counted(List<Reading> some) throws SQLException {
        Path other = folder.resolve("other" + System.nanoTime() + ".db");
        try (Ledger fresh = Ledger.open(other)) {
            some.forEach(fresh::record);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + other)) {
            return Sql.list(
                    connection,
                    "SELECT report || ' ' || event || ' ' || source || ' ' || target || ' ' || day || ' ' || class || ' '"
                            + " || standing FROM dyads ORDER BY 1",
                    row -> row.getString(1));
        }
    }

    @Test
    void whatIsCountedIsWhatTheJudgedReadingsSay() throws SQLException {
        List<String> before = dyads();
        judge();
        List<Reading> judged =
                readings.stream().map(ledger.judgements()::applied).toList();
        assertThat(dyads()).isEqualTo(counted(judged)).isNotEqualTo(before);
    }

    @Test
    void aReadingOfANewVersionIsCountedByTheSameJudgements() throws SQLException {
        judge();
        List<String> judged = dyads();
        List<String> codes = codes();
        IntStream.range(0, 60)
                .mapToObj(number -> SyntheticReadings.reading(number, "synthetic-2"))
                .forEach(ledger::record);
        assertThat(dyads()).isEqualTo(judged);
        assertThat(codes()).isEqualTo(codes);
    }

    @Test
    void everythingIsAsItWasWhenTheJudgementsAreTakenBack() throws SQLException {
        List<String> before = dyads();
        List<String> codes = codes();
        for (Judgement judgement : judge()) {
            append(judgement.subject(), "undo", String.valueOf(judgement.sequence()));
        }
        assertThat(dyads()).isEqualTo(before);
        assertThat(codes()).isEqualTo(codes);
        assertThat(ledger.judgements().actors().isEmpty()).isTrue();
        assertThat(ledger.judgements().applied(readings.get(3))).isEqualTo(readings.get(3));
    }

    @Test
    void theReadingsStayAsTheyWere() {
        judge();
        assertThat(ledger.reading(readings.get(5).report().id())).contains(readings.get(5));
    }

    @Test
    void statesOfPlayAreThoseOfTheJudgedReadings() {
        judge();
        List<Told> everything = readings.stream()
                .map(reading ->
                        new Told(reading.report().id(), ledger.judgements().applied(reading)))
                .toList();
        int said = 0;
        for (String one : STATES) {
            for (String other : STATES) {
                if (!one.equals(other)) {
                    Watch watch = new Watch(one, other);
                    var whole = Assessor.assess(watch, everything, Optional.<LocalDate>empty());
                    assertThat(Assessor.assess(
                                    watch,
                                    ledger.dyads()
                                            .told(watch, ledger.dyads().reportsOfBoth(one, other, 1000))
                                            .values(),
                                    Optional.empty()))
                            .isEqualTo(whole);
                    said += whole.kinds().stream()
                            .mapToInt(kind ->
                                    kind.steps().size() + kind.counters().size())
                            .sum();
                }
            }
        }
        assertThat(said).isPositive();
    }

    @Test
    void anExportOfACodeHoldsWhatIsOfItAsJudged() {
        judge();
        for (String code : STATES) {
            EventFilter filter = new EventFilter(Optional.empty(), Optional.of(code));
            List<String> expected = readings.stream()
                    .map(ledger.judgements()::applied)
                    .filter(reading ->
                            reading.events().stream().anyMatch(event -> filter.holds(reading.report(), event)))
                    .map(reading -> reading.report().id())
                    .toList();
            try (Stream<Reading> exported = ledger.judgedReadings(filter)) {
                assertThat(exported.map(reading -> reading.report().id()))
                        .containsExactlyElementsOf(expected)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void anActorHasTheNamesEventsAndWordsOfAllThatAreHeldToBeIt() {
        Actor one = readings.get(0).events().get(0).sources().get(0).actor();
        Actor other = readings.get(7).events().get(0).sources().get(0).actor();
        append(one.id(), "same actor", other.id());
        Actors.Known held = ledger.actors().held(new Actors.Known(one.id(), one));
        assertThat(held.actor()).isEqualTo(other);
        assertThat(ledger.actors().putTogether(held))
                .extracting(Actors.Known::actor)
                .containsExactly(one);
        assertThat(ledger.actors().events(List.of(held), true, 500))
                .extracting(EventLine::id)
                .containsExactlyInAnyOrderElementsOf(eventsOf(other));
        assertThat(ledger.actors().names(List.of(held), 500).stream()
                        .mapToInt(Actors.Name::count)
                        .sum())
                .isEqualTo(readings.stream()
                        .map(ledger.judgements()::applied)
                        .flatMap(reading -> reading.mentions().stream())
                        .filter(mention -> mention.actor().equals(other))
                        .count());
    }

    @Test
    void wordsThatAreTakenOutGoToSomebodyWhoCanBeJudgedInTurn() {
        Mention mention = readings.stream()
                .flatMap(reading -> reading.events().stream())
                .flatMap(event -> event.sources().stream())
                .filter(each -> !each.passage().exact().isBlank()
                        && each.actor().country().isPresent())
                .findFirst()
                .orElseThrow();
        String words = mention.passage().exact();
        append(mention.actor().id(), "other actor", words);
        Actor apart = JudgedActors.apart(mention.actor(), words);
        assertThat(ledger.actors().actor(apart.id())).isPresent();
        Actors.Known known = new Actors.Known(apart.id(), apart);
        assertThat(ledger.actors().events(List.of(known), true, 500))
                .extracting(EventLine::id)
                .containsExactlyInAnyOrderElementsOf(eventsOf(apart))
                .isNotEmpty();
        append(apart.id(), "same actor", mention.actor().id());
        assertThat(ledger.actors()
                        .events(List.of(new Actors.Known(mention.actor().id(), mention.actor())), true, 500))
                .extracting(EventLine::id)
                .containsExactlyInAnyOrderElementsOf(eventsOf(mention.actor()))
                .isNotEmpty();
    }

    private List<String> eventsOf(Actor actor) {
        return readings.stream()
                .map(ledger.judgements()::applied)
                .flatMap(reading -> reading.events().stream())
                .filter(event -> event.sources().stream()
                        .anyMatch(source -> source.actor().equals(actor)))
                .map(Event::id)
                .toList();
    }

    @Test
    void whatAnOlderVersionReadIsNotCountedOfAnActor() {
        Actor actor = readings.get(0).events().get(0).sources().get(0).actor();
        List<Actors.Known> known = List.of(new Actors.Known(actor.id(), actor));
        List<EventLine> events = ledger.actors().events(known, true, 500);
        List<Actors.Name> names = ledger.actors().names(known, 500);
        IntStream.range(0, 60)
                .mapToObj(number -> SyntheticReadings.reading(number, "synthetic-2"))
                .forEach(ledger::record);
        assertThat(ledger.actors().events(known, true, 500)).containsExactlyInAnyOrderElementsOf(events);
        assertThat(ledger.actors().names(known, 500)).containsExactlyInAnyOrderElementsOf(names);
    }
}
