package balie.storage.access;

import java.time.Instant;
import java.util.Optional;

/// The one-time links that were sent by mail and not used yet, durable.
public interface SignInLinks {

  /// Keeps a new one. Earlier ones of the same person are void from now on.
  void issue(SignInLink link);

  /// The one under a secret's hash, as long as it was not used.
  Optional<SignInLink> find(SecretHash id);

  /// Uses one up: true once and never again.
  boolean use(SecretHash id);

  /// Deletes those that were issued before an instant, and tells how many.
  int forget(Instant issuedBefore);
}
