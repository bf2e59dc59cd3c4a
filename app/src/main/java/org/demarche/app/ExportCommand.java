package org.demarche.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.demarche.core.reading.EventFilter;
import org.demarche.core.reading.Reading;
import org.demarche.export.ExportFormat;
import org.demarche.export.JudgementLines;
import org.demarche.ledger.Ledger;
import org.demarche.parquet.ParquetExport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demarche export}: what the ledger holds, for other tools. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes what the ledger holds in a format of other tools.",
        footer = {
            "",
            "polecat and gdelt rows cannot say how an event stands, and whoever loads them takes each for a fact: they"
                    + " hold only what happened or is under way. jsonl, csv and parquet hold everything, with its words."
                    + " docs/export.md tells the columns.",
            "",
            "Examples:",
            "  demarche export --format csv -o events.csv",
            "  demarche export --format polecat --since 2025-01-01 --actor ETH -o events.txt"
        })
final class ExportCommand implements Callable<Integer> {
    /** What can be exported. */
    enum Format {
        JSONL,
        PLOVER,
        POLECAT,
        GDELT,
        CSV,
        PARQUET,
        JUDGEMENTS
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private LedgerOption ledgerOption;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description =
                    "jsonl, plover, polecat, gdelt, csv or parquet; judgements: what people decided, as JSON lines.")
    private Format format = Format.JSONL;

    @Option(names = "--since", paramLabel = "DATE", description = "Events of this day and later, as 2025-02-18.")
    private @Nullable LocalDate since;

    @Option(
            names = "--actor",
            paramLabel = "CODE",
            description = "Events in which this country or body acts or is acted upon.")
    private @Nullable String actor;

    @Option(names = "--as-read", description = "Events as the program read them, without what people decided since.")
    private boolean asRead;

    @Option(names = "--all-standings", description = "plover: also events that did not happen; see the field standing.")
    private boolean allStandings;

    @Option(names = "-o", required = true, paramLabel = "FILE", description = "Where to write; - for standard output.")
    private Path output = Path.of("-");

    @Override
    public Integer call() throws IOException {
        EventFilter filter = new EventFilter(Optional.ofNullable(since), Optional.ofNullable(actor));
        try (Ledger ledger = ledgerOption.openExisting(spec);
                Stream<Reading> readings = asRead ? ledger.readings(filter) : ledger.judgedReadings(filter)) {
            if (format == Format.JUDGEMENTS) {
                return judgements(ledger);
            }
            if (output.toString().equals("-")) {
                write(readings, filter, System.out);
                System.out.flush();
                return ExitCode.DONE;
            }
            // The file appears whole or not at all.
            Path part = output.resolveSibling(output.getFileName() + ".part");
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                    write(readings, filter, out);
                }
                Files.move(part, output, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        }
        return ExitCode.DONE;
    }

    /** There are as many as people made by hand: they fit into memory. */
    private int judgements(Ledger ledger) throws IOException {
        String lines = JudgementLines.of(ledger.judgements().all());
        if (output.toString().equals("-")) {
            System.out.print(lines);
            System.out.flush();
        } else {
            Files.writeString(output, lines);
        }
        return ExitCode.DONE;
    }

    private void write(Stream<Reading> readings, EventFilter filter, OutputStream out) throws IOException {
        if (format == Format.PARQUET) {
            new ParquetExport(filter).write(readings, out);
        } else {
            ExportFormat.valueOf(format.name()).export(filter, allStandings).write(readings, out);
        }
    }
}
