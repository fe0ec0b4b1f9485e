package balie.bot.feedback;

import balie.bot.request.Asking;
import balie.bot.request.Origin;
import balie.bot.request.Outcome;
import balie.bot.request.Request;
import balie.storage.conversation.Conversations;
import balie.storage.conversation.Feedback;
import balie.storage.person.Person;
import java.util.Optional;

/// Keeps what somebody thinks of an answer: of one that was given in the same conversation, since
/// nobody judges what they could not read.
public final class GiveFeedback {
  private final Feedback feedback;
  private final Conversations conversations;

  public GiveFeedback(Feedback feedback, Conversations conversations) {
    this.feedback = feedback;
    this.conversations = conversations;
  }

  /// What comes of a verdict. It is kept once, however often it is pressed.
  public Outcome give(Asking asking, Request.GiveFeedback given) {
    Optional<Origin> here =
        asking
            .origin()
            .filter(
                origin ->
                    conversations
                        .message(given.answered())
                        .filter(asked -> asked.place().equals(origin.place()))
                        .isPresent());
    if (here.isEmpty()) {
      return new Outcome.Lapsed();
    }
    feedback.keep(
        given.answered(), given.verdict(), asking.asker().map(Person::id), here.get().at());
    return new Outcome.Noted(given.verdict());
  }
}
