package org.demarche.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.core.Passage;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;
import org.demarche.core.actor.Sector;
import org.demarche.core.event.Concern;
import org.demarche.core.event.Event;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.EventDate;
import org.demarche.core.event.Place;
import org.demarche.core.event.Standing;
import org.demarche.core.reading.Reading;
import org.demarche.core.report.Report;
import org.demarche.core.statement.Form;
import org.demarche.core.statement.Stance;
import org.demarche.core.statement.Statement;

/** Makes readings of their rows. The words of every passage are cut from the report's text. */
final class ReadingRows {
    static final String ACTOR = "a.name AS a_name, a.country AS a_country, a.sector AS a_sector, a.kind AS a_kind";

    /** The columns of a {@link Head}, of a reading {@code r} and its report {@code p}. */
    static final String HEAD = "r.number AS reading, r.version, r.sentences, p.*";

    private final Connection connection;

    ReadingRows(Connection connection) {
        this.connection = connection;
    }

    /** SQL for the number of a report's current reading; {@code report} names its number, as a column of ours: never input. */
    static String current(String report) {
        return "(SELECT max(l.number) FROM readings l WHERE l.report = " + report + ")";
    }

    static Report report(ResultSet row) throws SQLException {
        return new Report(
                row.getString("id"),
                Sql.text(row, "title"),
                Sql.text(row, "outlet"),
                Sql.text(row, "published").map(LocalDate::parse),
                Sql.text(row, "url"),
                row.getString("language"),
                row.getString("sha256"),
                row.getString("text"));
    }

    /** The reading whose row, joined with its report's, the result stands at. */
    Reading reading(ResultSet row) throws SQLException {
        return readings(List.of(head(row))).get(0);
    }

    /**
     * What the row of a reading says, before its findings are read.
     *
     * @param number the reading's number
     * @param sentences where its sentences lie, as stored
     */
    record Head(long number, Report report, String version, String sentences) {}

    /** The head whose row, joined with its report's, the result stands at. */
    static Head head(ResultSet row) throws SQLException {
        return new Head(row.getLong("reading"), report(row), row.getString("version"), row.getString("sentences"));
    }

    /** Readings with their findings, in the order of their heads; many cost little more questions than one. */
    List<Reading> readings(List<Head> heads) throws SQLException {
        Map<Long, String> texts = new HashMap<>();
        heads.forEach(head -> texts.put(head.number(), head.report().text()));
        String numbers = new TreeSet<>(texts.keySet()).toString();
        Map<Long, Map<Long, List<Mention>>> sources = new HashMap<>();
        Map<Long, Map<Long, List<Mention>>> targets = new HashMap<>();
        Sql.list(
                connection,
                of("event_actors", "actor", "event, role, position"),
                row -> (row.getString("role").equals("source") ? sources : targets)
                        .computeIfAbsent(row.getLong("reading"), reading -> new HashMap<>())
                        .computeIfAbsent(row.getLong("event"), event -> new ArrayList<>())
                        .add(mention(row, text(row, texts))),
                numbers);
        Map<Long, List<Mention>> mentions =
                grouped(of("mentions", "actor", "position"), numbers, row -> mention(row, text(row, texts)));
        Map<Long, List<Statement>> statements =
                grouped(of("statements", "source", "position"), numbers, row -> statement(row, text(row, texts)));
        Map<Long, List<Event>> events = grouped(
                of("events", "said_by", "position"),
                numbers,
                row -> event(
                        row,
                        text(row, texts),
                        sources.getOrDefault(row.getLong("reading"), Map.of()),
                        targets.getOrDefault(row.getLong("reading"), Map.of())));
        return heads.stream()
                .map(head -> new Reading(
                        head.report(),
                        head.version(),
                        sentences(head.report().text(), head.sentences()),
                        mentions.getOrDefault(head.number(), List.of()),
                        statements.getOrDefault(head.number(), List.of()),
                        events.getOrDefault(head.number(), List.of())))
                .toList();
    }

