package balie.bot.channel;

import balie.storage.person.PersonId;
import java.util.List;
import java.util.Optional;

/// What somebody may be about to type.
public interface Completion {

  /// The services that somebody can get, by their names in the person's language, that begin so or
  /// have a word that does, the best first.
  List<String> services(Optional<PersonId> person, String begun);
}
