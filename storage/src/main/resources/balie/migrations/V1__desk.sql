-- The desk as it was published. Only SQL that SQLite and PostgreSQL share.
--
-- Values stand as they were written, beside the type that reads them back. A text in words has a row for each language;
-- one that was written as a single string has one row, with '' for its language. Instants are milliseconds since 1970,
-- dates and zones are ISO text. Foreign keys hold a noun's parts together; what one noun says about another is checked
-- when the desk is read, and outlives it here.

CREATE TABLE publication (
  number INTEGER PRIMARY KEY,
  at     BIGINT NOT NULL,
  day    TEXT NOT NULL               -- in the organisation's zone
);

CREATE TABLE publication_change (
  publication INTEGER NOT NULL REFERENCES publication (number),
  position    INTEGER NOT NULL,
  kind        TEXT NOT NULL,         -- new | changed | ended
  what        TEXT NOT NULL,
  id          TEXT NOT NULL,
  PRIMARY KEY (publication, position)
);

-- What the folder held at the last publication, in its order.
CREATE TABLE folder_entry (
  what     TEXT NOT NULL,
  position INTEGER NOT NULL,
  id       TEXT NOT NULL,
  PRIMARY KEY (what, position)
);

-- As published last: the organisation, its units and its people.

CREATE TABLE organisation (
  name            TEXT NOT NULL,
  zone            TEXT NOT NULL,
  service_manager TEXT,
  drafts          BOOLEAN NOT NULL
);

CREATE TABLE organisation_language (
  position INTEGER PRIMARY KEY,
  language TEXT NOT NULL
);

CREATE TABLE team (
  team     TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  name     TEXT NOT NULL,
  lead     TEXT NOT NULL
);

CREATE TABLE term (
  term     TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  type     TEXT NOT NULL
);

CREATE TABLE term_text (
  term     TEXT NOT NULL REFERENCES term (term) ON DELETE CASCADE,
  what     TEXT NOT NULL,            -- name | asks | says
  position INTEGER NOT NULL,
  language TEXT NOT NULL,
  words    TEXT NOT NULL,
  PRIMARY KEY (term, what, position)
);

CREATE TABLE ladder (
  ladder   TEXT PRIMARY KEY,
  position INTEGER NOT NULL
);

CREATE TABLE ladder_rung (
  ladder   TEXT NOT NULL REFERENCES ladder (ladder) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  percent  INTEGER NOT NULL,
  PRIMARY KEY (ladder, position)
);

CREATE TABLE ladder_recipient (
  ladder    TEXT NOT NULL,
  rung      INTEGER NOT NULL,
  position  INTEGER NOT NULL,
  recipient TEXT NOT NULL,
  PRIMARY KEY (ladder, rung, position),
  FOREIGN KEY (ladder, rung) REFERENCES ladder_rung (ladder, position) ON DELETE CASCADE
);

CREATE TABLE unit (
  unit    TEXT PRIMARY KEY,
  name    TEXT NOT NULL,
  part_of TEXT,
  manager TEXT
);

CREATE TABLE person (
  person   TEXT PRIMARY KEY,
  name     TEXT NOT NULL,
  unit     TEXT NOT NULL,
  language TEXT
);

CREATE TABLE person_role (
  person TEXT NOT NULL REFERENCES person (person) ON DELETE CASCADE,
  role   TEXT NOT NULL,
  PRIMARY KEY (person, role)
);

CREATE TABLE subscription (
  person      TEXT NOT NULL REFERENCES person (person) ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  service     TEXT NOT NULL,
  offering    TEXT,
  valid_from  TEXT,
  valid_until TEXT,
  PRIMARY KEY (person, position)
);

CREATE TABLE subscription_term (
  person       TEXT NOT NULL,
  subscription INTEGER NOT NULL,
  position     INTEGER NOT NULL,
  term         TEXT NOT NULL,
  type         TEXT NOT NULL,
  language     TEXT NOT NULL,
  written      TEXT NOT NULL,
  PRIMARY KEY (person, subscription, position),
  FOREIGN KEY (person, subscription) REFERENCES subscription (person, position) ON DELETE CASCADE
);

CREATE TABLE article (
  article       TEXT PRIMARY KEY,
  title         TEXT NOT NULL,
  language      TEXT NOT NULL,
  service       TEXT,
  audience      TEXT NOT NULL,       -- everyone | staff | managers | unit
  audience_unit TEXT,
  review_by     TEXT,
  owner         TEXT,
  body          TEXT NOT NULL
);

-- Every version of every calendar.

CREATE TABLE calendar (
  calendar    TEXT NOT NULL,
  version     INTEGER NOT NULL,
  publication INTEGER NOT NULL REFERENCES publication (number),
  zone        TEXT NOT NULL,
  since       BIGINT,                -- as written
  counts_from BIGINT,                -- as it counts: empty for the first version
  PRIMARY KEY (calendar, version)
);

