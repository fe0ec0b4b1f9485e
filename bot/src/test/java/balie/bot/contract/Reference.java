package balie.bot.contract;

import balie.bot.channel.Channel;
import balie.bot.channel.Incoming;
import balie.bot.channel.Outgoing;
import balie.bot.channel.Showing;
import balie.bot.flow.Road;
import balie.bot.flow.RoadDesk;
import balie.storage.conversation.ConversationId;
import balie.storage.conversation.Said;
import balie.storage.person.PersonId;
import balie.storage.sql.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// The road without any platform: what it answers is what people are to see everywhere.
final class Reference implements AutoCloseable {
  private final InstantSource clock;
  private final Database database;
  private final Memory channel = new Memory();
  private final Road road;
  private int events;
  private int talks;

  private static final class Memory implements Channel {
    private final BlockingQueue<Outgoing> shown = new ArrayBlockingQueue<>(10);

    @Override
    public String name() {
      return "reference";
    }

    @Override
    public Showing show(Outgoing outgoing) {
      shown.add(outgoing);
      return Showing.shown();
    }
  }

  Reference(Path folder, InstantSource clock) {
    this.clock = clock;
    this.database = RoadDesk.database(folder);
    this.road =
        RoadDesk.bot().road(database, RoadDesk.snapshots(database), List.of(channel), clock);
  }

  Told talk(String email) {
    talks++;
    return new Told(new PersonId(email), new ConversationId("reference-" + talks));
  }

  /// One conversation, and the last answer in it.
  final class Told {
    private final PersonId person;
    private final ConversationId conversation;
    private Optional<Outgoing> last = Optional.empty();

    private Told(PersonId person, ConversationId conversation) {
      this.person = person;
      this.conversation = conversation;
    }

    void say(String text) {
      send(new Said.Words(text));
    }

    /// Presses a button of the last answer, and tells what stands on it.
    String press(int number) {
      var button = last.orElseThrow().reply().buttons().get(number - 1);
      send(new Said.Press(button.action()));
      return button.label();
    }

    String body() {
      return last.orElseThrow().reply().body();
    }

    String source() {
      return last.orElseThrow().reply().source();
    }

    private void send(Said said) {
      events++;
      Instant now = clock.instant();
      var unused =
          road.receive(
              channel,
              new Incoming(
                  "event-" + events,
                  conversation,
                  Optional.of(person),
                  said,
                  now,
                  now,
                  false,
                  true));
      try {
        last = Optional.ofNullable(channel.shown.poll(15, TimeUnit.SECONDS));
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Override
  public void close() {
    road.close();
    database.close();
  }
}
