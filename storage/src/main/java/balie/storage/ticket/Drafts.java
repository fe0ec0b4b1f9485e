package balie.storage.ticket;

import balie.storage.conversation.Address;
import balie.storage.conversation.MessageNumber;
import balie.storage.person.PersonId;
import java.util.Optional;

/// The store of what was begun and not finished.
public interface Drafts {

  /// Keeps a draft, in the place of the same one before.
  void put(Draft draft);

  /// The draft that a message began.
  Optional<Draft> find(MessageNumber id);

  /// The last draft that somebody began in a conversation, whatever came of it.
  Optional<Draft> last(Address.Place place, PersonId person);

  /// Keeps what somebody's next message in a conversation is for.
  void await(Address.Place place, Pending pending);

  /// What somebody's next message in a conversation is for; afterwards nothing is.
  Optional<Pending> take(Address.Place place, PersonId person);
}
