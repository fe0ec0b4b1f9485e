-- What is written to learn whether messages can be kept again.
CREATE TABLE rehearsal (
  times INTEGER PRIMARY KEY,
  words TEXT NOT NULL
);

-- Who saw or changed what. Only ever added to.
CREATE TABLE audit (
  number BIGINT PRIMARY KEY,
  at     BIGINT NOT NULL,
  who    TEXT,                          -- empty for who has the machine
  deed   TEXT NOT NULL,
  about  TEXT                           -- a person or a record, by its id
);

CREATE INDEX audit_about ON audit (about, number);
