package balie.storage.availability;

import java.time.Instant;

/// What a source saw at an instant.
public record Sample(SourceId source, Instant at, Seen seen) {}
