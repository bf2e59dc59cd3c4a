package org.demarche.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
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
}
