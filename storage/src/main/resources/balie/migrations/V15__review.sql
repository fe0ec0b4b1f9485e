-- What services are reviewed by: alerts about error budgets, measures, closed months, digests that were sent, and what
-- came of asking the golden questions. Only SQL that SQLite and PostgreSQL share.

CREATE TABLE budget_alert (
  service TEXT NOT NULL,
  pace    TEXT NOT NULL,
  target  TEXT NOT NULL,        -- percent, a decimal
  used    TEXT,                 -- percent, a decimal
  since   BIGINT NOT NULL,
  told_at BIGINT,
  ended   BIGINT,
  PRIMARY KEY (service, pace, since)
);

CREATE UNIQUE INDEX budget_alert_current ON budget_alert (service, pace) WHERE ended IS NULL;
CREATE INDEX budget_alert_untold ON budget_alert (since) WHERE told_at IS NULL;

CREATE TABLE measure (
  number     BIGINT PRIMARY KEY,
  service    TEXT NOT NULL,
  month      TEXT NOT NULL,
  automatic  BOOLEAN NOT NULL,
  what       TEXT,
  who        TEXT,
  until_day  TEXT,
  helped     BOOLEAN,
  note       TEXT,
  judged_by  TEXT,
  judged_at  BIGINT,
  opened_by  TEXT,
  at         BIGINT NOT NULL
);

CREATE UNIQUE INDEX measure_of_month ON measure (service, month) WHERE automatic;
CREATE INDEX measure_service ON measure (service, month);
CREATE INDEX measure_open ON measure (number) WHERE judged_at IS NULL;

CREATE TABLE measure_agreement (
  number    BIGINT NOT NULL REFERENCES measure (number),
  place     INTEGER NOT NULL,
  agreement TEXT NOT NULL,
  PRIMARY KEY (number, place)
);

-- Only ever added to.
CREATE TABLE closing (
  service TEXT NOT NULL,
  month   TEXT NOT NULL,
  version INTEGER NOT NULL,
  by_whom TEXT NOT NULL,
  at      BIGINT NOT NULL,
  why     TEXT NOT NULL,
  edition BIGINT NOT NULL,
  figures TEXT NOT NULL,
  PRIMARY KEY (service, month, version)
);

-- What was measured, as it was when the month was closed.
CREATE TABLE closed_source (
  service TEXT NOT NULL,
  month   TEXT NOT NULL,
  version INTEGER NOT NULL,
  source  BIGINT NOT NULL REFERENCES measurement_source (source),
  since   BIGINT NOT NULL,
  ended   BIGINT,
  PRIMARY KEY (service, month, version, source)
);

CREATE TABLE closed_run (
  service  TEXT NOT NULL,
  month    TEXT NOT NULL,
  version  INTEGER NOT NULL,
  source   BIGINT NOT NULL,
  first_at BIGINT NOT NULL,
  last_at  BIGINT NOT NULL,
  seen     TEXT NOT NULL,
  samples  BIGINT NOT NULL,
  PRIMARY KEY (service, month, version, source, first_at)
);

CREATE TABLE digest (
  month  TEXT NOT NULL,
  person TEXT NOT NULL,
  at     BIGINT NOT NULL,
  PRIMARY KEY (month, person)
);

CREATE TABLE judged_month (
  month TEXT PRIMARY KEY,
  at    BIGINT NOT NULL
);

CREATE TABLE golden_run (
  at           BIGINT PRIMARY KEY,
  edition      BIGINT NOT NULL,
  asked        INTEGER NOT NULL,
  correct      INTEGER NOT NULL,
  abstained    INTEGER NOT NULL,
  wrong        INTEGER NOT NULL,
  wrong_values INTEGER NOT NULL
);

-- As the desk folder's questions.jsonl had them when it was published last.
CREATE TABLE golden_question (
  place INTEGER PRIMARY KEY,
  line  TEXT NOT NULL
);
