-- Escalation as it is written down, and as it happened. Only SQL that SQLite and PostgreSQL share.

ALTER TABLE ladder_rung ADD COLUMN out_of_hours BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE ladder_rung ADD COLUMN repeat_after TEXT;
ALTER TABLE agreement_target ADD COLUMN respond_next TEXT;
ALTER TABLE agreement_target ADD COLUMN pauses_for_supplier BOOLEAN NOT NULL DEFAULT FALSE;

-- As published last: who is on duty when, in the organisation's zone.

CREATE TABLE rota (
  team     TEXT PRIMARY KEY,
  position INTEGER NOT NULL
);

CREATE TABLE rota_shift (
  team      TEXT NOT NULL REFERENCES rota (team) ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  opens     INTEGER NOT NULL,        -- minutes of the day
  closes    INTEGER NOT NULL,
  first_day TEXT NOT NULL,           -- a day of the week in which the turns begin
  PRIMARY KEY (team, position)
);

CREATE TABLE rota_day (
  team    TEXT NOT NULL,
  shift   INTEGER NOT NULL,
  weekday INTEGER NOT NULL,          -- 1 is Monday
  PRIMARY KEY (team, shift, weekday),
  FOREIGN KEY (team, shift) REFERENCES rota_shift (team, position) ON DELETE CASCADE
);

CREATE TABLE rota_turn (
  team     TEXT NOT NULL,
  shift    INTEGER NOT NULL,
  position INTEGER NOT NULL,
  person   TEXT NOT NULL,
  PRIMARY KEY (team, shift, position),
  FOREIGN KEY (team, shift) REFERENCES rota_shift (team, position) ON DELETE CASCADE
);

CREATE TABLE rota_absence (
  team      TEXT NOT NULL REFERENCES rota (team) ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  person    TEXT NOT NULL,
  first_day TEXT NOT NULL,
  last_day  TEXT NOT NULL,
  PRIMARY KEY (team, position)
);

CREATE TABLE rota_swap (
  team       TEXT NOT NULL REFERENCES rota (team) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  day        TEXT NOT NULL,
  person     TEXT NOT NULL,
  instead_of TEXT NOT NULL,
  PRIMARY KEY (team, position)
);

-- What is due next for a ticket: a copy that can be thrown away and made anew from the log. A change of the ticket puts
-- it to the moment of the change, in the same transaction, so that nobody has to remember to.
CREATE TABLE due_step (
  ticket    BIGINT PRIMARY KEY,
  due_at    BIGINT,                  -- when there is something to do
  breach_at BIGINT                   -- when the first promise of it breaks that did not stop
);

CREATE INDEX due_step_due ON due_step (due_at);
CREATE INDEX due_step_breach ON due_step (breach_at);

-- What became of each step: never changed but for who has it and how often it was told.
CREATE TABLE fired_step (
  ticket     BIGINT NOT NULL,
  clock      TEXT NOT NULL,
  generation INTEGER NOT NULL,
  percent    INTEGER NOT NULL,
  fate       TEXT NOT NULL,          -- told | superseded | stopped
  due_at     BIGINT NOT NULL,
  at         BIGINT NOT NULL,
  told       INTEGER NOT NULL,       -- how often
  told_at    BIGINT NOT NULL,        -- last
  has_it     TEXT,                   -- who said so
  has_it_at  BIGINT,
  PRIMARY KEY (ticket, clock, generation, percent)
);

-- What the clocks were last computed with.
CREATE TABLE clock_basis (
  what  TEXT PRIMARY KEY,            -- time-zones | publication
  value TEXT NOT NULL
);
