package balie.storage.access;

import balie.storage.person.PersonId;
import java.time.Instant;
import java.util.Optional;

/// A browser in which somebody is signed in, or whom the demo takes for somebody.
///
/// @param id the hash of the secret in the browser's cookie
/// @param person empty for somebody whom the desk does not know, which only the demo has
/// @param seenAt when it was last used, to the minute
public record Session(
    SecretHash id, Optional<PersonId> person, Instant startedAt, Instant seenAt) {}
