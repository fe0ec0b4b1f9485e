package balie.bot.flow;

import balie.bot.understand.Understood;
import balie.bot.understand.Utterance;
import java.util.List;

/// A message that was read but not acted upon yet.
///
/// @param understood the message as a whole
/// @param questions what it asks, at least one
record Read(Utterance utterance, Understood understood, List<Question> questions) {
  Read {
    questions = List.copyOf(questions);
  }

  /// One that asks one thing.
  Read(Utterance utterance, Understood understood) {
    this(utterance, understood, List.of(new Question(utterance.text(), understood)));
  }

  /// A question of it.
  record Question(String text, Understood understood) {}
}
