package org.demarche.analyse.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.demarche.analyse.actors.CastFinder;
import org.demarche.analyse.actors.LexiconCastFinder;
import org.demarche.analyse.reader.ModelReader;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.core.actor.Actor;
import org.demarche.core.report.Report;
import org.demarche.core.statement.Stance;
import org.demarche.core.statement.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who speaks: country and sector of sources that are named by role, pronoun, owner or place alone. */
final class SourcesTest {
    private static final CastFinder CAST_FINDER = LexiconCastFinder.standard();
    private static final RuleStatementFinder FINDER = new RuleStatementFinder();

    private static ModelReader reader;

    @BeforeAll
    static void load() throws IOException {
        reader = ModelReader.parser(2);
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    private static List<Statement> find(String text) {
        Report report = Report.ofText(text, Optional.empty());
        List<Sentence> sentences = reader.read(report.text());
        return FINDER.find(report, sentences, CAST_FINDER.find(report, sentences));
    }

    /** Source words, country and sector of each statement. */
    private static List<String> sources(String text) {
        return find(text).stream()
                .map(each -> each.sourcePassage().map(words -> words.exact()).orElse("-") + " = " + code(each.source()))
                .toList();
    }

    private static String code(Actor actor) {
        return actor.country().orElse("?") + "/"
                + actor.sector().map(Enum::name).orElse("");
    }

    @Test
    void whoeverBelongsToSomethingIsOfItsCountryAndSector() {
        assertThat(
                        sources(
                                "Dockers in Dakar stayed at home. The union's treasurer, Awa Diop, said the strike would go on."))
                .containsExactly("The union's treasurer, Awa Diop = SEN/LAB");
        assertThat(sources("A Danish bank closed its doors. The bank's lawyer called the rumours a joke."))
                .contains("The bank's lawyer = DNK/BUS");
        assertThat(sources("The court in Riga sat on Monday. The lawyer of one prisoner said she had seen no papers."))
                .containsExactly("The lawyer of one prisoner = LVA/JUD");
    }

    @Test
    void anAdjectiveOrASeatTellsTheCountry() {
        assertThat(sources("An Estonian moderator joked that nobody had slept."))
                .containsExactly("An Estonian moderator = EST/");
        assertThat(sources("The Oslo-based group Nordlys Watch says that nine people were held."))
                .allMatch(source -> source.contains("= NOR/"));
    }

    @Test
    void thoseOfWhomNobodySaysWhoseTheyAreAreAtHomeWhereTheReportIsSet() {
        assertThat(sources(
                        "A fire destroyed the market in Maputo on Monday. The owner of a stall said nobody had come."))
                .allMatch(source -> source.contains("= MOZ/"));
        assertThat(sources("A fire destroyed the market in Maputo on Monday. Analysts say that it was no accident."))
                .containsExactly("Analysts = ?/");
        assertThat(sources("Chad closed the crossing, according to a person familiar with the plan."))
                .containsExactly("a person familiar with the plan = ?/");
    }

    @Test
    void aPronounIsWhoeverSpokeLast() {
        assertThat(sources("The union of bakers in Accra struck on Monday, its leader, Kofi Mensah, said."
                        + " He added that bread would be dear."))
                .containsExactly("its leader, Kofi Mensah = GHA/LAB", "He = GHA/LAB");
    }

    @Test
    void aBareNameAfterAnOfficeIsWhoeverHoldsIt() {
        assertThat(sources("Oman will not close the strait, its foreign minister said on television."
                        + " “We keep our doors open,” Faisal Barwani added."))
                .containsExactly("its foreign minister = OMN/GOV", "Faisal Barwani = OMN/GOV");
        assertThat(sources("Oman will not close the strait, its foreign minister, Badr Saidi, said on television."
                        + " “They will not dare,” Gerda Holm said in Oslo."))
                .last()
                .asString()
                .doesNotContain("OMN");
    }

    @Test
    void officialsOfABodyAreTheBodys() {
        assertThat(sources("A NATO officer at the scene said the bridge was open."))
                .containsExactly("A NATO officer at the scene = NATO/IGO");
    }

    @Test
    void analystsStudyForWhoeverPaysThem() {
        assertThat(sources("Analysts in Pretoria fear that the count will drag on."))
                .containsExactly("Analysts in Pretoria = ZAF/EDU");
        assertThat(sources("Bank economists in Johannesburg fear that the count will drag on."))
                .containsExactly("Bank economists in Johannesburg = ZAF/BUS");
    }

    @Test
    void aParticipleAfterACommaIsTheSubjectsAndNotTheObjects() {
        assertThat(sources("The cabinet in Lima shelved the warnings, wrongly believing that the dam would hold."))
                .containsExactly("The cabinet in Lima = PER/GOV");
        assertThat(sources("The cabinet in Lima shelved a report saying that the dam would break."))
                .containsExactly("a report = PER/GOV");
    }

    @Test
    void aNounPhraseThatAPronounTakesUpAgainSpeaks() {
        assertThat(find("The Times Of London And the New York Times on Sunday, it reported on the sale of the docks."))
                .isNotEmpty()
                .allSatisfy(each -> {
                    assertThat(each.sourcePassage().orElseThrow().exact())
                            .contains("New York Times")
                            .doesNotContain("Sunday");
                    assertThat(each.content().exact()).isEqualTo("the sale of the docks");
                });
    }

    @Test
    void whatIsNotAllowedIsWarnedOfAndWhatIsNotGivenIsRefused() {
        assertThat(find("“We will not allow that to happen anywhere,” the Chilean president said."))
                .extracting(Statement::stance)
                .containsExactly(Stance.WARNS);
        assertThat(find("“We will not send a single soldier,” the Chilean president said."))
                .extracting(Statement::stance)
                .containsExactly(Stance.DECLINES);
    }

    @Test
    void predictionsOfNobodySpeakForThemselves() {
        assertThat(find("Despite earlier predictions that the port would fall within a week, it has held."))
                .extracting(each -> each.source().name())
                .containsExactly("earlier predictions");
        assertThat(find("Despite the minister's predictions that the port would fall within a week, it has held."))
                .extracting(each -> each.source().name())
                .containsExactly("minister");
    }

    @Test
    void diplomatsAreOfAnyCountryButTheOneTheyAreIn() {
        assertThat(sources("Kiribati may join the bloc, diplomats in Suva say."))
                .containsExactly("diplomats in Suva = ?/GOV");
        assertThat(sources("Kiribati may join the bloc, Fijian diplomats in Suva say."))
                .containsExactly("Fijian diplomats in Suva = FJI/GOV");
    }

    @Test
    void hersIsWhoeverTheReportedWordsSpeakOf() {
        assertThat(sources("Kenya's electoral commission will not publish the tallies until the appeal court has ruled,"
                        + " its chairwoman, Rosa Wanjiru, said on Tuesday."))
                .containsExactly("its chairwoman, Rosa Wanjiru = KEN/GOV");
    }

    @Test
    void somebodyThereIsOfThePlaceNamedLast() {
        assertThat(sources("Chad is quiet. Tehran may close its crossing at Mirjaveh, a customs broker there said."))
                .containsExactly("a customs broker there = IRN/BUS");
    }

    @Test
    void whoeverSpokeJustNowGoesOn() {
        assertThat(sources("The Central African Republic will pay, Prime Minister Jean Bando told deputies."
                        + " Moscow has made no offer, a spokesman for its embassy, Arkady Belov, said; he would not comment on"
                        + " the contract."))
                .last()
                .isEqualTo("he = RUS/GOV");
    }

    @Test
    void nobodySaysNothing() {
        assertThat(find("Nobody has said that Jordan shot down the drone.")).isEmpty();
        assertThat(find("Who fired the two rounds is not known.")).isEmpty();
        assertThat(find("Jordan's king has said that nobody shot down the drone."))
                .hasSize(1);
    }

    @Test
    void aSurnameIsWhomTheReportNamedInFull() {
        assertThat(find("The justice minister in Skopje, Blerta Osmani, said that she would wait."
                        + " Osmani said that the letter was lost."))
                .extracting(each -> each.source().name())
                .containsExactly("Blerta Osmani", "Blerta Osmani");
    }

    @Test
    void whatIsCalledLikeAPaperIsOne() {
        assertThat(sources("The ferry is to be sold, the Batumi Courier reported."))
                .containsExactly("the Batumi Courier = GEO/MED");
        assertThat(sources("The ferry is to be sold, a courier in Batumi said."))
                .noneMatch(source -> source.contains("MED"));
    }

    @Test
    void aPaperThatIsSeenOrLeakedIsADocument() {
        assertThat(sources("Latvia will buy ten boats, a defence paper leaked on Monday says."))
                .noneMatch(source -> source.contains("MED"));
        assertThat(sources("Latvia will buy ten boats, a Riga paper says.")).containsExactly("a Riga paper = LVA/MED");
    }

    @Test
    void whatABodySendsOrSaysIsTheBodys() {
        assertThat(sources("The lake has lost a metre of water, a World Bank hydrologist said."))
                .containsExactly("a World Bank hydrologist = WB/IGO");
    }

    @Test
    void whatTheCorpusTellsOfASourceFillsItsSectorIn() {
        assertThat(sources("The inquiry found that the guards had slept.")).containsExactly("The inquiry = ?/GOV");
        assertThat(sources("The neighbour's cat, a visitor found, had slept."))
                .noneMatch(source -> source.contains("GOV"));
    }

    @Test
    void whatIsLearnedLeavesSureSourcesAlone() {
        assertThat(sources("Norway's foreign minister, Kari Lund, said the road would open."))
                .containsExactly("Norway's foreign minister, Kari Lund = NOR/GOV");
        assertThat(sources("The Kenyan army said its men had left the town."))
                .containsExactly("The Kenyan army = KEN/MIL");
    }

    /** Who relays each statement: the cue of the one that holds it, or the outlet. */
    private static List<String> relays(String text) {
        List<Statement> found = find(text);
        return found.stream()
                .map(each -> each.relayedBy()
                        .map(by -> found.stream()
                                .filter(other -> other.id().equals(by))
                                .flatMap(other -> other.source().name().lines())
                                .findFirst()
                                .orElse(by))
                        .orElse("-"))
                .toList();
    }

    @Test
    void whatIsToldToAnUnknownNameIsToldToAnOutlet() {
        assertThat(relays("The harbour will stay shut, the port captain of Vigo told Noroeste Global."))
                .containsExactly("Noroeste Global");
        assertThat(relays("The harbour will stay shut, the port captain of Vigo told the newspaper Le Rivage."))
                .containsExactly("Le Rivage");
        assertThat(relays("The harbour will stay shut, the port captain of Vigo told Die Küste."))
                .containsExactly("Die Küste");
    }

    @Test
    void whoeverIsToldAndIsKnownIsNoOutlet() {
        assertThat(relays("The harbour will stay shut, the minister told Lisbon."))
                .containsExactly("-");
        assertThat(relays("The harbour will stay shut, the minister told parliament."))
                .containsExactly("-");
        assertThat(relays("The harbour will stay shut, the minister told Ana Lopes."))
                .containsExactly("-");
        assertThat(relays("The harbour will stay shut, the minister told a reporter."))
                .containsExactly("-");
        assertThat(relays("The harbour will stay shut, the minister wrote to subscribers of his newsletter."))
                .containsExactly("-");
    }

    @Test
    void whoeverPrintsADocumentPassesItOn() {
        assertThat(relays("A note that the Baltic Herald has published says that Latvia will buy ten boats."))
                .containsExactly("Baltic Herald");
        assertThat(relays("The Baltic Herald, which saw the note, says that Latvia will buy ten boats."))
                .containsExactly("-");
    }

    @Test
    void whoeverFollowsAnOutletStandsForIt() {
        assertThat(relays("Nobody slept in the port, a docker told listeners of Radio Vardar."))
                .containsExactly("Radio Vardar");
    }

    @Test
    void whatIsSaidOnStateTelevisionIsRelayedByIt() {
        assertThat(relays("The road is open again, the governor of Oran said on state television."))
                .containsExactly("state television");
        assertThat(relays("The road is open again, the governor of Oran said on television."))
                .containsExactly("-");
    }

    @Test
    void whatOfficialsAreCitedForHoldsWhatTheyReport() {
        assertThat(
                        relays(
                                "The Baltic Herald reported, citing two bankers in Minsk, that Belarus had asked Russia for a loan."))
                .contains("two bankers");
    }
}
