package org.demarche.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.demarche.core.story.Account;
import org.demarche.core.story.Member;
import org.demarche.core.story.Relation;
import org.demarche.core.story.Story;

/** Stories as they stand, and the log of how they came to. */
public final class Stories {
    private final Ledger ledger;

    Stories(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A story by its id, or by an id it went by before; by the first of several where it came apart. */
    public Optional<Story> story(String id) {
        return ledger.ask(held -> {
            Optional<String> now = Sql.first(
                    held,
                    "SELECT id, 0 AS old FROM stories WHERE id = ?"
                            + " UNION ALL SELECT story, 1 FROM story_aliases WHERE alias = ? ORDER BY old, id LIMIT 1",
                    row -> row.getString(1),
                    id,
                    id);
            return now.isPresent() ? Optional.of(load(held, now.get())) : Optional.empty();
        });
    }

    /** The story a report is in. */
    public Optional<Story> storyOf(String report) {
        return ledger.ask(held -> {
            Optional<String> id = Sql.first(
                    held,
                    "SELECT story FROM account_reports m JOIN accounts a ON a.id = m.account WHERE m.report = ?",
                    row -> row.getString(1),
                    report);
            return id.isPresent() ? Optional.of(load(held, id.get())) : Optional.empty();
        });
    }

    /** The id of the account a report is of. */
    public Optional<String> accountOf(String report) {
        return ledger.ask(held -> Sql.first(
                held, "SELECT account FROM account_reports WHERE report = ?", row -> row.getString(1), report));
    }

    /** The id of the story a report is in. */
    public Optional<String> idOf(String report) {
        return ledger.ask(held -> Sql.first(
                held,
                "SELECT story FROM account_reports m JOIN accounts a ON a.id = m.account WHERE m.report = ?",
                row -> row.getString(1),
                report));
    }

    /** The ids of all stories, in order. */
    public List<String> ids() {
        return ledger.ask(held -> Sql.list(held, "SELECT id FROM stories ORDER BY id", row -> row.getString(1)));
    }

    private static Story load(Connection held, String id) throws SQLException {
        Map<String, List<Member>> members = new TreeMap<>();
        Sql.list(
                held,
                "SELECT m.* FROM account_reports m JOIN accounts a ON a.id = m.account WHERE a.story = ?",
                row -> members.computeIfAbsent(row.getString("account"), account -> new ArrayList<>())
                        .add(new Member(
                                row.getString("report"),
                                Relation.valueOf(Words.constant(row.getString("relation"))),
                                row.getString("because"))),
                id);
        List<String> aliases =
                Sql.list(held, "SELECT alias FROM story_aliases WHERE story = ?", row -> row.getString(1), id);
        return new Story(
                id,
                new TreeSet<>(aliases),
                members.entrySet().stream()
                        .map(account -> new Account(account.getKey(), account.getValue()))
                        .toList());
    }

    /** What was decided about a story, under the id it has or had, in the order it was. */
    public List<Change> changes(String story) {
        return ledger.ask(held -> Sql.list(
                held,
                "SELECT * FROM changes WHERE subject = ? ORDER BY sequence",
                row -> new Change(
                        Instant.parse(row.getString("at")),
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getString("payload")),
                story));
    }

    /** Stories, the one with the newest report first. */
    public List<StoryLine> newest(StoryLine.Cursor after, int limit) {
        return ledger.ask(held -> {
            List<StoryLine> lines = new ArrayList<>();
            List<Map.Entry<String, StoryLine.Cursor>> found = Sql.list(
                    held,
                    "SELECT a.story, coalesce(p.published, '') AS day, p.number FROM reports p"
                            + " JOIN account_reports m ON m.report = p.id JOIN accounts a ON a.id = m.account"
                            + " WHERE coalesce(p.published, '') <= ? AND (coalesce(p.published, ''), p.number) < (?, ?)"
                            + " AND NOT EXISTS (SELECT 1 FROM accounts b JOIN account_reports n ON n.account = b.id"
                            + " JOIN reports q ON q.id = n.report WHERE b.story = a.story"
                            + " AND (coalesce(q.published, ''), q.number) > (coalesce(p.published, ''), p.number))"
                            + " ORDER BY coalesce(p.published, '') DESC, p.number DESC LIMIT ?",
                    row -> Map.entry(
                            row.getString("story"), new StoryLine.Cursor(row.getString("day"), row.getLong("number"))),
                    after.day(),
                    after.day(),
                    after.number(),
                    limit);
            for (Map.Entry<String, StoryLine.Cursor> each : found) {
                lines.add(line(held, each.getKey(), each.getValue()));
            }
            return lines;
        });
    }

    /** One story as a line, by the id it has now. */
    public Optional<StoryLine> line(String id) {
        return ledger.ask(held -> Sql.first(held, "SELECT id FROM stories WHERE id = ?", row -> true, id)
                        .isPresent()
                ? Optional.of(line(held, id, StoryLine.Cursor.START))
                : Optional.empty());
    }

    private static StoryLine line(Connection held, String story, StoryLine.Cursor cursor) throws SQLException {
        List<ReportLine> reports = Sql.list(
                held,
                ReportLine.SELECT + " JOIN account_reports m ON m.report = p.id JOIN accounts a ON a.id = m.account"
                        + " WHERE a.story = ? ORDER BY p.published IS NULL, p.published, p.number",
                ReportLine::of,
                story);
        int accounts = Sql.first(held, "SELECT count(*) FROM accounts WHERE story = ?", row -> row.getInt(1), story)
                .orElse(0);
        List<LocalDate> days =
                reports.stream().flatMap(report -> report.published().stream()).toList();
        return new StoryLine(
                story,
                reports.stream().flatMap(report -> report.title().stream()).findFirst(),
                days.stream().min(Comparator.naturalOrder()),
                days.stream().max(Comparator.naturalOrder()),
                reports.size(),
                accounts,
                reports.stream()
                        .flatMap(report -> report.outlet().stream())
                        .distinct()
                        .limit(5)
                        .toList(),
                Sql.list(
                        held,
                        "SELECT c.code FROM accounts a JOIN account_reports m ON m.account = a.id"
                                + " JOIN reports p ON p.id = m.report JOIN dyads d ON d.report = p.number"
                                + " JOIN report_codes c ON c.report = d.report AND c.code IN (d.source, d.target)"
                                + " WHERE a.story = ? GROUP BY c.code ORDER BY count(*) DESC, c.code LIMIT 4",
                        row -> row.getString(1),
                        story),
                cursor);
    }

    /** The last change on record; 0 where there is none. */
    public long lastChange() {
        return ledger.ask(
                held -> Sql.first(held, "SELECT coalesce(max(sequence), 0) FROM changes", row -> row.getLong(1))
                        .orElse(0L));
    }

    /** What was decided about stories after a change, the newest first. */
    public List<Change> changesAfter(long sequence, int limit) {
        return ledger.ask(held -> Sql.list(
                held,
                "SELECT * FROM changes WHERE sequence > ? ORDER BY sequence DESC LIMIT ?",
                row -> new Change(
                        Instant.parse(row.getString("at")),
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getString("payload")),
                sequence,
                limit));
    }
}
