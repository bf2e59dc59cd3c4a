package org.demarche.ledger;

import java.sql.Connection;
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
import org.demarche.core.event.EventClass;
import org.demarche.core.reading.Reading;
import org.demarche.core.report.Report;
import org.demarche.core.statement.Statement;

/**
 * Makes readings of what can bear on one pair, as {@link Dyads#readingsOfPair} says: of most reports that name both it is
 * little. Which events speak of both sides is known from the dyads, which follow the current reading. The joins are
 * 'CROSS', so that SQLite goes from the readings to their rows, never from an actor to its hundred thousand mentions.
 */
final class PairRows {
    /** Events of a pair, given readings; the indexes hold all that is asked of them. */
    private static final String NEAR = of("dyads_report", "d.source = ?2 AND d.target = ?3") + " UNION "
            + of("dyads_report", "d.source = ?3 AND d.target = ?2") + " UNION "
            + of("dyads_pressed", "d.target IN (?2, ?3) AND d.class IN ('THREATEN', 'REQUEST')") + " ORDER BY 1, 2";

    private static final String EVENTS = "SELECT x.*, " + ReadingRows.ACTOR
            + " FROM json_each(?) f CROSS JOIN events x ON x.reading = f.value ->> 0 AND x.position = f.value ->> 1"
            + " LEFT JOIN actors a ON a.id = x.said_by ORDER BY x.reading, x.position";

    private static final String EVENT_ACTORS = "SELECT x.*, " + ReadingRows.ACTOR
            + " FROM json_each(?) f CROSS JOIN event_actors x ON x.reading = f.value ->> 0 AND x.event = f.value ->> 1"
            + " CROSS JOIN actors a ON a.id = x.actor ORDER BY x.reading, x.event, x.role, x.position";

    /** Statements of nobody's state or body bear on no pair. */
    private static final String STATEMENTS = "SELECT x.*, " + ReadingRows.ACTOR
            + " FROM json_each(?) f CROSS JOIN statements x ON x.reading = f.value"
            + " CROSS JOIN actors a ON a.id = x.source WHERE a.country IS NOT NULL ORDER BY x.reading, x.position";

    private static final String MENTIONS = "SELECT x.*, " + ReadingRows.ACTOR
            + " FROM json_each(?) f CROSS JOIN mentions x ON x.reading = f.value"
            + " CROSS JOIN actors a ON a.id = x.actor WHERE a.country IN (?, ?) ORDER BY x.reading, x.position";

    private final Connection connection;
    private final String one;
    private final String other;

    PairRows(Connection connection, String one, String other) {
        this.connection = connection;
        this.one = one;
        this.other = other;
    }

    private static String of(String index, String which) {
        return "SELECT r.number, d.event FROM json_each(?1) f CROSS JOIN readings r ON r.number = f.value"
                + " CROSS JOIN dyads d INDEXED BY " + index + " ON d.report = r.report AND " + which;
    }

    /** The readings, in the order of their heads. */
    List<Reading> readings(List<ReadingRows.Head> heads) throws SQLException {
        Map<Long, String> texts = new HashMap<>();
        heads.forEach(head -> texts.put(head.number(), head.report().text()));
        Map<Long, List<Statement>> statements = new HashMap<>();
        Sql.list(
                connection,
                STATEMENTS,
                row -> statements
                        .computeIfAbsent(row.getLong("reading"), reading -> new ArrayList<>())
                        .add(ReadingRows.statement(row, ReadingRows.text(row, texts))),
                new TreeSet<>(texts.keySet()).toString());
        Map<Long, List<Event>> events = events(texts);
        // Who is mentioned is asked only of those who speak, and of threats by others.
        Set<Long> asked = new TreeSet<>(statements.keySet());
        events.forEach((reading, found) -> {
            if (found.stream().anyMatch(event -> event.eventClass() == EventClass.THREATEN)) {
                asked.add(reading);
            }
        });
        Map<Long, List<Mention>> mentions = new HashMap<>();
        Sql.list(
                connection,
                MENTIONS,
                row -> mentions.computeIfAbsent(row.getLong("reading"), reading -> new ArrayList<>())
                        .add(ReadingRows.mention(row, ReadingRows.text(row, texts))),
                asked.toString(),
                one,
                other);
        return heads.stream()
                .map(head -> new Reading(
                        withoutText(head.report()),
                        head.version(),
                        List.of(),
                        mentions.getOrDefault(head.number(), List.of()),
                        statements.getOrDefault(head.number(), List.of()).stream()
                                .filter(statement ->
                                        mayBear(statement, mentions.getOrDefault(head.number(), List.of())))
                                .toList(),
                        events.getOrDefault(head.number(), List.of())))
                .toList();
    }

    private Map<Long, List<Event>> events(Map<Long, String> texts) throws SQLException {
        String near = Sql.list(
                        connection,
                        NEAR,
                        row -> List.of(row.getLong(1), row.getLong(2)),
                        new TreeSet<>(texts.keySet()).toString(),
                        one,
                        other)
                .toString();
        Map<Long, Map<Long, List<Mention>>> sources = new HashMap<>();
        Map<Long, Map<Long, List<Mention>>> targets = new HashMap<>();
        Sql.list(
                connection,
                EVENT_ACTORS,
                row -> (row.getString("role").equals("source") ? sources : targets)
                        .computeIfAbsent(row.getLong("reading"), reading -> new HashMap<>())
                        .computeIfAbsent(row.getLong("event"), event -> new ArrayList<>())
                        .add(ReadingRows.mention(row, ReadingRows.text(row, texts))),
                near);
        Map<Long, List<Event>> events = new HashMap<>();
        Sql.list(
                connection,
                EVENTS,
                row -> events.computeIfAbsent(row.getLong("reading"), reading -> new ArrayList<>())
                        .add(ReadingRows.event(
                                row,
                                ReadingRows.text(row, texts),
                                sources.getOrDefault(row.getLong("reading"), Map.of()),
                                targets.getOrDefault(row.getLong("reading"), Map.of()))),
                near);
        return events;
    }

    /** Passages hold their words; three hundred whole texts for each pair would fill the memory. */
    static Report withoutText(Report report) {
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

    /** Whether a statement is of one of the two, or its words name both. */
    private boolean mayBear(Statement statement, List<Mention> mentions) {
        Optional<String> country = statement.source().country();
        return country.equals(Optional.of(one))
                || country.equals(Optional.of(other))
                || (isNamed(one, statement, mentions) && isNamed(other, statement, mentions));
    }

    private static boolean isNamed(String code, Statement statement, List<Mention> mentions) {
        return mentions.stream()
                .anyMatch(mention -> statement.content().overlaps(mention.passage())
                        && mention.actor().country().equals(Optional.of(code)));
    }
}
