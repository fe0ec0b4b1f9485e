-- Tickets. The log (ticket_event with what belongs to its lines) is the truth and only ever added to; ticket,
-- ticket_reporter and ticket_word are derived from it and can be rebuilt. Only SQL that SQLite and PostgreSQL share.

CREATE TABLE ticket_event (
  ticket       BIGINT NOT NULL,
  number       INTEGER NOT NULL,
  at           BIGINT NOT NULL,
  by_whom      TEXT,
  what         TEXT NOT NULL,
  words        TEXT,
  manner       TEXT,                 -- to whom, from where it counts, why, how it is tied
  person       TEXT,
  team         TEXT,
  other        BIGINT,               -- another ticket
  priority     TEXT,
  day          TEXT,
  stars        INTEGER,
  channel      TEXT,
  conversation TEXT,
  language     TEXT,
  PRIMARY KEY (ticket, number)
);

-- What the first line of a log says beside its reporter.
CREATE TABLE ticket_opening (
  ticket            BIGINT PRIMARY KEY,
  unit              TEXT NOT NULL,
  kind              TEXT NOT NULL,
  service           TEXT,
  title             TEXT NOT NULL,
  agreement         TEXT,
  agreement_version INTEGER,
  impact            TEXT NOT NULL,
  urgency           TEXT NOT NULL
);

CREATE TABLE ticket_excerpt (
  ticket   BIGINT NOT NULL,
  position INTEGER NOT NULL,
  words    TEXT NOT NULL,
  PRIMARY KEY (ticket, position)
);

CREATE TABLE ticket_attachment (
  ticket   BIGINT NOT NULL,
  event    INTEGER NOT NULL,
  position INTEGER NOT NULL,
  name     TEXT NOT NULL,
  PRIMARY KEY (ticket, event, position)
);

-- Derived.

CREATE TABLE ticket (
  number       BIGINT PRIMARY KEY,
  version      INTEGER NOT NULL,
  title        TEXT NOT NULL,
  kind         TEXT NOT NULL,
  status       TEXT NOT NULL,
  active       BOOLEAN NOT NULL,     -- somebody still has to do something about it
  priority     TEXT NOT NULL,
  rank         INTEGER NOT NULL,     -- of the priority, 0 being the most urgent
  service      TEXT,
  person       TEXT NOT NULL,
  team         TEXT,
  assignee     TEXT,
  channel      TEXT NOT NULL,
  conversation TEXT NOT NULL,
  opened_at    BIGINT NOT NULL,
  changed_at   BIGINT NOT NULL
);

CREATE INDEX ticket_active ON ticket (rank, number) WHERE active;
CREATE INDEX ticket_unassigned ON ticket (rank, number) WHERE active AND assignee IS NULL;
CREATE INDEX ticket_assignee ON ticket (assignee, rank, number) WHERE active;
CREATE INDEX ticket_team ON ticket (team, rank, number) WHERE active;
CREATE INDEX ticket_service ON ticket (service, opened_at) WHERE active;
CREATE INDEX ticket_conversation ON ticket (conversation, number);
CREATE INDEX ticket_resolved ON ticket (changed_at) WHERE status = 'resolved';

CREATE TABLE ticket_reporter (
  person TEXT NOT NULL,
  ticket BIGINT NOT NULL,
  PRIMARY KEY (person, ticket)
);

CREATE INDEX ticket_reporter_ticket ON ticket_reporter (ticket);

-- The words of a ticket's title and description, folded: how tickets are searched.
CREATE TABLE ticket_word (
  word   TEXT NOT NULL,
  ticket BIGINT NOT NULL,
  PRIMARY KEY (word, ticket)
);

CREATE INDEX ticket_word_ticket ON ticket_word (ticket);

-- What was begun and not finished.

CREATE TABLE draft (
  message      BIGINT PRIMARY KEY,   -- that began it
  channel      TEXT NOT NULL,
  conversation TEXT NOT NULL,
  person       TEXT NOT NULL,
  language     TEXT NOT NULL,
  kind         TEXT NOT NULL,
  service      TEXT,
  words        TEXT NOT NULL,
  others       BOOLEAN NOT NULL,     -- those that may be the same were declined
  impact       TEXT,
  ticket       BIGINT,               -- that came of it
  at           BIGINT NOT NULL
);

CREATE INDEX draft_conversation ON draft (conversation, person, message);

CREATE TABLE draft_excerpt (
  message  BIGINT NOT NULL REFERENCES draft (message) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  words    TEXT NOT NULL,
  PRIMARY KEY (message, position)
);

CREATE TABLE pending (
  channel      TEXT NOT NULL,
  conversation TEXT NOT NULL,
  person       TEXT NOT NULL,
  ticket       BIGINT NOT NULL,
  seen         INTEGER NOT NULL,
  what         TEXT NOT NULL,
  at           BIGINT NOT NULL,
  PRIMARY KEY (channel, conversation, person)
);

-- Failures of services, as agents recorded them.

CREATE TABLE outage (
  ticket  BIGINT PRIMARY KEY,
  service TEXT NOT NULL,
  note    TEXT NOT NULL,
  by_whom TEXT NOT NULL,
  since   BIGINT NOT NULL,
  ended   BIGINT
);

CREATE INDEX outage_current ON outage (service) WHERE ended IS NULL;

-- How the desk goes about tickets, as published last.

CREATE TABLE ticket_rules (
  triage        TEXT,
  reopen        BIGINT NOT NULL,     -- milliseconds
  major_reports INTEGER NOT NULL,
  major_within  BIGINT NOT NULL      -- milliseconds
);

CREATE TABLE priority_matrix (
  impact   TEXT NOT NULL,
  urgency  TEXT NOT NULL,
  priority TEXT NOT NULL,
  PRIMARY KEY (impact, urgency)
);
