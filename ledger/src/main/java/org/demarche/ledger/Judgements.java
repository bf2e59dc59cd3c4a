package org.demarche.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.core.judgement.FindingPlace;
import org.demarche.core.judgement.JudgedActors;
import org.demarche.core.judgement.JudgedReading;
import org.demarche.core.judgement.Judgement;
import org.demarche.core.judgement.JudgementKind;
import org.demarche.core.judgement.Verdicts;
import org.demarche.core.reading.Reading;

/** What people decided, in the order they did. Nothing is taken out: what is undone is followed by an 'undo'. */
public final class Judgements {
    private final Ledger ledger;
    private volatile Judged judged = new Judged(0, Map.of());
    private volatile Held held = new Held(0, 0, JudgedActors.NONE);

    /** Which reports were judged, up to a judgement: nothing is taken out, so it holds until there is another. */
    private record Judged(long last, Map<String, Long> reports) {}

    /** Whom actors are held to be, up to a judgement; and the last judgement of an actor, or undo of one. */
    private record Held(long last, long ofActors, JudgedActors actors) {}

    Judgements(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Adds a judgement, and lets what is counted follow it; returns it with its sequence. */
    public Judgement append(Judgement judgement) {
        try {
            return ledger.change(connection -> appended(connection, judgement));
        } catch (LedgerUnusable failure) {
            // What was kept of it was taken back with it.
            held = new Held(0, 0, JudgedActors.NONE);
            throw failure;
        }
    }

    private Judgement appended(Connection connection, Judgement judgement) throws SQLException {
        JudgedActors before = actors();
        Sql.run(
                connection,
                "INSERT INTO judgements (at, who, subject, kind, verdict, note) VALUES (?, ?, ?, ?, ?, ?)",
                judgement.at().toString(),
                judgement.who(),
                judgement.subject(),
                judgement.kind(),
                judgement.verdict(),
                judgement.note());
        long sequence = Sql.first(connection, "SELECT last_insert_rowid()", row -> row.getLong(1))
                .orElseThrow();
        if (judgement.kind().equals(JudgementKind.OTHER_ACTOR.words())) {
            Optional<Actors.Known> known = ledger.actors().actor(judgement.subject());
            if (known.isPresent()) {
                // Who goes by the words can be judged in turn.
                ledger.recordActor(JudgedActors.apart(known.get().actor(), judgement.verdict()));
            }
        }
        JudgedActors actors = actors();
        if (FindingPlace.isPlace(judgement.subject())) {
            recount(connection, List.of(FindingPlace.report(judgement.subject())), actors);
        } else if (actors != before) {
            ActorReports.changed(connection, before, actors, reports -> recount(connection, reports, actors));
        }
        return new Judgement(
                sequence,
                judgement.at(),
                judgement.who(),
                judgement.subject(),
                judgement.kind(),
                judgement.verdict(),
                judgement.note());
    }

    private void recount(Connection connection, List<String> reports, JudgedActors actors) throws SQLException {
        for (Map.Entry<String, Reading> each : ledger.readings(reports).entrySet()) {
            DyadWriter.write(connection, actors.of(each.getValue()), ofReport(connection, each.getKey()));
        }
    }

    /** Whom the actors of readings are held to be. */
    public JudgedActors actors() {
        return held().actors();
    }

    /** Made again only when an actor was judged; the same until then. */
    private Held held() {
        long newest = last();
        Held known = held;
        if (known.last() != newest) {
            // First how far, then what: who comes in between is taken in twice rather than not at all.
            long ofActors = lastOfActors();
            known = new Held(newest, ofActors, ofActors == known.ofActors() ? known.actors() : actorsNow());
            held = known;
        }
        return known;
    }

    private JudgedActors actorsNow() {
        return JudgedActors.of(
                ofKinds(JudgementKind.SAME_ACTOR, JudgementKind.OTHER_ACTOR).all(),
                id -> ledger.actors().actor(id).map(Actors.Known::actor));
    }

    private long lastOfActors() {
        return ledger.ask(connection -> Sql.first(
                        connection,
                        "SELECT coalesce(max(sequence), 0) FROM judgements WHERE kind IN (?, ?) OR (kind = 'undo' AND"
                                + " verdict IN (SELECT CAST(sequence AS TEXT) FROM judgements WHERE kind IN (?, ?)))",
                        row -> row.getLong(1),
                        JudgementKind.SAME_ACTOR.words(),
                        JudgementKind.OTHER_ACTOR.words(),
                        JudgementKind.SAME_ACTOR.words(),
                        JudgementKind.OTHER_ACTOR.words())
                .orElse(0L));
    }

    /** What was decided about a subject, in order. */
    public List<Judgement> about(String subject) {
        return ledger.ask(held -> Sql.list(
                held, "SELECT * FROM judgements WHERE subject = ? ORDER BY sequence", Judgements::judgement, subject));
    }

    /** What stands of the judgements on the findings of a report. */
    public Verdicts ofReport(String report) {
        return ledger.ask(held -> ofReport(held, report));
    }

    static Verdicts ofReport(Connection held, String report) throws SQLException {
        // '$' follows '#': every subject that begins with the report's id and '#' lies between.
        return Verdicts.of(Sql.list(
                held,
                "SELECT * FROM judgements WHERE subject >= ? AND subject < ? ORDER BY sequence",
                Judgements::judgement,
                report + "#",
                report + "$"));
    }

    /** What stands of a kind, about whatever subject. */
    public Verdicts ofKind(JudgementKind kind) {
        return ofKinds(kind, kind);
    }

    private Verdicts ofKinds(JudgementKind one, JudgementKind other) {
        return ledger.ask(held -> Verdicts.of(Sql.list(
                held,
                "SELECT * FROM judgements WHERE kind IN (?, ?) OR (kind = 'undo' AND verdict IN"
                        + " (SELECT CAST(sequence AS TEXT) FROM judgements WHERE kind IN (?, ?))) ORDER BY sequence",
                Judgements::judgement,
                one.words(),
                other.words(),
                one.words(),
                other.words())));
    }

    /** The newest judgements before one. */
    public List<Judgement> newest(long before, int limit) {
        return ledger.ask(held -> Sql.list(
                held,
                "SELECT * FROM judgements WHERE sequence < ? ORDER BY sequence DESC LIMIT ?",
                Judgements::judgement,
                before,
                limit));
    }

    /**
     * Those of some reports that are not as they were read: a finding of theirs was judged, or an actor they speak of;
     * each with the sequence of the last judgement that may bear on it.
     */
    public Map<String, Long> judged(Collection<String> reports) {
        Map<String, Long> found = new HashMap<>();
        Map<String, Long> findings = judgedReports();
        reports.forEach(report -> Optional.ofNullable(findings.get(report)).ifPresent(last -> found.put(report, last)));
        Held actors = held();
        if (!actors.actors().isEmpty()) {
            ledger.ask(connection -> ActorReports.speaking(connection, actors.actors(), reports))
                    .forEach(report -> found.merge(report, actors.ofActors(), Math::max));
        }
        return found;
    }

    /** The reports whose findings were judged, each with the sequence of the last judgement on them. */
    private Map<String, Long> judgedReports() {
        long newest = last();
        Judged known = judged;
        if (known.last() != newest) {
            known = new Judged(newest, judgedReportsNow());
            judged = known;
        }
        return known.reports();
    }

    private Map<String, Long> judgedReportsNow() {
        return ledger.ask(held -> {
            Map<String, Long> last = new HashMap<>();
            Sql.list(
                    held,
                    "SELECT substr(subject, 1, instr(subject, '#') - 1), max(sequence) FROM judgements"
                            + " WHERE instr(subject, '#') > 0 AND subject NOT LIKE 'outlet:%' GROUP BY 1",
                    row -> last.put(row.getString(1), row.getLong(2)) == null);
            return last;
        });
    }

    /** All of them, the first first. */
    public List<Judgement> all() {
        return ledger.ask(held -> Sql.list(held, "SELECT * FROM judgements ORDER BY sequence", Judgements::judgement));
    }

    /** The sequence of the last judgement; 0 where there is none. */
    public long last() {
        return ledger.ask(
                held -> Sql.first(held, "SELECT coalesce(max(sequence), 0) FROM judgements", row -> row.getLong(1))
                        .orElse(0L));
    }

    /** The judgement of a sequence. */
    public Optional<Judgement> at(long sequence) {
        return ledger.ask(held ->
                Sql.first(held, "SELECT * FROM judgements WHERE sequence = ?", Judgements::judgement, sequence));
    }

    /** Whether a judgement was taken back. */
    public boolean isUndone(Judgement judgement) {
        return about(judgement.subject()).stream()
                .anyMatch(each -> each.kind().equals(JudgementKind.UNDO.words())
                        && each.verdict().equals(String.valueOf(judgement.sequence())));
    }

    /** A reading with what people decided about its actors and findings. */
    public Reading applied(Reading reading) {
        return JudgedReading.of(reading, ofReport(reading.report().id()), actors());
    }

    private static Judgement judgement(ResultSet row) throws SQLException {
        return new Judgement(
                row.getLong("sequence"),
                Instant.parse(row.getString("at")),
                row.getString("who"),
                row.getString("subject"),
                row.getString("kind"),
                row.getString("verdict"),
                row.getString("note"));
    }
}
