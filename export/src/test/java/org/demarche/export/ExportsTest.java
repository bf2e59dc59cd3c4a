package org.demarche.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.core.event.Event;
import org.demarche.core.reading.EventFilter;
import org.demarche.core.reading.Reading;
import org.junit.jupiter.api.Test;

class ExportsTest {
    private static String written(ExportFormat format, EventFilter filter, boolean all) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.export(filter, all).write(Stream.of(SampleReadings.bare(), SampleReadings.full()), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String[]> tabbed(ExportFormat format) throws IOException {
        return written(format, EventFilter.ALL, true)
                .lines()
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private static Map<String, String> named(List<String> names, String[] cells) {
        assertThat(cells).hasSameSizeAs(names);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            row.put(names.get(i), cells[i]);
        }
        return row;
    }

    @Test
    void jsonLinesHoldOneReadingEach() throws IOException {
        List<String> lines =
                written(ExportFormat.JSONL, EventFilter.ALL, false).lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(ReadingJson.parse(lines.get(1), SampleReadings.TEXT)).isEqualTo(SampleReadings.full());
        EventFilter filter = new EventFilter(Optional.empty(), Optional.of("EU"));
        assertThat(written(ExportFormat.JSONL, filter, false).lines()).hasSize(1);
    }

    @Test
    void polecatHasItsFortyColumnsAndOnlyFacts() throws IOException {
        List<String[]> lines = tabbed(ExportFormat.POLECAT);
        assertThat(lines.get(0))
                .hasSize(40)
                .startsWith("Event ID", "Event Date", "Event Type")
                .endsWith("Version");
        assertThat(lines).hasSize(4);
        List<String> header = List.of(lines.get(0));

        assertThat(named(header, lines.get(1)))
                .containsEntry("Event ID", "e1")
                .containsEntry("Event Date", "2022-03-13")
                .containsEntry("Event Type", "REQUEST")
                .containsEntry("Event Mode", "assist")
                .containsEntry("Intensity", "-5.0")
                .containsEntry("Quad Code", "VERBAL CONFLICT")
                .containsEntry("Contexts", "military")
                .containsEntry("Actor Country", "RUS")
                .containsEntry("Actor COW", "365")
                .containsEntry("Recipient COW", "710")
                .containsEntry("Primary Recipient Sector", "None")
                .containsEntry("Source", "The Post")
                .containsEntry("Publication Date", "2022-03-14")
                .containsEntry("Version", "model 1, coder 1");
        assertThat(named(header, lines.get(2)))
                .containsEntry("Event Date", "2022-03-14")
                .containsEntry("Actor Name", "Norland; European Union")
                .containsEntry("Actor Country", "RUS; EU")
                .containsEntry("Actor COW", "365; None")
                .containsEntry("Actor Sectors", "None; IGO")
                .containsEntry("Recipient Name", "None")
                .containsEntry("Placename", "Port Ost")
                .containsEntry("Latitude", "54.35")
                .containsEntry("Longitude", "None");
        assertThat(named(header, lines.get(3))).containsEntry("Event Date", "None");
    }

    @Test
    void gdeltHasItsSixtyOneColumnsNoHeaderAndARowForEachPair() throws IOException {
        List<String[]> lines = tabbed(ExportFormat.GDELT);
        assertThat(lines).hasSize(5);
        assertThat(GdeltExport.COLUMNS).hasSize(61);

        Map<String, String> asked = named(GdeltExport.COLUMNS, lines.get(0));
        assertThat(asked)
                .containsEntry("SQLDATE", "20220313")
                .containsEntry("MonthYear", "202203")
                .containsEntry("Year", "2022")
                .containsEntry("FractionDate", "2022.2822")
                .containsEntry("Actor1Code", "RUS")
                .containsEntry("Actor1CountryCode", "RUS")
                .containsEntry("Actor2CountryCode", "CHN")
                .containsEntry("IsRootEvent", "1")
                .containsEntry("EventCode", "0232")
                .containsEntry("EventBaseCode", "023")
                .containsEntry("EventRootCode", "02")
                .containsEntry("QuadClass", "1")
                .containsEntry("GoldsteinScale", "3.4")
                .containsEntry("DATEADDED", "20220314000000")
                .containsEntry("SOURCEURL", "https://example.org/a?b=c");
        assertThat(Long.parseLong(asked.getOrDefault("GLOBALEVENTID", ""))).isBetween(0L, 1L << 53);

        Map<String, String> union = named(GdeltExport.COLUMNS, lines.get(2));
        assertThat(union)
                .containsEntry("Actor1Code", "IGOEEC")
                .containsEntry("Actor1KnownGroupCode", "EEC")
                .containsEntry("Actor1CountryCode", "")
                .containsEntry("Actor1Type1Code", "IGO")
                .containsEntry("Actor2Code", "")
                .containsEntry("IsRootEvent", "0")
                .containsEntry("EventCode", "040")
                .containsEntry("ActionGeo_Type", "4")
                .containsEntry("ActionGeo_CountryCode", "PL")
                .containsEntry("ActionGeo_Lat", "54.35");
        assertThat(named(GdeltExport.COLUMNS, lines.get(3)))
                .containsEntry("SQLDATE", "")
                .containsEntry("MonthYear", "202203")
                .containsEntry("Actor1Code", "CHNGOV");
        assertThat(lines.stream().map(cells -> cells[0]).distinct()).hasSize(5);
        assertThat(written(ExportFormat.GDELT, EventFilter.ALL, false))
                .isEqualTo(written(ExportFormat.GDELT, EventFilter.ALL, false));
    }

    @Test
    void ploverHoldsFactsUnlessAllAreAskedForAndAlwaysTellsTheStanding() throws IOException {
        List<JsonNode> facts = written(ExportFormat.PLOVER, EventFilter.ALL, false)
                .lines()
                .map(ReadingJson::tree)
                .toList();
        assertThat(facts).extracting(event -> event.get("id").asText()).containsExactly("e1", "e2", "e3");
        JsonNode asked = facts.get(0);
        assertThat(asked.get("date").asText()).isEqualTo("2022-03-13");
        assertThat(asked.get("event").get(0).asText()).isEqualTo("REQUEST");
        assertThat(asked.get("source").get(0).get("code").asText()).isEqualTo("RUS");
        assertThat(asked.get("recipient").get(0).get("actor_text").asText()).isEqualTo("Sudland");
        assertThat(asked.get("quad_code").asInt()).isEqualTo(3);
        assertThat(asked.get("standing").asText()).isEqualTo("happened");
        assertThat(asked.get("said_by").get("sector").asText()).isEqualTo("GOV");
        assertThat(asked.get("text").asText())
                .isEqualTo(SampleReadings.TEXT.substring(
                        asked.get("text_info").get("start").asInt(),
                        asked.get("text_info").get("end").asInt()));

        List<JsonNode> all = written(ExportFormat.PLOVER, EventFilter.ALL, true)
                .lines()
                .map(ReadingJson::tree)
                .toList();
        assertThat(all).hasSize(4);
        assertThat(all.get(3).get("standing").asText()).isEqualTo("conditional");
        assertThat(all.get(3).get("context")).extracting(JsonNode::asText).contains("hypothetical");
        assertThat(all.get(3).get("date").isNull()).isTrue();
    }

    @Test
    void csvHoldsEveryEventWithItsEvidence() throws IOException {
        List<List<String>> rows = csv(written(ExportFormat.CSV, EventFilter.ALL, false));
        List<String> header = rows.get(0);
        assertThat(header).doesNotHaveDuplicates();
        assertThat(rows).hasSize(5).allSatisfy(row -> assertThat(row).hasSameSizeAs(header));
        List<Event> events = SampleReadings.full().events();
        for (int i = 0; i < events.size(); i++) {
            Map<String, String> row = named(header, rows.get(i + 1).toArray(String[]::new));
            Event event = events.get(i);
            assertThat(unguarded(row.getOrDefault("exact", "")))
                    .isEqualTo(event.passage().exact());
            assertThat(unguarded(row.getOrDefault("exact", "")))
                    .isEqualTo(SampleReadings.TEXT.substring(
                            Integer.parseInt(row.getOrDefault("start", "")),
                            Integer.parseInt(row.getOrDefault("end", ""))));
            assertThat(row).containsEntry("standing", event.standing().words()).containsEntry("outlet", "The Post");
        }
        assertThat(named(header, rows.get(1).toArray(String[]::new)))
                .containsEntry("said_by", "officials")
                .containsEntry("date_text", "on 13 March")
                .containsEntry("title", "Drones, \"again\"")
                .containsEntry("concerns", "military; arms")
                .containsEntry("source_offsets", "4-11");
    }

    @Test
    void noCellOfACsvIsTakenForAFormula() throws IOException {
        List<List<String>> rows = csv(written(ExportFormat.CSV, EventFilter.ALL, false));
        assertThat(rows.get(2)).anyMatch(cell -> cell.startsWith("'=Sudland"));
        assertThat(rows)
                .allSatisfy(row -> assertThat(row)
                        .noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r].*") && !cell.matches("-?\\d+(\\.\\d+)?")));
    }

    @Test
    void filtersByDayAndActor() throws IOException {
        EventFilter late = new EventFilter(Optional.of(LocalDate.of(2022, 3, 14)), Optional.empty());
        assertThat(written(ExportFormat.POLECAT, late, false).lines().skip(1))
                .extracting(line -> line.split("\t")[0])
                .containsExactly("e2", "e3");
        EventFilter union = new EventFilter(Optional.empty(), Optional.of("EU"));
        assertThat(written(ExportFormat.POLECAT, union, false).lines().skip(1))
                .extracting(line -> line.split("\t")[0])
                .containsExactly("e2", "e3");
    }

    @Test
    void holdsOneReadingAtATime() throws IOException {
        // Whether a reading can be collected once the next is asked for.
        for (ExportFormat format : ExportFormat.values()) {
            List<WeakReference<Reading>> given = new ArrayList<>();
            Stream<Reading> readings = Stream.generate(() -> {
                        Reading reading = SampleReadings.full();
                        given.add(new WeakReference<>(reading));
                        return reading;
                    })
                    .limit(200)
                    .peek(reading -> {
                        if (given.size() == 200) {
                            System.gc();
                            assertThat(given.stream().filter(held -> held.get() != null))
                                    .hasSizeLessThan(10);
                        }
                    });
            format.export(EventFilter.ALL, false).write(readings, OutputStream.nullOutputStream());
            assertThat(given).hasSize(200);
        }
    }

    @Test
    void aFailureToWriteIsTold() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int unit) throws IOException {
                throw new IOException("no space left");
            }
        };
        for (ExportFormat format : ExportFormat.values()) {
            assertThatThrownBy(
                            () -> format.export(EventFilter.ALL, false).write(Stream.of(SampleReadings.full()), full))
                    .isInstanceOf(IOException.class)
                    .hasMessage("no space left");
        }
    }

    @Test
    void theLongestCodeKnownGivesTheGoldsteinScore() {
        assertThat(Scores.goldstein("0334")).isEqualTo("6.0");
        assertThat(Scores.goldstein("0331")).isEqualTo("5.2");
        assertThat(Scores.goldstein("190")).isEqualTo("-10.0");
        assertThat(Scores.goldstein("1823")).isEqualTo("-10.0");
        assertThat(Scores.goldstein("99")).isEmpty();
    }

    private static String unguarded(String cell) {
        return cell.matches("(?s)'+[=+\\-@\\t\\r].*") ? cell.substring(1) : cell;
    }

    /** Reads CSV as RFC 4180 has it. */
    private static List<List<String>> csv(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (quoted && unit == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (unit == '"') {
                quoted = !quoted;
            } else if (!quoted && (unit == ',' || unit == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (unit == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(unit);
            }
        }
        return rows;
    }
}
