package balie.bot.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.channel.Reply;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Happening.Linked.Tie;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.TicketEvent;
import balie.storage.ticket.TicketNumber;
import balie.storage.ticket.TicketStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What happens because time passed, and what is said after the end, from messages in to messages
/// out. 1 June 2026 is a Monday; the office is open from 9 to 12:30 and from 13 to 17.
class ByTimeTest extends TicketDay {
  private void at(String moment) throws InterruptedException {
    ZonedDateTime then = ZonedDateTime.parse("2026-06-" + moment + ":00+02:00[Europe/Brussels]");
    clock.pass(Duration.between(clock.instant(), then.toInstant()));
    life.retry();
  }

  private Ticket ticket(int number) {
    return life.database().tickets().find(new TicketNumber(number)).orElseThrow();
  }

  private List<TicketEvent> log(int number) {
    return life.database().tickets().log(new TicketNumber(number));
  }

  /// Ticket 1 of An's, resolved.
  private Instant resolved() throws InterruptedException {
    desk.say(AN, "mijn mail ligt plat");
    desk.press(AN, "Iedereen");
    desk.press(AN, "Ik kan niet werken");
    desk.say(ELS, "reply 1 We zijn bezig.");
    desk.say(ELS, "resolve 1 De lijn is hersteld.");
    return clock.instant();
  }

  @Test
  void aResolvedTicketClosesByItselfAfterTheDesksPeriod() throws InterruptedException {
    Instant resolved = resolved();
    at("15T09:59");
    assertEquals(TicketStatus.RESOLVED, ticket(1).status());
    at("15T10:00");
    life.retry();
    assertEquals(TicketStatus.CLOSED, ticket(1).status());
    TicketEvent closed = log(1).getLast();
    assertEquals(new Happening.Closed(), closed.what());
    assertEquals(Optional.empty(), closed.by());
    assertEquals(resolved.plus(Duration.ofDays(14)), closed.at());
    assertSays(desk.read(AN).getLast(), "Ticket 1 is nu gesloten");
    assertSays(desk.card(1), "closed");
  }

  @Test
  void aRestartLongAfterwardsClosesAsOfTheSameMoment() throws InterruptedException {
    Instant resolved = resolved();
    life.close();
    clock.pass(Duration.ofDays(20));
    life = Life.begin(folder, clock, channel);
    life.retry();
    assertEquals(resolved.plus(Duration.ofDays(14)), log(1).getLast().at());
  }

  @Test
  void noAnswerWithinAnHourOfSupportReopensAsOfTheMessage() throws InterruptedException {
    resolved();
    at("01T16:30");
    Instant said = clock.instant();
    assertSays(desk.say(AN, "het werkt nog steeds niet"), "toch niet in orde");
    at("02T09:29");
    assertEquals(TicketStatus.RESOLVED, ticket(1).status());
    at("02T09:30");
    assertEquals(TicketStatus.OPEN, ticket(1).status());
    TicketEvent reopened = log(1).getLast();
    assertEquals(new Happening.Reopened(), reopened.what());
    assertEquals(Optional.empty(), reopened.by());
    assertEquals(said, reopened.at());
    assertSays(desk.read(AN).getLast(), "staat weer open");
    assertTrue(desk.read(ELS).stream().anyMatch(r -> r.text().contains("it is open again")));
  }

  @Test
  void whoAnswersThatItIsSolvedIsLeftInPeace() throws InterruptedException {
    resolved();
    at("01T11:00");
    desk.say(AN, "het werkt nog steeds niet");
    desk.press(AN, "Het is opgelost");
    at("01T15:00");
    assertEquals(TicketStatus.CLOSED, ticket(1).status());
  }

  @Test
  void theQuestionIsAnsweredInWordsWhereNobodyWroteBeforeTheResolve() throws InterruptedException {
    desk.say(AN, "mijn mail ligt plat");
    desk.press(AN, "Iedereen");
    desk.press(AN, "Ik kan niet werken");
    desk.say(ELS, "resolve 1 De lijn is hersteld.");
    assertSays(desk.say(AN, "nee"), "staat weer open");
    desk.say(ELS, "resolve 1 Nu echt.");
    desk.say(AN, "ja");
    assertEquals(TicketStatus.CLOSED, ticket(1).status());
  }

