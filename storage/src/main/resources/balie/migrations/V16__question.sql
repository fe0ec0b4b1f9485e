-- What became of questions. Who asked stands with the message. Only SQL that SQLite and PostgreSQL share.

CREATE TABLE question (
  message BIGINT PRIMARY KEY REFERENCES message (number),
  at      BIGINT NOT NULL,           -- the message's
  fate    TEXT NOT NULL,             -- answered | abstained
  service TEXT                       -- what the answer was about
);

CREATE INDEX question_at ON question (at);
