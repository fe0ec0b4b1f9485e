-- When who does a measure was asked whether it helped, after its last day. Only SQL that SQLite and PostgreSQL share.
ALTER TABLE measure ADD COLUMN asked_at BIGINT;
