-- How many reports speak of both of two states or bodies; one of each pair is the lesser by name. Derived, as in 0003.

CREATE TABLE code_pairs (
    lesser  TEXT NOT NULL,
    greater TEXT NOT NULL,
    reports INTEGER NOT NULL,
    PRIMARY KEY (lesser, greater)
) WITHOUT ROWID;
INSERT INTO code_pairs
SELECT a.code, b.code, count(*)
FROM report_codes a CROSS JOIN report_codes b ON b.report = a.report AND b.code > a.code
GROUP BY 1, 2;
CREATE TRIGGER code_pairs_counted AFTER INSERT ON report_codes BEGIN
    INSERT INTO code_pairs
    SELECT min(new.code, code), max(new.code, code), 1 FROM report_codes
    WHERE report = new.report AND code <> new.code
    ON CONFLICT DO UPDATE SET reports = reports + 1;
END;
-- Rows go one after another: a pair is uncounted when the first of its two goes.
CREATE TRIGGER code_pairs_uncounted AFTER DELETE ON report_codes BEGIN
    UPDATE code_pairs SET reports = reports - 1
    WHERE (lesser, greater) IN (
        SELECT min(old.code, code), max(old.code, code) FROM report_codes WHERE report = old.report);
END;
