package balie.bot.feedback;

import balie.bot.request.Asking;
import balie.bot.request.Origin;
import balie.bot.request.Outcome;
import balie.bot.request.Request;
import balie.storage.conversation.Conversations;
import balie.storage.conversation.Feedback;
import balie.storage.conversation.Message;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import java.util.Optional;

/// Keeps what somebody thinks of an answer: of one that was given to them or in the same
/// conversation, since nobody judges what they could not read.
public final class GiveFeedback {
  private final Feedback feedback;
  private final Conversations conversations;

  public GiveFeedback(Feedback feedback, Conversations conversations) {
    this.feedback = feedback;
    this.conversations = conversations;
  }

  /// What comes of a verdict. It is kept once, however often it is pressed.
  public Outcome give(Asking asking, Request.GiveFeedback given) {
    Optional<Message> answered = conversations.message(given.answered());
    Optional<PersonId> judge = asking.asker().map(Person::id);
    if (asking.origin().isEmpty() || answered.isEmpty()) {
      return new Outcome.Lapsed();
    }
    Origin origin = asking.origin().get();
    boolean isTheirs = judge.isPresent() && answered.get().asker().equals(judge);
    if (!isTheirs && !answered.get().place().equals(origin.place())) {
      return new Outcome.Lapsed();
    }
    feedback.keep(given.answered(), given.verdict(), judge, origin.at());
    return new Outcome.Noted(
        given.verdict(), isTheirs ? Optional.of(given.answered()) : Optional.empty());
  }
}