CREATE TABLE calendar_week (
  calendar TEXT NOT NULL,
  version  INTEGER NOT NULL,
  weekday  INTEGER NOT NULL,         -- 1 is Monday
  opens    INTEGER NOT NULL,         -- minutes of the day
  closes   INTEGER NOT NULL,
  PRIMARY KEY (calendar, version, weekday, opens),
  FOREIGN KEY (calendar, version) REFERENCES calendar (calendar, version)
);

CREATE TABLE calendar_holiday (
  calendar  TEXT NOT NULL,
  version   INTEGER NOT NULL,
  position  INTEGER NOT NULL,
  kind      TEXT NOT NULL,           -- once | dates | yearly
  first_day TEXT NOT NULL,           -- a date, or a month and day of every year
  last_day  TEXT NOT NULL,
  PRIMARY KEY (calendar, version, position),
  FOREIGN KEY (calendar, version) REFERENCES calendar (calendar, version)
);

-- Every edition of every service, kept only where it differs from the one before.

CREATE TABLE service (
  service      TEXT NOT NULL,
  publication  INTEGER NOT NULL REFERENCES publication (number),
  withdrawn    BOOLEAN NOT NULL,     -- the folder no longer held it
  status       TEXT NOT NULL,
  owner        TEXT,
  hours        TEXT NOT NULL,
  support      TEXT NOT NULL,
  patched_by   TEXT,
  monitored_by TEXT,
  backed_up_by TEXT,
  runbook      TEXT,
  PRIMARY KEY (service, publication)
);

CREATE TABLE service_text (
  service     TEXT NOT NULL,
  publication INTEGER NOT NULL,
  what        TEXT NOT NULL,         -- name | alias | summary
  position    INTEGER NOT NULL,
  language    TEXT NOT NULL,
  words       TEXT NOT NULL,
  PRIMARY KEY (service, publication, what, position),
  FOREIGN KEY (service, publication) REFERENCES service (service, publication)
);

CREATE TABLE service_component (
  service     TEXT NOT NULL,
  publication INTEGER NOT NULL,
  position    INTEGER NOT NULL,
  component   TEXT NOT NULL,
  PRIMARY KEY (service, publication, position),
  FOREIGN KEY (service, publication) REFERENCES service (service, publication)
);

CREATE TABLE offering (
  service     TEXT NOT NULL,
  publication INTEGER NOT NULL,
  offering    TEXT NOT NULL,
  position    INTEGER NOT NULL,
  PRIMARY KEY (service, publication, offering),
  FOREIGN KEY (service, publication) REFERENCES service (service, publication)
);

CREATE TABLE offering_text (
  service     TEXT NOT NULL,
  publication INTEGER NOT NULL,
  offering    TEXT NOT NULL,
  position    INTEGER NOT NULL,
  language    TEXT NOT NULL,
  words       TEXT NOT NULL,
  PRIMARY KEY (service, publication, offering, position),
  FOREIGN KEY (service, publication, offering) REFERENCES offering (service, publication, offering)
);

CREATE TABLE offering_term (
  service     TEXT NOT NULL,
  publication INTEGER NOT NULL,
  offering    TEXT NOT NULL,
  position    INTEGER NOT NULL,
  term        TEXT NOT NULL,
  type        TEXT NOT NULL,
  language    TEXT NOT NULL,
  written     TEXT NOT NULL,
  PRIMARY KEY (service, publication, offering, position),
  FOREIGN KEY (service, publication, offering) REFERENCES offering (service, publication, offering)
);

-- Every version of every agreement. Only its end, its approval and its withdrawal may come later.

CREATE TABLE agreement (
  agreement    TEXT NOT NULL,
  version      INTEGER NOT NULL,
  publication  INTEGER NOT NULL REFERENCES publication (number),
  kind         TEXT NOT NULL,
  service      TEXT NOT NULL,
  offering     TEXT,
  with_whom    TEXT NOT NULL,
  valid_from   TEXT,
  valid_until  TEXT,
  agreed_by    TEXT,
  agreed_on    TEXT,
  review_by    TEXT,
  withdrawn_on TEXT,                 -- the day from which the folder no longer held it
  PRIMARY KEY (agreement, version)
);

CREATE TABLE agreement_term (
  agreement TEXT NOT NULL,
  version   INTEGER NOT NULL,
  position  INTEGER NOT NULL,
  term      TEXT NOT NULL,
  type      TEXT NOT NULL,
  language  TEXT NOT NULL,
  written   TEXT NOT NULL,
  PRIMARY KEY (agreement, version, position),
  FOREIGN KEY (agreement, version) REFERENCES agreement (agreement, version)
);

CREATE TABLE agreement_target (
  agreement TEXT NOT NULL,
  version   INTEGER NOT NULL,
  position  INTEGER NOT NULL,
  kind      TEXT NOT NULL,
  priority  TEXT NOT NULL,
  respond   TEXT,
  resolve   TEXT,
  hours     TEXT,
  ladder    TEXT,
  PRIMARY KEY (agreement, version, position),
  FOREIGN KEY (agreement, version) REFERENCES agreement (agreement, version)
);
