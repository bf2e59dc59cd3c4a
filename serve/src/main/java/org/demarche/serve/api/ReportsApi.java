package org.demarche.serve.api;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.core.reading.Reading;
import org.demarche.core.report.Report;
import org.demarche.export.ReadingJson;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.ReportLine;

/** Reports, their readings, and their findings as Web Annotations. */
final class ReportsApi {
    private final Ledger ledger;

    ReportsApi(Ledger ledger) {
        this.ledger = ledger;
    }

    record Line(String id, Optional<String> title, Optional<String> outlet, Optional<String> published, long number) {}

    record Whole(
            String id,
            Optional<String> title,
            Optional<String> outlet,
            Optional<String> published,
            Optional<String> url,
            String language,
            String sha256,
            String text,
            Optional<String> story) {}

    /** The reports in the order they came. */
    void list(Context context) {
        int limit = Json.limit(context);
        List<ReportLine> found = ledger.reports(Cursors.number(context), limit + 1);
        List<Line> lines = found.stream()
                .limit(limit)
                .map(line -> new Line(
                        line.id(),
                        line.title(),
                        line.outlet(),
                        line.published().map(LocalDate::toString),
                        line.number()))
                .toList();
        Json.answer(
                context,
                new Json.Part(
                        lines,
                        found.size() > limit
                                ? Optional.of(
                                        String.valueOf(lines.get(limit - 1).number()))
                                : Optional.empty()));
    }

    void one(Context context) {
        Report report = report(context);
        Json.answer(
                context,
                new Whole(
                        report.id(),
                        report.title(),
                        report.outlet(),
                        report.published().map(LocalDate::toString),
                        report.url(),
                        report.language(),
                        report.sha256(),
                        report.text(),
                        ledger.stories().idOf(report.id())));
    }

    /** As read, or with {@code judged=true} as people judged it. */
    void reading(Context context) {
        Reading reading = readingOf(context);
        Json.answer(context, "application/json; charset=utf-8", json -> ReadingJson.write(reading, json));
    }

    void annotations(Context context) {
        Reading reading = readingOf(context);
        Json.answer(
                context,
                "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"; charset=utf-8",
                json -> Annotations.write(reading, context.path(), json));
    }

    private Reading readingOf(Context context) {
        Reading reading = ledger.reading(context.pathParam("id"))
                .orElseThrow(() -> new NotFoundResponse("There is no reading of a report of this id."));
        return "true".equals(context.queryParam("judged")) ? ledger.judgements().applied(reading) : reading;
    }

    private Report report(Context context) {
        return ledger.report(context.pathParam("id"))
                .orElseThrow(() -> new NotFoundResponse("There is no report of this id."));
    }
}
