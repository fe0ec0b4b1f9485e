-- Who has to approve an order is reminded of it: how often they were, and when it is looked at next. Only SQL that SQLite
-- and PostgreSQL share.
ALTER TABLE service_order ADD COLUMN reminders INTEGER NOT NULL DEFAULT 0;
ALTER TABLE service_order ADD COLUMN due_at BIGINT;

UPDATE service_order SET due_at = at WHERE status = 'asked';

CREATE INDEX service_order_due ON service_order (due_at) WHERE due_at IS NOT NULL;
