-- Tickets about a service that have to do with a time: what a report of a month reads.

CREATE INDEX ticket_about ON ticket (service, changed_at);
