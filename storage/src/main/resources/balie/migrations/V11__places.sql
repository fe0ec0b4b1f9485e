-- How far each channel and thread was read, and where a channel admin wants unaddressed questions answered.

CREATE TABLE watermark (
  channel TEXT NOT NULL,
  stream  TEXT NOT NULL,          -- a place or thread, by the channel's own name
  mark    TEXT NOT NULL,
  at      BIGINT NOT NULL,
  PRIMARY KEY (channel, stream)
);

CREATE TABLE venue (
  channel TEXT NOT NULL,
  venue   TEXT NOT NULL,          -- a place, by the channel's own name
  team    TEXT,                   -- whose conversation it is; empty for a help channel
  PRIMARY KEY (channel, venue)
);
