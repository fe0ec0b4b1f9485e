-- Orders and the subscriptions that began with them; problems; wishes for other agreements. Only SQL that SQLite and
-- PostgreSQL share.

-- Who approves a unit's orders while its manager does not.
ALTER TABLE unit ADD COLUMN stand_in TEXT;

CREATE TABLE service_order (
  number       BIGINT PRIMARY KEY,
  asked_by     TEXT NOT NULL,
  channel      TEXT NOT NULL,
  conversation TEXT NOT NULL,
  language     TEXT NOT NULL,
  about        BIGINT NOT NULL,      -- the message that it was ordered by
  person       TEXT NOT NULL,        -- who is to have it
  service      TEXT NOT NULL,
  offering     TEXT NOT NULL,
  status       TEXT NOT NULL,        -- asked | approved | declined | fulfilled
  decided_by   TEXT,
  ticket       BIGINT,               -- under which it is fulfilled
  at           BIGINT NOT NULL,
  reminded_at  BIGINT,
  UNIQUE (about, person, service)
);

CREATE INDEX service_order_waiting ON service_order (number) WHERE status = 'asked';
CREATE INDEX service_order_ticket ON service_order (ticket);

CREATE TABLE order_approver (
  service_order BIGINT NOT NULL REFERENCES service_order (number),
  position      INTEGER NOT NULL,
  person        TEXT NOT NULL,
  PRIMARY KEY (service_order, position)
);

-- Subscriptions that count beside those of the desk folder, until the folder says the same.
CREATE TABLE granted (
  service_order BIGINT PRIMARY KEY REFERENCES service_order (number),
  person        TEXT NOT NULL,
  service       TEXT NOT NULL,
  offering      TEXT NOT NULL,
  valid_from    TEXT NOT NULL
);

CREATE TABLE problem (
  number      BIGINT PRIMARY KEY,
  service     TEXT NOT NULL,
  title       TEXT NOT NULL,
  known_error TEXT,
  workaround  TEXT,
  by_whom     TEXT NOT NULL,
  at          BIGINT NOT NULL,
  solved_at   BIGINT
);

CREATE TABLE problem_incident (
  problem BIGINT NOT NULL REFERENCES problem (number),
  ticket  BIGINT NOT NULL,
  PRIMARY KEY (problem, ticket)
);

CREATE TABLE change_request (
  message     BIGINT PRIMARY KEY,    -- that said so
  service     TEXT,
  agreement   TEXT,
  person      TEXT NOT NULL,
  unit        TEXT NOT NULL,
  words       TEXT NOT NULL,
  at          BIGINT NOT NULL,
  reviewed_at BIGINT
);
