package org.demarche.core.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.core.Passage;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;
import org.demarche.core.actor.Sector;
import org.demarche.core.event.Event;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.Standing;
import org.demarche.core.reading.Reading;
import org.demarche.core.report.Report;
import org.demarche.core.statement.Form;
import org.demarche.core.statement.Stance;
import org.demarche.core.statement.Statement;
import org.junit.jupiter.api.Test;

class JudgedActorsTest {
    private static final Actor OUMAR = person("Oumar Djibril", "TCD");
    private static final Actor OMAR = person("Omar Jibril", "");
    private static final Actor DJIBRIL = person("Djibril", "");
    private static final Actor NIGER = new Actor("Niger", Optional.of("NER"), Optional.empty(), ActorKind.STATE);

    private final List<Judgement> judged = new ArrayList<>();

    private static Actor person(String name, String code) {
        return new Actor(
                name, Optional.of(code).filter(each -> !each.isEmpty()), Optional.of(Sector.GOV), ActorKind.PERSON);
    }

    private void same(Actor one, Actor other) {
        judge(one, JudgementKind.SAME_ACTOR, other.id());
    }

    private void apart(Actor actor, String words) {
        judge(actor, JudgementKind.OTHER_ACTOR, words);
    }

    private void judge(Actor actor, JudgementKind kind, String verdict) {
        judged.add(new Judgement(
                judged.size() + 1, Instant.EPOCH, "A. Lyst", actor.id(), kind.words(), verdict, "so I think"));
    }

    private JudgedActors actors() {
        Map<String, Actor> known = Stream.of(
                        OUMAR,
                        OMAR,
                        DJIBRIL,
                        NIGER,
                        JudgedActors.apart(OUMAR, "the colonel"),
                        JudgedActors.apart(NIGER, "Niamey"))
                .collect(Collectors.toMap(Actor::id, Function.identity()));
        return JudgedActors.of(Verdicts.of(judged).all(), id -> Optional.ofNullable(known.get(id)));
    }

    @Test
    void whoIsSaidToBeAnotherIsTheOther() {
        same(OMAR, OUMAR);
        assertThat(actors().of(OMAR)).isEqualTo(OUMAR);
        assertThat(actors().of(OUMAR)).isEqualTo(OUMAR);
        assertThat(actors().of(DJIBRIL)).isEqualTo(DJIBRIL);
        assertThat(actors().because(OMAR, "Omar Jibril"))
                .hasValueSatisfying(judgement -> assertThat(judgement.who()).isEqualTo("A. Lyst"));
        assertThat(actors().because(OUMAR, "Oumar Djibril")).isEmpty();
    }

    @Test
    void threeSaidToBeOneInTurnAreOne() {
        same(OMAR, DJIBRIL);
        same(DJIBRIL, OUMAR);
        assertThat(List.of(OMAR, DJIBRIL, OUMAR))
                .allMatch(actor -> actors().of(actor).equals(OUMAR));
        assertThat(actors().shares(OUMAR))
                .extracting(JudgedActors.Share::actor)
                .containsExactlyInAnyOrder(OMAR, DJIBRIL, OUMAR);
    }

    @Test
    void ofTwoSaidToBeEachOtherTheOneNamedLastStands() {
        same(OMAR, OUMAR);
        same(OUMAR, OMAR);
        assertThat(actors().of(OUMAR)).isEqualTo(OMAR);
        assertThat(actors().of(OMAR)).isEqualTo(OMAR);
    }

    @Test
    void wordsTakenOutAreOfNoStateUntilSomebodySaysWhoTheyAre() {
        apart(OUMAR, "the  colonel");
        Actor colonel = actors().of(OUMAR, "the\ncolonel");
        assertThat(colonel.name()).isEqualTo("the colonel");
        assertThat(colonel.country()).isEmpty();
        assertThat(actors().of(OUMAR, "Oumar Djibril")).isEqualTo(OUMAR);
        assertThat(actors().hasSameCodes(OUMAR, JudgedActors.NONE)).isFalse();

        same(colonel, NIGER);
        assertThat(actors().of(OUMAR, "the colonel")).isEqualTo(NIGER);
        assertThat(actors().shares(NIGER))
                .contains(new JudgedActors.Share(OUMAR, Optional.of("the colonel"), Set.of()))
                .contains(new JudgedActors.Share(NIGER, Optional.empty(), Set.of()));
    }

