package org.demarche.analyse.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.core.actor.Mention;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reads {@code cast.txt}: reports of our own and who is meant in them. */
final class CastTableTest {
    private static final LexiconCastFinder FINDER = LexiconCastFinder.standard();

    private record Expectation(int sentence, int word, String words, String codes) {}

    @TestFactory
    Stream<DynamicTest> everyReportGivesItsCast() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        LocalDate date = LocalDate.EPOCH;
        List<String> sentences = new ArrayList<>();
        List<Expectation> expectations = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith("report ")) {
                add(tests, date, sentences, expectations);
                date = LocalDate.parse(line.substring("report ".length()));
                sentences = new ArrayList<>();
                expectations = new ArrayList<>();
            } else if (line.startsWith("  ")) {
                int gap = line.indexOf(' ', 2);
                int equals = line.lastIndexOf(" = ");
                expectations.add(new Expectation(
                        sentences.size() - 1,
                        Integer.parseInt(line.substring(2, gap)) - 1,
                        line.substring(gap + 1, equals),
                        line.substring(equals + 3)));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                sentences.add(line);
            }
        }
        add(tests, date, sentences, expectations);
        return tests.stream();
    }

    private static void add(
            List<DynamicTest> tests, LocalDate date, List<String> lines, List<Expectation> expectations) {
        if (lines.isEmpty()) {
            return;
        }
        Sketch sketch = Sketch.of(date, lines.toArray(String[]::new));
        String text = sketch.report().text().lines().findFirst().orElse("");
        tests.add(DynamicTest.dynamicTest(text, () -> {
            Cast cast = FINDER.find(sketch.report(), sketch.sentences());
            assertThat(expectations).isNotEmpty();
            for (Expectation expected : expectations) {
                List<Mention> found = cast.at(expected.sentence(), expected.word());
                assertThat(codes(found))
                        .as("%s, sentence %d, word %d: %s"
                                .formatted(text, expected.sentence() + 1, expected.word() + 1, expected.words()))
                        .isEqualTo(expected.codes());
                if (!found.isEmpty()) {
                    assertThat(found.get(0).passage().exact()).isEqualTo(expected.words());
                    assertThat(found.get(0).passage().isIn(sketch.report().text()))
                            .isTrue();
                }
            }
        }));
    }

    private static String codes(List<Mention> mentions) {
        return mentions.isEmpty()
                ? "nobody"
                : mentions.stream()
                        .map(Mention::actor)
                        .map(actor -> actor.country().orElse("?")
                                + actor.sector().map(Enum::name).orElse(""))
                        .collect(Collectors.joining(" "));
    }

    private static List<String> lines() throws IOException {
        try (InputStream stream = CastTableTest.class.getResourceAsStream("cast.txt")) {
            assertThat(stream).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
