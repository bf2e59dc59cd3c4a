package org.demarche.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.core.reading.EventFilter;

/** A ledger's content without the order in which it came, so that two ledgers can be compared. */
final class LedgerDump {
    private LedgerDump() {}

    static List<String> of(Path path) {
        try (Ledger ledger = Ledger.open(path);
                Stream<String> readings = ledger.readings(EventFilter.ALL)
                        .flatMap(reading -> ledger.versions(reading.report().id()).stream())
                        .map(Object::toString)) {
            Stream<String> rows = Stream.of("mentions", "statements", "events", "event_actors", "actors", "readings")
                    .map(table -> table + " "
                            + ledger.ask(
                                    held -> Sql.first(held, "SELECT count(*) FROM " + table, row -> row.getInt(1))));
            Stream<String> stories = ledger.stories().ids().stream()
                    .map(id -> ledger.stories().story(id).orElseThrow().toString());
            return Stream.of(
                            readings,
                            rows,
                            stories,
                            ledger.unreadable().stream().map(Object::toString),
                            ledger
                                    .ask(held -> Sql.list(
                                            held,
                                            "SELECT key || ' ' || day || ' ' || id || hex(content) FROM profile_keys k JOIN profiles f ON f.report = k.report JOIN reports p ON p.number = k.report",
                                            row -> row.getString(1)))
                                    .stream(),
                            ledger.watches().stream().map(Object::toString))
                    .flatMap(part -> part)
                    .sorted()
                    .toList();
        }
    }

    /** What SQLite's own checks say: 'ok', and no row that refers to nothing. */
    static void check(Path path) {
        try (Ledger ledger = Ledger.open(path)) {
            List<String> faults = ledger.ask(held -> Sql.list(held, "PRAGMA integrity_check", row -> row.getString(1)));
            List<String> orphans =
                    ledger.ask(held -> Sql.list(held, "PRAGMA foreign_key_check", row -> row.getString(1)));
            boolean words = ledger.ask(held -> {
                Sql.run(held, "INSERT INTO report_words (report_words) VALUES ('integrity-check')");
                return true;
            });
            if (!faults.equals(List.of("ok")) || !orphans.isEmpty() || !words) {
                throw new AssertionError(path + " is not whole: " + faults + orphans);
            }
        }
    }
}
