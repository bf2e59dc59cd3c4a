package org.demarche.analyse.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.Mention;
import org.junit.jupiter.api.Test;

/** Those whom a report names without a state: whose they are understood to be, and when nobody knows. */
final class SettingTest {
    private static final LexiconCastFinder FINDER = LexiconCastFinder.standard();

    private static Cast cast(String... lines) {
        Sketch sketch = Sketch.of(lines);
        return FINDER.find(sketch.report(), sketch.sentences());
    }

    private static List<String> codes(List<Mention> mentions) {
        return mentions.stream().map(Mention::actor).map(SettingTest::code).toList();
    }

    private static String code(Actor actor) {
        return actor.country().orElse("?") + actor.sector().map(Enum::name).orElse("");
    }

    @Test
    void theOppositionIsThatOfTheOnlyStateSpokenOf() {
        Cast cast = cast(
                "LOC:Lima/nsubj/2 raised/root/0 fuel/compound/4/NOUN prices/obj/2",
                "The/det/2 opposition/nsubj/3 protested/root/0");
        assertThat(codes(cast.at(1, 1))).containsExactly("PEROPP");
    }

    @Test
    void aMinistryIsOfTheStateThatActsAndNotOfTheOneItConcerns() {
        Cast cast = cast("LOC:Kathmandu/nsubj/2 refused/ccomp/10 an/det/5 Indian/amod/5 offer/obj/2 ~,/punct/2"
                + " the/det/9 transport/compound/9/NOUN ministry/nsubj/10 said/root/0");
        assertThat(codes(cast.at(0, 8))).containsExactly("NPLGOV");
    }

    @Test
    void whatTheWordsSayGoesBeforeTheSetting() {
        Cast cast = cast("LOC:Kathmandu/nsubj/2 waited/root/0", "The/det/3 Indian/amod/3 army/nsubj/4 waited/root/0");
        assertThat(codes(cast.at(1, 2))).containsExactly("INDMIL");
    }

    @Test
    void betweenTwoStatesWithEqualRightNoneIsTaken() {
        Cast cast = cast(
                "LOC:Chad/nsubj/4 and/cc/3 LOC:Niger/conj/1 quarrelled/root/0", "The/det/2 army/nsubj/3 waited/root/0");
        assertThat(codes(cast.at(1, 1))).containsExactly("?MIL");
    }

    @Test
    void aPlaceAtTheHeadOfTheClauseGoesBeforeAStateThatActedEarlier() {
        Cast cast = cast(
                "LOC:Riyadh/nsubj/2 waited/root/0",
                "In/case/2 LOC:Baghdad/obl/6 the/det/5 foreign/amod/5/ADJ ministry/nsubj/6 objected/root/0");
        assertThat(codes(cast.at(1, 4))).containsExactly("IRQGOV");
    }

    @Test
    void diplomatsCanBeAnybodys() {
        Cast cast = cast("LOC:Nairobi/nsubj/2 waited/root/0", "Two/nummod/2/NUM diplomats/nsubj/3 objected/root/0");
        assertThat(codes(cast.at(1, 1))).containsExactly("?GOV");
    }

    @Test
    void rebelsAreNotOfTheStateThatSpeaksOfThemWhereOthersAreNamed() {
        Cast cast =
                cast("LOC:Paris/nsubj/2 warned/root/0 LOC:Mali/obj/2", "LOC:Paris/nsubj/2 feared/root/0 rebels/obj/2");
        assertThat(codes(cast.at(1, 2))).containsExactly("?REB");
    }

    @Test
    void aNamedMinisterWithoutAStateIsOfTheSetting() {
        Cast cast = cast("LOC:Wellington/nsubj/2 objected/parataxis/9 ~,/punct/9 the/det/6 education/compound/6/NOUN"
                + " minister/nsubj/9 PER:Ruth/appos/6 PER:Pike/flat/7 said/root/0");
        assertThat(codes(cast.at(0, 6))).containsExactly("NZLGOV");
    }

    @Test
    void whoHeadsSomethingIsOfItsCountryAndSector() {
        Cast cast =
                cast("PER:Rosa/nsubj/10 PER:Luna/flat/1 ~,/punct/1 who/nsubj/5/PRON/WP heads/acl:relcl/1/VERB/VBZ/head"
                        + " the/det/8 Bolivian/amod/8 army/obj/5 ~,/punct/1 resigned/root/0");
        assertThat(codes(cast.at(0, 0))).containsExactly("BOLMIL");
    }