  @Test
  void thanksAloneDoNotReopen() throws InterruptedException {
    resolved();
    at("01T11:00");
    desk.say(AN, "bedankt");
    at("02T11:00");
    assertEquals(TicketStatus.RESOLVED, ticket(1).status());
  }

  @Test
  void whatIsSaidAfterTheClosingOpensANewTicketThatFollowsOnIt() throws InterruptedException {
    resolved();
    desk.press(AN, "Ja, opgelost");
    assertEquals(TicketStatus.CLOSED, ticket(1).status());
    Reply opened = desk.say(AN, "mijn mail ligt weer plat");
    assertSays(opened, "ticket 2", "Het volgt op ticket 1");
    assertEquals(
        List.of(new Happening.Linked(new TicketNumber(1), Tie.FOLLOWS)), ticket(2).ties().links());
    assertEquals(
        List.of(new Happening.Linked(new TicketNumber(2), Tie.RELATED)), ticket(1).ties().links());
    assertEquals(TicketStatus.CLOSED, ticket(1).status());
    assertEquals(ticket(1).opening().weight(), ticket(2).opening().weight());
    assertSays(desk.card(2), "mijn mail ligt weer plat");
  }

  @Test
  void whatIsAddedAfterTheClosingOpensANewTicketWhoeverClosedIt() throws InterruptedException {
    resolved();
    at("15T10:01");
    assertSays(desk.say(AN, "add 1 weer van dat"), "ticket 2", "ticket 1");
    assertEquals(
        List.of(new Happening.Linked(new TicketNumber(1), Tie.FOLLOWS)), ticket(2).ties().links());
    assertSays(desk.say(BO, "add 1 me too"), "no ticket 1 of yours");
  }

  @Test
  void aQuestionAfterTheClosingIsAnsweredAndOpensNothing() throws InterruptedException {
    resolved();
    desk.press(AN, "Ja, opgelost");
    assertSays(desk.say(AN, "hoe groot mag mijn mailbox zijn?"), "2 GB");
    assertFalse(desk.say(AN, "mijn vpn ligt weer plat").text().contains("Het volgt op"));
  }

  private List<String> asked(String who) {
    return desk.read("memory:" + who).stream()
        .map(Reply::text)
        .filter(text -> text.contains("Do you approve?"))
        .toList();
  }

  @Test
  void whoHasToApproveIsRemindedInOfficeHoursAndThenTheStandInToo() throws InterruptedException {
    desk.say(AN, "I want to order mailbox plus");
    desk.press(AN, "Order Mailbox Plus");
    assertEquals(1, asked(SAM).size());
    at("01T14:29");
    assertEquals(1, asked(SAM).size());
    at("01T14:30");
    life.retry();
    assertEquals(2, asked(SAM).size());
    assertTrue(asked(SAM).getLast().startsWith("Still waiting for you"));
    at("01T23:00");
    assertEquals(2, asked(SAM).size());
    at("02T10:30");
    assertEquals(3, asked(SAM).size());
    assertEquals(List.of(), asked(MIA));
    at("02T15:00");
    assertEquals(4, asked(SAM).size());
    assertEquals(1, asked(MIA).size());
    assertFalse(asked(MIA).getFirst().startsWith("Still waiting"));
    desk.say(MIA, "hello");
    assertSays(desk.send(MIA, "approve 1"), "approved by Mia Daems");
    int before = asked(SAM).size() + asked(MIA).size();
    at("03T15:00");
    assertEquals(before, asked(SAM).size() + asked(MIA).size());
  }

  @Test
  void remindersThatWereMissedAreOneAndWaitForTheOffice() throws InterruptedException {
    desk.say(AN, "I want to order mailbox plus");
    desk.press(AN, "Order Mailbox Plus");
    life.close();
    clock.pass(Duration.ofDays(5).plusHours(2));
    life = Life.begin(folder, clock, channel);
    desk = new Desk(life, channel);
    life.retry();
    assertEquals(1, asked(SAM).size());
    at("08T09:00");
    life.retry();
    assertEquals(2, asked(SAM).size());
  }
}
