package balie.storage.access;

import balie.storage.person.PersonId;
import java.time.Instant;
import java.util.Optional;

/// The sessions of the web, durable. Which are too old to count is the bot's to say.
public interface Sessions {

  /// Keeps a new one.
  void start(Session session);

  /// The one under a secret's hash, empty where it never was or was ended.
  Optional<Session> find(SecretHash id);

  /// It was used.
  void seen(SecretHash id, Instant at);

  /// Ends one; one that is no more stays so.
  void end(SecretHash id);

  /// Ends all of a person, in whatever browser, and tells how many they were.
  int endAll(PersonId person);

  /// Deletes those that were started or last used before these instants, and tells how many.
  int forget(Instant startedBefore, Instant seenBefore);
}
