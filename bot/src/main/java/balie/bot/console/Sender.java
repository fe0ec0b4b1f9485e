package balie.bot.console;

import balie.bot.channel.Incoming;
import balie.bot.flow.Road;
import balie.storage.StorageFailure;
import balie.storage.conversation.ConversationId;
import balie.storage.conversation.Said;
import balie.storage.person.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/// Puts what is said at the console on the road, and waits for what comes back.
final class Sender {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Road road;
  private final TerminalChannel channel;
  private final InstantSource clock;
  private final String console = UUID.randomUUID().toString();
  private int conversations;
  private int events;

  /// What came of it.
  enum Sent {
    ANSWERED,
    /// It is kept and will be answered, but that takes long.
    KEPT,
    /// It could not be kept, so it will not be answered.
    LOST
  }

  Sender(Road road, TerminalChannel channel, InstantSource clock) {
    this.road = road;
    this.channel = channel;
    this.clock = clock;
  }

  /// What is said from now on has nothing to do with what was said before.
  void beginAnew() {
    conversations++;
    channel.forget();
  }

  /// @param about the moment that it is about, empty for now
  Sent say(Optional<PersonId> asker, Said said, Optional<Instant> about) {
    Instant now = clock.instant();
    events++;
    channel.expect();
    try {
      var _ =
          road.receive(
              channel,
              new Incoming(
                  console + "-" + events,
                  new ConversationId("terminal-" + console + "-" + conversations),
                  asker,
                  said,
                  now,
                  about.orElse(now),
                  false,
                  true));
      return channel.isAnswered(PATIENCE) ? Sent.ANSWERED : Sent.KEPT;
    } catch (StorageFailure notKept) {
      return Sent.LOST;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Sent.KEPT;
    }
  }
}
