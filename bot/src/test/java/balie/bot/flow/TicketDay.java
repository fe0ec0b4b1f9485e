package balie.bot.flow;

import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.channel.Reply;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A Monday morning at the desk of the road, and the people who are there.
abstract class TicketDay {
  static final String AN = "an@example.org";
  static final String SAM = "sam@example.org";
  static final String BO = "bo@example.org";
  static final String ELS = "els@example.org";
  static final String TOM = "tom@example.org";
  static final String MIA = "mia@example.org";

  final SettableClock clock = new SettableClock("2026-06-01T10:00:00+02:00[Europe/Brussels]");
  final MemoryChannel channel = new MemoryChannel();
  @TempDir Path folder;
  Life life;
  Desk desk;

  @BeforeEach
  void begin() {
    life = Life.begin(folder, clock, channel);
    desk = new Desk(life, channel);
  }

  @AfterEach
  void end() {
    life.close();
  }

  static void assertSays(Reply reply, String... parts) {
    for (String part : parts) {
      assertTrue(reply.text().contains(part), () -> part + " in " + reply);
    }
  }
}
