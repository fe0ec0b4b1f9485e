package balie.bot.channel;

import balie.storage.person.PersonId;
import java.util.List;

/// What somebody finds on a page of their own, in their language.
public interface Home {

  /// A part of the page; its text is plain, and may be empty where the parts behind it say it.
  record Part(String title, String text) {}

  /// The services that they have with what was promised, and their open tickets.
  List<Part> of(PersonId person);
}
