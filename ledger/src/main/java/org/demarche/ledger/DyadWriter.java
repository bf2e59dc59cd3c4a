package org.demarche.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.demarche.core.actor.Mention;
import org.demarche.core.event.Event;
import org.demarche.core.event.EventDate;
import org.demarche.core.judgement.FindingPlace;
import org.demarche.core.judgement.JudgedReading;
import org.demarche.core.judgement.Verdicts;
import org.demarche.core.reading.Reading;

/** Writes who acts upon whom in a report's current reading, as people judged it, in place of what stood there. */
final class DyadWriter {
    private DyadWriter() {}

    static void write(Connection held, Reading reading, Verdicts verdicts) throws SQLException {
        String id = reading.report().id();
        long report = Sql.first(held, "SELECT number FROM reports WHERE id = ?", row -> row.getLong(1), id)
                .orElseThrow();
        Sql.run(held, "DELETE FROM dyads WHERE report = ?", report);
        Sql.run(held, "DELETE FROM report_codes WHERE report = ?", report);
        String published = reading.report().published().map(LocalDate::toString).orElse("");
        SortedSet<String> codes = new TreeSet<>(codes(reading.mentions()));
        for (int i = 0; i < reading.events().size(); i++) {
            String place = FindingPlace.of(id, reading.events().get(i));
            Event event = JudgedReading.corrected(reading.events().get(i), place, verdicts);
            SortedSet<String> sources = codes(event.sources());
            SortedSet<String> targets = codes(event.targets());
            codes.addAll(sources);
            codes.addAll(targets);
            if (!JudgedReading.isRejected(place, verdicts)) {
                String day = event.date().isPresent()
                        ? event.date().flatMap(EventDate::value).orElse("")
                        : published;
                dyads(held, report, i, event, day, sources, targets);
            }
        }
        codes.remove("");
        for (String code : codes) {
            Sql.run(held, "INSERT OR IGNORE INTO report_codes VALUES (?, ?)", code, report);
        }
    }

    private static void dyads(
            Connection held,
            long report,
            int position,
            Event event,
            String day,
            SortedSet<String> sources,
            SortedSet<String> targets)
            throws SQLException {
        for (String source : sources) {
            for (String target : targets) {
                Sql.run(
                        held,
                        "INSERT OR IGNORE INTO dyads VALUES (?, ?, ?, ?, ?, ?, ?)",
                        source,
                        target,
                        day,
                        report,
                        position,
                        event.eventClass().name(),
                        event.standing().words());
            }
        }
    }

    /** The codes of those mentioned; an empty one for those without, or for nobody. */
    private static SortedSet<String> codes(List<Mention> mentions) {
        SortedSet<String> codes = new TreeSet<>();
        mentions.forEach(mention -> codes.add(mention.actor().country().orElse("")));
        if (codes.isEmpty()) {
            codes.add("");
        }
        return codes;
    }
}
