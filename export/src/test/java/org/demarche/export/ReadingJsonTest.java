package org.demarche.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.core.reading.Reading;
import org.junit.jupiter.api.Test;

class ReadingJsonTest {
    @Test
    void givesBackTheReadingItWrote() {
        for (Reading reading : List.of(SampleReadings.full(), SampleReadings.bare())) {
            String line = ReadingJson.line(reading);
            assertThat(line).doesNotContain("\n");
            assertThat(ReadingJson.parse(line, reading.report().text())).isEqualTo(reading);
        }
    }

    @Test
    void fitsItsSchema() throws Exception {
        JsonSchema schema = schema();
        for (Reading reading : List.of(SampleReadings.full(), SampleReadings.bare())) {
            assertThat(schema.validate(ReadingJson.tree(ReadingJson.line(reading))))
                    .isEmpty();
        }
    }

    @Test
    void theSchemaRefusesWhatIsNoReading() throws Exception {
        String line = ReadingJson.line(SampleReadings.full());
        for (String broken : List.of(
                line.replace("\"happened\"", "\"occurred\""),
                line.replace("\"REQUEST\"", "\"DEMAND\""),
                line.replace("\"start\":", "\"begin\":"),
                line.replace("\"country\":\"CHN\"", "\"country\":\"China\""),
                line.replace("\"military\"", "\"Military\""))) {
            assertThat(broken).isNotEqualTo(line);
            assertThat(schema().validate(ReadingJson.tree(broken))).isNotEmpty();
        }
    }

    @Test
    void everyExactIsTheSliceOfTheText() {
        JsonNode json = ReadingJson.tree(ReadingJson.line(SampleReadings.full()));
        assertThat(json.findParents("exact"))
                .hasSizeGreaterThan(10)
                .allSatisfy(passage -> assertThat(SampleReadings.TEXT.substring(
                                passage.get("start").asInt(), passage.get("end").asInt()))
                        .isEqualTo(passage.get("exact").asText()));
    }

    @Test
    void prefixAndSuffixAreTheWordsAroundAndNoHalfCharacters() {
        JsonNode events =
                ReadingJson.tree(ReadingJson.line(SampleReadings.full())).get("events");
        JsonNode first = events.get(0).get("passage");
        assertThat(first.get("prefix").asText()).isEqualTo("🛰️ ");
        assertThat(first.get("suffix").asText()).isEqualTo(", \"two officials\" told The Post.");
        for (JsonNode event : events) {
            JsonNode passage = event.get("passage");
            String around = passage.get("prefix").asText()
                    + passage.get("exact").asText()
                    + passage.get("suffix").asText();
            assertThat(SampleReadings.TEXT).contains(around);
            assertThat(around.codePoints().filter(point -> point >= 0xD800 && point <= 0xDFFF))
                    .isEmpty();
        }
    }

    @Test
    void refusesWordsThatTheTextDoesNotHaveThere() {
        String line = ReadingJson.line(SampleReadings.full());
        assertThatThrownBy(() -> ReadingJson.parse(line.replace("denied it", "denied me"), SampleReadings.TEXT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("denied it");
        assertThatThrownBy(() -> ReadingJson.parse(line, "another text")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ReadingJson.parse("{", "")).hasMessageContaining("not JSON");
        assertThatThrownBy(() -> ReadingJson.parse("{}", "")).hasMessageContaining("'report' is missing");
    }

    private static JsonSchema schema() throws Exception {
        try (InputStream file = Files.newInputStream(Path.of("../docs/reading.schema.json"))) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(file);
        }
    }
}