    @Test
    void weInQuotationMarksIsWhoeverSpeaks() {
        Cast cast =
                cast("\"/punct/4/PUNCT/`` ~We/nsubj/4/PRON/PRP/we will/aux/4/AUX/MD wait/ccomp/10/VERB/VB ~,/punct/4"
                        + " ~\"/punct/4/PUNCT/'' the/det/9 Chilean/amod/9 minister/nsubj/10 said/root/0/VERB/VBD/say");
        assertThat(codes(cast.at(0, 1))).containsExactly("CHLGOV");
    }

    @Test
    void weOutsideQuotationMarksIsNobody() {
        Cast cast = cast("LOC:Lima/nsubj/2 said/root/0/VERB/VBD/say we/nsubj/4/PRON/PRP/we wait/ccomp/2/VERB/VBP");
        assertThat(cast.at(0, 2)).isEmpty();
    }

    @Test
    void theTwoNaviesAreThoseOfTheTwoStatesSpokenOf() {
        Cast cast = cast(
                "LOC:Chile/nsubj/4 and/cc/3 LOC:Peru/conj/1 talked/root/0",
                "The/det/3 two/nummod/3/NUM navies/nsubj/4/NOUN/NNS/navy sailed/root/0");
        assertThat(codes(cast.at(1, 2))).containsExactlyInAnyOrder("CHLMIL", "PERMIL");
    }

    @Test
    void aNeighbourIsTheOtherOfTwoStates() {
        Cast cast = cast(
                "LOC:Chile/nsubj/4 and/cc/3 LOC:Peru/conj/1 talked/root/0",
                "LOC:Chile/nsubj/2 thanked/root/0 its/nmod:poss/4/PRON/PRP$/its neighbour/obj/2");
        assertThat(codes(cast.at(1, 3))).containsExactly("PER");
    }

    @Test
    void aColleagueHasTheSectorOfWhoeverSpeaksOfOne() {
        Cast cast = cast("The/det/3 Hungarian/amod/3 judge/nsubj/4 met/root/0 her/nmod:poss/7/PRON/PRP$/her"
                + " Slovak/amod/7 colleague/obj/4");
        assertThat(codes(cast.at(0, 6))).containsExactly("SVKJUD");
    }

    @Test
    void theRedCrossOfACountryIsNotTheCommittee() {
        Cast cast = cast("The/det/4 Chadian/amod/4 ORG:Red/compound/4/PROPN ORG:Cross/nsubj/5 helped/root/0");
        assertThat(codes(cast.at(0, 3))).containsExactly("TCDNGO");
    }

    @Test
    void aCongressWithATownIsThatCountrys() {
        Cast cast = cast("Congress/nsubj/4/PROPN in/case/3 LOC:Tegucigalpa/nmod/1 objected/root/0");
        assertThat(codes(cast.at(0, 0))).containsExactly("HNDLEG");
    }

    @Test
    void aNameThatEndsAsNewspapersDoIsOne() {
        Cast cast = cast("The/det/3 ORG:Lusaka/compound/3/PROPN ORG:Chronicle/nsubj/4 reported/root/0");
        assertThat(codes(cast.at(0, 2))).containsExactly("ZMBMED");
    }

    @Test
    void aRoleDoesNotReachOverAPossessive() {
        Cast cast =
                cast("The/det/3 Kuwaiti/amod/3 parliament/nmod:poss/5 ~'s/case/3/PART/POS speaker/nsubj/6 left/root/0");
        assertThat(codes(cast.at(0, 2))).containsExactly("KWTLEG");
        assertThat(codes(cast.at(0, 4))).containsExactly("KWTLEG");
    }

    @Test
    void aListOfManyStatesTakesLittleTimeAndGivesNobodyAHome() {
        StringBuilder line = new StringBuilder("LOC:Chad/nsubj/402");
        for (int i = 0; i < 200; i++) {
            line.append(" and/cc/").append(2 * i + 3).append(" LOC:").append(i % 2 == 0 ? "Niger" : "Chad");
            line.append("/conj/1");
        }
        line.append(" quarrelled/root/0");
        Cast cast = cast(line.toString(), "The/det/2 army/nsubj/3 waited/root/0");
        assertThat(codes(cast.at(1, 1))).containsExactly("?MIL");
    }
}
