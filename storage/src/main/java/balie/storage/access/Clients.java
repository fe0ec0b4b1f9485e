package balie.storage.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The clients of the API, durable. One whose token is revoked is gone.
public interface Clients {

  /// What came of adding one.
  enum Adding {
    ADDED,
    NAME_TAKEN
  }

  /// Adds one, unless there is one of this name.
  Adding add(Client client);

  /// The one that a token belongs to.
  Optional<Client> find(SecretHash token);

  /// It was used.
  void used(ClientName name, Instant at);

  /// All of them, by name.
  List<Client> all();

  /// Revokes a client's token: it counts no more from now on. False where there is none.
  boolean revoke(ClientName name);
}