    @Test
    void wordsAreTakenOutOfAllThatAreHeldToBeOneWhicheverCameFirst() {
        apart(OUMAR, "the colonel");
        same(OMAR, OUMAR);
        assertThat(actors().of(OMAR, "the colonel").country()).isEmpty();
        assertThat(actors().shares(OUMAR)).allMatch(share -> !share.holds("the colonel"));
    }

    @Test
    void wordsTakenOutAndPutBackMeanWhatTheyDid() {
        apart(OUMAR, "the colonel");
        same(actors().of(OUMAR, "the colonel"), OUMAR);
        assertThat(actors().of(OUMAR, "the colonel")).isEqualTo(OUMAR);
        assertThat(actors().hasSameCodes(OUMAR, JudgedActors.NONE)).isTrue();
    }

    @Test
    void aStateOfWhichWordsAreTakenOutLeavesSomebodyUnnamed() {
        apart(NIGER, "Niamey");
        assertThat(actors().of(NIGER, "Niamey").kind()).isEqualTo(ActorKind.UNNAMED);
    }

    @Test
    void whatIsTakenBackChangesNothing() {
        same(OMAR, OUMAR);
        judge(OMAR, JudgementKind.UNDO, "1");
        assertThat(actors().isEmpty()).isTrue();
    }

    @Test
    void aJudgementOfAnActorThatNobodyKnowsIsPassedOver() {
        same(person("Nobody", "TCD"), OUMAR);
        assertThat(actors().of(OUMAR)).isEqualTo(OUMAR);
    }

    @Test
    void everyPlaceOfAReadingSpeaksOfWhomItIsHeldToMean() {
        same(OMAR, OUMAR);
        apart(NIGER, "Niamey");
        Reading reading = actors().of(reading());
        Event event = reading.events().get(0);
        assertThat(reading.mentions())
                .extracting(Mention::actor)
                .extracting(Actor::name)
                .containsExactly("Oumar Djibril", "Niamey");
        assertThat(event.sources().get(0).actor()).isEqualTo(OUMAR);
        assertThat(event.targets().get(0).actor().country()).isEmpty();
        assertThat(event.saidBy()).contains(OUMAR);
        assertThat(reading.statements().get(0).source()).isEqualTo(OUMAR);
        assertThat(event.id()).isEqualTo(reading().events().get(0).id());
        assertThat(FindingPlace.of("r1", event))
                .isEqualTo(FindingPlace.of("r1", reading().events().get(0)));
    }

    @Test
    void whoseWordItIsFollowsTheWordsForTheSpeaker() {
        apart(OMAR, "Omar Jibril");
        assertThat(actors().of(reading()).events().get(0).saidBy().orElseThrow().country())
                .isEmpty();
        assertThat(actors().of(reading()).events().get(0).saidBy().orElseThrow().sector())
                .isEmpty();
    }

    /** 'Omar Jibril has sent lorries to Niamey, Omar Jibril said.' */
    private static Reading reading() {
        String text = "Omar Jibril has sent lorries to Niamey, Omar Jibril said.";
        Mention source = new Mention(OMAR, Passage.of(text, 0, 11));
        Mention target = new Mention(NIGER, Passage.of(text, 32, 38));
        Statement statement = new Statement(
                "s1",
                OMAR,
                Optional.of(Passage.of(text, 40, 51)),
                Optional.of(Passage.of(text, 52, 56)),
                Passage.of(text, 0, 38),
                Form.INDIRECT,
                Stance.SAYS,
                Optional.empty());
        Event event = new Event(
                "e1",
                List.of(source),
                EventClass.AID,
                Optional.empty(),
                "07",
                List.of(target),
                Standing.HAPPENED,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.of(OMAR),
                Optional.of("s1"),
                Passage.of(text, 0, 38),
                Passage.of(text, 16, 20));
        Report report = new Report(
                "r1", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "en", "0", text);
        return new Reading(
                report,
                "test-1",
                List.of(Passage.of(text, 0, text.length())),
                List.of(source, target),
                List.of(statement),
                List.of(event));
    }
}
