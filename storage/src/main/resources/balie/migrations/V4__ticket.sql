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
