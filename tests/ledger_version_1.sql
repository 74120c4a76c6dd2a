-- The shape of a ledger of version 1, as it was released.
CREATE TABLE about (keep_text INTEGER NOT NULL, unswept INTEGER NOT NULL DEFAULT 0, writer INTEGER, created TEXT NOT NULL);
CREATE TABLE kinds (
  id INTEGER PRIMARY KEY, digest TEXT NOT NULL UNIQUE, engine TEXT NOT NULL, model TEXT, base_url TEXT,
  options TEXT NOT NULL, prompts TEXT NOT NULL, schema_version TEXT NOT NULL, tool TEXT);
CREATE TABLE runs (
  id INTEGER PRIMARY KEY, kind_id INTEGER NOT NULL REFERENCES kinds, started TEXT NOT NULL, ended TEXT, outcome TEXT,
  command TEXT NOT NULL, pid INTEGER NOT NULL);
CREATE TABLE works (
  id INTEGER PRIMARY KEY, work_key TEXT NOT NULL UNIQUE, article_id TEXT NOT NULL, kind_id INTEGER NOT NULL REFERENCES kinds,
  state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'done', 'failed', 'set-aside')),
  failure TEXT, message TEXT, changed TEXT NOT NULL);
CREATE INDEX works_article ON works (article_id);
CREATE INDEX works_state ON works (state);
CREATE TABLE attempts (
  id INTEGER PRIMARY KEY, work_id INTEGER NOT NULL REFERENCES works ON DELETE CASCADE, run_id INTEGER NOT NULL REFERENCES runs,
  started TEXT NOT NULL, ended TEXT,
  outcome TEXT CHECK (outcome IN ('done', 'failed', 'abandoned', 'cut-off')), failure TEXT, message TEXT,
  counts INTEGER NOT NULL DEFAULT 1);
CREATE INDEX attempts_work ON attempts (work_id);
CREATE INDEX attempts_run ON attempts (run_id);
CREATE INDEX attempts_open ON attempts (run_id) WHERE outcome IS NULL;
CREATE TABLE calls (
  id INTEGER PRIMARY KEY, work_id INTEGER NOT NULL REFERENCES works ON DELETE CASCADE,
  attempt_id INTEGER REFERENCES attempts ON DELETE CASCADE,
  started TEXT NOT NULL, status TEXT NOT NULL, model TEXT NOT NULL,
  input INTEGER NOT NULL, cached INTEGER NOT NULL, output INTEGER NOT NULL, cost TEXT);
CREATE INDEX calls_work ON calls (work_id);
CREATE INDEX calls_attempt ON calls (attempt_id);
CREATE TABLE files (
  id INTEGER PRIMARY KEY, path TEXT NOT NULL, item INTEGER NOT NULL, current INTEGER NOT NULL DEFAULT 1,
  key TEXT NOT NULL, version INTEGER NOT NULL, article_id TEXT, work_key TEXT, summary_key TEXT, cached INTEGER NOT NULL DEFAULT 0,
  title TEXT, publisher TEXT, published TEXT, url TEXT, byline TEXT, language TEXT, characters INTEGER,
  size INTEGER, mtime_ns INTEGER, failure TEXT, message TEXT, seen TEXT NOT NULL,
  UNIQUE (path, item, article_id));
CREATE INDEX files_key ON files (key, version);
CREATE INDEX files_article ON files (article_id);
CREATE INDEX files_work ON files (work_key);
CREATE INDEX files_summary ON files (summary_key);
CREATE TABLE feeds (path TEXT PRIMARY KEY, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, items INTEGER NOT NULL);
CREATE TABLE texts (id INTEGER PRIMARY KEY, article_id TEXT NOT NULL UNIQUE, text TEXT NOT NULL);
CREATE TABLE summaries (
  id INTEGER PRIMARY KEY REFERENCES works ON DELETE CASCADE, article_id TEXT NOT NULL, made TEXT NOT NULL, language TEXT NOT NULL,
  characters INTEGER NOT NULL, sentences INTEGER NOT NULL, words TEXT NOT NULL, json TEXT NOT NULL);
CREATE INDEX summaries_article ON summaries (article_id);
CREATE TABLE gist (
  summary_id INTEGER NOT NULL REFERENCES summaries ON DELETE CASCADE, n INTEGER NOT NULL, text TEXT NOT NULL, start_at INTEGER, end_at INTEGER, sentence INTEGER, part TEXT, evidence TEXT, PRIMARY KEY (summary_id, n));
CREATE TABLE actors (
  summary_id INTEGER NOT NULL REFERENCES summaries ON DELETE CASCADE, id TEXT NOT NULL, n INTEGER NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, description TEXT, aliases TEXT,
  mentions INTEGER NOT NULL, start_at INTEGER, end_at INTEGER, sentence INTEGER, part TEXT, PRIMARY KEY (summary_id, n));