    /** The rows of some readings with one of their actors, which an event need not have. */
    static String of(String table, String actor, String order) {
        return "SELECT x.*, " + ACTOR + " FROM " + table + " x LEFT JOIN actors a ON a.id = x." + actor
                + " WHERE x.reading IN (SELECT value FROM json_each(?)) ORDER BY x.reading, " + order;
    }

    private <T> Map<Long, List<T>> grouped(String sql, String numbers, Sql.Row<T> reader) throws SQLException {
        Map<Long, List<T>> grouped = new HashMap<>();
        Sql.list(
                connection,
                sql,
                row -> grouped.computeIfAbsent(row.getLong("reading"), reading -> new ArrayList<>())
                        .add(reader.read(row)),
                numbers);
        return grouped;
    }

    static String text(ResultSet row, Map<Long, String> texts) throws SQLException {
        return texts.getOrDefault(row.getLong("reading"), "");
    }

    private static List<Passage> sentences(String text, String pairs) {
        List<Passage> sentences = new ArrayList<>();
        if (!pairs.isEmpty()) {
            for (String pair : pairs.split(" ")) {
                int dash = pair.indexOf('-');
                sentences.add(Passage.of(
                        text, Integer.parseInt(pair.substring(0, dash)), Integer.parseInt(pair.substring(dash + 1))));
            }
        }
        return sentences;
    }

    private static Actor actor(ResultSet row) throws SQLException {
        return new Actor(
                row.getString("a_name"),
                Sql.text(row, "a_country"),
                Sql.text(row, "a_sector").map(Sector::valueOf),
                ActorKind.valueOf(Words.constant(row.getString("a_kind"))));
    }

    static Mention mention(ResultSet row, String text) throws SQLException {
        return new Mention(actor(row), passage(row, text, "start", "end"));
    }

    private static Passage passage(ResultSet row, String text, String start, String end) throws SQLException {
        return Passage.of(text, row.getInt(start), row.getInt(end));
    }

    private static Optional<Passage> possiblePassage(ResultSet row, String text, String start, String end)
            throws SQLException {
        row.getInt(start);
        return row.wasNull() ? Optional.empty() : Optional.of(passage(row, text, start, end));
    }

    static Statement statement(ResultSet row, String text) throws SQLException {
        return new Statement(
                row.getString("id"),
                actor(row),
                possiblePassage(row, text, "source_start", "source_end"),
                possiblePassage(row, text, "cue_start", "cue_end"),
                passage(row, text, "start", "end"),
                Form.valueOf(Words.constant(row.getString("form"))),
                Stance.valueOf(Words.constant(row.getString("stance"))),
                Sql.text(row, "relayed_by"));
    }

    static Event event(ResultSet row, String text, Map<Long, List<Mention>> sources, Map<Long, List<Mention>> targets)
            throws SQLException {
        long position = row.getLong("position");
        Optional<String> dateText = Sql.text(row, "date_text");
        Optional<String> place = Sql.text(row, "place");
        return new Event(
                row.getString("id"),
                sources.getOrDefault(position, List.of()),
                EventClass.valueOf(row.getString("class")),
                Sql.text(row, "mode"),
                row.getString("cameo"),
                targets.getOrDefault(position, List.of()),
                Standing.valueOf(Words.constant(row.getString("standing"))),
                dateText.isPresent()
                        ? Optional.of(new EventDate(Sql.text(row, "date"), dateText.get()))
                        : Optional.empty(),
                place.isPresent()
                        ? Optional.of(new Place(
                                place.get(),
                                Sql.text(row, "place_country"),
                                Sql.number(row, "latitude"),
                                Sql.number(row, "longitude")))
                        : Optional.empty(),
                concerns(row.getString("concerns")),
                row.getString("said_by") == null ? Optional.empty() : Optional.of(actor(row)),
                Sql.text(row, "statement"),
                passage(row, text, "start", "end"),
                passage(row, text, "trigger_start", "trigger_end"));
    }

    private static Set<Concern> concerns(String words) {
        Set<Concern> concerns = EnumSet.noneOf(Concern.class);
        if (!words.isEmpty()) {
            for (String word : words.split(" ")) {
                concerns.add(Concern.valueOf(Words.constant(word)));
            }
        }
        return concerns;
    }
}
