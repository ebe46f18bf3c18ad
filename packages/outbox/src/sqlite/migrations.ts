/**
 * Schema, one script per version; `user_version` counts those that ran. A published script is never changed:
 * a change is a new script at the end.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE submissions (
    id INTEGER PRIMARY KEY,
    unit TEXT NOT NULL CHECK (unit <> ''),
    form TEXT NOT NULL CHECK (form <> ''),
    period TEXT NOT NULL CHECK (period <> ''),
    version INTEGER NOT NULL CHECK (version >= 1),
    hash TEXT NOT NULL,
    content TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN
      ('planned','sending','unknown','confirmed','rejected','conflict','superseded')),
    attempts INTEGER NOT NULL CHECK (attempts >= 0),
    planned_at TEXT NOT NULL,
    sent_at TEXT,
    settled_at TEXT,
    receipt TEXT,
    receipt_before TEXT,
    differences TEXT NOT NULL,
    messages TEXT NOT NULL,
    lease_owner TEXT,
    lease_until TEXT,
    fence INTEGER NOT NULL DEFAULT 0,
    UNIQUE (unit, form, period, version),
    CHECK ((lease_owner IS NULL) = (lease_until IS NULL))
  ) STRICT;
  CREATE INDEX submissions_by_period ON submissions (period, form, state);

  CREATE TABLE history (
    submission INTEGER NOT NULL REFERENCES submissions (id),
    number INTEGER NOT NULL,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    event TEXT NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (submission, number)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER history_is_never_rewritten BEFORE UPDATE ON history
    BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
  CREATE TRIGGER history_is_never_shortened BEFORE DELETE ON history
    BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

  CREATE TABLE statistics (
    form TEXT NOT NULL,
    period TEXT NOT NULL,
    state TEXT NOT NULL,
    submissions INTEGER NOT NULL CHECK (submissions >= 0),
    attempts INTEGER NOT NULL CHECK (attempts >= 0),
    latency_seconds INTEGER NOT NULL CHECK (latency_seconds >= 0),
    PRIMARY KEY (form, period, state)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE collections (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    query TEXT NOT NULL,
    unit TEXT,
    taken_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    resume TEXT,
    done INTEGER NOT NULL,
    total INTEGER,
    complete INTEGER NOT NULL CHECK (complete IN (0, 1))
  ) STRICT;
  CREATE INDEX collections_by_query ON collections (source, query, taken_at);

  CREATE TABLE collected_dossiers (
    collection INTEGER NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    dossier TEXT NOT NULL,
    PRIMARY KEY (collection, code)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE report_forms (
    unit TEXT NOT NULL,
    form TEXT NOT NULL,
    period TEXT NOT NULL,
    taken_at TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (unit, form, period, taken_at)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE plans (
    year INTEGER PRIMARY KEY,
    content TEXT NOT NULL
  ) STRICT;
  `,
];
