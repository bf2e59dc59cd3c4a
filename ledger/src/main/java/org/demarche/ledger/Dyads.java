package org.demarche.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.demarche.core.Passage;
import org.demarche.core.actor.Actor;
import org.demarche.core.event.Event;
import org.demarche.core.reading.Reading;
import org.demarche.core.report.Report;
import org.demarche.core.watch.Told;
import org.demarche.core.watch.Watch;

/** Who acted upon whom, by the current readings as people judged them. */
public final class Dyads {
    private static final String LINES = "SELECT d.source, d.target, d.day, d.class, d.standing, d.report AS number,"
            + " d.event, e.id AS event_id, e.start, e.\"end\", a.name AS said_by, p.id AS report,"
            + " substr(p.title, 1, 400) AS title, p.outlet, p.text FROM (%s) d"
            + " JOIN reports p ON p.number = d.report"
            + " JOIN events e ON e.reading = " + ReadingRows.current("d.report")
            + " AND e.position = d.event LEFT JOIN actors a ON a.id = e.said_by"
            + " ORDER BY d.day DESC, d.report DESC, d.event DESC";
    private static final String BEFORE =
            " AND (day, report, event) < (?, ?, ?) ORDER BY day DESC, report DESC, event DESC LIMIT ?";

    /**
     * Reports of both in which one acts towards the other, either is threatened, or anybody of a state or body speaks. The
     * condition of the index dyads_pressed is written out beside the one that is meant, or SQLite would not take it.
     */
    private static final String MAY_BEAR = "WITH spoken (report) AS MATERIALIZED (SELECT a.report FROM report_codes a"
            + " CROSS JOIN report_codes b ON b.code = ?2 AND b.report = a.report WHERE a.code = ?1)"
            + " SELECT p.id, coalesce(m.account, p.id), " + ReadingRows.current("p.number") + " FROM ("
            + "SELECT report FROM dyads WHERE source = ?1 AND target = ?2"
            + " UNION SELECT report FROM dyads WHERE source = ?2 AND target = ?1"
            + " UNION SELECT report FROM dyads INDEXED BY dyads_pressed WHERE target IN (?1, ?2)"
            + " AND class IN ('THREATEN', 'REQUEST') AND class = 'THREATEN' AND report IN spoken"
            + " UNION SELECT report FROM spoken b WHERE EXISTS (SELECT 1 FROM statements s CROSS JOIN actors w"
            + " ON w.id = s.source WHERE s.reading = " + ReadingRows.current("b.report")
            + " AND w.country IS NOT NULL)) f CROSS JOIN reports p ON p.number = f.report"
            + " LEFT JOIN account_reports m ON m.report = p.id";

    /** Reports of some accounts that speak of both. */
    private static final String BESIDE = "SELECT p.*, m.account FROM json_each(?3) f"
            + " CROSS JOIN account_reports m ON m.account = f.value CROSS JOIN reports p ON p.id = m.report"
            + " WHERE EXISTS (SELECT 1 FROM report_codes WHERE code = ?1 AND report = p.number)"
            + " AND EXISTS (SELECT 1 FROM report_codes WHERE code = ?2 AND report = p.number)";

    /** Readings are made of so many reports at a time: while they are made, the whole texts are in memory. */
    private static final int AT_A_TIME = 100;

    private final Ledger ledger;

