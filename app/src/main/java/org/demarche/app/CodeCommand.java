package org.demarche.app;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.demarche.analyse.Analyst;
import org.demarche.core.reading.EventFilter;
import org.demarche.core.reading.Reading;
import org.demarche.core.report.Report;
import org.demarche.export.ExportFormat;
import org.demarche.export.ReadingJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code demarche code}: plain text in, findings out, no ledger. */
@Command(
        name = "code",
        mixinStandardHelpOptions = true,
        description = "Codes plain English text, taken as it is, and prints the findings.",
        footer = {
            "",
            "Examples:",
            "  demarche code report.txt",
            "  echo 'Chad asked Niger for trucks.' | demarche code --date 2025-02-18 -",
            "  demarche code --lines < sentences.txt    one line of JSON for each line of text, in order"
        })
final class CodeCommand implements Callable<Integer> {
    /** What findings can be printed as. */
    enum Format {
        JSONL,
        PLOVER,
        POLECAT,
        GDELT,
        CSV
    }

    /** A text above this many bytes is no report, and its parse would fill the memory. */
    private static final int MOST_BYTES = 2_000_000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--lines", description = "Each line is a text of its own and gives exactly one line of JSON.")
    private boolean lines;

    @Option(names = "--date", paramLabel = "DATE", description = "Day of publication, as 2025-02-18, for 'on Tuesday'.")
    private @Nullable LocalDate date;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "jsonl",
            description = "jsonl, plover, polecat, gdelt or csv.")
    private Format format = Format.JSONL;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = "-",
            description = "A text in UTF-8; - or nothing for standard input.")
    private String file = "-";

    @Override
    public Integer call() throws IOException {
        if (lines && format != Format.JSONL) {
            throw new ParameterException(spec.commandLine(), "--lines gives jsonl alone");
        }
        try (Analyst analyst = Analysts.load();
                InputStream in = file.equals("-") ? System.in : new FileInputStream(file)) {
            OutputStream out = new BufferedOutputStream(System.out);
            if (lines) {
                codeLines(analyst, in, out);
            } else {
                byte[] bytes = in.readNBytes(MOST_BYTES + 1);
                if (bytes.length > MOST_BYTES) {
                    throw new IOException("%s has more than %,d bytes; split it, or use --lines"
                            .formatted(file.equals("-") ? "standard input" : file, MOST_BYTES));
                }
                Reading reading = analyst.read(
                        Report.ofText(new String(bytes, StandardCharsets.UTF_8), Optional.ofNullable(date)));
                ExportFormat.valueOf(format.name())
                        .export(EventFilter.ALL, true)
                        .write(Stream.of(reading), out);
            }
            out.flush();
        }
        return ExitCode.DONE;
    }

    private void codeLines(Analyst analyst, InputStream in, OutputStream out) throws IOException {
        InputStream buffered = new BufferedInputStream(in);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int unit;
        do {
            unit = buffered.read();
            if (unit == '\n' || (unit < 0 && line.size() > 0)) {
                String text = line.toString(StandardCharsets.UTF_8);
                text = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
                out.write(ReadingJson.line(analyst.read(Report.ofText(text, Optional.ofNullable(date))))
                        .getBytes(StandardCharsets.UTF_8));
                out.write('\n');
                line.reset();
                if (buffered.available() == 0) {
                    out.flush();
                }
            } else if (unit >= 0) {
                line.write(unit);
            }
        } while (unit >= 0);
    }
}
