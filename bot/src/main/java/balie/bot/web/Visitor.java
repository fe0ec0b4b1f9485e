package balie.bot.web;

import balie.storage.person.PersonId;
import java.util.Optional;

/// Who looks at a page.
///
/// @param session names the session, the same as long as it lasts; it is no secret and opens
///   nothing
/// @param person the linked person, empty for somebody whom the desk does not know
/// @param csrf the secret whose [FormWord] every form that changes something carries in its field
///   `csrf`
public record Visitor(String session, Optional<PersonId> person, String csrf) {

  @Override
  public String toString() {
    return "Visitor[" + session + "]";
  }
}