    Dyads(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Which events of the ledger are asked for.
     *
     * @param source code of who acts; empty for anybody
     * @param target code of who is acted upon; empty for anybody
     * @param from first day, month or year; empty for the beginning
     * @param to last day, month or year, which holds what lies in it; empty for the end
     * @param classes PLOVER classes; empty for all
     * @param standings how they stand, in words; empty for all
     */
    public record Wanted(
            String source, String target, String from, String to, List<String> classes, List<String> standings) {
        /** All that one side did to another; an empty code is of anybody. */
        public static Wanted of(String source, String target) {
            return new Wanted(source, target, "", "", List.of(), List.of());
        }
    }

    /** Events, the newest first. */
    public List<EventLine> events(Wanted wanted, EventLine.Cursor after, int limit) {
        StringBuilder where = new StringBuilder("SELECT * FROM dyads WHERE day >= ?");
        List<Object> parameters = new ArrayList<>(List.of(wanted.from()));
        if (!wanted.to().isEmpty()) {
            where.append(" AND day <= ?");
            parameters.add(wanted.to() + "~");
        }
        if (!wanted.source().isEmpty()) {
            where.append(" AND source = ?");
            parameters.add(wanted.source());
        }
        if (!wanted.target().isEmpty()) {
            where.append(" AND target = ?");
            parameters.add(wanted.target());
        }
        oneOf("class", wanted.classes(), where, parameters);
        oneOf("standing", wanted.standings(), where, parameters);
        where.append(BEFORE);
        parameters.addAll(List.of(after.day(), after.report(), after.event(), limit));
        return asJudged(
                ledger.ask(held -> Sql.list(held, linesOf(where.toString()), Dyads::line, parameters.toArray())),
                event -> true);
    }

    private static void oneOf(String column, List<String> values, StringBuilder where, List<Object> parameters) {
        if (!values.isEmpty()) {
            where.append(" AND ").append(column).append(" IN (");
            where.append(marks(values, parameters)).append(')');
        }
    }

    /** The months of one pair, in order; empty codes are of unknown or no actors. */
    public List<DyadCount> months(String source, String target) {
        return ledger.ask(held -> Sql.list(
                held,
                "SELECT * FROM dyad_months WHERE source = ? AND target = ? AND events > 0 ORDER BY month",
                Dyads::count,
                source,
                target));
    }

    /**
     * What one known actor did to another, in two groups of classes.
     *
     * @param source code of who acts
     * @param target code of who is acted upon
     * @param first how many events are of the first group
     * @param second how many of the second
     */
    public record Sum(String source, String target, long first, long second) {}

    /**
     * Sums of all pairs of known actors.
     *
     * @param from first month or year; empty for the beginning
     * @param to last month or year; empty for the end
     * @param standings how the events stand, in words; empty for all
     * @param first PLOVER classes of the first group
     * @param second those of the second
     */
    public List<Sum> sums(String from, String to, List<String> standings, List<String> first, List<String> second) {
        Map<String, Sum> sums = new LinkedHashMap<>();
        for (DyadPeriod period : DyadPeriod.of(from, to)) {
            List<Object> parameters = new ArrayList<>();
            StringBuilder sql = new StringBuilder("SELECT d.source, d.target, sum(CASE WHEN d.class IN (")
                    .append(marks(first, parameters))
                    .append(") THEN d.events ELSE 0 END), sum(CASE WHEN d.class IN (")
                    .append(marks(second, parameters))
                    .append(") THEN d.events ELSE 0 END) FROM ")
                    .append(period.rows());
            parameters.addAll(period.bounds());
            if (!standings.isEmpty()) {
                sql.append(" AND d.standing IN (")
                        .append(marks(standings, parameters))
                        .append(')');
            }
            sql.append(" GROUP BY d.source, d.target");
            ledger.ask(held -> Sql.list(held, sql.toString(), Dyads::sum, parameters.toArray()))
                    .forEach(sum -> sums.merge(
                            sum.source() + ' ' + sum.target(),
                            sum,
                            (one, other) -> new Sum(
                                    one.source(),
                                    one.target(),
                                    one.first() + other.first(),
                                    one.second() + other.second())));
        }
        sums.values().removeIf(sum -> sum.first() + sum.second() == 0);
        return List.copyOf(sums.values());
    }

    private static String marks(List<String> values, List<Object> parameters) {
        parameters.addAll(values);
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4));
    }

    /**
     * A report that speaks of two sides.
     *
     * @param report its id
     * @param account id of its account
     * @param reading number of its current reading
     */
    public record SpokenOf(String report, String account, long reading) {}

    private static SpokenOf spokenOf(ResultSet row) throws SQLException {
        return new SpokenOf(row.getString(1), row.getString(2), row.getLong(3));
    }

    /**
     * The reports whose current reading speaks of both, the newest first.
     *
     * @param limit how many at most
     */
    public List<SpokenOf> reportsOfBoth(String one, String other, int limit) {
        return ledger.ask(held -> Sql.list(
                held,
                "SELECT p.id, coalesce(m.account, p.id), " + ReadingRows.current("p.number")
                        + " FROM (SELECT a.report FROM report_codes a"
                        + " JOIN report_codes b ON b.report = a.report AND b.code = ? WHERE a.code = ?"
                        + " ORDER BY a.report DESC LIMIT ?) f JOIN reports p ON p.number = f.report"
                        + " LEFT JOIN account_reports m ON m.report = p.id ORDER BY p.number DESC",
                Dyads::spokenOf,
                other,
                one,
                limit));
    }

    /** How many reports speak of both. */
    public long countOfBoth(String one, String other) {
        boolean ordered = one.compareTo(other) < 0;
        return ledger.ask(held -> Sql.first(
                        held,
                        "SELECT reports FROM code_pairs WHERE lesser = ? AND greater = ?",
                        row -> row.getLong(1),
                        ordered ? one : other,
                        ordered ? other : one)
                .orElse(0L));
    }

    /**
     * The current readings of reports, of each only what can bear on a pair: what one side did to the other, threats
     * against either, statements of either or that name both, mentions of either. Sentences and the report's text are
     * left out; passages hold their words. It is for readings that nobody judged: a correction may bring in a side that
     * these rows do not name.
     */
    public Map<String, Reading> readingsOfPair(Collection<String> reports, String one, String other) {
        return ledger.askAtOnce(held -> byReport(new PairRows(held, one, other).readings(Ledger.heads(held, reports))));
    }

    private static Map<String, Reading> byReport(List<Reading> readings) {
        Map<String, Reading> byReport = new LinkedHashMap<>();
        readings.forEach(reading -> byReport.put(reading.report().id(), reading));
        return byReport;
    }

    /**
     * What reports tell of a pair, as people judged it, by report; one without a reading is left out. Of a report that
     * nobody judged it is what {@link #readingsOfPair} gives, of the others the whole reading: a state of play comes out
     * of either alike.
     *
     * @param reports some of {@link #reportsOfBoth}
     */
    public Map<SpokenOf, Told> told(Watch watch, Collection<SpokenOf> reports) {
        Map<String, Long> judged = ledger.judgements()
                .judged(reports.stream().map(SpokenOf::report).toList());
        List<SpokenOf> ordered = List.copyOf(reports);
        Map<SpokenOf, Told> told = new LinkedHashMap<>();
        for (int from = 0; from < ordered.size(); from += AT_A_TIME) {
            List<SpokenOf> some = ordered.subList(from, Math.min(ordered.size(), from + AT_A_TIME));
            List<Long> asRead = some.stream()
                    .filter(each -> !judged.containsKey(each.report()))
                    .map(SpokenOf::reading)
                    .toList();
            Map<String, Reading> readings = new HashMap<>(ledger.askAtOnce(held -> byReport(
                    new PairRows(held, watch.supporter(), watch.supported()).readings(Ledger.headsOf(held, asRead)))));
            ledger.readings(some.stream()
                            .map(SpokenOf::report)
                            .filter(judged::containsKey)
                            .toList())
                    .forEach((report, reading) ->
                            readings.put(report, ledger.judgements().applied(reading)));
            for (SpokenOf each : some) {
                Reading reading = readings.get(each.report());
                if (reading != null) {
                    told.put(each, new Told(each.account(), reading));
                }
            }
        }
        return told;
    }

    /**
     * What the whole ledger tells of a pair, as {@link #told(Watch, Collection)} of all that speak of both, but for those
     * that cannot bear on it. Of these only the ones are kept, without findings, that share an account with one that can:
     * an account's day is that of its first report.
     */
    public List<Told> told(Watch watch) {
        String one = watch.supporter();
        String other = watch.supported();
        Map<String, SpokenOf> bearing = new LinkedHashMap<>();
        ledger.ask(held -> Sql.list(held, MAY_BEAR, Dyads::spokenOf, one, other))
                .forEach(each -> bearing.put(each.report(), each));
        if (ledger.judgements().last() > 0) {
            // What people judged may bear on it where the rows of the reading do not show it.
            List<SpokenOf> both = reportsOfBoth(one, other, Integer.MAX_VALUE);
            Map<String, Long> judged = ledger.judgements()
                    .judged(both.stream().map(SpokenOf::report).toList());
            both.stream()
                    .filter(each -> judged.containsKey(each.report()))
                    .forEach(each -> bearing.putIfAbsent(each.report(), each));
        }
        List<Told> told = new ArrayList<>(told(watch, bearing.values()).values());
        Set<String> accounts = bearing.values().stream().map(SpokenOf::account).collect(Collectors.toSet());
        ledger.ask(held -> Sql.list(
                held,
                BESIDE,
                row -> bearing.containsKey(row.getString("id"))
                        || told.add(new Told(row.getString("account"), silent(ReadingRows.report(row)))),
                one,
                other,
                Sql.array(accounts)));
        return told;
    }

    private static Reading silent(Report report) {
        return new Reading(PairRows.withoutText(report), "", List.of(), List.of(), List.of(), List.of());
    }

    /**
     * Lines with whose word it is as people judged it; the rest of them follows judgements by itself.
     *
     * @param wanted which events are kept of reports about which anything was judged
     */
    List<EventLine> asJudged(List<EventLine> lines, Predicate<Event> wanted) {
        List<String> reports = lines.stream().map(EventLine::report).distinct().toList();
        Map<String, Reading> readings =
                ledger.judgedReadings(ledger.judgements().judged(reports).keySet());
        List<EventLine> judged = new ArrayList<>();
        for (EventLine line : lines) {
            Reading reading = readings.get(line.report());
            if (reading == null) {
                judged.add(line);
                continue;
            }
            reading.events().stream()
                    .filter(event -> event.id().equals(line.id()))
                    .findFirst()
                    .filter(wanted)
                    .ifPresent(event -> judged.add(line.saidBy(event.saidBy().map(Actor::name))));
        }
        return judged;
    }

    private static DyadCount count(ResultSet row) throws SQLException {
        return new DyadCount(
                row.getString("source"),
                row.getString("target"),
                row.getString("month"),
                row.getString("class"),
                row.getString("standing"),
                row.getLong("events"));
    }

    /** The query of event lines whose dyads another query gives. */
    static String linesOf(String dyads) {
        return LINES.formatted(dyads);
    }

    static EventLine line(ResultSet row) throws SQLException {
        return new EventLine(
                row.getString("source"),
                row.getString("target"),
                row.getString("day"),
                row.getString("class"),
                row.getString("standing"),
                Sql.text(row, "said_by").filter(name -> !name.isBlank()),
                Passage.of(row.getString("text"), row.getInt("start"), row.getInt("end")),
                row.getString("event_id"),
                row.getString("report"),
                Sql.text(row, "title"),
                Sql.text(row, "outlet"),
                new EventLine.Cursor(row.getString("day"), row.getLong("number"), row.getInt("event")));
    }
}
