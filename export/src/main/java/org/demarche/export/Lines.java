package org.demarche.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.core.reading.Reading;

/** Text in lines, each ended by a line feed. */
final class Lines {
    private Lines() {}

    /** Writes the lines that each reading gives, reading by reading. */
    static void write(
            Stream<Reading> readings, List<String> header, Function<Reading, Stream<String>> lines, OutputStream out)
            throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            for (String line : header) {
                writer.write(line + "\n");
            }
            Iterator<Reading> each = readings.iterator();
            while (each.hasNext()) {
                Iterator<String> line = lines.apply(each.next()).iterator();
                while (line.hasNext()) {
                    writer.write(line.next());
                    writer.write('\n');
                }
            }
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        writer.flush();
    }

    /** Cells with tabs between; what would break a line or a cell becomes a space. */
    static String tabbed(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                line.append('\t');
            }
            String cell = cells.get(i);
            for (int k = 0; k < cell.length(); k++) {
                char unit = cell.charAt(k);
                boolean breaks = Character.isISOControl(unit) || unit == '\u2028' || unit == '\u2029';
                line.append(breaks ? ' ' : unit);
            }
        }
        return line.toString();
    }
}
