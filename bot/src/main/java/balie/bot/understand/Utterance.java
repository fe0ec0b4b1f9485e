package balie.bot.understand;

import balie.bot.request.Asking;
import balie.bot.request.Origin;
import balie.storage.conversation.Focus;
import balie.storage.conversation.Said;
import balie.storage.language.Language;
import balie.storage.person.Person;
import java.time.ZonedDateTime;
import java.util.Optional;

/// A message, with what is known of its asker and its conversation.
///
/// @param now the moment that it is about unless it names another, in the desk's zone
/// @param focus what the conversation is about, empty where it is new or was forgotten
/// @param origin the message of the inbox that it is; empty where something is only asked
/// @param whole the message that it is one question of, empty where it is all of it
public record Utterance(
    Said said,
    Optional<Person> asker,
    ZonedDateTime now,
    Optional<Focus> focus,
    Optional<Origin> origin,
    Optional<String> whole) {

  /// A whole message.
  public Utterance(
      Said said,
      Optional<Person> asker,
      ZonedDateTime now,
      Optional<Focus> focus,
      Optional<Origin> origin) {
    this(said, asker, now, focus, origin, Optional.empty());
  }

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
    return new Utterance(said, asker, now, other, origin, whole);
  }

  /// Who asks for something that is of no other day than this, and is answered in a language.
  Asking asking(Language language) {
    return new Asking(asker, language, now, now.toLocalDate(), origin);
  }

  /// One of the questions in it.
  Utterance part(String question) {
    return new Utterance(new Said.Words(question), asker, now, focus, origin, Optional.of(text()));
  }
}
