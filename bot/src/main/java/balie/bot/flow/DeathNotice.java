package balie.bot.flow;

import balie.bot.request.Notice;
import balie.storage.conversation.Address;
import balie.storage.conversation.Letter;
import balie.storage.conversation.Outbox;
import balie.storage.conversation.Outbox.Waiting;
import balie.storage.person.Person;
import balie.storage.person.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Tells the admins of a letter that was given up. At each of them a later one takes the place of
/// the earlier, and one about itself is not told of.
final class DeathNotice {
  private static final String CARD = "dead letters";

  private final Snapshots snapshots;
  private final Outbox outbox;

  DeathNotice(Snapshots snapshots, Outbox outbox) {
    this.snapshots = snapshots;
    this.outbox = outbox;
  }

  /// Puts the notices into the outbox.
  ///
  /// @return whom they go to
  List<Address> tell(Waiting dead, String reason, Instant at) {
    if (dead.letter().card().filter(CARD::equals).isPresent()) {
      return List.of();
    }
    return snapshots.known().stream()
        .flatMap(
            snapshot ->
                snapshot.register().people().stream().map(p -> post(snapshot, p, dead, reason, at)))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Address> post(
      Snapshots.Snapshot snapshot, Person person, Waiting dead, String reason, Instant at) {
    if (!person.roles().contains(Role.ADMIN)) {
      return Optional.empty();
    }
    Address to = new Address.Person(person.id());
    Notice notice =
        new Notice(
            to,
            Optional.of(CARD),
            new Notice.DeadLetter(dead.number(), dead.place().channel(), reason));
    Turn.Told told =
        snapshot.dispatcher().told(notice, at.atZone(snapshot.register().organisation().zone()));
    long unused =
        outbox.post(
            new Letter(
                to,
                Optional.empty(),
                told.card(),
                Notation.write(new Answer(told.reply(), List.of()))),
            at);
    return Optional.of(to);
  }
}
