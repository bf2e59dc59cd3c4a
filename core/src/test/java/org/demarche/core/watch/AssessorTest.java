package org.demarche.core.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.core.Passage;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;
import org.demarche.core.actor.Sector;
import org.demarche.core.event.Concern;
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

class AssessorTest {
    private static final Watch WATCH = new Watch("NER", "TCD");
    private static final Concern ARMS = Concern.ARMS;

    @Test
    void aRequestIsNoGift() {
        SupportState military = military(List.of(reading(
                "r1", "Chad asked Niger for rifles", event("TCD", EventClass.REQUEST, "NER", Standing.HAPPENED))));
        assertThat(steps(military)).containsExactly(Step.ASKED_FOR);
        assertThat(military.saidGiven()).isFalse();
    }

    @Test
    void whatMayBeGivenIsConsideredAndWhatIsAnnouncedIsPromised() {
        SupportState military = military(List.of(
                reading("r1", "Niger may send rifles", event("NER", EventClass.AID, "TCD", Standing.POSSIBLE)),
                reading("r2", "Niger will send rifles", event("NER", EventClass.AID, "TCD", Standing.ANNOUNCED))));
        assertThat(steps(military)).containsExactly(Step.CONSIDERED, Step.PROMISED);
    }

    @Test
    void whatAReportTellsAsLongPastIsBackground() {
        Event sold = event("NER", EventClass.COOPERATE, "TCD", Standing.HAPPENED);
        SupportState state = military(List.of(
                reading("r1", "asked for rifles", event("TCD", EventClass.REQUEST, "NER", Standing.HAPPENED)),
                reading("r2", "sold rifles in 2021", on("2021", sold)),
                reading(
                        "r3",
                        "attacked Chad in 2008",
                        on("2008", event("NER", EventClass.ASSAULT, "TCD", Standing.HAPPENED)))));
        assertThat(steps(state)).containsExactly(Step.ASKED_FOR);
        assertThat(state.counters()).isEmpty();
        assertThat(state.past().steps()).extracting(Holding::what).containsExactly(Step.SAID_GIVEN);
        assertThat(state.past().steps().get(0).last()).contains(LocalDate.of(2021, 12, 31));
        assertThat(state.past().counters()).extracting(Holding::what).containsExactly(Counter.OPPOSED);
    }

    @Test
    void whatIsLessThanAYearAgoOrGoesOnIsOfToday() {
        Event sold = event("NER", EventClass.COOPERATE, "TCD", Standing.HAPPENED);
        Event sells = event("NER", EventClass.COOPERATE, "TCD", Standing.UNDER_WAY);
        assertThat(steps(military(List.of(reading("r1", "sold rifles in March", on("2024-03", sold))))))
                .containsExactly(Step.SAID_GIVEN);
        assertThat(steps(military(List.of(reading("r1", "sold rifles this year", on("2024", sold))))))
                .containsExactly(Step.SAID_GIVEN);
        assertThat(steps(military(List.of(reading("r1", "has sold rifles from 2021 on", on("2021", sells))))))
                .containsExactly(Step.SAID_GIVEN);
    }

    @Test
    void whatTwoDoToEachOtherBearsOnBoth() {
        Event one = event("NER", EventClass.ASSAULT, "TCD", Standing.HAPPENED);
        List<Mention> both = List.of(one.sources().get(0), one.targets().get(0));
        SupportState state = military(List.of(reading("r1", "shelled each other", between(both, both, one))));
        assertThat(state.counters()).extracting(Holding::what).containsExactly(Counter.OPPOSED);
        SupportState together =
                military(List.of(reading("r1", "shelled a third", between(both, List.of(mention("MLI")), one))));
        assertThat(together.counters()).isEmpty();
    }

    private static Mention mention(String country) {
        return new Mention(state(country, Optional.empty()), new Passage(0, 0, ""));
    }

