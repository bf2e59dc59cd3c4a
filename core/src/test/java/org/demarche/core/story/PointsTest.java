package org.demarche.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.core.ContentId;
import org.demarche.core.Passage;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;
import org.demarche.core.actor.Sector;
import org.demarche.core.event.Event;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.EventDate;
import org.demarche.core.event.Standing;
import org.demarche.core.reading.Reading;
import org.demarche.core.report.Report;
import org.demarche.core.statement.Form;
import org.demarche.core.statement.Stance;
import org.demarche.core.statement.Statement;
import org.junit.jupiter.api.Test;

class PointsTest {
    private static final Actor PERU = state("PER");
    private static final Actor ECUADOR = state("ECU");

    @Test
    void whatTwoAccountsSayAlikeIsOnePointWithoutDifference() {
        List<Point> points = points(
                event("a", "Peru sent 40 trucks of flour to Ecuador", Standing.HAPPENED),
                event("b", "Peru delivered 40 trucks of flour to Ecuador", Standing.HAPPENED));
        assertThat(points).hasSize(1);
        assertThat(points.get(0).corroboration()).isEqualTo(2);
        assertThat(points.get(0).differences()).isEmpty();
    }

    @Test
    void numbersOfTheSameThingDiffer() {
        Point point = points(
                        event("a", "Peru sent 40 trucks of flour to Ecuador", Standing.HAPPENED),
                        event("b", "Peru delivered 25 trucks of flour to Ecuador", Standing.HAPPENED))
                .get(0);
        assertThat(point.differences()).extracting(Difference::kind).containsExactly(DifferenceKind.NUMBER);
        assertThat(point.differences().get(0).left().value()).isEqualTo("40 trucks");
        assertThat(point.differences().get(0).right().value()).isEqualTo("25 trucks");
    }

    @Test
    void aBoundAgreesWithWhatLiesWithinIt() {
        Point point = points(
                        event("a", "Peru sent more than 40 trucks of flour to Ecuador", Standing.HAPPENED),
                        event("b", "Peru delivered 45 trucks of flour to Ecuador", Standing.HAPPENED))
                .get(0);
        assertThat(point.differences()).isEmpty();
    }

