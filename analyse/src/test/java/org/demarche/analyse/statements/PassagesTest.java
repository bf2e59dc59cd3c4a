package org.demarche.analyse.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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

/** The finder with the real model on the passages of {@code passages.txt} and {@code reported.txt}, and on text that nobody wrote. */
class PassagesTest {
    /** A parse goes wrong now and then; more than this share of wrong findings is a fault of the rules. */
    private static final double FOUND = 0.93;

    private static ModelReader reader;
    private static final CastFinder CAST_FINDER = LexiconCastFinder.standard();
    private static final RuleStatementFinder FINDER = new RuleStatementFinder(Breadth.WIDE);
    private static final RuleStatementFinder REPORTED = new RuleStatementFinder();

    private record Example(String text, List<String> statements) {}

    @BeforeAll
    static void load() throws IOException {
        reader = ModelReader.parser(2);
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @Test
    void passagesSayWhatTheTableSays() throws IOException {
        assertThat(holds("passages.txt", FINDER)).isGreaterThanOrEqualTo(150);
    }

    @Test
    void passagesReportInTheNarrowSenseWhatTheTableSays() throws IOException {
        assertThat(holds("reported.txt", REPORTED)).isGreaterThanOrEqualTo(65);
    }

    /** Checks a table and gives the number of its passages. */
    private static int holds(String table, RuleStatementFinder finder) throws IOException {
        List<Example> examples = examples(table);
        int expected = 0;
        int predicted = 0;
        int right = 0;
        List<String> wrong = new ArrayList<>();
        for (Example example : examples) {
            List<String> found = lines(find(finder, example.text()));
            expected += example.statements().size();
            predicted += found.size();
            List<String> matched = new ArrayList<>(found);
            matched.retainAll(example.statements());
            right += matched.size();
            if (!found.equals(example.statements())) {
                wrong.add("%s%n  expected %s%n  found    %s".formatted(example.text(), example.statements(), found));
            }
        }
        assertThat((double) right / expected).as(String.join("\n", wrong)).isGreaterThanOrEqualTo(FOUND);
        assertThat((double) right / predicted).as(String.join("\n", wrong)).isGreaterThanOrEqualTo(FOUND);
        return examples.size();
    }

    @Test
    void passagesLieInTheTextAndChainsLeadSomewhereWhateverTheText() {
        String[] pieces = {
            "the minister",
            "said",
            "told CNN",
            ",",
            ".",
            "“",
            "”",
            "\"",
            "'",
            "‘",
            "’",
            "«",
            "»",
            "that",
            "the talks failed",
            "according to",
            "officials",
            "he",
            ":",
            "\n\n",
            "reportedly",
            "denied",
            "Iran",
            "refused to say",
            "(",
            ")",
            "—"
        };
        Random random = new Random(11);
        for (int round = 0; round < 120; round++) {
            StringBuilder text = new StringBuilder();
            int length = 5 + random.nextInt(45);
            for (int i = 0; i < length; i++) {
                text.append(pieces[random.nextInt(pieces.length)]).append(random.nextInt(8) == 0 ? "" : " ");
            }
            RuleStatementFinder finder = round % 2 == 0 ? FINDER : REPORTED;
            List<Statement> statements = find(finder, text.toString());
            for (Statement statement : statements) {
                assertThat(statement.content().isIn(text.toString())).isTrue();
                assertThat(statement.content().exact()).matches("(?s).*[\\p{L}\\p{N}].*");
                statement.cue().ifPresent(cue -> {
                    assertThat(cue.isIn(text.toString())).isTrue();
                    // 'were reportedly seen': of hearsay the clause is reported as it stands.
                    boolean hearsay =
                            finder == REPORTED && statement.sourcePassage().isEmpty();
                    assertThat(cue.overlaps(statement.content()) && !hearsay)
                            .as(text.toString())
                            .isFalse();
                });
                statement
                        .sourcePassage()
                        .ifPresent(source ->
                                assertThat(source.isIn(text.toString())).isTrue());
                boolean leads = statement.relayedBy().isEmpty()
                        || !statement.relayedBy().get().startsWith("s")
                        || statements.stream()
                                .anyMatch(other ->
                                        other.id().equals(statement.relayedBy().get()));
                assertThat(leads).as(text.toString()).isTrue();
            }
        }
    }

    @Test
    void statementsComeInOrderOfContentAndTheSameEveryTime() {
        String text = "“We will stay,” the general said. The mayor told CNN that the road was closed.";
        List<Statement> statements = find(text);
        assertThat(statements).isEqualTo(find(text)).hasSize(2);
        assertThat(statements).extracting(Statement::content).isSortedAccordingTo(Passage::compareTo);
    }

    private static List<Statement> find(String text) {
        return find(FINDER, text);
    }

    private static List<Statement> find(RuleStatementFinder finder, String text) {
        Report report = new Report(
                "r",
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

    private static List<String> lines(List<Statement> statements) {
        List<String> ids = statements.stream().map(Statement::id).toList();
        return statements.stream()
                .map(statement -> "%s | %s | %s | %s %s%s"
                        .formatted(
                                words(statement.sourcePassage()),
                                words(statement.cue()),
                                statement.content().exact(),
                                statement.form().word(),
                                statement.stance().word(),
                                statement
                                        .relayedBy()
                                        .map(by -> " < " + (ids.contains(by) ? ids.indexOf(by) + 1 : by))
                                        .orElse("")))
                .toList();
    }

    private static String words(Optional<Passage> passage) {
        return passage.map(Passage::exact).orElse("-");
    }

    private static List<Example> examples(String table) throws IOException {
        List<Example> examples = new ArrayList<>();
        try (InputStream bytes = PassagesTest.class.getResourceAsStream(table);
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("  ")) {
                    examples.get(examples.size() - 1).statements().add(line.strip());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    examples.add(new Example(line.replace("¶", "\n\n"), new ArrayList<>()));
                }
            }
        }
        return examples;
    }
}