    @Test
    void onlyTheTwoCanAcknowledge() {
        SupportState byOthers = military(List.of(
                reading("r1", "sent rifles", said(event("NER", EventClass.AID, "TCD", Standing.HAPPENED), "MLI"))));
        SupportState byOneOfThem = military(List.of(
                reading("r1", "sent rifles", said(event("NER", EventClass.AID, "TCD", Standing.HAPPENED), "NER"))));
        assertThat(steps(byOthers)).containsExactly(Step.SAID_GIVEN);
        assertThat(steps(byOneOfThem)).containsExactly(Step.ACKNOWLEDGED);
    }

    @Test
    void whatIsAcknowledgedAndGoesOnIsRepeated() {
        SupportState military = military(List.of(reading(
                "r1", "is sending rifles", said(event("NER", EventClass.AID, "TCD", Standing.UNDER_WAY), "NER"))));
        assertThat(steps(military)).containsExactly(Step.ACKNOWLEDGED, Step.REPEATED);
    }

    @Test
    void whoRejectsAnAccusationRefusesNothing() {
        Event rejected = event("NER", EventClass.REJECT, "TCD", Standing.HAPPENED);
        assertThat(military(List.of(reading("r1", "rejected the accusation", coded(rejected, "016"))))
                        .counters())
                .isEmpty();
        assertThat(military(List.of(reading("r2", "rejected the request", coded(rejected, "120"))))
                        .counters())
                .extracting(Holding::what)
                .containsExactly(Counter.REFUSED);
    }

    @Test
    void aGiftThatIsDeniedOrConditionalMovesNoStep() {
        for (Standing standing : List.of(Standing.DENIED, Standing.CONDITIONAL, Standing.REFUSED)) {
            SupportState military =
                    military(List.of(reading("r1", "rifles", event("NER", EventClass.AID, "TCD", standing))));
            assertThat(steps(military)).as(standing.words()).isEmpty();
            assertThat(military.counters()).as(standing.words()).hasSize(1);
        }
    }

    @Test
    void aDenialStandsBesideTheStepItDenies() {
        SupportState military = military(List.of(
                reading("r1", "sent rifles", event("NER", EventClass.AID, "TCD", Standing.HAPPENED)),
                reading("r2", "no rifles sent", event("NER", EventClass.AID, "TCD", Standing.DENIED))));
        assertThat(military.furthest().orElseThrow().denials()).hasSize(1);
    }

    @Test
    void aDenialStandsBesideWhatIsHeldAgainstTheSupport() {
        Reading shelled =
                reading("r1", "Niger shelled Chad", event("NER", EventClass.ASSAULT, "TCD", Standing.HAPPENED));
        Reading denied = reading("r2", "did not shell", event("NER", EventClass.ASSAULT, "TCD", Standing.DENIED));
        assertThat(military(List.of(shelled, denied)).counters())
                .extracting(held -> held.what().name(), held -> held.denials().size())
                .containsExactly(tuple("OPPOSED", 1));
        assertThat(military(List.of(denied)).counters()).isEmpty();
    }

    @Test
    void rebelsAndOppositionAreNotTheState() {
        Event byRebels = event("NER", EventClass.AID, "TCD", Standing.HAPPENED, Optional.of(Sector.REB));
        assertThat(steps(military(List.of(reading("r1", "rebels sent rifles", byRebels)))))
                .isEmpty();
    }

    @Test
    void whoNeverHeardOfARequestSaysSoWithoutDenyingIt() {
        String text = "Chad asked Niger for rifles. Niger has never heard of Chad's request.";
        Mention chad = new Mention(
                state("TCD", Optional.empty()), Passage.of(text, text.indexOf("Chad's"), text.indexOf("Chad's") + 4));
        SupportState military = military(List.of(answered(text, List.of(chad))));
        assertThat(military.counters()).extracting(Holding::what).containsExactly(Counter.UNAWARE);
    }

    @Test
    void whoIsNotAwareOfAnySuchRequestMeansTheOneThatTheReportTellsOf() {
        String text = "Chad asked Niger for rifles. Niger is not aware of any such request.";
        SupportState military = military(List.of(answered(text, List.of())));
        assertThat(military.counters()).extracting(Holding::what).containsExactly(Counter.UNAWARE);
    }

