package org.demarche.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.core.actor.Mention;
import org.demarche.core.event.Event;
import org.demarche.core.reading.Reading;
import org.demarche.core.report.Report;
import org.demarche.core.statement.Statement;

/**
 * Makes readings of what can bear on one pair, as {@link Dyads#readingsOfPair} says: of most reports that name both it is
 * little. Which events speak of both sides is known from the dyads, which follow the current reading. The joins are
 * 'CROSS', so that SQLite goes from the readings to their rows, never from an actor to its hundred thousand mentions.
 */
final class PairRows {
    private final Connection connection;
    private final String one;
    private final String other;

    PairRows(Connection connection, String one, String other) {
        this.connection = connection;
        this.one = one;
        this.other = other;
    }

    /** The readings, in the order of their heads. */
    List<Reading> readings(List<ReadingRows.Head> heads) throws SQLException {
        Map<Long, String> texts = new HashMap<>();
        heads.forEach(head -> texts.put(head.number(), head.report().text()));
        String numbers = new TreeSet<>(texts.keySet()).toString();
        Map<Long, Set<Long>> near = new HashMap<>();
        Sql.list(
                connection,
                "SELECT r.number, d.event FROM json_each(?) f CROSS JOIN readings r ON r.number = f.value"
                        + " CROSS JOIN dyads d INDEXED BY dyads_report ON d.report = r.report WHERE (d.source = ? AND d.target = ?)"
                        + " OR (d.source = ? AND d.target = ?) OR (d.target IN (?, ?) AND d.class = 'THREATEN')",
                row -> near.computeIfAbsent(row.getLong(1), reading -> new TreeSet<>())
                        .add(row.getLong(2)),
                numbers,
                one,
                other,
                other,
                one,
                one,
                other);
        String nearNumbers = new TreeSet<>(near.keySet()).toString();
        Map<Long, Map<Long, List<Mention>>> sources = new HashMap<>();
        Map<Long, Map<Long, List<Mention>>> targets = new HashMap<>();
        Sql.list(
                connection,
                ReadingRows.of("event_actors", "actor", "event, role, position"),
                row -> isNear(near, row, "event")
                        && (row.getString("role").equals("source") ? sources : targets)
                                .computeIfAbsent(row.getLong("reading"), reading -> new HashMap<>())
                                .computeIfAbsent(row.getLong("event"), event -> new ArrayList<>())
                                .add(ReadingRows.mention(row, ReadingRows.text(row, texts))),
                nearNumbers);
        Map<Long, List<Event>> events = new HashMap<>();
        Sql.list(
                connection,
                ReadingRows.of("events", "said_by", "position"),
                row -> isNear(near, row, "position")
                        && events.computeIfAbsent(row.getLong("reading"), reading -> new ArrayList<>())
                                .add(ReadingRows.event(
                                        row,
                                        ReadingRows.text(row, texts),
                                        sources.getOrDefault(row.getLong("reading"), Map.of()),
                                        targets.getOrDefault(row.getLong("reading"), Map.of()))),
                nearNumbers);
        Map<Long, List<Mention>> mentions = new HashMap<>();
        Sql.list(
                connection,
                "SELECT x.*, " + ReadingRows.ACTOR + " FROM json_each(?) f CROSS JOIN mentions x ON x.reading = f.value"
                        + " CROSS JOIN actors a ON a.id = x.actor WHERE a.country IN (?, ?) ORDER BY x.reading, x.position",
                row -> mentions.computeIfAbsent(row.getLong("reading"), reading -> new ArrayList<>())
                        .add(ReadingRows.mention(row, ReadingRows.text(row, texts))),
                numbers,
                one,
                other);
        Map<Long, List<Statement>> statements = new HashMap<>();
        Sql.list(
                connection,
                ReadingRows.of("statements", "source", "position"),
                row -> mayBear(row, mentions.getOrDefault(row.getLong("reading"), List.of()))
                        && statements
                                .computeIfAbsent(row.getLong("reading"), reading -> new ArrayList<>())
                                .add(ReadingRows.statement(row, ReadingRows.text(row, texts))),
                numbers);
        return heads.stream()
                .map(head -> new Reading(
                        withoutText(head.report()),
                        head.version(),
                        List.of(),
                        mentions.getOrDefault(head.number(), List.of()),
                        statements.getOrDefault(head.number(), List.of()),
                        events.getOrDefault(head.number(), List.of())))
                .toList();
    }

    /** Passages hold their words; three hundred whole texts for each pair would fill the memory. */
    private static Report withoutText(Report report) {
        return new Report(
                report.id(),
                report.title(),
                report.outlet(),
                report.published(),
                report.url(),
                report.language(),
                report.sha256(),
                "");
    }

    private static boolean isNear(Map<Long, Set<Long>> near, ResultSet row, String event) throws SQLException {
        return near.getOrDefault(row.getLong("reading"), Set.of()).contains(row.getLong(event));
    }

    /** Whether a statement is of one of the two, or its words name both. */
    private boolean mayBear(ResultSet row, List<Mention> mentions) throws SQLException {
        String country = row.getString("a_country");
        if (country == null) {
            return false;
        }
        if (country.equals(one) || country.equals(other)) {
            return true;
        }
        int start = row.getInt("start");
        int end = row.getInt("end");
        return isNamed(one, mentions, start, end) && isNamed(other, mentions, start, end);
    }

    private static boolean isNamed(String code, List<Mention> mentions, int start, int end) {
        return mentions.stream()
                .anyMatch(mention -> mention.passage().start() < end
                        && start < mention.passage().end()
                        && mention.actor().country().equals(Optional.of(code)));
    }
}
