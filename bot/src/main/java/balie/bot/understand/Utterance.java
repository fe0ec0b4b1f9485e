package balie.bot.understand;

import balie.bot.request.Origin;
import balie.storage.conversation.Focus;
import balie.storage.conversation.Said;
import balie.storage.person.Person;
import java.time.ZonedDateTime;
import java.util.Optional;

/// A message, with what is known of its asker and its conversation.
///
/// @param now the moment that it is about unless it names another, in the desk's zone
/// @param focus what the conversation is about, empty where it is new or was forgotten
/// @param origin the message of the inbox that it is; empty where something is only asked
public record Utterance(
    Said said,
    Optional<Person> asker,
    ZonedDateTime now,
    Optional<Focus> focus,
    Optional<Origin> origin) {

  /// Words that are only asked.
  public Utterance(String text, Optional<Person> asker, ZonedDateTime now, Optional<Focus> focus) {
    this(new Said.Words(text), asker, now, focus, Optional.empty());
  }

  /// What was said.
  public String text() {
    return said.text();
  }

  /// The same in another state of the conversation.
  public Utterance about(Optional<Focus> other) {
    return new Utterance(said, asker, now, other, origin);
  }
}
