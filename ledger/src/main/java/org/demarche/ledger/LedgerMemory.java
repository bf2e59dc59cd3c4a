package org.demarche.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.demarche.core.copy.Profile;
import org.demarche.core.story.Account;
import org.demarche.core.story.Link;
import org.demarche.core.story.Member;
import org.demarche.core.story.Placement;
import org.demarche.core.story.Story;
import org.demarche.core.story.StoryChange;
import org.demarche.core.story.StoryMemory;

/** What grouping keeps of earlier reports, in the ledger's tables. */
final class LedgerMemory implements StoryMemory {
    /** Stands for a day that is not known; long before any newspaper. */
    private static final long UNDATED = -1_000_000;

    private final Ledger ledger;
    private final ProfileKeys keys;

    LedgerMemory(Ledger ledger, ProfileKeys keys) {
        this.ledger = ledger;
        this.keys = keys;
    }

    @Override
    public List<Profile> near(Profile profile) {
        long first =
                profile.published().map(day -> day.toEpochDay() - Profile.DAYS).orElse(Long.MIN_VALUE);
        long last =
                profile.published().map(day -> day.toEpochDay() + Profile.DAYS).orElse(Long.MAX_VALUE);
        List<Profile> near = ledger.ask(held -> Sql.list(
                held,
                "SELECT p.content FROM (SELECT report FROM profile_keys"
                        + " WHERE key IN (SELECT value FROM json_each(?)) AND (day BETWEEN ? AND ? OR day = ?)"
                        + " GROUP BY report HAVING count(*) >= ?) f"
                        + " JOIN profiles p ON p.report = f.report ORDER BY p.report",
                row -> Profile.fromBytes(row.getBytes(1)),
                new TreeSet<>(keys.of(profile)).toString(),
                first,
                last,
                UNDATED,
                Profile.SHARED_KEYS));
        return near.stream()
                .filter(other -> !other.report().equals(profile.report()) && other.near(profile))
                .toList();
    }

    @Override
    public Optional<Profile> profile(String report) {
        return ledger.ask(held -> Sql.first(
                held,
                "SELECT content FROM profiles p JOIN reports r ON r.number = p.report WHERE r.id = ?",
                row -> Profile.fromBytes(row.getBytes(1)),
                report));
    }

    @Override
    public List<Link> links(String report) {
        return ledger.ask(held -> Sql.list(
                held,
                "SELECT * FROM links WHERE left_report = ? UNION ALL SELECT * FROM links WHERE right_report = ?"
                        + " ORDER BY left_report, right_report",
                row -> new Link(
                        row.getString("left_report"),
                        row.getString("right_report"),
                        row.getDouble("strength"),
                        row.getBoolean("copy"),
                        row.getString("because")),
                report,
                report));
    }

    @Override
    public Optional<Story> storyOf(String report) {
        return ledger.stories().storyOf(report);
    }

    @Override
    public void record(Placement placement) {
        ledger.change(held -> {
            keep(held, placement.profile());
            for (Link link : placement.links()) {
                keep(held, link);
            }
            for (String id : placement.gone()) {
                forget(held, id);
            }
            for (Story story : placement.stories()) {
                forget(held, story.id());
            }
            for (Story story : placement.stories()) {
                keep(held, story);
            }
            Instant now = Instant.now();
            for (StoryChange change : placement.changes()) {
                append(held, Change.of(now, change));
            }
            return true;
        });
    }

    private void keep(Connection held, Profile profile) throws SQLException {
        long number = Sql.first(
                        held, "SELECT number FROM reports WHERE id = ?", row -> row.getLong(1), profile.report())
                .orElseThrow(() -> new IllegalArgumentException(
                        "report " + profile.report() + " is not in the ledger: record its reading first"));
        Sql.run(held, "DELETE FROM profile_keys WHERE report = ?", number);
        Sql.run(
                held,
                "INSERT INTO profiles VALUES (?, ?) ON CONFLICT (report) DO UPDATE SET content = excluded.content",
                number,
                profile.toBytes());
        Sql.run(
                held,
                "INSERT INTO profile_keys SELECT value, ?, ? FROM json_each(?)",
                profile.published().map(LocalDate::toEpochDay).orElse(UNDATED),
                number,
                new TreeSet<>(keys.of(profile)).toString());
    }

    private static void keep(Connection held, Link link) throws SQLException {
        Sql.run(
                held,
                "INSERT OR REPLACE INTO links VALUES (?, ?, ?, ?, ?)",
                link.left(),
                link.right(),
                link.strength(),
                link.copy(),
                link.because());
    }

    private static void forget(Connection held, String story) throws SQLException {
        Sql.run(held, "DELETE FROM account_reports WHERE account IN (SELECT id FROM accounts WHERE story = ?)", story);
        Sql.run(held, "DELETE FROM accounts WHERE story = ?", story);
        Sql.run(held, "DELETE FROM story_aliases WHERE story = ?", story);
        Sql.run(held, "DELETE FROM stories WHERE id = ?", story);
    }

    private static void keep(Connection held, Story story) throws SQLException {
        Sql.run(held, "INSERT INTO stories VALUES (?)", story.id());
        for (String alias : story.aliases()) {
            Sql.run(held, "INSERT INTO story_aliases VALUES (?, ?)", alias, story.id());
        }
        for (Account account : story.accounts()) {
            Sql.run(held, "INSERT INTO accounts VALUES (?, ?)", account.id(), story.id());
            for (Member member : account.members()) {
                Sql.run(
                        held,
                        "INSERT INTO account_reports VALUES (?, ?, ?, ?)",
                        member.report(),
                        account.id(),
                        member.relation().word(),
                        member.because());
            }
        }
    }

    private static void append(Connection held, Change change) throws SQLException {
        Sql.run(
                held,
                "INSERT INTO changes (at, kind, subject, payload) VALUES (?, ?, ?, ?)",
                change.at().toString(),
                change.kind(),
                change.subject(),
                change.payload());
    }
}
