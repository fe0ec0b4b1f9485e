package balie.bot.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.kit.MovingClock;
import balie.bot.kit.discord.DiscordPerson;
import balie.bot.kit.discord.DiscordPerson.Said;
import balie.bot.kit.discord.DiscordServer;
import balie.bot.kit.discord.Faults.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Starting, being refused, and what works with less than all rights.
class DiscordStartTest {
  private static final String QUESTION = "what's my mailbox quota?";

  @TempDir Path folder;

  private final InstantSource clock = MovingClock.from("2026-06-01T08:00:00Z");

  @Test
  void aTokenThatIsRefusedIsToldWithTheReason() {
    try (DiscordServer server = DiscordServer.start(clock);
        DiscordChannel wrong = new DiscordChannel(DiscordBot.access(server, "wrong", true));
        DiscordChannel right =
            new DiscordChannel(DiscordBot.access(server, DiscordServer.TOKEN, true))) {
      assertEquals(new DiscordChannel.Refused("status-401"), wrong.asked());
      assertEquals(Optional.of("status-401"), wrong.refusal());
      assertEquals(Optional.empty(), right.refusal());
      assertEquals(new DiscordChannel.Taken(List.of()), right.asked());
    }
  }

  @Test
  void whatTheBotMayNotDoIsTold() {
    try (DiscordServer server = DiscordServer.start(clock);
        DiscordChannel channel =
            new DiscordChannel(DiscordBot.access(server, DiscordServer.TOKEN, true))) {
      server.allowContent(false);
      server.permit(0);
      DiscordChannel.Taken taken = assertInstanceOf(DiscordChannel.Taken.class, channel.asked());
      assertEquals(Need.values().length, taken.missing().size(), taken::toString);
      assertEquals(
          new DiscordChannel.Missing(Need.MESSAGE_CONTENT, ""), taken.missing().getFirst());
    }
  }

  @Test
  void theInvitationAsksForWhatIsNeededAndNothingElse() throws IOException {
    String asked = "permissions=" + Need.permissions();
    for (String file : List.of("README.md", "docs/discord.md")) {
      assertTrue(Files.readString(Path.of("..", file)).contains(asked), file + " has no " + asked);
    }
  }

  @Test
  void itStartsWhileDiscordIsDownAndComesUpWhenDiscordDoes() {
    try (DiscordServer server = DiscordServer.start(clock)) {
      server.faults().next("GET users", new Fault.Status(500, false));
      try (DiscordBot bot = DiscordBot.start(server, folder, clock)) {
        DiscordPerson sam = bot.person("sam");
        sam.say(sam.direct(), QUESTION);
        assertTrue(sam.answers(sam.direct(), 1).getFirst().text().contains("2 GB"));
      }
    }
  }

  @Test
  void withoutTheIntentMentionsCommandsAndPrivateMessagesWork() {
    try (DiscordServer server = DiscordServer.start(clock)) {
      server.allowContent(false);
      String here = server.channel("general");
      try (DiscordBot bot = DiscordBot.start(server, folder, clock)) {
        assertEquals("message-content-missing", bot.channel().state().reason());
        DiscordPerson sam = bot.person("sam");
        Said said = sam.mention(here, QUESTION);
        assertEquals(said.id(), sam.answers(here, 1).getFirst().channel());
        sam.say(sam.direct(), QUESTION);
        assertTrue(sam.answers(sam.direct(), 1).getFirst().text().contains("2 GB"));
        sam.slash(here, "balie", "question", QUESTION);
        assertTrue(sam.answers(here, 2).getLast().onlyForMe());
      }
    }
  }

  @Test
  void withoutCompressionItIsTheSame() {
    try (DiscordServer server = DiscordServer.start(clock);
        DiscordBot bot = DiscordBot.start(server, folder, clock, false)) {
      DiscordPerson sam = bot.person("sam");
      sam.say(sam.direct(), QUESTION);
      assertTrue(sam.answers(sam.direct(), 1).getFirst().text().contains("2 GB"));
    }
  }

  @Test
  void aStrangerIsToldNothingAndHowToSayWhoTheyAre() {
    try (DiscordServer server = DiscordServer.start(clock);
        DiscordBot _ = DiscordBot.start(server, folder, clock)) {
      DiscordPerson stranger = server.person("sam");
      stranger.say(stranger.direct(), QUESTION);
      var answer = stranger.answers(stranger.direct(), 1).getFirst();
      assertFalse(answer.text().contains("2 GB"), answer::toString);
      assertTrue(answer.buttons().contains("Say who I am"), answer::toString);
    }
  }
}
