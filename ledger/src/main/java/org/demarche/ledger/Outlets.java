package org.demarche.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who published the reports, and how much of it stands on its own. */
public final class Outlets {
    private final Ledger ledger;

    Outlets(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * An outlet's reports, counted by what they are to their account.
     *
     * @param name as named by its reports; empty for those that name none
     * @param alone the only report of its account
     * @param origin copied or relayed by others
     * @param copies one text with another's
     * @param relayed on another's word
     */
    public record Outlet(String name, long alone, long origin, long copies, long relayed) {
        /** All of its reports that are in a story. */
        public long reports() {
            return alone + origin + copies + relayed;
        }
    }

    /** All outlets, those with most reports first. */
    public List<Outlet> all() {
        return counted("WHERE reports > 0");
    }

    /** One outlet, by its name. */
    public Optional<Outlet> one(String name) {
        return counted("WHERE reports > 0 AND outlet = ?", name).stream().findFirst();
    }

    private List<Outlet> counted(String which, String... names) {
        return ledger.ask(held -> {
            Map<String, Map<String, Long>> counts = new TreeMap<>();
            Sql.list(
                    held,
                    "SELECT outlet, relation, reports FROM outlet_relations " + which,
                    row -> counts.computeIfAbsent(row.getString(1), unseen -> new TreeMap<>())
                            .merge(row.getString(2), row.getLong(3), Long::sum),
                    (Object[]) names);
            List<Outlet> outlets = new ArrayList<>();
            counts.forEach((name, by) -> outlets.add(new Outlet(
                    name,
                    by.getOrDefault("alone", 0L),
                    by.getOrDefault("origin", 0L),
                    by.getOrDefault("copy", 0L),
                    by.getOrDefault("relay", 0L))));
            outlets.sort((left, right) -> Long.compare(right.reports(), left.reports()));
            return outlets;
        });
    }

    /** The newest reports of an outlet. */
    public List<ReportLine> newest(String outlet, int limit) {
        return ledger.ask(held -> Sql.list(
                held,
                ReportLine.SELECT + " WHERE p.outlet = ? ORDER BY p.published DESC, p.number DESC LIMIT ?",
                ReportLine::of,
                outlet,
                limit));
    }
}
