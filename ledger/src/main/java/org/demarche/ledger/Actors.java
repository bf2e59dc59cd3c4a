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
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.core.Passage;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;
import org.demarche.core.actor.Sector;
import org.demarche.core.event.Event;
import org.demarche.core.judgement.JudgedActors;
import org.demarche.core.statement.Stance;

/** The actors that readings speak of. */
public final class Actors {
    /** So many rows of an actor are looked at where only some of its words are meant. */
    private static final int MOST_LOOKED = 2000;

    private static final String CURRENT = "r.number = " + ReadingRows.current("r.report");

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
     * @param actor the actor they were read to mean
     * @param count how often
     * @param report a report that has them
     * @param passage where in it
     */
    public record Name(String words, Known actor, int count, String report, Passage passage) {}

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

    /** Whom an actor is held to be: itself, or the one that people said it is. */
    public Known held(Known known) {
        Actor held = ledger.judgements().actors().of(known.actor());
        return new Known(held.id(), held);
    }

    /** The other actors, as read, that people said are this one. */
    public List<Known> putTogether(Known known) {
        Actor held = held(known).actor();
        return ledger.judgements().actors().shares(held).stream()
                .filter(share -> share.only().isEmpty())
                .map(JudgedActors.Share::actor)
                .filter(actor -> !actor.equals(held))
                .distinct()
                .map(actor -> new Known(actor.id(), actor))
                .toList();
    }

    /** The actors of a code as people judged them, by name. */
    public List<Known> ofCode(String code, int limit) {
        List<Known> read = ledger.ask(held -> Sql.list(
                held, "SELECT * FROM actors WHERE country = ? ORDER BY name, id LIMIT ?", Actors::known, code, limit));
        Map<String, Known> all = new TreeMap<>();
        Stream.concat(
                        read.stream().map(this::held),
                        ledger.judgements().actors().held().stream().map(actor -> new Known(actor.id(), actor)))
                .filter(known -> known.actor().country().equals(Optional.of(code)))
                .forEach(known -> all.put(known.actor().name() + ' ' + known.id(), known));
        return all.values().stream().limit(limit).toList();
    }

