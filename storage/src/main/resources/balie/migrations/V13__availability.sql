-- What was measured of services, as runs of samples that say the same, and what was said about it. Only SQL that SQLite
-- and PostgreSQL share.

CREATE TABLE measurement_source (
  source        BIGINT PRIMARY KEY,
  service       TEXT NOT NULL,
  name          TEXT NOT NULL,
  kind          TEXT NOT NULL,
  measures      TEXT NOT NULL,
  interval_time BIGINT NOT NULL,      -- milliseconds
  timeout       BIGINT NOT NULL,      -- milliseconds
  confirm       INTEGER NOT NULL,
  since         BIGINT NOT NULL,
  ended         BIGINT
);

CREATE UNIQUE INDEX measurement_source_current ON measurement_source (service, name) WHERE ended IS NULL;
CREATE INDEX measurement_source_service ON measurement_source (service, source);

CREATE TABLE measured_run (
  source   BIGINT NOT NULL REFERENCES measurement_source (source),
  first_at BIGINT NOT NULL,
  last_at  BIGINT NOT NULL,
  seen     TEXT NOT NULL,
  samples  BIGINT NOT NULL,
  PRIMARY KEY (source, first_at)
);

-- The samples of the last hours one by one, for those that come late.
CREATE TABLE recent_sample (
  source BIGINT NOT NULL REFERENCES measurement_source (source),
  at     BIGINT NOT NULL,
  seen   TEXT NOT NULL,
  PRIMARY KEY (source, at)
);

CREATE TABLE maintenance (
  number    BIGINT PRIMARY KEY,
  service   TEXT NOT NULL,
  starts_at BIGINT NOT NULL,
  ends_at   BIGINT NOT NULL,
  why       TEXT NOT NULL,
  by_whom   TEXT NOT NULL,
  at        BIGINT NOT NULL,
  called    BOOLEAN,
  note      TEXT,
  closed_by TEXT,
  closed_at BIGINT
);

CREATE INDEX maintenance_service ON maintenance (service, starts_at);
CREATE INDEX maintenance_open ON maintenance (starts_at) WHERE closed_at IS NULL;

-- Only ever added to.
CREATE TABLE correction (
  number    BIGINT NOT NULL,
  version   INTEGER NOT NULL,
  service   TEXT NOT NULL,
  claim     TEXT NOT NULL,
  starts_at BIGINT NOT NULL,
  ends_at   BIGINT,
  cause     TEXT NOT NULL,
  blame     TEXT,                     -- ours | suppliers
  supplier  TEXT,
  by_whom   TEXT NOT NULL,
  at        BIGINT NOT NULL,
  why       TEXT NOT NULL,
  ticket    BIGINT,
  PRIMARY KEY (number, version)
);

CREATE INDEX correction_service ON correction (service, starts_at);
CREATE INDEX correction_ticket ON correction (ticket) WHERE ticket IS NOT NULL;

CREATE TABLE proof (
  service   TEXT NOT NULL,
  what      TEXT NOT NULL,
  at        BIGINT NOT NULL,
  origin    TEXT NOT NULL,
  succeeded BOOLEAN NOT NULL,
  took      BIGINT,                   -- milliseconds
  by_whom   TEXT,
  note      TEXT NOT NULL,
  PRIMARY KEY (service, what, at, origin)
);
