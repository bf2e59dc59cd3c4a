package org.demarche.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.demarche.core.report.Input;
import org.demarche.core.report.Unreadable;
import org.demarche.read.bytes.BoundedBytes;
import org.demarche.read.bytes.Characters;
import org.demarche.read.bytes.FileKind;
import org.demarche.read.bytes.RefusedException;
import org.demarche.read.text.PlainReport;
import org.demarche.read.text.PublicationDate;
import org.demarche.read.text.TextReader;

/**
 * Reads files of many reports, one JSON object a line: {@code {"title","text","outlet","published","url","language"}},
 * of which only {@code text} must be there. A line that cannot be read is reported with its number; the others are read.
 */
final class JsonLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Limits limits;
    private final ReportMaker reports;

    JsonLines(Limits limits, ReportMaker reports) {
        this.limits = limits;
        this.reports = reports;
    }

    void read(Path file, Consumer<? super Input> sink) throws IOException, RefusedException {
        if (Files.size(file) == 0) {
            throw new RefusedException("It is empty.");
        }
        long number = 0;
        try (InputStream stream = open(file)) {
            long taken = 0;
            byte[] line = next(stream);
            while (line != null) {
                number++;
                taken += line.length + 1L;
                if (taken > limits.lines()) {
                    throw BoundedBytes.tooLarge(limits.lines());
                }
                String where = file + ", line " + number;
                try {
                    if (!isBlank(line)) {
                        sink.accept(reports.make(where, report(line), line));
                    }
                } catch (RefusedException refused) {
                    sink.accept(new Unreadable(where, refused.reason()));
                }
                line = next(stream);
            }
        } catch (EOFException cut) {
            throw new RefusedException("The gzip data end before their end, after line " + number
                    + ": the file was cut short. Fetch or copy it again.");
        } catch (ZipException damaged) {
            throw new RefusedException("The gzip data are damaged (" + damaged.getMessage() + "). Fetch it again.");
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        if (!FileKind.isGz(file.toString())) {
            return bytes;
        }
        try {
            return new BufferedInputStream(new GZIPInputStream(bytes));
        } catch (IOException failed) {
            bytes.close();
            throw failed;
        }
    }

    /** The bytes of the next line, or null at the end. */
    private byte @org.jspecify.annotations.Nullable [] next(InputStream stream) throws IOException, RefusedException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int value = stream.read();
        if (value < 0) {
            return null;
        }
        while (value >= 0 && value != '\n') {
            if (line.size() >= limits.line()) {
                throw new RefusedException(
                        "A line of it is longer than %,d bytes; each line is one report.".formatted(limits.line()));
            }
            line.write(value);
            value = stream.read();
        }
        return line.toByteArray();
    }

    private static PlainReport report(byte[] line) throws RefusedException {
        JsonNode object;
        try {
            object = JSON.readTree(Characters.decode(line, Optional.empty()));
        } catch (JsonProcessingException broken) {
            throw new RefusedException("It is no JSON (" + broken.getOriginalMessage() + ").");
        }
        if (!object.path("text").isTextual() || object.path("text").asText().isBlank()) {
            throw new RefusedException("It has no \"text\"; each line is an object with the report's text in it.");
        }
        PlainReport read = TextReader.read(object.path("text").asText());
        return new PlainReport(
                field(object, "title").or(read::title),
                field(object, "outlet").or(read::outlet),
                field(object, "published").flatMap(PublicationDate::in).or(read::published),
                field(object, "url").or(read::url),
                field(object, "language")
                        .map(code -> code.toLowerCase(Locale.ROOT))
                        .or(read::language),
                read.paragraphs());
    }

    private static Optional<String> field(JsonNode object, String name) {
        return Optional.of(object.path(name))
                .filter(JsonNode::isTextual)
                .map(value -> value.asText().strip())
                .filter(value -> !value.isEmpty());
    }

    private static boolean isBlank(byte[] line) {
        for (byte value : line) {
            if (value != ' ' && value != '\r' && value != '\t') {
                return false;
            }
        }
        return true;
    }
}