    @Test
    void silenceIsSilenceAndNoDifference() {
        Point point = points(
                        event("a", "Peru sent 40 trucks of flour to Ecuador", Standing.HAPPENED),
                        event("b", "Peru delivered trucks of flour to Ecuador", Standing.HAPPENED),
                        event("c", "Ecuador thanked nobody at the summit in Quito", Standing.HAPPENED))
                .stream()
                .filter(each -> each.corroboration() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(point.differences()).isEmpty();
        assertThat(point.silent()).containsExactly("acc-c");
    }

    @Test
    void oneSaysItHappenedTheOtherDenies() {
        Point point = points(
                        event("a", "Peru sent trucks of flour to Ecuador", Standing.HAPPENED),
                        event("b", "Peru has not sent trucks of flour to Ecuador", Standing.DENIED))
                .get(0);
        assertThat(point.differences()).extracting(Difference::kind).containsExactly(DifferenceKind.CONTRADICTION);
    }

    @Test
    void whatIsPlannedHereAndDoneThereDiffersInStanding() {
        Point point = points(
                        event("a", "Peru sent trucks of flour to Ecuador", Standing.HAPPENED),
                        event("b", "Peru will send trucks of flour to Ecuador", Standing.ANNOUNCED))
                .get(0);
        assertThat(point.differences()).extracting(Difference::kind).containsExactly(DifferenceKind.STANDING);
    }

    @Test
    void theSameDayWordInACopyOfANextDayIsTheSameDay() {
        Reading first = dated(
                event("a", "Peru sent trucks of flour to Ecuador on Monday", Standing.HAPPENED),
                "2024-05-06",
                "on Monday");
        Reading copy = dated(
                event("b", "Peru sent trucks of flour to Ecuador on Monday", Standing.HAPPENED),
                "2024-05-13",
                "on Monday");
        assertThat(points(first, copy).get(0).differences()).isEmpty();
    }

    @Test
    void daysDiffer() {
        Point point = points(
                        dated(
                                event("a", "Peru sent trucks of flour to Ecuador on Monday", Standing.HAPPENED),
                                "2024-05-06"),
                        dated(
                                event("b", "Peru sent trucks of flour to Ecuador on Tuesday", Standing.HAPPENED),
                                "2024-05-07"))
                .get(0);
        assertThat(point.differences()).extracting(Difference::kind).containsExactly(DifferenceKind.DATE);
    }

    @Test
    void aMonthAgreesWithADayInIt() {
        Point point = points(
                        dated(event("a", "Peru sent trucks of flour to Ecuador in May", Standing.HAPPENED), "2024-05"),
                        dated(
                                event("b", "Peru sent trucks of flour to Ecuador on Tuesday", Standing.HAPPENED),
                                "2024-05-07"))
                .get(0);
        assertThat(point.differences()).isEmpty();
    }

    @Test
    void askingAndBeingAskedAreTwoPoints() {
        Reading left = event("a", "Peru asked Ecuador for trucks of flour", Standing.HAPPENED);
        Reading right =
                withActors(event("b", "Ecuador asked Peru for trucks of wheat", Standing.HAPPENED), ECUADOR, PERU);
        assertThat(points(left, right)).hasSize(2);
    }

    @Test
    void whoTellsItAndPassesOnADenialStillDiffersFromWhoHasTheDenialAlone() {
        Reading told = event("a", "Peru sent trucks of flour to Ecuador", Standing.HAPPENED);
        Reading denied = event("b", "Peru has not sent trucks of flour to Ecuador", Standing.DENIED);
        Event relayed = said(denied.events().get(0), ECUADOR);
        Reading both = reading(
                "a",
                told.report().text(),
                List.of(),
                List.of(),
                List.of(
                        told.events().get(0),
                        said(
                                event("a", told.report().text(), Standing.DENIED)
                                        .events()
                                        .get(0),
                                PERU)));
        Point point = points(both, with(denied, relayed)).get(0);
        assertThat(point.differences()).extracting(Difference::kind).containsExactly(DifferenceKind.CONTRADICTION);
    }

    @Test
    void aQuotationInOtherWordsIsOneStatementAndItsStrengthCompared() {
        List<Point> points = points(
                quote(
                        "a",
                        "Rosa Quispe",
                        "The situation at the border post is indeed worrying and must not get out of hand"),
                quote(
                        "b",
                        "Rosa Quispe",
                        "The situation at the frontier post is really disturbing and must not spin out of control"));
        Point statement = points.stream()
                .filter(point -> point.kind() == PointKind.STATEMENT)
                .findFirst()
                .orElseThrow();
        assertThat(statement.corroboration()).isEqualTo(2);
        assertThat(statement.differences()).extracting(Difference::kind).containsExactly(DifferenceKind.WORDING);
    }

    @Test
    void aDenialByVerbAndOneByNegationAreNoContradiction() {
        Reading byVerb = said("a", "denied", "the harbour had sold gas to the fishing fleet", Stance.DENIES);
        Reading byNegation = said("b", "said", "the harbour had not sold gas to the fishing fleet", Stance.DENIES);
        Reading affirmed = said("c", "said", "the harbour had sold gas to the fishing fleet", Stance.SAYS);
        assertThat(kinds(points(byVerb, byNegation))).doesNotContain(DifferenceKind.CONTRADICTION);
        assertThat(kinds(points(byVerb, affirmed))).contains(DifferenceKind.CONTRADICTION);
        assertThat(kinds(points(byNegation, affirmed))).contains(DifferenceKind.CONTRADICTION);
    }

    @Test
    void whatOneSaysWasDoneAndAnotherThatItWasNotAreTwoStatements() {
        Actor officer = new Actor("officer", Optional.of("PER"), Optional.of(Sector.MIL), ActorKind.UNNAMED);
        Actor company = new Actor("company", Optional.of("PER"), Optional.of(Sector.BUS), ActorKind.UNNAMED);
        List<Point> points = points(
                said("r1", officer, "said", "the valves of the long pipeline had been closed", Stance.SAYS),
                said("r2", company, "said", "the valves of the long pipeline had not been closed", Stance.DENIES));
        assertThat(points).noneMatch(point -> point.corroboration() > 1);
    }

    @Test
    void aWarningIsNotTheTellingOfTheDeed() {
        List<Point> points = points(
                said("r1", "warned", "it would cut off the gas that it sells to the island", Stance.WARNS),
                said("r2", "said", "it cut off the gas of the island in March when the strike began", Stance.SAYS));
        assertThat(points).noneMatch(point -> point.corroboration() > 1);
    }

    private static List<DifferenceKind> kinds(List<Point> points) {
        return points.stream()
                .flatMap(point -> point.differences().stream())
                .map(Difference::kind)
                .toList();
    }

    private static Reading said(String id, String cue, String content, Stance stance) {
        Actor speaker = new Actor("Rosa Quispe", Optional.of("PER"), Optional.empty(), ActorKind.PERSON);
        return said(id, speaker, cue, content, stance);
    }

    private static Reading said(String id, Actor speaker, String cue, String content, Stance stance) {
        String lead = speaker.name() + " " + cue + " that ";
        String text = lead + content;
        int start = speaker.name().length() + 1;
        Statement statement = new Statement(
                ContentId.of("s", id, text),
                speaker,
                Optional.of(Passage.of(text, 0, start - 1)),
                Optional.of(Passage.of(text, start, start + cue.length())),
                Passage.of(text, lead.length(), text.length()),
                Form.INDIRECT,
                stance,
                Optional.empty());
        return reading(id, text, List.of(), List.of(statement), List.of());
    }

    @Test
    void oneSpokesmanOfTwoEmbassiesUnderTwoSpellings() {
        List<Point> points = points(
                spoken("a", "Tan Wenqi", "Tan Wenqi, spokesman for the Malaysian Embassy in Lima, said: "),
                spoken("b", "Tan Bengqi", "A spokesman for the Peruvian Embassy in Lima, Tan Bengqi, said: "));
        Point detail = points.stream()
                .filter(point -> point.kind() == PointKind.DETAIL)
                .findFirst()
                .orElseThrow();
        assertThat(detail.differences())
                .extracting(Difference::kind)
                .containsExactly(DifferenceKind.AFFILIATION, DifferenceKind.SPELLING);
        assertThat(detail.differences().get(0).left().value()).contains("Malaysian Embassy");
        assertThat(detail.differences().get(0).right().value()).contains("Peruvian Embassy");
    }

    @Test
    void oneOfficeInTwoSpellingsIsNoDifference() {
        List<Point> points = points(
                spoken("a", "Dale Hurst", "U.S. National Security Advisor Dale Hurst said: "),
                spoken("b", "Dale Hurst", "Dale Hurst, the American national security adviser, said: "));
        assertThat(points).allSatisfy(point -> assertThat(point.differences()).isEmpty());
    }

    @Test
    void pointsDoNotDependOnTheOrderOfReports() {
        List<Reading> readings = new ArrayList<>(List.of(
                event("a", "Peru sent 40 trucks of flour to Ecuador", Standing.HAPPENED),
                event("b", "Peru delivered 25 trucks of flour to Ecuador", Standing.HAPPENED),
                quote("c", "Rosa Quispe", "Peru sent forty trucks of flour and more will follow next week")));
        List<Point> expected = points(readings.toArray(Reading[]::new));
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(readings, new Random(seed));
            assertThat(points(readings.toArray(Reading[]::new))).isEqualTo(expected);
        }
    }

