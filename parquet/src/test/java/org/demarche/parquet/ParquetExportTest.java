package org.demarche.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.core.Passage;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;
import org.demarche.core.event.Concern;
import org.demarche.core.event.Event;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.EventDate;
import org.demarche.core.event.Place;
import org.demarche.core.event.Standing;
import org.demarche.core.reading.EventFilter;
import org.demarche.core.reading.Reading;
import org.demarche.core.report.Report;
import org.demarche.export.EvidenceColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetExportTest {
    private static final String TEXT = "'Norland \"never\"\n\tsent 🚢 drones; -- said Sudland.";

    @TempDir
    Path folder;

    @Test
    void everyColumnComesBackAsItIsInTheReading() throws Exception {
        List<Reading> readings = IntStream.range(0, 3000)
                .mapToObj(number ->
                        reading(number, number % 2 == 0 ? Optional.of(LocalDate.of(2022, 3, 14)) : Optional.empty()))
                .toList();
        Path file = folder.resolve("o'dd.parquet");
        try (OutputStream out = Files.newOutputStream(file)) {
            new ParquetExport(EventFilter.ALL).write(readings.stream(), out);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT * FROM read_parquet('" + file.toString().replace("'", "''") + "')")) {
            ResultSetMetaData columns = rows.getMetaData();
            assertThat(columns.getColumnCount()).isEqualTo(EvidenceColumn.ALL.size());
            for (int i = 0; i < EvidenceColumn.ALL.size(); i++) {
                assertThat(columns.getColumnName(i + 1))
                        .isEqualTo(EvidenceColumn.ALL.get(i).name());
            }
            for (int number = 0; number < readings.size(); number++) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString("event_id")).isEqualTo("e" + number);
                assertThat(rows.getString("exact")).isEqualTo(TEXT);
                assertThat(rows.getInt("end")).isEqualTo(TEXT.length());
                assertThat(rows.getString("standing")).isEqualTo("denied");
                assertThat(rows.getDouble("latitude")).isEqualTo(-1.5);
                assertThat(rows.getObject("longitude")).isNull();
                assertThat(rows.getDouble("goldstein")).isEqualTo(8.3);
                assertThat(rows.getObject("published", LocalDate.class))
                        .isEqualTo(number % 2 == 0 ? LocalDate.of(2022, 3, 14) : null);
            }
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void nothingStillMakesAFileWithItsColumns() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ParquetExport(EventFilter.ALL).write(Stream.empty(), out);
        Path file = Files.write(folder.resolve("empty.parquet"), out.toByteArray());
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT standing, exact FROM read_parquet('" + file + "')")) {
            assertThat(rows.next()).isFalse();
        }
    }

    private static Reading reading(int number, Optional<LocalDate> published) {
        Report report = new Report(
                "r" + number,
                Optional.of("Title"),
                Optional.of("The Post"),
                published,
                Optional.empty(),
                "en",
                "0",
                TEXT);
        Actor norland = new Actor("Norland", Optional.of("RUS"), Optional.empty(), ActorKind.STATE);
        Event event = new Event(
                "e" + number,
                List.of(new Mention(norland, Passage.of(TEXT, 1, 8))),
                EventClass.AID,
                Optional.of("military"),
                "072",
                List.of(),
                Standing.DENIED,
                Optional.of(new EventDate(Optional.of("2022-03"), "in March")),
                Optional.of(new Place("Port", Optional.empty(), OptionalDouble.of(-1.5), OptionalDouble.empty())),
                Set.of(Concern.ARMS),
                Optional.of(norland),
                Optional.empty(),
                Passage.of(TEXT, 0, TEXT.length()),
                Passage.of(TEXT, 18, 22));
        return new Reading(report, "v", List.of(), List.of(), List.of(), List.of(event));
    }
}