CREATE INDEX actors_name ON actors (name);
CREATE TABLE claims (
  summary_id INTEGER NOT NULL REFERENCES summaries ON DELETE CASCADE, id TEXT NOT NULL, n INTEGER NOT NULL, text TEXT NOT NULL, certainty TEXT NOT NULL, source_kind TEXT, source TEXT, source_as_written TEXT, source_actors TEXT, source_cue TEXT,
  source_start_at INTEGER, source_end_at INTEGER, via TEXT, via_json TEXT, positions TEXT, positions_json TEXT,
  when_as_written TEXT, when_date TEXT, start_at INTEGER, end_at INTEGER, sentence INTEGER, part TEXT, evidence TEXT, PRIMARY KEY (summary_id, n));
CREATE TABLE quotes (
  summary_id INTEGER NOT NULL REFERENCES summaries ON DELETE CASCADE, id TEXT NOT NULL, n INTEGER NOT NULL, text TEXT NOT NULL, match TEXT NOT NULL, fragment INTEGER NOT NULL, attribution TEXT,
  cue TEXT, claim TEXT, source_kind TEXT, source TEXT, source_as_written TEXT, source_actors TEXT, source_cue TEXT,
  source_start_at INTEGER, source_end_at INTEGER, via TEXT, via_json TEXT, positions TEXT, positions_json TEXT, start_at INTEGER, end_at INTEGER, sentence INTEGER, part TEXT, PRIMARY KEY (summary_id, n));
CREATE TABLE figures (
  summary_id INTEGER NOT NULL REFERENCES summaries ON DELETE CASCADE, id TEXT NOT NULL, n INTEGER NOT NULL, claim TEXT NOT NULL, kind TEXT NOT NULL, value TEXT, upper TEXT, bound TEXT NOT NULL,
  unit TEXT, counted TEXT, role TEXT NOT NULL, as_of TEXT, as_of_date TEXT, restates TEXT, as_written TEXT NOT NULL,
  certainty TEXT NOT NULL, source_kind TEXT, source TEXT, source_as_written TEXT, source_actors TEXT, source_cue TEXT,
  source_start_at INTEGER, source_end_at INTEGER, via TEXT, via_json TEXT, positions TEXT, positions_json TEXT, start_at INTEGER, end_at INTEGER, sentence INTEGER, part TEXT, PRIMARY KEY (summary_id, n));
CREATE TABLE conflicts (
  summary_id INTEGER NOT NULL REFERENCES summaries ON DELETE CASCADE, n INTEGER NOT NULL, figure_a TEXT NOT NULL, figure_b TEXT NOT NULL, relation TEXT NOT NULL, stated_by TEXT NOT NULL,
  PRIMARY KEY (summary_id, n));
CREATE TABLE uncertainties (
  summary_id INTEGER NOT NULL REFERENCES summaries ON DELETE CASCADE, id TEXT NOT NULL, n INTEGER NOT NULL, text TEXT NOT NULL, cue TEXT NOT NULL, kind TEXT NOT NULL, holder TEXT, holder_name TEXT,
  claims TEXT, start_at INTEGER, end_at INTEGER, sentence INTEGER, part TEXT, evidence TEXT, PRIMARY KEY (summary_id, n));
CREATE TABLE rejected (
  summary_id INTEGER NOT NULL REFERENCES summaries ON DELETE CASCADE, n INTEGER NOT NULL, item TEXT NOT NULL, text TEXT NOT NULL, withdrawn INTEGER NOT NULL, PRIMARY KEY (summary_id, n));
CREATE TABLE problems (
  summary_id INTEGER NOT NULL REFERENCES summaries ON DELETE CASCADE, n INTEGER NOT NULL, item TEXT NOT NULL, accepted INTEGER NOT NULL, code TEXT NOT NULL, severity TEXT NOT NULL,
  message TEXT NOT NULL, path TEXT NOT NULL, text TEXT NOT NULL, start_at INTEGER NOT NULL, end_at INTEGER NOT NULL,
  nearest TEXT, nearest_start_at INTEGER, nearest_end_at INTEGER, PRIMARY KEY (summary_id, n));
CREATE INDEX problems_code ON problems (code);
CREATE TABLE spans (
  summary_id INTEGER NOT NULL REFERENCES summaries ON DELETE CASCADE, n INTEGER NOT NULL, item TEXT NOT NULL, role TEXT NOT NULL, text TEXT NOT NULL, start_at INTEGER, end_at INTEGER, sentence INTEGER, part TEXT, PRIMARY KEY (summary_id, n));
CREATE VIRTUAL TABLE texts_fts USING fts5(text, content="texts", content_rowid="id", tokenize="unicode61 remove_diacritics 2");
CREATE TRIGGER texts_in AFTER INSERT ON texts BEGIN
  INSERT INTO texts_fts (rowid, text) VALUES (new.id, new.text); END;
