package balie.bot.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.flow.RoadDesk;
import balie.bot.kit.MovingClock;
import balie.bot.kit.discord.DiscordPerson;
import balie.bot.kit.discord.DiscordPerson.Seen;
import balie.bot.kit.discord.DiscordServer;
import balie.storage.desk.PublishOutcome;
import balie.storage.person.Role;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The service desk at work in Discord: its cards in a channel of its own, and what is long.
class DiscordDeskTest {
  private final InstantSource clock = MovingClock.from("2026-06-01T08:00:00Z");
  private final DiscordServer server = DiscordServer.start(clock);
  private final String desk = server.channel("service-desk");
  private final String here = server.channel("general");
  private DiscordBot bot;
  private DiscordPerson sam;
  private DiscordPerson els;

  @BeforeEach
  void begin(@TempDir Path folder) {
    bot = DiscordBot.start(server, folder, clock);
    sam = bot.person("sam");
    els = bot.person("els");
    DiscordPerson zoe = bot.person("zoe");
    zoe.slash(desk, "balie", "question", "team-channel service-desk");
    assertTrue(zoe.answers(desk, 1).getFirst().onlyForMe());
  }

  @AfterEach
  void end() {
    bot.close();
    server.close();
  }

  @Test
  void aTicketsCardComesToTheDesksChannelAndIsWorkedOnByItsButtons() {
    sam.slash(here, "ticket", "problem", "my laptop is on fire");
    assertTrue(sam.answers(here, 1).getLast().text().contains("ticket 1"));
    Seen card = els.answers(desk, 1).getFirst();
    els.click(card, "Take");
    server.await(
        "the card changes", () -> els.sees(desk).getFirst().text().contains("being worked on"));
    Seen taken = els.sees(desk).getFirst();
    assertEquals(card.id(), taken.id());
    assertFalse(taken.buttons().contains("Take"), taken::toString);
    els.click(taken, "Reply");
    Seen asked = els.answers(desk, 3).getLast();
    assertTrue(asked.onlyForMe() && asked.text().startsWith("Your next message"), asked::toString);
    els.click(asked, "Say something");
    els.submit(Map.of("What do you want to say?", "We are on our way with an extinguisher."));
    Seen told = sam.answers(sam.direct(), 1).getLast();
    assertTrue(told.text().contains("extinguisher"), told::toString);
  }

  @Test
  void whoIsNoneOfTheDeskGetsNothingDoneByACard() {
    sam.slash(here, "ticket", "problem", "my laptop is on fire");
    Seen card = els.answers(desk, 1).getFirst();
    sam.click(card, card.buttons().getFirst());
    Seen told = sam.answers(desk, 2).getLast();
    assertTrue(told.onlyForMe() && told.text().startsWith("Only colleagues"), told::toString);
    assertTrue(els.sees(desk).getFirst().text().contains("nobody has it"));
  }

  @Test
  void whoLosesARoleLosesTheButtonsShownBeforeAndTheDialogueUnderWay() {
    sam.slash(here, "ticket", "problem", "my laptop is on fire");
    Seen card = els.answers(desk, 1).getFirst();
    els.click(card, "Take");
    server.await(
        "the card changes", () -> els.sees(desk).getFirst().text().contains("being worked on"));
    Seen taken = els.sees(desk).getFirst();
    els.click(taken, "Reply");
    server.await(
        "what to say", () -> els.sees(desk).getLast().text().startsWith("Your next message"));
    Seen asked = els.sees(desk).getLast();
    PublishOutcome unused =
        bot.database()
            .publications()
            .publish(
                RoadDesk.withRoles("els@example.org", Set.of(Role.USER)),
                Instant.parse("2026-06-01T09:00:00Z"));
    els.click(asked, "Say something");
    els.submit(Map.of("What do you want to say?", "Here is a secret of the desk."));
    els.replyTo(desk, card.id(), "Here is a secret of the desk.");
    els.click(taken, "Priority: high");
    server.await(
        "a refusal",
        () -> els.sees(desk).stream().anyMatch(s -> s.text().startsWith("Only colleagues")));
    assertTrue(sam.sees(sam.direct()).stream().noneMatch(s -> s.text().contains("a secret")));
  }

  @Test
  void whoAnswersACardByAReplyIsTakenAtTheirWord() {
    sam.slash(here, "ticket", "problem", "my laptop is on fire");
    Seen card = els.answers(desk, 1).getFirst();
    els.click(card, "Reply");
    els.answers(desk, 2);
    els.replyTo(desk, card.id(), "We are on our way with an extinguisher.");
    Seen told = sam.answers(sam.direct(), 1).getLast();
    assertTrue(told.text().contains("extinguisher"), told::toString);
  }

  @Test
  void aLongAnswerIsShortenedBetweenItsLinesAndTheRestIsOnePressAway() {
    sam.mention(here, "how does relocation day go, step by step?");
    Seen first = sam.answers(here, 1).getFirst();
    assertTrue(first.text().length() <= 2_000, () -> first.text().length() + "");
    StringBuilder read = new StringBuilder(first.text());
    int parts = 1;
    Seen last = first;
    while (last.buttons().contains("Show the rest")) {
      sam.click(last, "Show the rest");
      parts++;
      last = sam.answers(here, parts).getLast();
      assertEquals(first.channel(), last.channel());
      read.append('\n').append(last.text());
    }
    assertTrue(parts > 1, first::toString);
    List<String> items = read.toString().lines().filter(line -> line.startsWith("- Step")).toList();
    assertEquals(60, items.size());
    assertTrue(items.stream().allMatch(line -> line.endsWith("& go on with <the next> one.")));
  }
}
