package org.demarche.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.core.reading.EventFilter;
import org.demarche.core.reading.Reading;

/** Readings as JSON, one a line: every finding of every report that has an event asked for. */
final class JsonLinesExport implements EventExport {
    private final EventFilter filter;

    JsonLinesExport(EventFilter filter) {
        this.filter = filter;
    }

    @Override
    public void write(Stream<Reading> readings, OutputStream out) throws IOException {
        Lines.write(readings, List.of(), this::line, out);
    }

    private Stream<String> line(Reading reading) {
        boolean wanted =
                filter.isAll() || reading.events().stream().anyMatch(event -> filter.holds(reading.report(), event));
        return wanted ? Stream.of(ReadingJson.line(reading)) : Stream.empty();
    }
}
