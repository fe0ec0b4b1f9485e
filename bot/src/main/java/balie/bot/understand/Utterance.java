package balie.bot.understand;

import balie.storage.conversation.Focus;
import balie.storage.person.Person;
import java.time.ZonedDateTime;
import java.util.Optional;

/// A message, with what is known of its asker and its conversation.
///
/// @param now the moment that it is about unless it names another, in the desk's zone
/// @param focus what the conversation is about, empty where it is new or was forgotten
public record Utterance(
    String text, Optional<Person> asker, ZonedDateTime now, Optional<Focus> focus) {}
