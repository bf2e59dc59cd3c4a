package org.demarche.analyse.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.analyse.actors.Fact.OrganisationName;
import org.demarche.analyse.actors.Fact.StateName;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program's own names of organisations: one row is one body. */
final class LexiconNamesTest {
    private static final ActorLexicon LEXICON = ActorLexicon.standard();
    private static final List<Fact> FACTS = new LexiconReader().readOwn().facts();

    // The second row to claim a name is never read, and one of the two says that a body is another.
    @Test
    void noNameIsClaimedByTwoBodies() {
        Map<String, String> bodies = new HashMap<>();
        assertThat(organisations())
                .allSatisfy(name -> assertThat(name.name())
                        .as("the body that '%s' names", name.form())
                        .isEqualTo(bodies.computeIfAbsent(Spelling.key(name.form()), form -> name.name())));
    }

    @Test
    void noBodyHasTwoCountriesSectorsOrKinds() {
        Map<String, Actor> bodies = new HashMap<>();
        assertThat(organisations())
                .allSatisfy(name -> assertThat(NameChoice.organisationActor(name))
                        .isEqualTo(bodies.computeIfAbsent(name.name(), none -> NameChoice.organisationActor(name))));
    }

    @Test
    void noLineNamesItsBodyTwice() {
        Set<String> seen = new HashSet<>();
        assertThat(organisations())
                .allSatisfy(name -> assertThat(seen.add(name.form() + "\t" + name.name()))
                        .as("'%s' is told once", name.form())
                        .isTrue());
    }

    @Test
    void newsOutletsAndOnlyTheyAreMedia() {
        assertThat(organisations())
                .allSatisfy(name -> assertThat(name.kind() == ActorKind.OUTLET)
                        .as(name.form())
                        .isEqualTo(name.sector().equals(Optional.of(Sector.MED))));
    }

    @Test
    void anInternationalBodyHasNoStatesCodeAndEveryOtherOneAStates() {
        Set<String> states = new HashSet<>();
        for (Fact fact : FACTS) {
            if (fact instanceof StateName state) {
                states.add(state.code());
            }
        }
        assertThat(organisations())
                .allSatisfy(name -> assertThat(name.country().map(states::contains))
                        .as(name.form())
                        .isIn(Optional.empty(), Optional.of(!name.isBody())));
    }

    @ParameterizedTest
    @CsvSource({
        "Deutsche Bank, Uniper, DEU, BUS",
        "Podemos, Partido Popular, ESP, PTY",
        "DGSI, DGSE, FRA, SPY",
        "Rajya Sabha, Lok Sabha, IND, LEG",
        "Transneft, Rostec, RUS, BUS",
        "Home Office, Ministry of Defence, GBR, GOV",
        "Council of the European Union, European Council, EU, IGO",
        "GATT, World Trade Organization, WTO, IGO",
        "Andean Community, Mercosur, ANDEAN, IGO",
        "Iran International, Kayhan, GBR, MED",
        "Anglo American, Sasol, GBR, BUS",
        "Nationalrat, Ballhausplatz, AUT, LEG",
        "Armed Islamic Group, Hirak movement, DZA, REB",
        "Iranian Red Crescent, Syrian Arab Red Crescent, IRN, NGO",
        "DEM Party, HDP, TUR, PTY"
    })
    void aBodyIsNotItsNeighbour(String name, String neighbour, String country, String sector) {
        Actor actor = actor(name);
        assertThat(actor.name()).isNotEqualTo(actor(neighbour).name());
        assertThat(actor.country()).contains(country);
        assertThat(actor.sector()).contains(Sector.valueOf(sector));
    }

    @ParameterizedTest
    @CsvSource({
        "FLNKS, Nouvelle-Calédonie FLNKS",
        "Palais Bourbon, Assemblée nationale",
        "Verfassungsschutz, BfV",
        "Brexit Party, Reform UK",
        "Urabeños, Clan del Golfo",
        "Lubyanka, FSB",
        "Leinster House, Oireachtas",
        "Pasdaran, IRGC"
    })
    void otherNamesOfABodyMeanThatBody(String one, String other) {
        assertThat(actor(one)).isEqualTo(actor(other));
    }

    private static Actor actor(String name) {
        return LEXICON.explain(name, Optional.empty()).chosen().orElseThrow();
    }

    private static Stream<OrganisationName> organisations() {
        return FACTS.stream().filter(OrganisationName.class::isInstance).map(OrganisationName.class::cast);
    }
}
