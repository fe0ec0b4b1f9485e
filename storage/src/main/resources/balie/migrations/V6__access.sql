-- Who may come in. Of every secret only its SHA-256 is kept.

CREATE TABLE web_session (
  id         TEXT PRIMARY KEY,
  person     TEXT,
  started_at BIGINT NOT NULL,
  seen_at    BIGINT NOT NULL
);

CREATE INDEX web_session_person ON web_session (person);

CREATE TABLE sign_in_link (
  id        TEXT PRIMARY KEY,
  person    TEXT NOT NULL UNIQUE,
  browser   TEXT NOT NULL,
  issued_at BIGINT NOT NULL
);

CREATE TABLE api_client (
  name     TEXT PRIMARY KEY,
  token    TEXT NOT NULL UNIQUE,
  grants   TEXT NOT NULL,
  added_at BIGINT NOT NULL,
  used_at  BIGINT
);

CREATE TABLE api_client_person (
  client TEXT NOT NULL REFERENCES api_client (name) ON DELETE CASCADE,
  person TEXT NOT NULL,
  PRIMARY KEY (client, person)
);
