-- Outages that were measured and that people were told of: each once, and once when it was over. Only SQL that SQLite and
-- PostgreSQL share.

CREATE TABLE known_outage (
  service TEXT NOT NULL,
  since   BIGINT NOT NULL,
  told_at BIGINT NOT NULL,
  ticket  BIGINT,
  over_at BIGINT,
  PRIMARY KEY (service, since)
);

CREATE INDEX known_outage_current ON known_outage (service) WHERE over_at IS NULL;
