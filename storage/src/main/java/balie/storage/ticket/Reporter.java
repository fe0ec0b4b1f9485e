package balie.storage.ticket;

import balie.storage.conversation.Address;
import balie.storage.language.Language;
import balie.storage.person.PersonId;

/// Somebody who reported a ticket, or added themselves to it.
///
/// @param language in which they did so, and are told about it
public record Reporter(PersonId person, Language language, Address.Place place) {}
