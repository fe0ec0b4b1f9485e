package balie.bot.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.channel.Incoming;
import balie.bot.channel.Outgoing;
import balie.storage.conversation.ConversationId;
import balie.storage.conversation.Said;
import balie.storage.person.PersonId;
import balie.storage.person.TeamId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What admins say that a place is for, in words that work in every channel.
class VenueConversationTest {
  private static final String ZOE = "zoe@example.org";
  private static final String PLACE = "room";

  private final SettableClock clock =
      new SettableClock("2026-06-01T10:00:00+02:00[Europe/Brussels]");
  private final MemoryChannel channel = new MemoryChannel();
  private Life life;
  private int events;

  @BeforeEach
  void begin(@TempDir Path folder) {
    life = Life.begin(folder, clock, channel);
  }

  @AfterEach
  void end() {
    life.close();
  }

  /// Says something to the bot, in a thread of a place that others read, or alone with it.
  private Outgoing say(String who, String words, boolean shared) throws InterruptedException {
    events++;
    var unused =
        life.road()
            .receive(
                channel,
                new Incoming(
                    "venue-" + events,
                    new ConversationId(PLACE + "/" + events),
                    Optional.of(new PersonId(who)),
                    new Said.Words(words),
                    clock.instant(),
                    clock.instant(),
                    shared,
                    true));
    life.road().settle();
    return channel.shown().getLast();
  }

  @Test
  void anAdminTurnsAHelpChannelOnAndOffInBothLanguages() throws InterruptedException {
    String on = say(ZOE, "help-channel on", true).reply().text();
    assertTrue(on.startsWith("From now on I also answer"), on);
    assertTrue(life.database().venues().isHelp(channel.name(), PLACE));
    String off = say(ZOE, "hulpkanaal uit", true).reply().text();
    assertTrue(off.startsWith("Vanaf nu antwoord ik hier alleen nog"), off);
    assertFalse(life.database().venues().isHelp(channel.name(), PLACE));
  }

  @Test
  void nobodyElseDoes() throws InterruptedException {
    for (String who : List.of("sam@example.org", "els@example.org", "mia@example.org", "x@y.z")) {
      Outgoing told = say(who, "help-channel on", true);
      assertEquals("Only an admin can arrange that.", told.reply().text(), who);
      assertTrue(told.reply().isPrivate());
    }
    assertFalse(life.database().venues().isHelp(channel.name(), PLACE));
  }

  @Test
  void aTeamIsGivenAPlaceWhereItIsKnown() throws InterruptedException {
    assertEquals("There is no such team.", say(ZOE, "team-channel sales", true).reply().text());
    String given = say(ZOE, "team-channel mail", true).reply().text();
    assertEquals("From now on the cards and notices of Mail team come here.", given);
    assertEquals(
        List.of(new ConversationId(PLACE)),
        life.database().venues().of(channel.name(), new TeamId("mail")));
  }

  @Test
  void aPlaceInWhichNobodyElseReadsIsForNothingElse() throws InterruptedException {
    String told = say(ZOE, "team-channel mail", false).reply().text();
    assertTrue(told.startsWith("Say that in the channel that you mean"), told);
    assertEquals(List.of(), life.database().venues().of(channel.name(), new TeamId("mail")));
  }
}
