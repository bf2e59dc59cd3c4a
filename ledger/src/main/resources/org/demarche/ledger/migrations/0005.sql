-- Actors are looked up by how their name begins, in whatever case.
CREATE INDEX IF NOT EXISTS actors_name ON actors (name COLLATE NOCASE, id);