    @Test
    void everySideQuotesItsReport() {
        Map<String, Reading> readings = new HashMap<>();
        for (Reading reading : List.of(
                event("a", "Peru sent 40 trucks of flour to Ecuador", Standing.HAPPENED),
                event("b", "Peru delivered 25 trucks of flour to Ecuador", Standing.DENIED))) {
            readings.put(reading.report().id(), reading);
        }
        for (Point point : Points.of(Map.of("a", "acc-a", "b", "acc-b"), readings)) {
            for (Difference difference : point.differences()) {
                for (Side side : List.of(difference.left(), difference.right())) {
                    Reading reading =
                            Objects.requireNonNull(readings.get(side.citation().report()));
                    assertThat(side.citation().passage().isIn(reading.report().text()))
                            .isTrue();
                }
            }
        }
    }

    private static List<Point> points(Reading... readings) {
        Map<String, Reading> byReport = new HashMap<>();
        Map<String, String> accounts = new TreeMap<>();
        for (Reading reading : readings) {
            byReport.put(reading.report().id(), reading);
            accounts.put(reading.report().id(), "acc-" + reading.report().id());
        }
        return Points.of(accounts, byReport);
    }

    private static Actor state(String code) {
        return new Actor(code, Optional.of(code), Optional.empty(), ActorKind.STATE);
    }

