package org.demarche.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A report as a line of a list.
 *
 * @param number its place in the ledger, from 1
 * @param id its id
 * @param title its headline, at most 400 characters
 * @param outlet who published it
 * @param published the day of publication
 */
public record ReportLine(
        long number, String id, Optional<String> title, Optional<String> outlet, Optional<LocalDate> published) {
    static final String SELECT =
            "SELECT p.number, p.id, substr(p.title, 1, 400) AS title, p.outlet, p.published FROM reports p";

    static ReportLine of(ResultSet row) throws SQLException {
        return new ReportLine(
                row.getLong("number"),
                row.getString("id"),
                Sql.text(row, "title"),
                Sql.text(row, "outlet"),
                Sql.text(row, "published").map(LocalDate::parse));
    }
}
