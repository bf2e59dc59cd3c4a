package org.demarche.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.demarche.core.actor.Mention;
import org.demarche.core.event.Event;
import org.demarche.core.event.EventDate;
import org.demarche.core.judgement.FindingPlace;
import org.demarche.core.judgement.JudgedReading;
import org.demarche.core.judgement.Verdicts;
import org.demarche.core.reading.Reading;

/**
 * Writes who acts upon whom in a report's current reading, as people judged it, in place of what stood there. Only what
 * differs is written: counts follow each row that goes or comes, and of most judgements little moves.
 */
final class DyadWriter {
    private DyadWriter() {}

    /** A row of the dyads of a report. */
    private record Dyad(String source, String target, String day, long event, String eventClass, String standing) {}

    static void write(Connection held, Reading reading, Verdicts verdicts) throws SQLException {
        String id = reading.report().id();
        long report = Sql.first(held, "SELECT number FROM reports WHERE id = ?", row -> row.getLong(1), id)
                .orElseThrow();
        String published = reading.report().published().map(LocalDate::toString).orElse("");
        SortedSet<String> codes = new TreeSet<>(codes(reading.mentions()));
        Set<Dyad> dyads = new LinkedHashSet<>();
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
                boolean toEachOther = event.toEachOther();
                for (String source : sources) {
                    for (String target : targets) {
                        if (!toEachOther || !source.equals(target)) {
                            dyads.add(new Dyad(
                                    source,
                                    target,
                                    day,
                                    i,
                                    event.eventClass().name(),
                                    event.standing().words()));
                        }
                    }
                }
            }
        }
        codes.remove("");
        writeDyads(held, report, dyads);
        writeCodes(held, report, codes);
    }

    private static void writeDyads(Connection held, long report, Set<Dyad> dyads) throws SQLException {
        Set<Dyad> before = new LinkedHashSet<>(Sql.list(
                held,
                "SELECT * FROM dyads WHERE report = ?",
                row -> new Dyad(
                        row.getString("source"),
                        row.getString("target"),
                        row.getString("day"),
                        row.getLong("event"),
                        row.getString("class"),
                        row.getString("standing")),
                report));
        for (Dyad dyad : before) {
            if (!dyads.contains(dyad)) {
                Sql.run(
                        held,
                        "DELETE FROM dyads WHERE source = ? AND target = ? AND day = ? AND report = ? AND event = ?",
                        dyad.source(),
                        dyad.target(),
                        dyad.day(),
                        report,
                        dyad.event());
            }
        }
        for (Dyad dyad : dyads) {
            if (!before.contains(dyad)) {
                Sql.run(
                        held,
                        "INSERT OR IGNORE INTO dyads VALUES (?, ?, ?, ?, ?, ?, ?)",
                        dyad.source(),
                        dyad.target(),
                        dyad.day(),
                        report,
                        dyad.event(),
                        dyad.eventClass(),
                        dyad.standing());
            }
        }
    }

    private static void writeCodes(Connection held, long report, Set<String> codes) throws SQLException {
        Set<String> before = new LinkedHashSet<>(
                Sql.list(held, "SELECT code FROM report_codes WHERE report = ?", row -> row.getString(1), report));
        for (String code : before) {
            if (!codes.contains(code)) {
                Sql.run(held, "DELETE FROM report_codes WHERE code = ? AND report = ?", code, report);
            }
        }
        for (String code : codes) {
            if (!before.contains(code)) {
                Sql.run(held, "INSERT OR IGNORE INTO report_codes VALUES (?, ?)", code, report);
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