    private static Reading reading(
            String id, String text, List<Mention> mentions, List<Statement> statements, List<Event> events) {
        Report report =
                new Report(id, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "en", "", text);
        return new Reading(report, "test", List.of(Passage.of(text, 0, text.length())), mentions, statements, events);
    }

    private static Reading event(String id, String text, Standing standing) {
        Passage all = Passage.of(text, 0, text.length());
        Passage word = Passage.of(text, 0, text.indexOf(' '));
        EventClass eventClass = text.contains(" asked ") ? EventClass.REQUEST : EventClass.AID;
        Event event = new Event(
                ContentId.of("e", id, text),
                List.of(new Mention(PERU, word)),
                eventClass,
                Optional.empty(),
                "07",
                List.of(new Mention(ECUADOR, word)),
                standing,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                all,
                word);
        return reading(id, text, List.of(), List.of(), List.of(event));
    }

    private static Event said(Event event, Actor by) {
        return with(event, event.id() + by.name(), event.date(), Optional.of(by));
    }

    /** The same event under another id, with another date, on another's word. */
    private static Event with(Event event, String id, Optional<EventDate> date, Optional<Actor> saidBy) {
        return new Event(
                id,
                event.sources(),
                event.eventClass(),
                event.mode(),
                event.cameo(),
                event.targets(),
                event.standing(),
                date,
                event.place(),
                event.concerns(),
                saidBy,
                event.statement(),
                event.passage(),
                event.trigger());
    }

    private static Reading with(Reading reading, Event event) {
        return reading(reading.report().id(), reading.report().text(), List.of(), List.of(), List.of(event));
    }

    private static Reading dated(Reading reading, String day) {
        return dated(reading, day, "the day " + day);
    }

    private static Reading dated(Reading reading, String day, String words) {
        Event event = reading.events().get(0);
        Optional<EventDate> date = Optional.of(new EventDate(Optional.of(day), words));
        return with(reading, with(event, event.id(), date, event.saidBy()));
    }

    private static Reading withActors(Reading reading, Actor source, Actor target) {
        Event event = reading.events().get(0);
        return with(
                reading,
                new Event(
                        event.id(),
                        List.of(new Mention(source, event.trigger())),
                        event.eventClass(),
                        event.mode(),
                        event.cameo(),
                        List.of(new Mention(target, event.trigger())),
                        event.standing(),
                        event.date(),
                        event.place(),
                        event.concerns(),
                        event.saidBy(),
                        event.statement(),
                        event.passage(),
                        event.trigger()));
    }

    private static Reading quote(String id, String speaker, String words) {
        return spoken(id, speaker, speaker + " said: ", words);
    }

    private static Reading spoken(String id, String speaker, String lead) {
        return spoken(id, speaker, lead, "the harbour master had received no letter about the fishing fleet");
    }

    private static Reading spoken(String id, String speaker, String lead, String words) {
        String text = lead + words;
        Actor person = new Actor(speaker, Optional.empty(), Optional.empty(), ActorKind.PERSON);
        int at = text.indexOf(speaker);
        Mention name = new Mention(person, Passage.of(text, at, at + speaker.length()));
        List<Mention> mentions = new ArrayList<>(List.of(name));
        for (String demonym : List.of("Malaysian", "Peruvian")) {
            int place = text.indexOf(demonym);
            if (place >= 0) {
                mentions.add(new Mention(
                        state(demonym.equals("Peruvian") ? "PER" : "MYS"),
                        Passage.of(text, place, place + demonym.length())));
            }
        }
        Statement statement = new Statement(
                ContentId.of("s", id, text),
                person,
                Optional.of(name.passage()),
                Optional.empty(),
                Passage.of(text, lead.length(), lead.length() + words.length()),
                Form.DIRECT,
                Stance.SAYS,
                Optional.empty());
        return reading(id, text, mentions, List.of(statement), List.of());
    }
}
