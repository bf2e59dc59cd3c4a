package org.demarche.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.core.reading.EventFilter;
import org.demarche.core.reading.Reading;
import org.demarche.export.EventExport;
import org.demarche.export.EventRow;
import org.demarche.export.EvidenceColumn;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * The table of events with their evidence as one Parquet file, the columns of the CSV with proper types: one event a
 * row, of every standing. Rows are gathered in a temporary file, since a Parquet file is written column by column.
 */
public final class ParquetExport implements EventExport {
    private final EventFilter filter;

    /** An export of the events a filter holds. */
    public ParquetExport(EventFilter filter) {
        this.filter = filter;
    }

    @Override
    public void write(Stream<Reading> readings, OutputStream out) throws IOException {
        Path folder = Files.createTempDirectory("demarche-parquet");
        try {
            Path file = folder.resolve("events.parquet");
            try (DuckDBConnection connection = (DuckDBConnection)
                            DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("rows.duckdb"));
                    Statement statement = connection.createStatement()) {
                statement.execute("SET memory_limit = '512MB'");
                statement.execute("SET threads = 2");
                statement.execute("CREATE TABLE events (" + columns() + ")");
                append(readings, connection);
                statement.execute("COPY events TO '" + file.toString().replace("'", "''")
                        + "' (FORMAT parquet, COMPRESSION zstd)");
            } catch (SQLException failure) {
                throw new IOException(
                        "the Parquet file cannot be made in %s: %s. Make room there, or set java.io.tmpdir to another folder."
                                .formatted(folder, failure.getMessage()),
                        failure);
            }
            Files.copy(file, out);
            out.flush();
        } finally {
            delete(folder);
        }
    }

    private static String columns() {
        return EvidenceColumn.ALL.stream()
                .map(column -> '"' + column.name() + "\" " + type(column.type()))
                .collect(Collectors.joining(", "));
    }

    private static String type(EvidenceColumn.Type type) {
        return switch (type) {
            case TEXT -> "VARCHAR";
            case INTEGER -> "INTEGER";
            case DECIMAL -> "DOUBLE";
            case DATE -> "DATE";
        };
    }

    private void append(Stream<Reading> readings, DuckDBConnection connection) throws SQLException {
        try (DuckDBAppender appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "events")) {
            Iterator<Reading> each = readings.iterator();
            while (each.hasNext()) {
                List<EventRow> rows = EventRow.of(each.next(), filter).toList();
                for (EventRow row : rows) {
                    appender.beginRow();
                    for (EvidenceColumn column : EvidenceColumn.ALL) {
                        append(appender, column.value().apply(row));
                    }
                    appender.endRow();
                }
            }
        }
    }

    private static void append(DuckDBAppender appender, @Nullable Object value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else if (value instanceof String text) {
            appender.append(text);
        } else if (value instanceof Integer number) {
            appender.append(number.intValue());
        } else if (value instanceof Double number) {
            appender.append(number.doubleValue());
        } else if (value instanceof LocalDate day) {
            appender.append(day);
        } else {
            throw new IllegalStateException("no Parquet type for " + value.getClass());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
