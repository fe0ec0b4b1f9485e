-- Whose an account on a chat platform is, and the one-time codes by which that is proven. Of every
-- code only its SHA-256 is kept.

CREATE TABLE account_link (
  platform  TEXT NOT NULL,
  place     TEXT NOT NULL,
  account   TEXT NOT NULL,
  person    TEXT NOT NULL,
  linked_at BIGINT NOT NULL,
  PRIMARY KEY (platform, place, account)
);

CREATE INDEX account_link_person ON account_link (person);

CREATE TABLE link_code (
  code      TEXT PRIMARY KEY,
  person    TEXT NOT NULL,
  platform  TEXT,
  place     TEXT,
  account   TEXT,
  issued_at BIGINT NOT NULL
);

CREATE TABLE link_attempt (
  platform TEXT NOT NULL,
  place    TEXT NOT NULL,
  account  TEXT NOT NULL,
  wrong    INTEGER NOT NULL,
  at       BIGINT NOT NULL,
  PRIMARY KEY (platform, place, account)
);
