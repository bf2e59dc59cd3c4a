package org.demarche.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;
import org.demarche.core.reading.Reading;

/** One format. To add an export, implement this and name it in {@link ExportFormat}. */
@FunctionalInterface
public interface EventExport {
    /**
     * Writes what the readings found, in the order they come, holding one of them in memory at a time. The output is
     * UTF-8; it is flushed and left open.
     */
    void write(Stream<Reading> readings, OutputStream out) throws IOException;
}