CREATE TRIGGER texts_out AFTER DELETE ON texts BEGIN
  INSERT INTO texts_fts (texts_fts, rowid, text) VALUES ('delete', old.id, old.text); END;
CREATE TRIGGER texts_over AFTER UPDATE OF text ON texts BEGIN
  INSERT INTO texts_fts (texts_fts, rowid, text) VALUES ('delete', old.id, old.text);
  INSERT INTO texts_fts (rowid, text) VALUES (new.id, new.text); END;
CREATE VIRTUAL TABLE summaries_fts USING fts5(words, content="summaries", content_rowid="id", tokenize="unicode61 remove_diacritics 2");
CREATE TRIGGER summaries_in AFTER INSERT ON summaries BEGIN
  INSERT INTO summaries_fts (rowid, words) VALUES (new.id, new.words); END;
CREATE TRIGGER summaries_out AFTER DELETE ON summaries BEGIN
  INSERT INTO summaries_fts (summaries_fts, rowid, words) VALUES ('delete', old.id, old.words); END;
CREATE TRIGGER summaries_over AFTER UPDATE OF words ON summaries BEGIN
  INSERT INTO summaries_fts (summaries_fts, rowid, words) VALUES ('delete', old.id, old.words);
  INSERT INTO summaries_fts (rowid, words) VALUES (new.id, new.words); END;
CREATE VIEW article_list AS
  SELECT f.path, f.item, f.key, f.version, f.title, f.publisher, f.published, f.url,
    CASE WHEN f.failure IS NOT NULL THEN 'unreadable' ELSE w.state END AS state,
    coalesce(f.failure, w.failure) AS failure, coalesce(f.message, w.message) AS message, f.cached, s.id AS summary_id, f.article_id
  FROM files f LEFT JOIN works w ON w.work_key = f.work_key LEFT JOIN works d ON d.work_key = f.summary_key
    LEFT JOIN summaries s ON s.id = d.id
  WHERE f.current;
CREATE VIEW who_said_what AS
  SELECT f.title, f.published, f.key, q.source AS speaker, q.text AS quote, q.via, q.positions, q.attribution,
    q.start_at, q.end_at, q.summary_id, q.id
  FROM quotes q JOIN works w ON w.id = q.summary_id JOIN files f ON f.summary_key = w.work_key AND f.current;
CREATE VIEW figures_by_source AS
  SELECT f.title, f.published, f.key, g.counted, g.bound, g.value, g.upper, g.unit, g.role, g.as_written, g.source, g.via, g.positions,
    g.certainty, g.as_of_date, g.start_at, g.end_at, g.summary_id, g.id
  FROM figures g JOIN works w ON w.id = g.summary_id JOIN files f ON f.summary_key = w.work_key AND f.current;
CREATE VIEW figures_in_conflict AS
  SELECT f.title, f.key, c.relation, c.stated_by, a.counted, a.as_written AS figure_a, a.source AS source_a, a.positions AS positions_a,
    b.as_written AS figure_b, b.source AS source_b, b.positions AS positions_b, c.summary_id
  FROM conflicts c JOIN figures a ON a.summary_id = c.summary_id AND a.id = c.figure_a
    JOIN figures b ON b.summary_id = c.summary_id AND b.id = c.figure_b
    JOIN works w ON w.id = c.summary_id JOIN files f ON f.summary_key = w.work_key AND f.current;
CREATE VIEW what_failed AS
  SELECT f.path, f.item, f.key, f.title, CASE WHEN f.failure IS NOT NULL THEN 'unreadable' ELSE w.state END AS state,
    coalesce(f.failure, w.failure) AS failure, coalesce(f.message, w.message) AS message,
    (SELECT count(*) FROM attempts a WHERE a.work_id = w.id AND a.counts AND a.outcome IN ('failed', 'cut-off')) AS tries
  FROM files f LEFT JOIN works w ON w.work_key = f.work_key
  WHERE f.current AND (f.failure IS NOT NULL OR w.state IN ('failed', 'set-aside'));
CREATE VIEW spending AS
  SELECT r.id AS run, r.started, r.ended, r.outcome, k.engine, coalesce(c.model, k.model) AS model, count(c.id) AS calls,
    coalesce(sum(c.input), 0) AS input, coalesce(sum(c.cached), 0) AS cached, coalesce(sum(c.output), 0) AS output,
    round(sum(CAST(c.cost AS REAL)), 6) AS about_usd, sum(c.id IS NOT NULL AND c.cost IS NULL) AS calls_of_unknown_cost
  FROM runs r JOIN kinds k ON k.id = r.kind_id LEFT JOIN attempts a ON a.run_id = r.id LEFT JOIN calls c ON c.attempt_id = a.id
  GROUP BY r.id, coalesce(c.model, k.model);
