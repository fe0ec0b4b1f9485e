package balie.storage.access;

import balie.storage.person.PersonId;
import java.time.Instant;
import java.util.Optional;

/// A code by which somebody proves once whose their account is.
///
/// @param id the hash of the code
/// @param account the only one that may bring it, empty where any may: whoever has it was shown it
///   while signed in as the person
public record LinkCode(
    SecretHash id, PersonId person, Optional<Account> account, Instant issuedAt) {}
