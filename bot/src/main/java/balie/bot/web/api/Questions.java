package balie.bot.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// Answers questions as `balie ask --json` does.
public interface Questions {

  /// Answers one question.
  ///
  /// @param question with the keys of a batch line: `ask`, and perhaps `as`, `on`, `at` and `in`
  Answer ask(ObjectNode question);

  /// What came of a question.
  sealed interface Answer {}

  /// It was answered, in whatever way; the JSON of `ask`.
  record Answered(ObjectNode json) implements Answer {}

  /// It can't be read; the reason is for its writer.
  record Faulty(String reason) implements Answer {}

  /// Nothing is published, so there is nothing to answer from.
  record Unpublished() implements Answer {}
}
