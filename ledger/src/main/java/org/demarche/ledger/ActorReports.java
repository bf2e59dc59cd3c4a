package org.demarche.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.demarche.core.actor.Actor;
import org.demarche.core.judgement.JudgedActors;

/** Which reports speak of actors that people judged. */
final class ActorReports {
    /** Readings are made of so many reports at a time. */
    private static final int AT_A_TIME = 100;

    private ActorReports() {}

    /** What is done with some reports. */
    @FunctionalInterface
    interface Work {
        void on(List<String> reports) throws SQLException;
    }

    /** Hands over, some at a time, the reports of which other states or bodies are spoken by one set of judgements. */
    static void changed(Connection held, JudgedActors before, JudgedActors after, Work work) throws SQLException {
        Set<Actor> changed = new LinkedHashSet<>(before.judged());
        changed.addAll(after.judged());
        changed.removeIf(actor -> before.hasSameCodes(actor, after));
        List<String> reports = Sql.list(
                held,
                "SELECT p.id FROM (SELECT reading FROM mentions WHERE actor IN (SELECT value FROM json_each(?))"
                        + " UNION SELECT reading FROM event_actors WHERE actor IN (SELECT value FROM json_each(?))) x"
                        + " JOIN readings r ON r.number = x.reading AND r.number = " + ReadingRows.current("r.report")
                        + " JOIN reports p ON p.number = r.report ORDER BY p.number",
                row -> row.getString(1),
                ids(changed),
                ids(changed));
        for (int from = 0; from < reports.size(); from += AT_A_TIME) {
            work.on(reports.subList(from, Math.min(reports.size(), from + AT_A_TIME)));
        }
    }

    /** Those of some reports whose current reading speaks of a judged actor. */
    static Set<String> speaking(Connection held, JudgedActors actors, Collection<String> reports) throws SQLException {
        return new LinkedHashSet<>(Sql.list(
                held,
                "SELECT p.id FROM json_each(?1) f CROSS JOIN reports p ON p.id = f.value CROSS JOIN readings r"
                        + " ON r.number = " + ReadingRows.current("p.number")
                        + " WHERE EXISTS (SELECT 1 FROM mentions m WHERE m.reading = r.number"
                        + " AND m.actor IN (SELECT value FROM json_each(?2)))"
                        + " OR EXISTS (SELECT 1 FROM event_actors m WHERE m.reading = r.number"
                        + " AND m.actor IN (SELECT value FROM json_each(?2)))"
                        + " OR EXISTS (SELECT 1 FROM statements m WHERE m.reading = r.number"
                        + " AND m.source IN (SELECT value FROM json_each(?2)))"
                        + " OR EXISTS (SELECT 1 FROM events m WHERE m.reading = r.number"
                        + " AND m.said_by IN (SELECT value FROM json_each(?2)))",
                row -> row.getString(1),
                Sql.array(reports),
                ids(actors.judged())));
    }

    private static String ids(Collection<Actor> actors) {
        return Sql.array(actors.stream().map(Actor::id).toList());
    }
}
