package balie.storage.access;

import java.time.Instant;
import java.util.Optional;

/// A program that may use the API.
///
/// @param token the hash of the token that it proves itself with
/// @param usedAt when it was last used, to the minute; empty where it never was
public record Client(
    ClientName name, SecretHash token, Grant grant, Instant addedAt, Optional<Instant> usedAt) {}
