package balie.bot.command;

import balie.bot.flow.Snapshots;
import balie.bot.web.api.Questions;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.Optional;

/// Answers what programs ask over HTTP, as `ask --json` would from the desk as published last.
final class PublishedQuestions implements Questions {
  private final Snapshots snapshots;
  private final InstantSource clock;

  PublishedQuestions(Snapshots snapshots, InstantSource clock) {
    this.snapshots = snapshots;
    this.clock = clock;
  }

  @Override
  public Questions.Answer ask(ObjectNode question) {
    return snapshots
        .current()
        .map(current -> new Questioner(current.dispatcher(), current.register(), clock))
        .map(questioner -> ask(questioner, question))
        .orElseGet(Questions.Unpublished::new);
  }

  private static Questions.Answer ask(Questioner questioner, ObjectNode question) {
    try {
      Question asked = Question.of(new Fields(question));
      questioner.check(asked);
      return new Questions.Answered(questioner.json(questioner.ask(asked, Optional.empty())));
    } catch (FaultyCase faulty) {
      return new Questions.Faulty(faulty.getMessage());
    }
  }
}
