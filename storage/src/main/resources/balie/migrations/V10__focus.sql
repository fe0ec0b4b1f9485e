-- Whose promise a conversation is about, for which day and which ticket: a choice is picked for the same.
ALTER TABLE focus ADD COLUMN person TEXT;
ALTER TABLE focus ADD COLUMN unit TEXT;
ALTER TABLE focus ADD COLUMN day TEXT;
ALTER TABLE focus ADD COLUMN kind TEXT;
ALTER TABLE focus ADD COLUMN priority TEXT;
