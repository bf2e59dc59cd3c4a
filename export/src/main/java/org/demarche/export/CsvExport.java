package org.demarche.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.core.reading.EventFilter;
import org.demarche.core.reading.Reading;

/** Comma-separated values after RFC 4180, with a header, lines ended by a line feed: one event a row, of every standing. */
final class CsvExport implements EventExport {
    private final EventFilter filter;

    CsvExport(EventFilter filter) {
        this.filter = filter;
    }

    @Override
    public void write(Stream<Reading> readings, OutputStream out) throws IOException {
        String header = EvidenceColumn.ALL.stream().map(EvidenceColumn::name).collect(Collectors.joining(","));
        Lines.write(
                readings,
                List.of(header),
                reading -> EventRow.of(reading, filter).map(CsvExport::line),
                out);
    }

    private static String line(EventRow row) {
        StringJoiner line = new StringJoiner(",");
        for (EvidenceColumn column : EvidenceColumn.ALL) {
            Object value = column.value().apply(row);
            if (value == null) {
                line.add("");
            } else {
                line.add(column.type() == EvidenceColumn.Type.TEXT ? cell(value.toString()) : value.toString());
            }
        }
        return line.toString();
    }

    private static String cell(String text) {
        String safe = looksLikeFormula(text) ? "'" + text : text;
        return needsQuotes(safe) ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /**
     * A spreadsheet takes such a text for a formula, and the texts come from strangers. A single quote in front stops
     * it; texts that begin with single quotes and then such a sign get one too, so that taking one away always gives
     * the text back.
     */
    private static boolean looksLikeFormula(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        return first < text.length() && "=+-@\t\r".indexOf(text.charAt(first)) >= 0;
    }

    private static boolean needsQuotes(String text) {
        if (text.isEmpty()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if ("\",\r\n\t".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(text.length() - 1));
    }
}
