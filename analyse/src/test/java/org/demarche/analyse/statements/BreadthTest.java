package org.demarche.analyse.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.demarche.analyse.actors.CastFinder;
import org.demarche.analyse.actors.LexiconCastFinder;
import org.demarche.analyse.reader.ModelReader;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.core.Passage;
import org.demarche.core.report.Report;
import org.demarche.core.statement.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What counts as a statement, and where it ends, as docs/corpus.md has it. */
class BreadthTest {
    private static final CastFinder CAST_FINDER = LexiconCastFinder.standard();
    private static final StatementFinder REPORTED = new RuleStatementFinder();
    private static final StatementFinder WIDE = new RuleStatementFinder(Breadth.WIDE);

    private static ModelReader reader;

    @BeforeAll
    static void load() throws IOException {
        reader = ModelReader.parser(1);
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @Test
    void deedsAndWishesAreStatementsOnlyInTheWideSense() {
        for (String text : List.of(
                "Norway plans to close two consulates.",
                "Chile welcomed the ruling.",
                "Denmark refused to extradite the two men.",
                "The senate condemned the attack.")) {
            assertThat(lines(REPORTED, text)).as(text).isEmpty();
            assertThat(lines(WIDE, text)).as(text).isNotEmpty();
        }
    }

    @Test
    void whatOneIsAccusedOfIsTheContent() {
        assertThat(lines(REPORTED, "Ghana accused Togo of hiding the two officers."))
                .containsExactly("Ghana | accused | hiding the two officers | accuses");
    }

    @Test
    void aNameGivenInQuotationMarksIsTheContentWithWhatItNames() {
        assertThat(lines(REPORTED, "The governor called the offer \"a cheap trick\"."))
                .containsExactly("The governor | called | the offer \"a cheap trick\" | says");
    }

    @Test
    void aSourceIsNamedOnceInASentence() {
        assertThat(lines(REPORTED, "\"The road is closed,\" the mayor said, \"and nobody will open it.\""))
                .containsExactly(
                        "the mayor | said | \"The road is closed,\" | says",
                        "- | - | \"and nobody will open it.\" | says");
    }

    @Test
    void aQuotationAfterTheSourceGoesOnWithWhatWasSaid() {
        assertThat(lines(REPORTED, "The harbour will stay shut, the admiral said, and \"no ship will pass\"."))
                .containsExactly(
                        "the admiral | said | The harbour will stay shut | says",
                        "- | - | \"no ship will pass\" | says");
    }

    @Test
    void aSemicolonEndsWhatIsSaid() {
        assertThat(lines(REPORTED, "Two boats sank near the island; nine sailors drowned, the coast guard said."))
                .containsExactly("the coast guard | said | nine sailors drowned | says");
    }

    @Test
    void whoeverWillNotDoItDeclines() {
        assertThat(lines(REPORTED, "\"We will not sign,\" the minister said."))
                .containsExactly("the minister | said | \"We will not sign,\" | declines");
    }

    @Test
    void aSourceIsOfThePlaceItIsNamedWith() {
        Statement statement =
                find(REPORTED, "The crops have failed, farmers in Kenya said.").get(0);
        assertThat(statement.source().country()).contains("KEN");
        assertThat(statement.source().kind().word()).isEqualTo("group");
    }

    @Test
    void theNameBesideADescriptionTellsWho() {
        Statement statement = find(
                        REPORTED, "Algeria has not cut off any gas, the state company Sonatrach said on Friday.")
                .get(0);
        assertThat(statement.source().name()).isEqualTo("Sonatrach");
    }

    @Test
    void whoExpectsNothingDeniesNothing() {
        assertThat(lines(REPORTED, "The envoy said he did not expect a breakthrough in Lima."))
                .contains("The envoy | said | he did not expect a breakthrough in Lima | believes");
    }

    @Test
    void anOutletIsKnownByItsName() {
        assertThat(find(REPORTED, "The bridge is safe, an engineer told Radio Belmonte.")
                        .get(0)
                        .relayedBy())
                .contains("Radio Belmonte");
    }

    private static List<String> lines(StatementFinder finder, String text) {
        return find(finder, text).stream()
                .map(each -> words(each.sourcePassage()) + " | " + words(each.cue()) + " | "
                        + each.content().exact() + " | " + each.stance().word())
                .toList();
    }

    private static String words(Optional<Passage> passage) {
        return passage.map(Passage::exact).orElse("-");
    }

    private static List<Statement> find(StatementFinder finder, String text) {
        Report report = new Report(
                "r1",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "en",
                "0".repeat(64),
                text);
        List<Sentence> sentences = reader.read(text);
        return finder.find(report, sentences, CAST_FINDER.find(report, sentences));
    }
}
