package org.demarche.serve.api;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.core.reading.EventFilter;
import org.demarche.core.reading.Reading;
import org.demarche.export.EventExport;
import org.demarche.export.ExportFormat;
import org.demarche.export.JudgementLines;
import org.demarche.ledger.Ledger;
import org.demarche.serve.page.Codes;

/** The exports of the command line, streamed: events as people judged them, and the judgements themselves. */
final class ExportApi {
    private static final String LINES = "application/x-ndjson; charset=utf-8";
    private static final String TABLE = "text/tab-separated-values; charset=utf-8";

    private final Ledger ledger;
    private final Function<EventFilter, EventExport> parquet;

    /** One Parquet file is gathered at a time: each takes half a gigabyte of memory at most. */
    private final Semaphore gathering = new Semaphore(1);

    ExportApi(Ledger ledger, Function<EventFilter, EventExport> parquet) {
        this.ledger = ledger;
        this.parquet = parquet;
    }

    void export(Context context) throws IOException {
        String word = Optional.ofNullable(context.queryParam("format")).orElse("jsonl");
        EventFilter filter = new EventFilter(since(context), actor(context));
        switch (word) {
            case "judgements" -> {
                head(context, word, "jsonl", LINES);
                context.outputStream()
                        .write(JudgementLines.of(ledger.judgements().all()).getBytes(StandardCharsets.UTF_8));
            }
            case "parquet" -> gathered(context, filter);
            default -> {
                ExportFormat format = ExportFormat.of(word)
                        .orElseThrow(() -> new BadRequestResponse(
                                "'format' is jsonl, plover, polecat, gdelt, csv, parquet or judgements."));
                switch (format) {
                    case JSONL -> head(context, "readings", "jsonl", LINES);
                    case PLOVER -> head(context, word, "jsonl", LINES);
                    case CSV -> head(context, "events", "csv", "text/csv; charset=utf-8");
                    case POLECAT, GDELT -> head(context, word, "tsv", TABLE);
                }
                write(
                        format.export(filter, "true".equals(context.queryParam("allStandings"))),
                        filter,
                        context.outputStream());
            }
        }
    }

    private void gathered(Context context, EventFilter filter) throws IOException {
        if (!gathering.tryAcquire()) {
            context.header("Retry-After", "30");
            throw new ServiceUnavailableResponse("Another Parquet file is being made. Ask again in half a minute.");
        }
        try {
            head(context, "events", "parquet", "application/vnd.apache.parquet");
            write(parquet.apply(filter), filter, context.outputStream());
        } finally {
            gathering.release();
        }
    }

    private static void head(Context context, String name, String ending, String type) {
        context.contentType(type);
        context.header("Content-Disposition", "attachment; filename=\"demarche-" + name + "." + ending + "\"");
    }

    private void write(EventExport export, EventFilter filter, OutputStream out) throws IOException {
        try (Stream<Reading> readings = ledger.judgedReadings(filter)) {
            export.write(readings, out);
        }
    }

    private static Optional<LocalDate> since(Context context) {
        try {
            return Optional.ofNullable(context.queryParam("since")).map(LocalDate::parse);
        } catch (DateTimeParseException wrong) {
            throw new BadRequestResponse("'since' is a day, as 2025-02-18.");
        }
    }

    private static Optional<String> actor(Context context) {
        Optional<String> actor = Optional.ofNullable(context.queryParam("actor"));
        if (actor.isPresent() && !Codes.isCode(actor.get())) {
            throw new BadRequestResponse("'actor' is a code, as CHN.");
        }
        return actor;
    }
}
