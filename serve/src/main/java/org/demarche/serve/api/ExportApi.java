package org.demarche.serve.api;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.core.reading.EventFilter;
import org.demarche.core.reading.Reading;
import org.demarche.export.ExportFormat;
import org.demarche.ledger.Ledger;
import org.demarche.serve.page.Codes;

/** The exports of the command line, streamed: events as people judged them. */
final class ExportApi {
    private final Ledger ledger;

    ExportApi(Ledger ledger) {
        this.ledger = ledger;
    }

    void export(Context context) throws IOException {
        String word = Optional.ofNullable(context.queryParam("format")).orElse("jsonl");
        ExportFormat format = ExportFormat.of(word)
                .orElseThrow(() -> new BadRequestResponse("'format' is jsonl, plover, polecat, gdelt or csv."));
        EventFilter filter = new EventFilter(since(context), actor(context));
        context.contentType(
                switch (format) {
                    case JSONL, PLOVER -> "application/x-ndjson; charset=utf-8";
                    case CSV -> "text/csv; charset=utf-8";
                    case POLECAT, GDELT -> "text/tab-separated-values; charset=utf-8";
                });
        context.header("Content-Disposition", "attachment; filename=\"demarche-" + format.word() + ".txt\"");
        try (Stream<Reading> readings = ledger.readings(filter)) {
            format.export(filter, "true".equals(context.queryParam("allStandings")))
                    .write(readings.map(ledger.judgements()::applied), context.outputStream());
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
