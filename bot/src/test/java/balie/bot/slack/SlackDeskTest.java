package balie.bot.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.flow.RoadDesk;
import balie.bot.kit.MovingClock;
import balie.bot.kit.slack.SlackPerson;
import balie.bot.kit.slack.SlackPerson.Said;
import balie.bot.kit.slack.SlackPerson.Seen;
import balie.bot.kit.slack.SlackServer;
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

/// Tickets in Slack: how they begin, the card in the service desk's channel, and who works on it.
class SlackDeskTest {
  private final InstantSource clock = MovingClock.from("2026-06-01T08:00:00Z");
  private final SlackServer server = SlackServer.start(clock);
  private final SlackPerson sam = server.person("sam@example.org");
  private final SlackPerson els = server.person("els@example.org");
  private final SlackPerson tom = server.person("tom@example.org");
  private final SlackPerson zoe = server.person("zoe@example.org");
  private final String desk = server.channel("service-desk");
  private SlackBot bot;

  @BeforeEach
  void begin(@TempDir Path folder) {
    bot = SlackBot.bySocket(server, folder, clock);
    Said given = zoe.mention(desk, "team-channel service-desk");
    assertTrue(zoe.answers(desk, 1).getFirst().text().contains("Service desk come here"));
    assertEquals(desk, given.channel());
  }

  @AfterEach
  void end() {
    bot.close();
    server.close();
  }

  /// Sam reports to the bot alone that mail is down: ticket 1.
  private void reported() {
    sam.say(sam.direct(), "my mail is down @everyone <!here>");
    sam.click(sam.answers(sam.direct(), 1).getLast(), "Everybody");
    sam.click(sam.answers(sam.direct(), 2).getLast(), "I can't work");
    Seen opened = sam.answers(sam.direct(), 3).getLast();
    assertTrue(opened.text().contains("ticket 1"), opened::toString);
  }

  /// The card of ticket 1 as it stands, once it says this.
  private Seen card(String part) {
    server.await(
        "a card that says " + part, () -> cards().stream().anyMatch(c -> c.text().contains(part)));
    assertEquals(1, cards().size(), () -> cards().toString());
    return cards().getFirst();
  }

  private List<Seen> cards() {
    return els.sees(desk).stream()
        .filter(seen -> seen.byBot() && seen.text().startsWith("#1 "))
        .filter(seen -> seen.ts().equals(seen.thread()))
        .toList();
  }

  private Seen last(SlackPerson who, String channel, String part) {
    server.await(
        part + " for " + who.id(),
        () -> who.sees(channel).stream().anyMatch(s -> s.byBot() && s.text().contains(part)));
    return who.sees(channel).stream()
        .filter(s -> s.byBot() && s.text().contains(part))
        .reduce((_, later) -> later)
        .orElseThrow();
  }

  @Test
  void aReportBecomesACardOnWhichTheDeskWorksInItsChannel() {
    reported();
    Seen card = card("nobody has it");
    assertTrue(card.text().contains("my mail is down"), card::toString);
    assertTrue(card.pings().isEmpty(), card::toString);
    assertEquals(List.of("Take", "Reply", "Ask the requester", "Resolve"), sight(card));
    els.click(card, "Take");
    assertTrue(last(els, desk, "#1 is yours").onlyForMe());
    card = card("Els Maes");

    els.click(card, "Reply");
    Seen ask = last(els, desk, "Your next message goes to Sam");
    assertTrue(ask.onlyForMe(), ask::toString);
    els.reply(new Said(desk, card.ts(), card.ts()), "We are on it, Sam <!here>.");
    Seen reply = last(sam, sam.direct(), "We are on it, Sam");
    assertTrue(reply.text().contains("Els Maes"), reply::toString);
    assertTrue(reply.pings().isEmpty(), reply::toString);
    card("→ Els: We are on it");

    sam.say(sam.direct(), "thanks, how long will it take?");
    card("← Sam: thanks, how long will it take?");
  }

