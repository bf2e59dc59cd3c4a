package org.demarche.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.core.judgement.FindingPlace;
import org.demarche.core.judgement.JudgedReading;
import org.demarche.core.judgement.Judgement;
import org.demarche.core.judgement.JudgementKind;
import org.demarche.core.judgement.Verdicts;
import org.demarche.core.reading.Reading;

/** What people decided, in the order they did. Nothing is taken out: what is undone is followed by an 'undo'. */
public final class Judgements {
    private final Ledger ledger;
    private volatile Judged judged = new Judged(0, Map.of());

    /** Which reports were judged, up to a judgement: nothing is taken out, so it holds until there is another. */
    private record Judged(long last, Map<String, Long> reports) {}

    Judgements(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Adds a judgement, and lets what is counted of its report follow it; returns it with its sequence. */
    public Judgement append(Judgement judgement) {
        return ledger.change(held -> {
            Sql.run(
                    held,
                    "INSERT INTO judgements (at, who, subject, kind, verdict, note) VALUES (?, ?, ?, ?, ?, ?)",
                    judgement.at().toString(),
                    judgement.who(),
                    judgement.subject(),
                    judgement.kind(),
                    judgement.verdict(),
                    judgement.note());
            long sequence = Sql.first(held, "SELECT last_insert_rowid()", row -> row.getLong(1))
                    .orElseThrow();
            if (FindingPlace.isPlace(judgement.subject())) {
                String report = FindingPlace.report(judgement.subject());
                Optional<Reading> reading = ledger.reading(report);
                if (reading.isPresent()) {
                    DyadWriter.write(held, reading.get(), ofReport(held, report));
                }
            }
            return new Judgement(
                    sequence,
                    judgement.at(),
                    judgement.who(),
                    judgement.subject(),
                    judgement.kind(),
                    judgement.verdict(),
                    judgement.note());
        });
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
        return ledger.ask(held -> Verdicts.of(Sql.list(
                held,
                "SELECT * FROM judgements WHERE kind = ? OR (kind = 'undo' AND verdict IN"
                        + " (SELECT CAST(sequence AS TEXT) FROM judgements WHERE kind = ?)) ORDER BY sequence",
                Judgements::judgement,
                kind.words(),
                kind.words())));
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

    /** The reports whose findings were judged, each with the sequence of the last judgement on them. */
    public Map<String, Long> judgedReports() {
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

    /** A reading with what people decided about its findings. */
    public Reading applied(Reading reading) {
        return JudgedReading.of(reading, ofReport(reading.report().id()));
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
