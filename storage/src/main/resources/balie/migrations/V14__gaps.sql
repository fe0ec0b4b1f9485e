-- Questions that got no good answer, what staff write about them, and examples by which a question is understood next
-- time. Only SQL that SQLite and PostgreSQL share.

CREATE TABLE unanswered (
  message BIGINT PRIMARY KEY REFERENCES message (number),
  at      BIGINT NOT NULL
);

-- Something was done about it: it is off the list.
CREATE TABLE gap_settled (
  message BIGINT PRIMARY KEY REFERENCES message (number),
  by_whom TEXT NOT NULL,
  at      BIGINT NOT NULL
);

CREATE TABLE article_draft (
  number        BIGINT PRIMARY KEY,
  message       BIGINT NOT NULL,     -- the question that it was begun for
  title         TEXT NOT NULL,
  language      TEXT NOT NULL,
  service       TEXT,
  audience      TEXT NOT NULL,
  audience_unit TEXT,
  body          TEXT NOT NULL,       -- empty until somebody writes one
  by_whom       TEXT NOT NULL,
  at            BIGINT NOT NULL,
  version       INTEGER NOT NULL,    -- grows with every change
  published     INTEGER,             -- the version that is published
  changes       INTEGER NOT NULL,    -- of what is published
  dropped       BOOLEAN NOT NULL
);
CREATE INDEX article_draft_message ON article_draft (message);

CREATE TABLE draft_question (
  draft   BIGINT NOT NULL REFERENCES article_draft (number),
  message BIGINT NOT NULL,
  PRIMARY KEY (draft, message)
);

-- Articles that count beside those of the desk folder, until the folder holds one of the same id.
CREATE TABLE added_article (
  draft         BIGINT PRIMARY KEY REFERENCES article_draft (number),
  article       TEXT NOT NULL UNIQUE,
  title         TEXT NOT NULL,
  language      TEXT NOT NULL,
  service       TEXT,
  audience      TEXT NOT NULL,
  audience_unit TEXT,
  review_by     TEXT,
  owner         TEXT,
  body          TEXT NOT NULL
);

-- Examples that count beside those of the desk folder, until the folder says the same.
CREATE TABLE added_example (
  message  BIGINT PRIMARY KEY,
  term     TEXT NOT NULL,
  language TEXT NOT NULL,
  words    TEXT NOT NULL,
  by_whom  TEXT NOT NULL,
  at       BIGINT NOT NULL,
  counts   BOOLEAN NOT NULL,
  changes  INTEGER NOT NULL
);
