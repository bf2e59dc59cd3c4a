package org.demarche.analyse.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.Mention;
import org.junit.jupiter.api.Test;

/** Phrases that count or point, towns of the gazetteer, and those whose country only the report tells. */
final class PartsTest {
    private static final LexiconCastFinder FINDER = new LexiconCastFinder(
            ActorLexicon.standard(),
            (String name, Set<String> states) -> name.equals("Vorsk") ? Optional.of("UKR") : Optional.empty());

    private static Cast cast(String... lines) {
        Sketch sketch = Sketch.of(lines);
        return FINDER.find(sketch.report(), sketch.sentences());
    }

    private static List<String> codes(List<Mention> mentions) {
        return mentions.stream().map(Mention::actor).map(PartsTest::code).toList();
    }

    private static String code(Actor actor) {
        return actor.country().orElse("?") + actor.sector().map(Enum::name).orElse("");
    }

    @Test
    void someOfThemAreWhatTheyAllAre() {
        Cast cast = cast("Twelve/nsubj/6/NUM of/case/5 the/det/5 LOC:Ghanaian/amod/5 soldiers/nmod/1 waited/root/0");
        assertThat(codes(cast.at(0, 0))).isEqualTo(codes(cast.at(0, 4)));
    }

    @Test
    void partOfAStateIsNobody() {
        Cast cast = cast("Last/nsubj/4/NOUN of/case/3 LOC:Ghana/nmod/1/PROPN/NNP/Ghana waited/root/0");
        assertThat(codes(cast.at(0, 0))).isEmpty();
    }

    @Test
    void oneSavesTheNounBefore() {
        Cast cast = cast(
                "The/det/3 French/amod/3 soldiers/nsubj/4/NOUN met/root/0 the/det/7 Malian/amod/7 ones/obj/4/NOUN");
        assertThat(codes(cast.at(0, 6))).containsExactly("MLIMIL");
    }

    @Test
    void oneSavesTheNounOfAShorterSentenceBefore() {
        Cast cast = cast(
                "French/amod/2 soldiers/nsubj/3/NOUN waited/root/0",
                "At/case/2 dusk/obl/4/NOUN they/nsubj/4/PRON met/root/0 the/det/7 Malian/amod/7 ones/obj/4/NOUN");
        assertThat(codes(cast.at(1, 6))).containsExactly("MLIMIL");
    }

    @Test
    void oneThatSavesAThingIsNobody() {
        Cast cast = cast("The/det/3 French/amod/3 plan/nsubj/4/NOUN met/root/0 the/det/7 Malian/amod/7 one/obj/4/NOUN");
        assertThat(codes(cast.at(0, 6))).isEmpty();
    }

    @Test
    void aTownOfAStateThatTheReportNamesIsOfThatState() {
        Cast cast = cast("LOC:Ukraine/nsubj/2 retook/root/0 LOC:Vorsk/obj/2");
        assertThat(codes(cast.at(0, 2))).containsExactly("UKR");
    }

    @Test
    void aTownOfAStateThatTheReportDoesNotNameIsNobodys() {
        Cast cast = cast("LOC:Chad/nsubj/2 retook/root/0 LOC:Vorsk/obj/2");
        assertThat(codes(cast.at(0, 2))).isEmpty();
    }

    @Test
    void anAdjectiveOfUnknownOriginKeepsThePhraseFromTheSetting() {
        Cast cast = cast(
                "LOC:Lima/nsubj/2 waited/root/0",
                "The/det/3 Equatorian/amod/3/ADJ opposition/nsubj/4 protested/root/0",
                "The/det/3 Islamist/amod/3/ADJ opposition/nsubj/4 protested/root/0");
        assertThat(codes(cast.at(1, 2))).containsExactly("?OPP");
    }

    @Test
    void aSoldierOnTheOtherBankIsNotOfTheStateSpokenOf() {
        Cast cast = cast(
                "LOC:Lima/nsubj/2 waited/root/0",
                "A/det/2 soldier/nsubj/7 on/case/6 the/det/6 other/amod/6/ADJ bank/nmod/2 waved/root/0");
        assertThat(codes(cast.at(1, 1))).containsExactly("?MIL");
    }

    @Test
    void anEnvoyInACapitalIsNotOfThatState() {
        Cast cast = cast("The/det/2 envoy/nsubj/5 in/case/4 LOC:Lima/nmod/2 waved/root/0");
        assertThat(codes(cast.at(0, 1))).doesNotContain("PERGOV");
    }
}
