package org.demarche.analyse.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.demarche.analyse.actors.LexiconCastFinder;
import org.demarche.analyse.reader.ModelReader;
import org.demarche.analyse.syntax.CueSighting;
import org.demarche.analyse.syntax.Seen;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.core.report.Report;
import org.demarche.core.statement.Stance;
import org.demarche.core.statement.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The finder on real parses, with cues of our own making: what it does with what the network sees. */
class SeenCuesTest {
    private static ModelReader parser;
    private static final LexiconCastFinder CAST_FINDER = LexiconCastFinder.standard();
    private static final RuleStatementFinder FINDER = new RuleStatementFinder();

    @BeforeAll
    static void load() throws IOException {
        parser = ModelReader.parser(1);
    }

    @AfterAll
    static void close() {
        parser.close();
    }

    @Test
    void leavesOutACueThatTheNetworkDoesNotTakeForOne() {
        String text = "The minister said that the port was shut.";

        assertThat(find(text, new Seen(List.of(), List.of(cue(2, 0.9, 1, 4, 7)))))
                .hasSize(1);
        assertThat(find(text, new Seen(List.of(), List.of()))).isEmpty();
    }

    @Test
    void takesACueThatOnlyTheNetworkSees() {
        String text = "The minister pencilled: the port was shut.";

        assertThat(find(text, new Seen(List.of(), List.of(cue(2, 0.95, 1, 4, 7)))))
                .singleElement()
                .satisfies(statement -> {
                    assertThat(statement.sourcePassage().orElseThrow().exact()).isEqualTo("The minister");
                    assertThat(statement.cue().orElseThrow().exact()).isEqualTo("pencilled");
                    assertThat(statement.content().exact()).isEqualTo("the port was shut");
                });
        assertThat(find(text, new Seen(List.of(), List.of(cue(2, 0.2, 1, 4, 7)))))
                .isEmpty();
    }

    @Test
    void movesABoundThatTheNetworkAllButRulesOut() {
        String text = "The minister said the port was shut on Tuesday.";
        Seen atShut = new Seen(List.of(), List.of(cue(2, 0.95, 1, 3, 6)));
        Seen eitherWay = new Seen(
                List.of(),
                List.of(new CueSighting(
                        2,
                        Map.of(Stance.SAYS, 0.95),
                        OptionalInt.of(1),
                        3,
                        6,
                        0,
                        10,
                        Map.of(3, 0.9),
                        Map.of(6, 0.75, 8, 0.5))));

        assertThat(find(text, atShut).get(0).content().exact()).isEqualTo("the port was shut");
        assertThat(find(text, eitherWay).get(0).content().exact()).isEqualTo("the port was shut on Tuesday");
    }

    @Test
    void whatIsSaidHasWordsWhateverTheNetworkSees() {
        assertThat(find("The minister said: \"Go!\"", new Seen(List.of(), List.of(cue(2, 0.95, 1, 4, 4)))))
                .singleElement()
                .satisfies(statement -> assertThat(statement.content().exact()).isEqualTo("\"Go!\""));
    }

    @Test
    void doesNotCutASayingWithinOffWhatIsSaid() {
        String text = "The port was shut, officials said, the Harbour Post reported.";
        Seen seen = new Seen(List.of(), List.of(cue(6, 0.95, 5, 0, 3), cue(11, 0.95, 10, 0, 3)));

        List<Statement> found = find(text, seen);

        assertThat(found).hasSize(2);
        Statement officials = found.stream()
                .filter(one -> one.cue().orElseThrow().exact().equals("said"))
                .findFirst()
                .orElseThrow();
        assertThat(officials.relayedBy())
                .as("the paper's statement holds the officials'")
                .isPresent();
    }

    @Test
    void aCueWithinAVerbThatCarriesItIsNoErrorWhateverTheirOrder() {
        assertThat(find(
                        "The Luanda weekly quotes an adviser as saying that Kinshasa will take back its diggers. \"They"
                                + " asked for buses,\" the adviser is quoted as adding.",
                        Seen.UNTRIED))
                .isNotEmpty();
    }

    private static CueSighting cue(int word, double likelihood, int speaker, int opens, int closes) {
        return new CueSighting(
                word,
                Map.of(Stance.SAYS, likelihood),
                OptionalInt.of(speaker),
                opens,
                closes,
                0,
                99,
                Map.of(opens, 0.95),
                Map.of(closes, 0.95));
    }

    private static List<Statement> find(String text, Seen seen) {
        Report report = Report.ofText(text, Optional.empty());
        List<Sentence> sentences =
                parser.read(text).stream().map(sentence -> sentence.with(seen)).toList();
        return FINDER.find(report, sentences, CAST_FINDER.find(report, sentences));
    }
}
