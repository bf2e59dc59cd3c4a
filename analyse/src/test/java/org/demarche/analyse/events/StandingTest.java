package org.demarche.analyse.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.demarche.analyse.actors.Cast;
import org.demarche.analyse.actors.LexiconCastFinder;
import org.demarche.analyse.reader.ModelReader;
import org.demarche.analyse.statements.RuleStatementFinder;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.core.event.Event;
import org.demarche.core.report.Report;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How events stand, one construction of English after the other, on parses of the real reader model. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandingTest {
    private record Row(String text, List<String> demands) {}

    private final LexiconCastFinder castFinder = LexiconCastFinder.standard();
    private final RuleStatementFinder statementFinder = new RuleStatementFinder();
    private final LexiconCoder coder = LexiconCoder.create();
    private ModelReader reader;
    private List<Row> rows = List.of();

    @BeforeAll
    void load() throws IOException {
        reader = ModelReader.parser(1);
        rows = rows();
    }

    @AfterAll
    void close() {
        reader.close();
    }

    /** The worst mistake: hardly any slip is let pass, and none that grows. */
    @Test
    void reportsNothingAsRealThatIsNot() {
        List<String> wrong = wrong(true);
        assertThat(rows).hasSizeGreaterThan(500);
        assertThat(wrong).as(String.join("\n", wrong)).hasSizeLessThanOrEqualTo(rows.size() / 100);
    }

    @Test
    void tellsHowEventsStand() {
        List<String> wrong = wrong(false);
        assertThat(wrong).as(String.join("\n", wrong)).hasSizeLessThanOrEqualTo(rows.size() / 20);
    }

    private List<String> wrong(boolean onlyReal) {
        List<String> wrong = new ArrayList<>();
        for (Row row : rows) {
            List<Event> events = code(row.text());
            for (String demand : row.demands()) {
                if (onlyReal == demand.startsWith("not real") && !holds(demand, events)) {
                    wrong.add("%s | %s%n  coded %s".formatted(row.text(), demand, SentenceTable.lines(events)));
                }
            }
        }
        return wrong;
    }

    private static boolean holds(String demand, List<Event> events) {
        if (demand.startsWith("not real")) {
            String named = demand.substring("not real".length()).strip();
            return events.stream()
                    .noneMatch(event -> List.of("happened", "under way")
                                    .contains(event.standing().words())
                            && (named.isEmpty() || event.eventClass().name().equals(named)));
        }
        if (demand.startsWith("!")) {
            return events.stream().noneMatch(event -> event.eventClass().name().equals(demand.substring(1)));
        }
        String[] parts = demand.split(" ", 2);
        boolean maybe = parts[0].endsWith("?");
        String named = maybe ? parts[0].substring(0, parts[0].length() - 1) : parts[0];
        List<String> standings = List.of(parts[1].split("/", -1));
        List<Event> ofClass = events.stream()
                .filter(event -> event.eventClass().name().equals(named))
                .toList();
        return (maybe || !ofClass.isEmpty())
                && ofClass.stream()
                        .allMatch(event -> standings.contains(event.standing().words()));
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(StandingTest.class.getResourceAsStream("standings.txt")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                int bar = line.lastIndexOf('|');
                List<String> demands = new ArrayList<>();
                for (String demand : line.substring(bar + 1).split(";", -1)) {
                    demands.add(demand.strip());
                }
                rows.add(new Row(line.substring(0, bar).strip().replace("\\n", "\n"), demands));
            }
        }
        return rows;
    }

    private List<Event> code(String text) {
        Report report = new Report(
                "r",
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2022, 3, 16)),
                Optional.empty(),
                "en",
                "0".repeat(64),
                text);
        List<Sentence> sentences = reader.read(text);
        Cast cast = castFinder.find(report, sentences);
        return coder.code(report, sentences, cast, statementFinder.find(report, sentences, cast));
    }
}