    /** Whom the actors whose name begins with words, in whatever case, are held to be. */
    public List<Known> named(String words, int limit) {
        List<Known> read = ledger.ask(held -> Sql.list(
                held,
                "SELECT * FROM actors WHERE name >= ? COLLATE NOCASE AND name < ? COLLATE NOCASE"
                        + " ORDER BY name COLLATE NOCASE, id LIMIT ?",
                Actors::known,
                words,
                words + "\uffff",
                limit));
        return read.stream().map(this::held).distinct().toList();
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

    /** What was read of actors held to be these. */
    private List<JudgedActors.Share> shares(List<Known> known) {
        JudgedActors judged = ledger.judgements().actors();
        return known.stream()
                .flatMap(each -> judged.shares(each.actor()).stream())
                .distinct()
                .toList();
    }

    /** Of an actor of whom words were taken out, more is looked at, since what is left may lie further down. */
    private static int looked(JudgedActors.Share share, int limit) {
        return share.isWhole() ? limit : MOST_LOOKED;
    }

    /**
     * The words that stand for these actors, the most frequent first, counted over the newest mentions of each.
     *
     * @param known whom mentions are held to mean
     * @param mentions how many mentions of each are looked at, at most
     */
    public List<Name> names(List<Known> known, int mentions) {
        return ledger.ask(held -> {
            Map<String, Name> names = new HashMap<>();
            for (JudgedActors.Share share : shares(known)) {
                readNames(held, share, mentions, names);
            }
            List<Name> sorted = new ArrayList<>(names.values());
            sorted.sort((left, right) -> left.count() == right.count()
                    ? left.words().compareTo(right.words())
                    : Integer.compare(right.count(), left.count()));
            return Collections.unmodifiableList(sorted);
        });
    }

    private static void readNames(Connection held, JudgedActors.Share share, int mentions, Map<String, Name> names)
            throws SQLException {
        Known actor = new Known(share.actor().id(), share.actor());
        Sql.list(
                held,
                "SELECT p.id, p.text, m.start, m.\"end\" FROM"
                        + " (SELECT m.* FROM mentions m JOIN readings r ON r.number = m.reading WHERE m.actor = ? AND "
                        + CURRENT + " ORDER BY m.reading DESC, m.position LIMIT ?) m"
                        + " JOIN readings r ON r.number = m.reading JOIN reports p ON p.number = r.report",
                row -> {
                    Passage passage = Passage.of(row.getString("text"), row.getInt("start"), row.getInt("end"));
                    String words = JudgedActors.words(passage.exact());
                    if (share.holds(words)) {
                        names.merge(
                                actor.id() + words,
                                new Name(words, actor, 1, row.getString("id"), passage),
                                (before, one) ->
                                        new Name(words, actor, before.count() + 1, before.report(), before.passage()));
                    }
                    return words;
                },
                actor.id(),
                looked(share, mentions));
    }

    /** What these actors said, the newest readings first. */
    public List<Said> said(List<Known> known, int limit) {
        return ledger.ask(held -> {
            List<Said> said = new ArrayList<>();
            for (JudgedActors.Share share : shares(known)) {
                if (said.size() < limit) {
                    Sql.list(
                                    held,
                                    "SELECT p.id, p.text, p.outlet, p.published, s.stance, s.start, s.\"end\","
                                            + " s.source_start, s.source_end FROM"
                                            + " (SELECT s.* FROM statements s JOIN readings r ON r.number = s.reading"
                                            + " WHERE s.source = ? AND " + CURRENT
                                            + " ORDER BY s.reading DESC, s.position LIMIT ?) s"
                                            + " JOIN readings r ON r.number = s.reading"
                                            + " JOIN reports p ON p.number = r.report",
                                    row -> share.holds(source(row)) ? Optional.of(said(row)) : Optional.<Said>empty(),
                                    share.actor().id(),
                                    looked(share, limit - said.size()))
                            .stream()
                            .flatMap(Optional::stream)
                            .limit(limit - said.size())
                            .forEach(said::add);
                }
            }
            return said;
        });
    }

    private static String source(ResultSet row) throws SQLException {
        return row.getObject("source_start") == null
                ? ""
                : row.getString("text").substring(row.getInt("source_start"), row.getInt("source_end"));
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                row.getString("id"),
                Passage.of(row.getString("text"), row.getInt("start"), row.getInt("end")),
                Stance.valueOf(Words.constant(row.getString("stance"))).word(),
                Sql.text(row, "outlet"),
                Sql.text(row, "published"));
    }

    /**
     * What these actors did, or what was done to them, the newest readings first.
     *
     * @param acting whether they are the ones who act
     */
    public List<EventLine> events(List<Known> known, boolean acting, int limit) {
        List<EventLine> lines = new ArrayList<>();
        for (JudgedActors.Share share : shares(known)) {
            if (lines.size() < limit) {
                List<EventLine> found = ledger.ask(held -> Sql.list(
                        held,
                        Dyads.linesOf("SELECT d.* FROM (SELECT x.reading, x.event FROM event_actors x"
                                + " JOIN readings r ON r.number = x.reading WHERE x.actor = ? AND x.role = ? AND "
                                + CURRENT + " ORDER BY x.reading DESC, x.event LIMIT ?) x"
                                + " JOIN readings r ON r.number = x.reading"
                                + " JOIN dyads d ON d.report = r.report AND d.event = x.event"
                                + " GROUP BY d.report, d.event"),
                        Dyads::line,
                        share.actor().id(),
                        acting ? "source" : "target",
                        looked(share, limit - lines.size())));
                Set<Actor> wanted = known.stream().map(Known::actor).collect(Collectors.toSet());
                ledger.dyads().asJudged(found, event -> takesPart(event, acting, wanted)).stream()
                        .filter(line ->
                                lines.stream().noneMatch(other -> other.cursor().equals(line.cursor())))
                        .limit(limit - lines.size())
                        .forEach(lines::add);
            }
        }
        return lines;
    }

    private static boolean takesPart(Event event, boolean acting, Set<Actor> wanted) {
        return (acting ? event.sources() : event.targets())
                .stream().map(Mention::actor).anyMatch(wanted::contains);
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
