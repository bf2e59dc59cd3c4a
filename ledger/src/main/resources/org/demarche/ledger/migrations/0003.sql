-- Counts that pages ask for whole, kept as rows so that no page adds up a million while somebody waits. Like 0002,
-- derived: they can be made anew at any time.

CREATE TABLE dyad_years (
    source   TEXT NOT NULL,
    target   TEXT NOT NULL,
    year     TEXT NOT NULL,                  -- YYYY or ''
    class    TEXT NOT NULL,
    standing TEXT NOT NULL,
    events   INTEGER NOT NULL,
    PRIMARY KEY (source, target, year, class, standing)
) WITHOUT ROWID;
INSERT INTO dyad_years
SELECT source, target, substr(month, 1, 4), class, standing, sum(events)
FROM dyad_months
GROUP BY 1, 2, 3, 4, 5;
CREATE TRIGGER dyads_counted_by_year AFTER INSERT ON dyads BEGIN
    INSERT INTO dyad_years VALUES (new.source, new.target, substr(new.day, 1, 4), new.class, new.standing, 1)
    ON CONFLICT DO UPDATE SET events = events + 1;
END;
CREATE TRIGGER dyads_uncounted_by_year AFTER DELETE ON dyads BEGIN
    UPDATE dyad_years SET events = events - 1
    WHERE source = old.source AND target = old.target AND year = substr(old.day, 1, 4)
        AND class = old.class AND standing = old.standing;
END;

CREATE TABLE code_counts (
    code    TEXT PRIMARY KEY,
    reports INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO code_counts
SELECT code, count(*)
FROM report_codes
GROUP BY code;
CREATE TRIGGER codes_counted AFTER INSERT ON report_codes BEGIN
    INSERT INTO code_counts VALUES (new.code, 1)
    ON CONFLICT DO UPDATE SET reports = reports + 1;
END;
CREATE TRIGGER codes_uncounted AFTER DELETE ON report_codes BEGIN
    UPDATE code_counts SET reports = reports - 1 WHERE code = old.code;
END;
