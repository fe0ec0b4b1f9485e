package balie.storage.access;

import balie.storage.person.PersonId;
import java.time.Instant;

/// A link that signs somebody in once.
///
/// @param id the hash of the secret in the link
/// @param browser the hash of the secret that the browser has in which it was asked for
public record SignInLink(SecretHash id, PersonId person, SecretHash browser, Instant issuedAt) {}
