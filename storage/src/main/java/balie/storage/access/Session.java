package balie.storage.access;

import balie.storage.person.PersonId;
import java.time.Instant;

/// A browser in which somebody is signed in.
///
/// @param id the hash of the secret in the browser's cookie
/// @param seenAt when it was last used, to the minute
public record Session(SecretHash id, PersonId person, Instant startedAt, Instant seenAt) {}
