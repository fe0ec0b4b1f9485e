-- Probes of a service of which some are enough. Only SQL that SQLite and PostgreSQL share.

ALTER TABLE service_probe ADD COLUMN redundant TEXT;
ALTER TABLE service_probe ADD COLUMN needed INTEGER;
ALTER TABLE reference_probe ADD COLUMN redundant TEXT;
ALTER TABLE reference_probe ADD COLUMN needed INTEGER;
ALTER TABLE measurement_source ADD COLUMN redundant TEXT;
ALTER TABLE measurement_source ADD COLUMN needed INTEGER;
