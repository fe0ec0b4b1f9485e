package balie.bot.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.channel.Reply;
import balie.storage.desk.PublishOutcome;
import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import balie.storage.sql.Database;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Orders, problems and wishes for other agreements, from messages in to messages out.
class OrderConversationTest extends TicketDay {
  /// What somebody reads where they were written to first.
  private Reply direct(String who) {
    return desk.read("memory:" + who).getLast();
  }

  @Test
  void anOrderTellsThePriceIsApprovedByTheManagerAndBeginsWhenItIsFulfilled()
      throws InterruptedException {
    assertSays(desk.say(AN, "I want to order mailbox plus"), "Mailbox Plus", "€9 per month");
    assertSays(desk.press(AN, "Order Mailbox Plus"), "waits for Sam Jacobs");
    assertSays(direct(SAM), "An Peeters", "Mailbox Plus", "€9");

    String approve = Desk.action(direct(SAM), "Approve");
    assertSays(desk.send(SAM, approve), "approved by Sam Jacobs, ticket 1");
    assertSays(desk.read(AN).getLast(), "approved by Sam Jacobs");
    assertSays(desk.send(SAM, approve), "approved by Sam Jacobs, ticket 1");
    desk.say(ELS, "resolve 1 it is ready");
    assertTrue(desk.read(AN).stream().anyMatch(reply -> reply.text().contains("is ready for An")));

    life.close();
    try (Database database = RoadDesk.database(folder)) {
      assertTrue(isPlus(database), "the subscription counts at once");
      assertEquals(1, database.publications().beside(RoadDesk.desk()).size());
      var folderWithIt = database.publications().current().orElseThrow();
      PublishOutcome unused = database.publications().publish(folderWithIt, Instant.EPOCH);
      assertEquals(0, database.publications().beside(folderWithIt).size());
      assertTrue(isPlus(database), "and after an export and a publication too");
    }
    life = Life.begin(folder, clock, channel);
  }

  private static boolean isPlus(Database database) {
    return database
        .publications()
        .register()
        .orElseThrow()
        .person(new PersonId(AN))
        .orElseThrow()
        .subscriptions()
        .stream()
        .anyMatch(
            each ->
                each.service().equals(new ServiceId("mailbox"))
                    && each.offering().orElseThrow().id().equals("plus"));
  }

  @Test
  void whatIsDeclinedIsTold() throws InterruptedException {
    desk.say(AN, "I want to order mailbox plus");
    desk.press(AN, "Order Mailbox Plus");
    assertSays(desk.send(SAM, Desk.action(direct(SAM), "Decline")), "declined");
    assertSays(desk.read(AN).getLast(), "declined by Sam Jacobs");
  }

  @Test
  void onlyWhoMayApproveDoes() throws InterruptedException {
    desk.say(AN, "I want to order mailbox plus");
    desk.press(AN, "Order Mailbox Plus");
    desk.say(BO, "hello");
    for (String who : java.util.List.of(AN, BO, ELS)) {
      assertFalse(desk.send(who, "approve 1").text().contains("approved by"), who);
    }
  }

  @Test
  void aPressedTwiceOrderIsOne() throws InterruptedException {
    desk.say(AN, "I want to order mailbox plus");
    String order = Desk.action(desk.read(AN).getLast(), "Order Mailbox Plus");
    desk.send(AN, order);
    desk.send(AN, order);
    assertEquals(1, desk.read("memory:" + SAM).size());
  }

  @Test
  void aManagerOrdersForTheirPeopleAndNobodyElseDoes() throws InterruptedException {
    desk.say(SAM, "I want to order mailbox plus");
    String order = Desk.action(desk.read(SAM).getLast(), "Order Mailbox Plus");
    assertSays(desk.send(SAM, order + " " + AN), "for An Peeters", "ticket 1");
    desk.say(BO, "hello");
    assertSays(desk.send(BO, order + " " + AN), "Only the manager");
    assertSays(desk.send(SAM, order + " " + ELS), "Only the manager");
  }

  @Test
  void aManagerOrdersForSomebodyInWords() throws InterruptedException {
    Reply offered = desk.say(SAM, "order mailbox plus for An Peeters");
    assertSays(offered, "For An Peeters", "Mailbox Plus", "€9 per month");
    assertSays(desk.press(SAM, "Order Mailbox Plus"), "Mailbox Plus for An Peeters", "ticket 1");

    Reply inDutch = desk.say(SAM, "bestel een postvak voor Bo Claes");
    assertSays(inDutch, "Voor Bo Claes", "Postvak Plus");
    assertSays(desk.press(SAM, "Bestel Postvak Plus"), "voor Bo Claes", "ticket 2");
  }

  @Test
  void theChoiceOfAServiceStaysForWhomItWas() throws InterruptedException {
    assertSays(desk.say(SAM, "I want to order something for An Peeters"), "for An Peeters");
    assertSays(desk.press(SAM, "Mailbox"), "For An Peeters");
  }

  @Test
  void nobodyOrdersInWordsForSomebodyWhoIsNotOfTheirUnit() throws InterruptedException {
    assertSays(desk.say(SAM, "order mailbox plus for Els Maes"), "Only the manager");
    assertSays(desk.say(BO, "order mailbox plus for An Peeters"), "Only the manager");
  }

  @Test
  void whatIsForSomebodyUnknownIsNotOrderedForTheAsker() throws InterruptedException {
    Reply asked = desk.say(SAM, "order a mailbox for my colleague");
    assertSays(asked, "I can't tell for whom");
  }

  @Test
  void aWorkaroundIsOfferedToTheNextOne() throws InterruptedException {
    desk.say(AN, "my vpn drops every hour at home");
    assertSays(desk.say(ELS, "problem vpn drops every hour"), "Problem 1");
    assertSays(desk.say(ELS, "problem 1 workaround: choose the second server"), "second server");
    assertSays(desk.say(ELS, "problems"), "Problem 1, VPN");
    desk.say(SAM, "the vpn drops every hour");
    Reply offered = desk.read(SAM).getLast();
    if (offered.offers().contains("open-ticket")) {
      offered = desk.press(SAM, "Open a ticket");
    }
    assertSays(offered, "choose the second server");
    assertSays(desk.press(SAM, "That helped"), "No ticket is needed");
    desk.say(ELS, "problem 1 solved");
    assertSays(desk.say(ELS, "problems"), "No open problems");
    assertSays(desk.say(BO, "hello"), "Hello");
    assertFalse(desk.say(BO, "problem vpn drops").text().contains("Problem 2"));
  }

  @Test
  void whatWasAgreedIsTooLittleIsKeptForTheNextReview() throws InterruptedException {
    assertSays(
        desk.say(SAM, "our mailbox quota is too small, we want more to be agreed"),
        "next review",
        "SLA-MBX-SALES");
    assertSays(direct(MIA), "Sam Jacobs", "too small");
    assertSays(desk.say(MIA, "change requests"), "SLA-MBX-SALES", "Sam Jacobs");
    assertSays(desk.press(MIA, "Talked about: Sam"), "off the list");
    assertSays(desk.say(MIA, "change requests"), "Nothing is kept");
  }

  @Test
  void whatIsKnownToFailIsTold() throws InterruptedException {
    assertSays(desk.say(AN, "is there an outage of the mail?"), "No outage");
    desk.say(ELS, "outage mail: the line is cut");
    assertSays(
        desk.say(AN, "is there an outage of the mail?"), "Mailbox fails since", "line is cut");
  }
}
