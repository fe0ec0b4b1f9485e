-- Inbox, outbox and what each conversation is about.

CREATE TABLE message (
  number       BIGINT PRIMARY KEY,
  channel      TEXT NOT NULL,
  event        TEXT NOT NULL,
  conversation TEXT NOT NULL,
  asker        TEXT,
  words        TEXT NOT NULL,
  at           BIGINT NOT NULL,
  about        BIGINT NOT NULL,
  shared       BOOLEAN NOT NULL,
  handled      BOOLEAN NOT NULL,
  UNIQUE (channel, event)
);

CREATE INDEX message_unhandled ON message (number) WHERE NOT handled;

CREATE TABLE reply (
  number       BIGINT PRIMARY KEY,
  message      BIGINT NOT NULL REFERENCES message (number),
  channel      TEXT NOT NULL,
  conversation TEXT NOT NULL,
  body         TEXT NOT NULL,
  delivered_at BIGINT
);

CREATE INDEX reply_undelivered ON reply (number) WHERE delivered_at IS NULL;

CREATE TABLE focus (
  conversation TEXT PRIMARY KEY,
  service      TEXT,
  term         TEXT,
  at           BIGINT NOT NULL
);

CREATE TABLE focus_choice (
  conversation TEXT NOT NULL REFERENCES focus (conversation) ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  service      TEXT NOT NULL,
  term         TEXT NOT NULL,
  label        TEXT NOT NULL,
  PRIMARY KEY (conversation, position)
);
