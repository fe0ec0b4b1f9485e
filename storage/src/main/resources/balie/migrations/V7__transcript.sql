-- Conversations are read again, and a person's are listed.

CREATE INDEX message_asker ON message (asker, channel, number);
CREATE INDEX letter_conversation ON letter (conversation, number);

-- What somebody thought of an answer: the last word counts.
CREATE TABLE feedback (
  message BIGINT PRIMARY KEY REFERENCES message (number),   -- the one that was answered
  verdict TEXT NOT NULL,                                    -- helped | wrong | outdated
  person  TEXT,                                             -- who gave it
  at      BIGINT NOT NULL
);
CREATE INDEX feedback_verdict ON feedback (verdict, at);
