package org.demarche.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reports by their words. All of the words must be there; those in double quotes side by side. Anything else is taken as
 * plain words, never as a query language.
 */
public final class Search {
    /** So many of the reports that hold some words are ranked by how well they fit. */
    public static final int MOST_RANKED = 2000;

    private static final String LINES = "SELECT p.id, substr(p.title, 1, 400) AS title, p.outlet, p.published,"
            + " snippet(report_words, -1, '', '', '…', 24) AS excerpt, p.number FROM report_words"
            + " JOIN reports p ON p.number = report_words.rowid WHERE report_words MATCH ? AND report_words.rowid >= ?"
            // With '+' in one pass over the reports that hold the words: by number, each would be looked for anew.
            + " AND report_words.rowid <= ? AND +report_words.rowid IN (SELECT value FROM json_each(?))";

    private final Ledger ledger;

    Search(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * The best of what was found.
     *
     * @param reports the best first
     * @param inPart whether more reports hold the words than were ranked
     */
    public record Best(List<Found> reports, boolean inPart) {
        public Best {
            reports = List.copyOf(reports);
        }
    }

    /**
     * The reports that hold all of the words, the best first (BM25). Of words that more than {@value #MOST_RANKED}
     * reports hold, the newest so many are ranked. A word that every second report holds says as good as nothing there,
     * and is not weighed beside rarer ones: to count it in the whole ledger would take longer than all the rest.
     *
     * @param limit how many at most
     * @param skip how many of the best are left out
     */
    public Best best(String words, int limit, int skip) {
        List<String> phrases = SearchWords.phrases(words);
        if (phrases.isEmpty()) {
            return new Best(List.of(), false);
        }
        return ledger.askAtOnce(held -> {
            String all = String.join(" ", phrases);
            List<Long> newest = Sql.list(
                    held,
                    "SELECT rowid FROM report_words WHERE report_words MATCH ? ORDER BY rowid DESC LIMIT ?",
                    row -> row.getLong(1),
                    all,
                    MOST_RANKED + 1);
            boolean inPart = newest.size() > MOST_RANKED;
            List<Long> ranked = inPart ? newest.subList(0, MOST_RANKED) : newest;
            List<Long> best = best(held, telling(held, phrases), ranked).stream()
                    .skip(skip)
                    .limit(limit)
                    .toList();
            return new Best(lines(held, all, best), inPart);
        });
    }

    /** The phrases that fewer than half of the newest reports hold; all of them, where that leaves none. */
    private static List<String> telling(Connection held, List<String> phrases) throws SQLException {
        if (phrases.size() == 1) {
            return phrases;
        }
        long last = Sql.first(held, "SELECT coalesce(max(number), 0) FROM reports", row -> row.getLong(1))
                .orElse(0L);
        List<String> telling = new ArrayList<>();
        for (String phrase : phrases) {
            long common = Sql.first(
                            held,
                            "SELECT count(*) FROM report_words WHERE report_words MATCH ? AND rowid > ?",
                            row -> row.getLong(1),
                            phrase,
                            last - MOST_RANKED)
                    .orElse(0L);
            if (2 * common < Math.min(last, MOST_RANKED)) {
                telling.add(phrase);
            }
        }
        return telling.isEmpty() ? phrases : telling;
    }

    /** Some reports by number, the best first. */
    private static List<Long> best(Connection held, List<String> phrases, List<Long> reports) throws SQLException {
        if (reports.isEmpty()) {
            return reports;
        }
        Set<Long> wanted = new HashSet<>(reports);
        List<Map.Entry<Long, Double>> weighed = new ArrayList<>();
        Sql.list(
                held,
                "SELECT rowid, rank FROM report_words WHERE report_words MATCH ? AND rowid >= ? AND rowid <= ?",
                row -> wanted.contains(row.getLong(1)) && weighed.add(Map.entry(row.getLong(1), row.getDouble(2))),
                String.join(" ", phrases),
                Collections.min(reports),
                Collections.max(reports));
        return weighed.stream()
                .sorted(Map.Entry.<Long, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What is shown of some reports, in their order. */
    private static List<Found> lines(Connection held, String query, List<Long> reports) throws SQLException {
        if (reports.isEmpty()) {
            return List.of();
        }
        Map<Long, Found> lines = Sql.list(
                        held,
                        LINES,
                        row -> Map.entry(row.getLong("number"), found(row)),
                        query,
                        Collections.min(reports),
                        Collections.max(reports),
                        reports.toString())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return reports.stream()
                .map((Function<Long, Found>) number -> Objects.requireNonNull(lines.get(number)))
                .toList();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getString("id"),
                Sql.text(row, "title"),
                Sql.text(row, "outlet"),
                Sql.text(row, "published").map(LocalDate::parse),
                row.getString("excerpt"));
    }

    /** The reports that hold all of the words, those that came last first. */
    public List<ReportLine> newest(String words, int limit) {
        List<String> phrases = SearchWords.phrases(words);
        if (phrases.isEmpty()) {
            return List.of();
        }
        return ledger.ask(held -> Sql.list(
                held,
                ReportLine.SELECT + " JOIN (SELECT rowid AS found FROM report_words WHERE report_words MATCH ?"
                        + " ORDER BY rowid DESC LIMIT ?) ON found = p.number ORDER BY p.number DESC",
                ReportLine::of,
                String.join(" ", phrases),
                limit));
    }
}
