-- Letters to anybody instead of replies to whoever asked; buttons; and one conversation's work found by itself.

ALTER TABLE message ADD COLUMN pressed BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE message ADD COLUMN addressed BOOLEAN NOT NULL DEFAULT TRUE;

DROP INDEX message_unhandled;
CREATE INDEX message_unhandled ON message (conversation, number) WHERE NOT handled;

CREATE TABLE letter (
  number       BIGINT PRIMARY KEY,
  answers      BIGINT REFERENCES message (number),
  to_kind      TEXT NOT NULL,         -- place | person | team
  to_id        TEXT,                  -- the person's or team's
  channel      TEXT,                  -- where it goes; empty until that is known
  conversation TEXT,
  card         TEXT,
  body         TEXT NOT NULL,
  written_at   BIGINT NOT NULL,
  state        TEXT NOT NULL,         -- waiting | delivered | superseded | dead
  failures     INTEGER NOT NULL,
  next_try     BIGINT NOT NULL,
  settled_at   BIGINT,                -- when it was delivered or given up
  reference    TEXT,                  -- the channel's own, once it was delivered
  reason       TEXT                   -- why it was given up
);

INSERT INTO letter (number, answers, to_kind, channel, conversation, body, written_at, state, failures, next_try, settled_at)
SELECT reply.number, reply.message, 'place', reply.channel, reply.conversation, reply.body, message.at,
  CASE WHEN reply.delivered_at IS NULL THEN 'waiting' ELSE 'delivered' END, 0, 0, reply.delivered_at
FROM reply JOIN message ON message.number = reply.message;

DROP TABLE reply;

CREATE INDEX letter_waiting ON letter (conversation, number) WHERE state = 'waiting';
CREATE INDEX letter_unplaced ON letter (number) WHERE state = 'waiting' AND conversation IS NULL;
CREATE INDEX letter_card ON letter (card, conversation, number) WHERE card IS NOT NULL;
CREATE INDEX letter_answers ON letter (answers);
CREATE INDEX letter_dead ON letter (number) WHERE state = 'dead';

-- Where a person last spoke without anybody reading along.
CREATE TABLE reach (
  person       TEXT NOT NULL,
  channel      TEXT NOT NULL,
  conversation TEXT NOT NULL,
  at           BIGINT NOT NULL,
  PRIMARY KEY (person, channel)
);

-- The language that a conversation is held in: what a press of a button is answered in.
ALTER TABLE focus ADD COLUMN language TEXT;
