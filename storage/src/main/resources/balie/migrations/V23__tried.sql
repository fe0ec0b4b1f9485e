-- Whether a letter may have been shown without that being noted. What waits now was left by a process that did not say.
-- Only SQL that SQLite and PostgreSQL share.
ALTER TABLE letter ADD COLUMN may_be_there BOOLEAN NOT NULL DEFAULT FALSE;

UPDATE letter SET may_be_there = TRUE WHERE state = 'waiting';

-- Who spoke before in a conversation is asked for each message.
CREATE INDEX message_conversation ON message (conversation, number);
