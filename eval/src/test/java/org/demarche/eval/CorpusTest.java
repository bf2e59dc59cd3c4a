package org.demarche.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Sector;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.EventDate;
import org.demarche.core.event.Standing;
import org.demarche.core.statement.Form;
import org.demarche.core.statement.Stance;
import org.junit.jupiter.api.Test;

/** Checks every passage of the corpus: offsets, codes, ids, splits. */
class CorpusTest {
    private static final Path CORPUS = Path.of("..", "corpus");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void everySpanIsTheSliceItQuotes() throws IOException {
        for (JsonNode passage : passages()) {
            String text = passage.path("text").asText();
            spans(passage).forEach(span -> {
                int start = span.path("start").asInt();
                int end = span.path("end").asInt();
                assertThat(end).as(where(passage)).isGreaterThan(start);
                assertThat(text.substring(start, end))
                        .as(where(passage))
                        .isEqualTo(span.path("exact").asText());
            });
        }
    }

    @Test
    void everyCodeIsKnown() throws IOException {
        for (JsonNode passage : passages()) {
            LocalDate.parse(passage.path("published").asText());
            for (JsonNode event : passage.path("events")) {
                EventClass.valueOf(event.path("class").asText());
                Standing.valueOf(constant(event.path("standing").asText()));
                if (!event.path("date").isNull()) {
                    new EventDate(Optional.of(event.path("date").asText()), "");
                }
                assertThat(event.path("source").size()).as(where(passage)).isPositive();
                event.path("source").forEach(actor -> checkActor(actor, passage));
                event.path("target").forEach(actor -> checkActor(actor, passage));
            }
            for (JsonNode statement : passage.path("statements")) {
                checkActor(statement.path("source"), passage);
                ActorKind.valueOf(constant(statement.path("source").path("kind").asText()));
                Form.valueOf(constant(statement.path("form").asText()));
                Stance.valueOf(constant(statement.path("stance").asText()));
                JsonNode relay = statement.path("relayedBy");
                assertThat(!relay.isInt()
                                || relay.asInt() < passage.path("statements").size())
                        .as(where(passage))
                        .isTrue();
            }
        }
    }

    @Test
    void noPassageStandsTwice() throws IOException {
        Set<String> ids = new HashSet<>();
        Map<String, String> texts = new HashMap<>();
        for (JsonNode passage : passages()) {
            assertThat(ids.add(passage.path("id").asText())).as(where(passage)).isTrue();
            String text = passage.path("text").asText().toLowerCase(Locale.ROOT).replaceAll("\\W+", " ");
            String other = texts.put(text, where(passage));
            assertThat(other).as(where(passage)).isNull();
        }
    }

    @Test
    void theSecondAnnotationIsOfTheSameTexts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (JsonNode passage : read(CORPUS.resolve("test.jsonl"))) {
            texts.put(passage.path("id").asText(), passage.path("text").asText());
        }
        for (JsonNode passage : read(CORPUS.resolve("test-second.jsonl"))) {
            assertThat(texts)
                    .containsEntry(
                            passage.path("id").asText(), passage.path("text").asText());
        }
    }

    private static void checkActor(JsonNode actor, JsonNode passage) {
        assertThat(actor.path("text").asText()).as(where(passage)).isNotBlank();
        if (!actor.path("sector").isNull()) {
            Sector.valueOf(actor.path("sector").asText());
        }
        if (!actor.path("country").isNull()) {
            assertThat(actor.path("country").asText()).as(where(passage)).matches("[A-Z]{2,8}");
        }
    }

    private static Stream<JsonNode> spans(JsonNode passage) {
        List<JsonNode> spans = new ArrayList<>();
        passage.path("events").forEach(event -> spans.add(event.path("trigger")));
        for (JsonNode statement : passage.path("statements")) {
            for (String part : List.of("sourceSpan", "cue", "content")) {
                if (!statement.path(part).isNull()) {
                    spans.add(statement.path(part));
                }
            }
        }
        return spans.stream();
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace(' ', '_');
    }

    private static String where(JsonNode passage) {
        return "passage " + passage.path("id").asText();
    }

    private static List<JsonNode> passages() throws IOException {
        List<JsonNode> all = new ArrayList<>();
        for (String part : List.of("train", "dev", "held", "test", "reports", "reports-held")) {
            for (JsonNode passage : read(CORPUS.resolve(part + ".jsonl"))) {
                assertThat(passage.path("id").asText()).startsWith(part + "-");
                all.add(passage);
            }
        }
        return all;
    }

    private static List<JsonNode> read(Path file) throws IOException {
        List<JsonNode> passages = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                try {
                    passages.add(MAPPER.readTree(line));
                } catch (IOException broken) {
                    fail(file + ", line " + number + ": " + broken.getMessage());
                }
            }
        }
        return passages;
    }
}