    /** Chad's request, and from the 29th character what Niger says to it. */
    private static Reading answered(String text, List<Mention> mentions) {
        Reading asked = reading("r1", text, event("TCD", EventClass.REQUEST, "NER", Standing.HAPPENED));
        Statement statement = new Statement(
                "s1",
                state("NER", Optional.of(Sector.GOV)),
                Optional.empty(),
                Optional.empty(),
                Passage.of(text, 29, text.length()),
                Form.INDIRECT,
                Stance.DENIES,
                Optional.empty());
        return new Reading(asked.report(), "test", List.of(), mentions, List.of(statement), asked.events());
    }

    @Test
    void theOrderOfReadingsDoesNotMatter() {
        List<Reading> readings = new ArrayList<>(manyReadings(new Random(1)));
        StateOfPlay expected = assess(readings);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(readings, new Random(i));
            assertThat(assess(readings)).isEqualTo(expected);
        }
    }

    @Test
    void takingReadingsAwayNeverMovesAStepFurther() {
        for (int seed = 0; seed < 50; seed++) {
            List<Reading> readings = manyReadings(new Random(seed));
            StateOfPlay all = assess(readings);
            for (int left = 0; left < readings.size(); left++) {
                List<Reading> fewer = new ArrayList<>(readings);
                fewer.remove(left);
                StateOfPlay some = assess(fewer);
                for (SupportKind kind : SupportKind.values()) {
                    assertThat(furthest(some.of(kind))).isLessThanOrEqualTo(furthest(all.of(kind)));
                }
            }
        }
    }

    @Test
    void aCopyMovesNothingButTheNumberOfReports() {
        for (int seed = 0; seed < 50; seed++) {
            List<Reading> readings = manyReadings(new Random(seed));
            Reading first = readings.get(0);
            Reading copy = reading("copy", first.report().text(), first.events().toArray(Event[]::new));
            List<Reading> more = new ArrayList<>(readings);
            more.add(copy);
            Map<String, String> accounts = new HashMap<>();
            accounts.put("copy", "acc-" + first.report().id());
            StateOfPlay before = assess(readings);
            StateOfPlay after = Assessor.assess(WATCH, told(more, accounts), Optional.empty());
            for (SupportKind kind : SupportKind.values()) {
                assertThat(steps(after.of(kind))).isEqualTo(steps(before.of(kind)));
                for (int i = 0; i < before.of(kind).steps().size(); i++) {
                    assertThat(after.of(kind).steps().get(i).accounts())
                            .isEqualTo(before.of(kind).steps().get(i).accounts());
                }
            }
        }
    }

    @Test
    void asOfADayLeavesOutWhatWasPublishedLater() {
        Reading early = reading("r1", "asked", event("TCD", EventClass.REQUEST, "NER", Standing.HAPPENED));
        Reading late =
                reading("r2", LocalDate.of(2024, 5, 2), "sent", event("NER", EventClass.AID, "TCD", Standing.HAPPENED));
        StateOfPlay state =
                Assessor.assess(WATCH, told(List.of(early, late), Map.of()), Optional.of(LocalDate.of(2024, 5, 1)));
        assertThat(steps(state.of(SupportKind.MILITARY))).containsExactly(Step.ASKED_FOR);
    }

    private static List<Reading> manyReadings(Random random) {
        Standing[] standings = Standing.values();
        EventClass[] classes = {EventClass.AID, EventClass.REQUEST, EventClass.SANCTION, EventClass.AGREE};
        return IntStream.range(0, 6)
                .mapToObj(i -> {
                    EventClass kind = classes[random.nextInt(classes.length)];
                    boolean asked = kind == EventClass.REQUEST;
                    Event event = event(
                            asked ? "TCD" : "NER",
                            kind,
                            asked ? "NER" : "TCD",
                            standings[random.nextInt(standings.length)]);
                    return reading("r" + i, "words " + i, random.nextBoolean() ? said(event, "NER") : event);
                })
                .toList();
    }

    private static int furthest(SupportState state) {
        return state.furthest()
                .map(held -> List.of(Step.values()).indexOf(held.what()))
                .orElse(-1);
    }

    private static List<Step> steps(SupportState state) {
        return state.steps().stream().map(Holding::what).toList();
    }

    private static SupportState military(List<Reading> readings) {
        return assess(readings).of(SupportKind.MILITARY);
    }

    private static StateOfPlay assess(List<Reading> readings) {
        return Assessor.assess(WATCH, told(readings, Map.of()), Optional.empty());
    }

    private static List<Told> told(List<Reading> readings, Map<String, String> accounts) {
        return readings.stream()
                .map(reading -> new Told(
                        accounts.getOrDefault(
                                reading.report().id(), "acc-" + reading.report().id()),
                        reading))
                .toList();
    }

    private static Reading reading(String id, String text, Event... events) {
        return reading(id, LocalDate.of(2024, 5, 1), text, events);
    }

    private static Reading reading(String id, LocalDate day, String text, Event... events) {
        Report report = new Report(
                id, Optional.empty(), Optional.empty(), Optional.of(day), Optional.empty(), "en", "0".repeat(64), text);
        List<Event> own = new ArrayList<>();
        for (Event event : events) {
            own.add(with(event, id + event.eventClass(), Passage.of(text, 0, text.length()), event.saidBy()));
        }
        return new Reading(report, "test", List.of(), List.of(), List.of(), own);
    }

    private static Event event(String source, EventClass kind, String target, Standing standing) {
        return event(source, kind, target, standing, Optional.empty());
    }

    private static Event event(
            String source, EventClass kind, String target, Standing standing, Optional<Sector> sector) {
        Passage nowhere = new Passage(0, 0, "");
        return new Event(
                "e",
                List.of(new Mention(state(source, sector), nowhere)),
                kind,
                Optional.empty(),
                "072",
                List.of(new Mention(state(target, Optional.empty()), nowhere)),
                standing,
                Optional.empty(),
                Optional.empty(),
                Set.copyOf(EnumSet.of(ARMS)),
                Optional.empty(),
                Optional.empty(),
                nowhere,
                nowhere);
    }

    private static Event coded(Event event, String cameo) {
        return new Event(
                event.id(),
                event.sources(),
                event.eventClass(),
                event.mode(),
                cameo,
                event.targets(),
                event.standing(),
                event.date(),
                event.place(),
                event.concerns(),
                event.saidBy(),
                event.statement(),
                event.passage(),
                event.trigger());
    }

    private static Event said(Event event, String country) {
        return with(event, event.id(), event.passage(), Optional.of(state(country, Optional.of(Sector.GOV))));
    }

    private static Event on(String date, Event event) {
        return with(event, event.sources(), event.targets(), Optional.of(new EventDate(Optional.of(date), date)));
    }

    private static Event between(List<Mention> sources, List<Mention> targets, Event event) {
        return with(event, sources, targets, event.date());
    }

    private static Event with(Event event, List<Mention> sources, List<Mention> targets, Optional<EventDate> date) {
        return new Event(
                event.id(),
                sources,
                event.eventClass(),
                event.mode(),
                event.cameo(),
                targets,
                event.standing(),
                date,
                event.place(),
                event.concerns(),
                event.saidBy(),
                event.statement(),
                event.passage(),
                event.trigger());
    }

    private static Event with(Event event, String id, Passage passage, Optional<Actor> saidBy) {
        return new Event(
                id,
                event.sources(),
                event.eventClass(),
                event.mode(),
                event.cameo(),
                event.targets(),
                event.standing(),
                event.date(),
                event.place(),
                event.concerns(),
                saidBy,
                event.statement(),
                passage,
                passage);
    }

    private static Actor state(String country, Optional<Sector> sector) {
        return new Actor(country, Optional.of(country), sector, ActorKind.STATE);
    }
}
