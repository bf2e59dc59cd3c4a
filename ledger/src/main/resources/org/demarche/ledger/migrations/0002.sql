-- What the pages ask for, derived from the current readings as people judged them, and from the grouping. It can be
-- made anew from the other tables at any time.

CREATE TABLE dyads (
    source   TEXT NOT NULL,                  -- code of who acts, '' when unknown
    target   TEXT NOT NULL,                  -- code of who is acted upon, '' when nobody or unknown
    day      TEXT NOT NULL,                  -- the event's day, month or year, else the report's day; '' when unknown
    report   INTEGER NOT NULL REFERENCES reports (number),
    event    INTEGER NOT NULL,               -- its position in the reading
    class    TEXT NOT NULL,
    standing TEXT NOT NULL,
    PRIMARY KEY (source, target, day, report, event)
) WITHOUT ROWID;
CREATE INDEX dyads_source ON dyads (source, day);
CREATE INDEX dyads_target ON dyads (target, day);
CREATE INDEX dyads_report ON dyads (report);

CREATE TABLE dyad_months (
    source   TEXT NOT NULL,
    target   TEXT NOT NULL,
    month    TEXT NOT NULL,                  -- YYYY-MM, YYYY or ''
    class    TEXT NOT NULL,
    standing TEXT NOT NULL,
    events   INTEGER NOT NULL,
    PRIMARY KEY (source, target, month, class, standing)
) WITHOUT ROWID;
CREATE TRIGGER dyads_counted AFTER INSERT ON dyads BEGIN
    INSERT INTO dyad_months VALUES (new.source, new.target, substr(new.day, 1, 7), new.class, new.standing, 1)
    ON CONFLICT DO UPDATE SET events = events + 1;
END;
CREATE TRIGGER dyads_uncounted AFTER DELETE ON dyads BEGIN
    UPDATE dyad_months SET events = events - 1
    WHERE source = old.source AND target = old.target AND month = substr(old.day, 1, 7)
        AND class = old.class AND standing = old.standing;
END;

-- Which states and bodies a report's current reading speaks of.
CREATE TABLE report_codes (
    code   TEXT NOT NULL,
    report INTEGER NOT NULL REFERENCES reports (number),
    PRIMARY KEY (code, report)
) WITHOUT ROWID;
CREATE INDEX report_codes_report ON report_codes (report);

INSERT OR IGNORE INTO dyads
SELECT coalesce(s.country, ''), coalesce(t.country, ''),
    coalesce(CASE WHEN e.date_text IS NULL THEN p.published ELSE e.date END, ''),
    p.number, e.position, e.class, e.standing
FROM (SELECT max(number) AS number, report FROM readings GROUP BY report) r
JOIN reports p ON p.number = r.report
JOIN events e ON e.reading = r.number
JOIN event_actors x ON x.reading = e.reading AND x.event = e.position AND x.role = 'source'
JOIN actors s ON s.id = x.actor
LEFT JOIN event_actors y ON y.reading = e.reading AND y.event = e.position AND y.role = 'target'
LEFT JOIN actors t ON t.id = y.actor;

INSERT OR IGNORE INTO report_codes
SELECT a.country, r.report
FROM (SELECT max(number) AS number, report FROM readings GROUP BY report) r
JOIN mentions m ON m.reading = r.number
JOIN actors a ON a.id = m.actor
WHERE a.country IS NOT NULL;
INSERT OR IGNORE INTO report_codes SELECT source, report FROM dyads WHERE source <> '';
INSERT OR IGNORE INTO report_codes SELECT target, report FROM dyads WHERE target <> '';

-- How many reports of an outlet are of which relation to their account.
CREATE TABLE outlet_relations (
    outlet   TEXT NOT NULL,                  -- '' when unknown
    relation TEXT NOT NULL,
    reports  INTEGER NOT NULL,
    PRIMARY KEY (outlet, relation)
) WITHOUT ROWID;
CREATE TRIGGER account_reports_counted AFTER INSERT ON account_reports BEGIN
    INSERT INTO outlet_relations
    SELECT coalesce(outlet, ''), new.relation, 1 FROM reports WHERE id = new.report
    ON CONFLICT DO UPDATE SET reports = reports + 1;
END;
CREATE TRIGGER account_reports_uncounted AFTER DELETE ON account_reports BEGIN
    UPDATE outlet_relations SET reports = reports - 1
    WHERE relation = old.relation AND outlet = (SELECT coalesce(outlet, '') FROM reports WHERE id = old.report);
END;
INSERT INTO outlet_relations
SELECT coalesce(p.outlet, ''), m.relation, count(*)
FROM account_reports m JOIN reports p ON p.id = m.report
GROUP BY 1, 2;

CREATE INDEX reports_outlet ON reports (outlet, published);
CREATE INDEX judgements_kind ON judgements (kind);
CREATE INDEX reports_day ON reports (coalesce(published, ''), number);
