package org.demarche.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.core.Passage;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Sector;
import org.demarche.core.statement.Stance;

/** The actors that readings speak of. */
public final class Actors {
    private final Ledger ledger;

    Actors(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * An actor with its id in the ledger.
     *
     * @param id derived from its name, code, sector and kind
     * @param actor who
     */
    public record Known(String id, Actor actor) {}

    /**
     * How often words stand for an actor among the mentions looked at.
     *
     * @param words as written
     * @param actor id of the actor they were read to mean
     * @param count how often
     * @param report a report that has them
     * @param passage where in it
     */
    public record Name(String words, String actor, int count, String report, Passage passage) {}

    /**
     * Something an actor said.
     *
     * @param report where it stands
     * @param words what is said
     * @param stance what is done by saying it, in a word
     * @param outlet who published it
     * @param day the day of publication
     */
    public record Said(String report, Passage words, String stance, Optional<String> outlet, Optional<String> day) {}

    /** The actor of an id. */
    public Optional<Known> actor(String id) {
        return ledger.ask(held -> Sql.first(held, "SELECT * FROM actors WHERE id = ?", Actors::known, id));
    }

    /** The actors of a code, by name. */
    public List<Known> ofCode(String code, int limit) {
        return ledger.ask(held -> Sql.list(
                held, "SELECT * FROM actors WHERE country = ? ORDER BY name, id LIMIT ?", Actors::known, code, limit));
    }

    /** Actors whose name begins with words. */
    public List<Known> named(String words, int limit) {
        return ledger.ask(held -> Sql.list(
                held,
                "SELECT * FROM actors WHERE name >= ? AND name < ? ORDER BY name, id LIMIT ?",
                Actors::known,
                words,
                words + "\uffff",
                limit));
    }

    /** All codes that readings speak of, those of most reports first. */
    public List<Map.Entry<String, Long>> codes(int limit) {
        return ledger.ask(held -> Sql.list(
                held,
                "SELECT code, reports FROM code_counts WHERE reports > 0 ORDER BY reports DESC, code LIMIT ?",
                row -> Map.entry(row.getString(1), row.getLong(2)),
                limit));
    }

    /** The actors after an id, in order of ids. */
    public List<Known> after(String id, int limit) {
        return ledger.ask(held ->
                Sql.list(held, "SELECT * FROM actors WHERE id > ? ORDER BY id LIMIT ?", Actors::known, id, limit));
    }

    /**
     * The words that stand for these actors, the most frequent first, counted over the newest mentions of each.
     *
     * @param ids of actors
     * @param mentions how many mentions of each are looked at, at most
     */
    public List<Name> names(List<String> ids, int mentions) {
        return ledger.ask(held -> {
            Map<String, Name> names = new HashMap<>();
            for (String id : ids) {
                readNames(held, id, mentions, names);
            }
            List<Name> sorted = new ArrayList<>(names.values());
            sorted.sort((left, right) -> left.count() == right.count()
                    ? left.words().compareTo(right.words())
                    : Integer.compare(right.count(), left.count()));
            return Collections.unmodifiableList(sorted);
        });
    }

    private static void readNames(Connection held, String actor, int mentions, Map<String, Name> names)
            throws SQLException {
        Sql.list(
                held,
                "SELECT p.id, p.text, m.start, m.\"end\" FROM"
                        + " (SELECT * FROM mentions WHERE actor = ? ORDER BY reading DESC, position LIMIT ?) m"
                        + " JOIN readings r ON r.number = m.reading JOIN reports p ON p.number = r.report",
                row -> {
                    Passage passage = Passage.of(row.getString("text"), row.getInt("start"), row.getInt("end"));
                    String words = passage.exact().strip().replaceAll("\\s+", " ");
                    Name before = names.get(actor + words);
                    names.put(
                            actor + words,
                            before == null
                                    ? new Name(words, actor, 1, row.getString("id"), passage)
                                    : new Name(words, actor, before.count() + 1, before.report(), before.passage()));
                    return words;
                },
                actor,
                mentions);
    }

    /** What these actors said, the newest readings first. */
    public List<Said> said(List<String> ids, int limit) {
        return ledger.ask(held -> {
            List<Said> said = new ArrayList<>();
            for (String id : ids) {
                if (said.size() < limit) {
                    said.addAll(Sql.list(
                            held,
                            "SELECT p.id, p.text, p.outlet, p.published, s.stance, s.start, s.\"end\" FROM"
                                    + " (SELECT * FROM statements WHERE source = ? ORDER BY reading DESC, position"
                                    + " LIMIT ?) s JOIN readings r ON r.number = s.reading"
                                    + " JOIN reports p ON p.number = r.report",
                            row -> new Said(
                                    row.getString("id"),
                                    Passage.of(row.getString("text"), row.getInt("start"), row.getInt("end")),
                                    Stance.valueOf(Words.constant(row.getString("stance")))
                                            .word(),
                                    Sql.text(row, "outlet"),
                                    Sql.text(row, "published")),
                            id,
                            limit - said.size()));
                }
            }
            return said;
        });
    }

    /**
     * What these actors did, or what was done to them, the newest readings first.
     *
     * @param acting whether they are the ones who act
     */
    public List<EventLine> events(List<String> ids, boolean acting, int limit) {
        return ledger.ask(held -> {
            List<EventLine> lines = new ArrayList<>();
            for (String id : ids) {
                if (lines.size() < limit) {
                    lines.addAll(Sql.list(
                            held,
                            Dyads.linesOf("SELECT d.* FROM (SELECT reading, event FROM event_actors WHERE actor = ?"
                                    + " AND role = ? ORDER BY reading DESC, event LIMIT ?) x"
                                    + " JOIN readings r ON r.number = x.reading"
                                    + " JOIN dyads d ON d.report = r.report AND d.event = x.event"
                                    + " GROUP BY d.report, d.event"),
                            Dyads::line,
                            id,
                            acting ? "source" : "target",
                            limit - lines.size()));
                }
            }
            return lines;
        });
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getString("id"),
                new Actor(
                        row.getString("name"),
                        Sql.text(row, "country"),
                        Sql.text(row, "sector").map(Sector::valueOf),
                        ActorKind.valueOf(Words.constant(row.getString("kind")))));
    }
}
