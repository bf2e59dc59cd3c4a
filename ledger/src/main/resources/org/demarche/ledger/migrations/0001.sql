-- Offsets are UTF-16 units in reports.text, end exclusive. The words of a passage are not stored again:
-- they are the slice, so that no row can quote what the report does not say.

CREATE TABLE reports (
    number    INTEGER PRIMARY KEY,           -- the order in which it came
    id        TEXT NOT NULL UNIQUE,
    title     TEXT,
    outlet    TEXT,
    published TEXT,                          -- YYYY-MM-DD
    url       TEXT,
    language  TEXT NOT NULL,
    sha256    TEXT NOT NULL,
    text      TEXT NOT NULL
);
CREATE INDEX reports_published ON reports (published);
CREATE INDEX reports_sha256 ON reports (sha256);

CREATE TRIGGER reports_never_change BEFORE UPDATE ON reports
BEGIN SELECT RAISE(ABORT, 'a report is never changed'); END;
CREATE TRIGGER reports_never_go BEFORE DELETE ON reports
BEGIN SELECT RAISE(ABORT, 'a report is never deleted'); END;

CREATE VIRTUAL TABLE report_words USING fts5 (
    title, text, content = 'reports', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER reports_words AFTER INSERT ON reports
BEGIN INSERT INTO report_words (rowid, title, text) VALUES (new.number, new.title, new.text); END;

CREATE TABLE actors (
    id      TEXT PRIMARY KEY,                -- derived from the other columns
    name    TEXT NOT NULL,
    country TEXT,
    sector  TEXT,
    kind    TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX actors_country ON actors (country);

CREATE TABLE readings (
    number    INTEGER PRIMARY KEY,           -- the order in which it came: the last of a report is the current one
    report    INTEGER NOT NULL REFERENCES reports (number),
    version   TEXT NOT NULL,
    sentences TEXT NOT NULL,                 -- start-end pairs: '0-57 58-120'
    UNIQUE (report, version)
);
CREATE TRIGGER readings_never_change BEFORE UPDATE ON readings
BEGIN SELECT RAISE(ABORT, 'a reading is never changed'); END;
CREATE TRIGGER readings_never_go BEFORE DELETE ON readings
BEGIN SELECT RAISE(ABORT, 'a reading is never deleted'); END;

CREATE TABLE mentions (
    reading  INTEGER NOT NULL REFERENCES readings (number),
    position INTEGER NOT NULL,
    actor    TEXT NOT NULL REFERENCES actors (id),
    start    INTEGER NOT NULL,
    "end"    INTEGER NOT NULL,
    PRIMARY KEY (reading, position)
) WITHOUT ROWID;
CREATE INDEX mentions_actor ON mentions (actor);

CREATE TABLE statements (
    reading      INTEGER NOT NULL REFERENCES readings (number),
    position     INTEGER NOT NULL,
    id           TEXT NOT NULL,
    source       TEXT NOT NULL REFERENCES actors (id),
    source_start INTEGER,
    source_end   INTEGER,
    cue_start    INTEGER,
    cue_end      INTEGER,
    start        INTEGER NOT NULL,
    "end"        INTEGER NOT NULL,
    form         TEXT NOT NULL,
    stance       TEXT NOT NULL,
    relayed_by   TEXT,
    PRIMARY KEY (reading, position)
) WITHOUT ROWID;
CREATE INDEX statements_source ON statements (source);

CREATE TABLE events (
    reading       INTEGER NOT NULL REFERENCES readings (number),
    position      INTEGER NOT NULL,
    id            TEXT NOT NULL,
    class         TEXT NOT NULL,
    mode          TEXT,
    cameo         TEXT NOT NULL,
    standing      TEXT NOT NULL,
    date          TEXT,                      -- YYYY-MM-DD, YYYY-MM or YYYY
    date_text     TEXT,
    place         TEXT,
    place_country TEXT,
    latitude      REAL,
    longitude     REAL,
    concerns      TEXT NOT NULL,             -- words, one space between
    said_by       TEXT REFERENCES actors (id),
    statement     TEXT,
    start         INTEGER NOT NULL,
    "end"         INTEGER NOT NULL,
    trigger_start INTEGER NOT NULL,
    trigger_end   INTEGER NOT NULL,
    PRIMARY KEY (reading, position)
) WITHOUT ROWID;
CREATE INDEX events_date ON events (date);

CREATE TABLE event_actors (
    reading  INTEGER NOT NULL,
    event    INTEGER NOT NULL,
    role     TEXT NOT NULL CHECK (role IN ('source', 'target')),
    position INTEGER NOT NULL,
    actor    TEXT NOT NULL REFERENCES actors (id),
    start    INTEGER NOT NULL,
    "end"    INTEGER NOT NULL,
    PRIMARY KEY (reading, event, role, position),
    FOREIGN KEY (reading, event) REFERENCES events (reading, position)
) WITHOUT ROWID;
CREATE INDEX event_actors_actor ON event_actors (actor);

-- Inputs that gave no report, and reports that could not be coded (another language).
CREATE TABLE unreadable (
    place  TEXT NOT NULL,                    -- file or address
    reason TEXT NOT NULL,
    PRIMARY KEY (place, reason)
) WITHOUT ROWID;
CREATE TABLE uncoded (
    report  INTEGER NOT NULL REFERENCES reports (number),
    version TEXT NOT NULL,
    reason  TEXT NOT NULL,
    PRIMARY KEY (report, version)
) WITHOUT ROWID;

-- What the grouping of a later report needs of an earlier one.
CREATE TABLE profiles (
    report  INTEGER PRIMARY KEY REFERENCES reports (number),
    content BLOB NOT NULL                    -- org.demarche.core.copy.Profile
);
CREATE TABLE profile_keys (
    key    INTEGER NOT NULL,
    day    INTEGER NOT NULL,                 -- of publication, counted from 1970-01-01; -1000000 when unknown
    report INTEGER NOT NULL REFERENCES profiles (report),
    PRIMARY KEY (key, day, report)
) WITHOUT ROWID;
CREATE INDEX profile_keys_report ON profile_keys (report);
CREATE TABLE links (
    left_report  TEXT NOT NULL REFERENCES reports (id),
    right_report TEXT NOT NULL REFERENCES reports (id),
    strength     REAL NOT NULL,
    copy         INTEGER NOT NULL,
    because      TEXT NOT NULL,
    PRIMARY KEY (left_report, right_report),
    CHECK (left_report < right_report)
) WITHOUT ROWID;
CREATE INDEX links_right ON links (right_report);

-- The grouping as it stands; how it came about is in changes. References are looked at when a change is complete.
CREATE TABLE stories (
    id TEXT PRIMARY KEY
) WITHOUT ROWID;
CREATE TABLE story_aliases (
    alias TEXT NOT NULL,                     -- an id it went by before: it still leads here
    story TEXT NOT NULL REFERENCES stories (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (alias, story)
) WITHOUT ROWID;
CREATE INDEX story_aliases_story ON story_aliases (story);
CREATE TABLE accounts (
    id    TEXT PRIMARY KEY,
    story TEXT NOT NULL REFERENCES stories (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX accounts_story ON accounts (story);
CREATE TABLE account_reports (
    report   TEXT PRIMARY KEY REFERENCES reports (id),
    account  TEXT NOT NULL REFERENCES accounts (id) DEFERRABLE INITIALLY DEFERRED,
    relation TEXT NOT NULL,                  -- 'origin', 'copy', 'relay', 'alone'
    because  TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX account_reports_account ON account_reports (account);

-- Append-only: what was decided, by the program or by a person, in the order it came.
CREATE TABLE changes (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    at       TEXT NOT NULL,                  -- ISO 8601, UTC
    kind     TEXT NOT NULL,                  -- 'opened', 'extended', 'merged', 'split' …
    subject  TEXT NOT NULL,                  -- id of the story it is about, after the change
    payload  TEXT NOT NULL CHECK (json_valid(payload))
);
CREATE INDEX changes_subject ON changes (subject);
CREATE TRIGGER changes_never_change BEFORE UPDATE ON changes
BEGIN SELECT RAISE(ABORT, 'a change is never changed'); END;
CREATE TRIGGER changes_never_go BEFORE DELETE ON changes
BEGIN SELECT RAISE(ABORT, 'a change is never deleted'); END;

CREATE TABLE judgements (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    at       TEXT NOT NULL,
    who      TEXT NOT NULL,
    subject  TEXT NOT NULL,                  -- id of what is judged
    kind     TEXT NOT NULL,                  -- 'source grade', 'credibility', 'likelihood', 'not the same' …
    verdict  TEXT NOT NULL,
    note     TEXT NOT NULL
);
CREATE INDEX judgements_subject ON judgements (subject);
CREATE TRIGGER judgements_never_change BEFORE UPDATE ON judgements
BEGIN SELECT RAISE(ABORT, 'a judgement is never changed'); END;
CREATE TRIGGER judgements_never_go BEFORE DELETE ON judgements
BEGIN SELECT RAISE(ABORT, 'a judgement is never deleted'); END;

CREATE TABLE watches (
    supporter TEXT NOT NULL,                 -- code of the state or body that may support
    supported TEXT NOT NULL,
    PRIMARY KEY (supporter, supported)
) WITHOUT ROWID;