  @Test
  void theRestOfWhatCanBeDoneIsInAMenuOfTheCard() {
    reported();
    Seen card = card("nobody has it");
    assertTrue(card.buttons().contains("Not a ticket"), card::toString);
    tom.click(card, "Priority: high");
    card("high");
  }

  @Test
  void whatIsResolvedIsAskedAboutAndClosed() {
    reported();
    els.click(card("nobody has it"), "Take");
    Seen card = card("Els Maes");
    els.click(card, "Resolve");
    server.await("how", () -> els.sees(desk).getLast().text().contains("?"));
    els.reply(new Said(desk, card.ts(), card.ts()), "The line was mended.");
    Seen solved = last(sam, sam.direct(), "The line was mended.");
    sam.click(solved, "Yes, solved");
    card("closed");
  }

  @Test
  void onlyThoseOfTheDeskMayPressWhatTheChannelShows() {
    reported();
    Seen card = card("nobody has it");
    sam.click(card, "Take");
    Seen refused = last(sam, desk, "Only colleagues of the service desk can do that.");
    assertEquals(card.ts(), refused.thread());
    card("nobody has it");
  }

  @Test
  void whoLosesARoleLosesTheButtonsShownBeforeAndTheDialogueUnderWay() {
    reported();
    Seen card = card("nobody has it");
    els.click(card, "Take");
    card = card("Els Maes");
    els.click(card, "Reply");
    assertTrue(last(els, desk, "Your next message goes to Sam").onlyForMe());
    var unused =
        bot.database()
            .publications()
            .publish(
                RoadDesk.withRoles("els@example.org", Set.of(Role.USER)),
                Instant.parse("2026-06-01T09:00:00Z"));
    els.reply(new Said(desk, card.ts(), card.ts()), "Here is a secret of the desk.");
    els.click(card, "Priority: high");
    assertTrue(last(els, desk, "Only colleagues of the service desk").byBot());
    assertTrue(card("critical").text().contains("critical"));
    assertTrue(sam.sees(sam.direct()).stream().noneMatch(seen -> seen.text().contains("a secret")));
  }

  @Test
  void theFormOfATicketHasThreeFieldsAndAllOfThemAreInTheTicket() throws Exception {
    String channel = server.channel("general");
    var unused = sam.slash(channel, "/ticket", "").get();
    var sent =
        sam.submit(
            Map.of(
                "What is wrong?",
                "my laptop is broken",
                "Since when?",
                "this morning",
                "What should a colleague know besides?",
                "it fell from the table & broke"));
    assertTrue(sent.get().isMissingNode() || sent.get().isNull());
    sam.click(sam.answers(channel, 1).getLast(), "Only me");
    sam.click(sam.answers(channel, 2).getLast(), "It can wait");
    assertTrue(sam.answers(channel, 3).getLast().text().contains("ticket 1"));
    Seen card = card("my laptop is broken");
    assertTrue(card.text().contains("this morning"), card::toString);
    assertTrue(card.text().contains("it fell from the table & broke"), card::toString);
  }

  @Test
  void anybodysMessageBecomesATicketOfWhoUsesItsAction() {
    String channel = server.channel("general");
    Said said = sam.say(channel, "the printer on the second floor is on fire");
    tom.messageAction(said, "ticket");
    assertTrue(tom.answers(channel, 1).getLast().text().contains("ticket 1"));
    Seen card = card("the printer on the second floor is on fire");
    assertTrue(card.text().contains("Tom Wouters"), card::toString);
  }

  @Test
  void theHomeShowsOpenTicketsAndWhatWasPromised() {
    reported();
    sam.openHome();
    server.await("the home", () -> sam.home().contains("#1"));
    String home = sam.home();
    assertTrue(home.contains("my mail is down"), home);
    assertTrue(home.contains("My services"), home);
    assertTrue(home.contains("Mailbox"), home);
    assertTrue(home.contains("2 GB"), home);
    assertTrue(home.contains("SLA-MBX-SALES v2"), home);
  }

  private static List<String> sight(Seen card) {
    return card.buttons().subList(0, 4);
  }
}
