package balie.bot.flow;

import balie.bot.channel.Reply;
import balie.bot.channel.Shortening;
import balie.bot.request.Asking;
import balie.bot.request.Origin;
import balie.bot.request.Outcome;
import balie.bot.request.Request;
import balie.storage.conversation.Address;
import balie.storage.conversation.Conversations;
import balie.storage.conversation.Message;
import balie.storage.conversation.MessageNumber;
import balie.storage.conversation.Outbox;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Tells the rest of what was too long to be shown at once, to those who could read its beginning.
/// What was for one person alone is told on only to them, and only while the desk is as it was when
/// it was said: a role that was taken away since, or a promise that has become another, is not told
/// on from what was written before.
public final class Retelling {
  private final Outbox outbox;
  private final Conversations conversations;
  private final LongSupplier edition;

  /// @param edition of the desk now
  public Retelling(Outbox outbox, Conversations conversations, LongSupplier edition) {
    this.outbox = outbox;
    this.conversations = conversations;
    this.edition = edition;
  }

  /// Whether there is more, and whoever asks may read it.
  Outcome answer(Asking asking, Request.ShowRest request) {
    Optional<Origin> origin = asking.origin();
    if (origin.isEmpty()) {
      return new Outcome.Lapsed();
    }
    return outbox
        .posted(request.letter())
        .filter(posted -> mayRead(posted, asking, origin.get()))
        .filter(posted -> rest(posted, request.from()).isPresent())
        .<Outcome>map(
            posted ->
                new Outcome.Continued(request.letter(), request.from(), posted.letter().question()))
        .orElseGet(Outcome.Lapsed::new);
  }

  /// The words of it.
  Reply reply(Outcome.Continued more) {
    Outbox.Posted posted = outbox.posted(more.letter()).orElseThrow();
    Reply whole = Notation.read(posted.letter().body()).reply();
    return more.from() == 0
        ? whole
        : whole.continued(Shortening.rest(whole, more.from()).orElseThrow());
  }

  private static Optional<String> rest(Outbox.Posted posted, int from) {
    Reply whole = Notation.read(posted.letter().body()).reply();
    return from == 0 ? Optional.of(whole.text()) : Shortening.rest(whole, from);
  }

  private boolean mayRead(Outbox.Posted posted, Asking asking, Origin origin) {
    Answer answer = Notation.read(posted.letter().body());
    boolean isTheirs = isFor(posted, asking.asker().map(Person::id));
    if (answer.reply().isPrivate()) {
      return isTheirs && answer.edition() == edition.getAsLong();
    }
    return isTheirs || posted.place().filter(origin.place()::equals).isPresent();
  }

  private boolean isFor(Outbox.Posted posted, Optional<PersonId> asker) {
    if (asker.isEmpty()) {
      return false;
    }
    Optional<PersonId> told =
        posted.letter().to() instanceof Address.Person(PersonId to)
            ? Optional.of(to)
            : posted.letter().answers().flatMap(this::whoAsked);
    return told.equals(asker);
  }

  private Optional<PersonId> whoAsked(MessageNumber number) {
    return conversations.message(number).flatMap(Message::asker);
  }
}
