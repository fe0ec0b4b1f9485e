-- How services are measured, as the desk folder declares it. Only SQL that SQLite and PostgreSQL share.

CREATE TABLE service_probe (
  service       TEXT NOT NULL,
  publication   INTEGER NOT NULL,
  position      INTEGER NOT NULL,
  probe         TEXT NOT NULL,
  kind          TEXT NOT NULL,        -- http | tcp | dns | heartbeat | backup | samples | alerts
  target        TEXT,                 -- an address, host:port or a name
  statuses      TEXT,                 -- separated by spaces
  wanted        TEXT,                 -- a text, or an answer
  within        BIGINT,               -- milliseconds
  certificate   INTEGER,              -- days
  record        TEXT,
  server        TEXT,
  interval_time BIGINT NOT NULL,      -- milliseconds
  timeout       BIGINT NOT NULL,      -- milliseconds
  confirm       INTEGER NOT NULL,
  PRIMARY KEY (service, publication, position)
);

-- What is asked to tell the prober's own trouble from the services', as published last.
CREATE TABLE reference_probe (
  position      INTEGER PRIMARY KEY,
  probe         TEXT NOT NULL,
  kind          TEXT NOT NULL,
  target        TEXT,
  statuses      TEXT,
  wanted        TEXT,
  within        BIGINT,
  certificate   INTEGER,
  record        TEXT,
  server        TEXT,
  interval_time BIGINT NOT NULL,
  timeout       BIGINT NOT NULL,
  confirm       INTEGER NOT NULL
);

-- Trouble that another system told of and has not ended.
CREATE TABLE firing_alert (
  source BIGINT NOT NULL REFERENCES measurement_source (source),
  alert  TEXT NOT NULL,
  since  BIGINT NOT NULL,
  PRIMARY KEY (source, alert)
);

-- Of which services a client may tell; of any where there is none.
CREATE TABLE api_client_service (
  client  TEXT NOT NULL REFERENCES api_client (name) ON DELETE CASCADE,
  service TEXT NOT NULL,
  PRIMARY KEY (client, service)
);
