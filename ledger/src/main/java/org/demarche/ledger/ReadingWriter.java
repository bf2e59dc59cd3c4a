package org.demarche.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.core.Passage;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.Mention;
import org.demarche.core.actor.Sector;
import org.demarche.core.event.Concern;
import org.demarche.core.event.Event;
import org.demarche.core.event.EventDate;
import org.demarche.core.event.Place;
import org.demarche.core.reading.Reading;
import org.demarche.core.report.Report;
import org.demarche.core.statement.Statement;
import org.jspecify.annotations.Nullable;

/** Writes reports and readings as rows, inside a transaction of the caller's. */
final class ReadingWriter implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    ReadingWriter(Connection connection) {
        this.connection = connection;
    }

    /** Adds a report unless it is there; returns its number. */
    long report(Report report) throws SQLException {
        run(
                "INSERT INTO reports (id, title, outlet, published, url, language, sha256, text)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
                report.id(),
                report.title(),
                report.outlet(),
                report.published().map(Object::toString),
                report.url(),
                report.language(),
                report.sha256(),
                report.text());
        return Sql.first(connection, "SELECT number FROM reports WHERE id = ?", row -> row.getLong(1), report.id())
                .orElseThrow();
    }

    /** Adds a reading unless one of the same report and version is there; says whether it was added. */
    boolean reading(Reading reading) throws SQLException {
        checkWords(reading);
        long report = report(reading.report());
        int added = run(
                "INSERT INTO readings (report, version, sentences) VALUES (?, ?, ?)"
                        + " ON CONFLICT (report, version) DO NOTHING",
                report,
                reading.version(),
                reading.sentences().stream()
                        .map(sentence -> sentence.start() + "-" + sentence.end())
                        .collect(Collectors.joining(" ")));
        if (added == 0) {
            return false;
        }
        long number = Sql.first(
                        connection,
                        "SELECT number FROM readings WHERE report = ? AND version = ?",
                        row -> row.getLong(1),
                        report,
                        reading.version())
                .orElseThrow();
        for (int i = 0; i < reading.mentions().size(); i++) {
            mention(number, i, reading.mentions().get(i));
        }
        for (int i = 0; i < reading.statements().size(); i++) {
            statement(number, i, reading.statements().get(i));
        }
        for (int i = 0; i < reading.events().size(); i++) {
            event(number, i, reading.events().get(i));
        }
        return true;
    }

    /** Offsets alone are stored, so a wrong one would quote other words for good. */
    private static void checkWords(Reading reading) {
        Stream<Mention> actors = reading.events().stream()
                .flatMap(event -> Stream.concat(event.sources().stream(), event.targets().stream()));
        Stream.of(
                        reading.sentences().stream(),
                        Stream.concat(reading.mentions().stream(), actors).map(Mention::passage),
                        reading.statements().stream().flatMap(ReadingWriter::passages),
                        reading.events().stream().flatMap(event -> Stream.of(event.passage(), event.trigger())))
                .flatMap(passages -> passages)
                .filter(passage -> !passage.isIn(reading.report().text()))
                .findFirst()
                .ifPresent(passage -> {
                    throw new IllegalArgumentException("report %s does not have '%s' at %d..%d"
                            .formatted(reading.report().id(), passage.exact(), passage.start(), passage.end()));
                });
    }

    private static Stream<Passage> passages(Statement statement) {
        return Stream.of(statement.sourcePassage().stream(), statement.cue().stream(), Stream.of(statement.content()))
                .flatMap(passages -> passages);
    }

    private void mention(long reading, int position, Mention mention) throws SQLException {
        run(
                "INSERT INTO mentions VALUES (?, ?, ?, ?, ?)",
                reading,
                position,
                actor(mention.actor()),
                mention.passage().start(),
                mention.passage().end());
    }

    private void statement(long reading, int position, Statement statement) throws SQLException {
        run(
                "INSERT INTO statements VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                reading,
                position,
                statement.id(),
                actor(statement.source()),
                statement.sourcePassage().map(Passage::start),
                statement.sourcePassage().map(Passage::end),
                statement.cue().map(Passage::start),
                statement.cue().map(Passage::end),
                statement.content().start(),
                statement.content().end(),
                statement.form().word(),
                statement.stance().word(),
                statement.relayedBy());
    }

    private void event(long reading, int position, Event event) throws SQLException {
        Optional<Place> place = event.place();
        run(
                "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                reading,
                position,
                event.id(),
                event.eventClass().name(),
                event.mode(),
                event.cameo(),
                event.standing().words(),
                event.date().flatMap(EventDate::value),
                event.date().map(EventDate::text),
                place.map(Place::name),
                place.flatMap(Place::country),
                place.isPresent() ? place.get().latitude() : null,
                place.isPresent() ? place.get().longitude() : null,
                event.concerns().stream().sorted().map(Concern::word).collect(Collectors.joining(" ")),
                event.saidBy().isPresent() ? actor(event.saidBy().get()) : null,
                event.statement(),
                event.passage().start(),
                event.passage().end(),
                event.trigger().start(),
                event.trigger().end());
        eventActors(reading, position, "source", event.sources());
        eventActors(reading, position, "target", event.targets());
    }

    private void eventActors(long reading, int event, String role, List<Mention> mentions) throws SQLException {
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            run(
                    "INSERT INTO event_actors VALUES (?, ?, ?, ?, ?, ?, ?)",
                    reading,
                    event,
                    role,
                    i,
                    actor(mention.actor()),
                    mention.passage().start(),
                    mention.passage().end());
        }
    }

    /** Adds an actor unless it is there; returns its id. */
    String actor(Actor actor) throws SQLException {
        String id = actor.id();
        run(
                "INSERT INTO actors VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
                id,
                actor.name(),
                actor.country(),
                actor.sector().map(Sector::name),
                actor.kind().word());
        return id;
    }

    /** Statements are kept prepared: recording a report runs the same dozen hundreds of times. */
    private int run(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        Sql.bind(statement, parameters);
        return statement.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
    }
}
