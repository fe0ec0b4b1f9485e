package balie.bot.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.channel.Incoming;
import balie.bot.channel.Reply;
import balie.storage.agreement.AgreementId;
import balie.storage.language.Language;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Opening;
import balie.storage.ticket.TicketEvent;
import balie.storage.ticket.TicketNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Tickets from messages in to messages out: opened, worked on, answered, ended.
class TicketConversationTest extends TicketDay {
  /// An reports that mail is down for everybody: ticket 1, critical.
  private Reply reported() throws InterruptedException {
    desk.say(AN, "mijn mail ligt plat");
    desk.press(AN, "Iedereen");
    return desk.press(AN, "Ik kan niet werken");
  }

  @Test
  void aReportBecomesATicketAfterTwoQuestions() throws InterruptedException {
    assertSays(desk.say(AN, "mijn mail ligt plat"), "Wie heeft er last van?");
    assertSays(desk.press(AN, "Iedereen"), "En hoe erg is het?");
    Reply opened = desk.press(AN, "Ik kan niet werken");

    assertSays(
        opened, "ticket 1", "Postvak", "kritiek", "uiterlijk vandaag om 10.15 uur", "14.00 uur");
    assertEquals(Language.NL, opened.language());
    assertTrue(opened.isPrivate());
    assertSays(desk.card(1), "mijn mail ligt plat", "An Peeters", "critical", "nobody has it");
  }

  @Test
  void theQuestionsCanBeAnsweredInWordsAndSurviveARestart() throws InterruptedException {
    desk.say(SAM, "my mail is down");
    life.close();
    life = Life.begin(folder, clock, channel);
    desk = new Desk(life, channel);

    assertSays(desk.say(SAM, "Only me."), "how bad is it?");
    assertSays(desk.say(SAM, "it can wait"), "ticket 1", "low");
  }

  @Test
  void whatCannotBeAnsweredBecomesATicketWithOneClick() throws InterruptedException {
    Reply abstained = desk.say(SAM, "who decides on the colour of the mailbox icons?");
    Reply opened = desk.press(SAM, "Open a ticket");

    assertFalse(abstained.offers().isEmpty());
    assertSays(opened, "ticket 1");
    assertSays(desk.card(1), "who decides on the colour", "question");
  }

  @Test
  void aTicketThatIsAskedForIsAboutWhatWasSaidBefore() throws InterruptedException {
    desk.say(SAM, "who decides on the colour of the mailbox icons?");
    assertSays(desk.say(SAM, "open a ticket please"), "ticket 1");
    assertSays(desk.card(1), "who decides on the colour");
  }

  @Test
  void aButtonThatIsPressedThreeTimesOpensOneTicket() throws InterruptedException {
    desk.say(AN, "mijn mail ligt plat");
    String impact = Desk.action(desk.press(AN, "Iedereen"), "Ik kan niet werken");
    desk.send(AN, impact);
    assertSays(desk.send(AN, impact), "ticket 1");
    assertSays(desk.send(AN, impact), "ticket 1");
    assertSays(desk.say(ELS, "queue"), "(1)");
  }

  @Test
  void anotherPersonsDraftIsNobodyElses() throws InterruptedException {
    desk.say(AN, "mijn mail ligt plat");
    String impact = Desk.action(desk.read(AN).getLast(), "Iedereen");
    desk.say(BO, "hello");
    assertSays(desk.send(BO, impact), "no longer works");
  }

  @Test
  void twoThreadsAndOnlyAReplyCrosses() throws InterruptedException {
    reported();
    assertSays(desk.pressOnCard(ELS, 1, "Take"), "is yours");
    desk.say(ELS, "note 1 it is the line again");
    desk.say(ELS, "reply 1 We are on it, An.");

    assertSays(desk.read(AN).getLast(), "Els Maes", "We are on it, An.", "Balie");
    assertFalse(desk.read(AN).stream().anyMatch(each -> each.text().contains("line again")));
    assertSays(desk.card(1), "(internal) Els: it is the line again", "→ Els: We are on it");

    Reply silence = desk.say(AN, "dank je, hoe lang duurt het nog?");
    assertEquals("", silence.text(), "the bot keeps silent where a human answers");
    assertSays(desk.card(1), "← An: dank je, hoe lang duurt het nog?");
    assertTrue(desk.read(ELS).getLast().text().contains("hoe lang duurt het nog?"), "Els hears it");
  }

  @Test
  void theBotAnswersAgainWhenItIsAddressed() throws InterruptedException {
    reported();
    desk.say(ELS, "reply 1 We are on it.");
    assertSays(desk.say(AN, "Balie, hoeveel opslagruimte heeft mijn mailbox?"), "2 GB");
  }

  @Test
  void ofTwoAgentsAtOnceOneWinsAndTheOtherIsTold() throws InterruptedException {
    reported();
    String take = Desk.action(desk.card(1), "Take");
    desk.send(ELS, take);
    Reply told = desk.send(TOM, take);
    assertSays(told, "Nothing was done", "Els Maes");
    assertSays(desk.send(ELS, take), "done already");
  }

  @Test
  void anIllegalChangeNamesTheLegalOnes() throws InterruptedException {
    reported();
    desk.say(ELS, "resolve 1 the line was mended");
    assertSays(desk.say(ELS, "wait 1 for supplier Scheldetel"), "resolved", "open, closed");
  }

  @Test
  void whatIsResolvedIsAskedAboutClosedAndRated() throws InterruptedException {
    reported();
    desk.say(ELS, "resolve 1 De lijn is hersteld.");
    assertSays(desk.read(AN).getLast(), "opgelost", "De lijn is hersteld.");
    assertSays(desk.press(AN, "Ja, opgelost"), "gesloten");
    assertSays(desk.press(AN, "5 ★"), "Dank je wel");
    assertSays(desk.say(AN, "toon 1"), "gesloten");
  }

  @Test
  void whatIsNotSolvedIsOpenedAgain() throws InterruptedException {
    reported();
    desk.say(ELS, "reply 1 We zijn bezig.");
    desk.say(ELS, "resolve 1 De lijn is hersteld.");
    assertSays(desk.say(AN, "het werkt nog steeds niet"), "toch niet in orde");
    assertSays(desk.press(AN, "Nee, open het opnieuw"), "staat weer open");
    assertSays(desk.card(1), "open");
  }

  @Test
  void afterTheDesksPeriodItIsTooLateToReopen() throws InterruptedException {
    reported();
    desk.say(ELS, "resolve 1 De lijn is hersteld.");
    clock.pass(Duration.ofDays(14).plusMinutes(1));
    assertSays(desk.send(AN, "not-solved 1"), "kan niet meer open");
  }

  @Test
  void whatOthersReportedIsOfferedAndTheirWordsAreNot() throws InterruptedException {
    reported();
    Reply offered = desk.say(SAM, "my mail is down");
    assertSays(offered, "A colleague reported something like it about Mailbox", "ticket 1");
    assertFalse(offered.text().contains("plat"), offered::toString);
    assertSays(desk.press(SAM, "That's it: add me"), "added to ticket 1");
    desk.say(ELS, "update 1 We found it.");
    assertSays(desk.read(SAM).getLast(), "We found it.");
    desk.say(ELS, "reply 1 for An alone");
    assertFalse(desk.last(SAM).contains("for An alone"));
    desk.say(ELS, "resolve 1 mended");
    assertSays(desk.read(SAM).getLast(), "resolved");
  }

  @Test
  void theThirdReportProposesAMajorIncident() throws InterruptedException {
    reported();
    desk.say(SAM, "my mail is down");
    desk.press(SAM, "That's it: add me");
    assertFalse(desk.read(Desk.TEAM).stream().anyMatch(r -> r.text().contains("major")));
    desk.say(BO, "my mailbox is broken again");
    desk.press(BO, "That's it: add me");
    assertSays(desk.read(Desk.TEAM).getLast(), "3 people", "major incident", "Mailbox");
  }

  @Test
  void aKnownOutageIsOfferedBeforeATicket() throws InterruptedException {
    assertSays(desk.say(ELS, "outage mail since 09:30 the line is cut"), "ticket 1", "Mailbox");
    Reply offered = desk.say(AN, "mijn mail ligt plat");
    assertSays(offered, "bekende storing", "the line is cut");
    desk.press(AN, "Dat is het: sluit mij aan");
    assertSays(desk.say(ELS, "outage over mail: the cable was replaced"), "is over");
    assertSays(desk.read(AN).getLast(), "Postvak werkt weer", "the cable was replaced");
  }

  @Test
  void mergedTicketsTellTheirReporters() throws InterruptedException {
    reported();
    desk.say(SAM, "I can't print my mail attachments any more");
    desk.press(SAM, "Only me");
    desk.press(SAM, "It can wait");
    desk.say(ELS, "merge 2 into 1");
    assertSays(desk.read(SAM).getLast(), "goes on in ticket 1");
    desk.say(ELS, "resolve 1 mended");
    assertSays(desk.read(SAM).getLast(), "Ticket 1 is resolved");
  }

  @Test
  void somebodyElsesTicketIsAsIfItDidNotExist() throws InterruptedException {
    reported();
    String others = desk.say(SAM, "ticket 1").text();
    String nobodys = desk.say(SAM, "ticket 9").text();
    assertEquals(nobodys, others.replace("1", "9"));
    assertEquals(others, desk.send(SAM, "solved 1").text());
    for (int i = 0; i < 10; i++) {
      desk.say(SAM, "ticket " + (20 + i));
    }
    assertSays(desk.say(SAM, "ticket 1"), "many tickets");
    clock.pass(Duration.ofMinutes(11));
    assertEquals(others, desk.say(SAM, "ticket 1").text());
  }

  @Test
  void anotherVersionCountsOnlyByADeliberateActWithAReason() throws InterruptedException {
    reported();
    assertSays(desk.say(ELS, "repin 1 SLA-MBX-SALES 1"), "only with a reason", "repin 1");
    assertSays(desk.say(ELS, "repin 1 SLA-MBX-SALES 7 because I say so"), "There is no");
    assertSays(desk.say(ELS, "repin 1 SLA-VPN-WORKS 1 because I say so"), "There is no");
    assertSays(desk.say(ELS, "repin 1 SLA-MBX-SALES 2 because I say so"), "done");
    assertSays(desk.say(AN, "leg 1 vast op SLA-MBX-SALES 1 omdat ik het zeg"), "collega's");
    assertSays(
        desk.say(ELS, "repin 1 to sla-mbx-sales v1 because Sam asked for it"),
        "SLA-MBX-SALES, version 1");
    Happening last =
        life.database().tickets().log(new TicketNumber(1)).reversed().stream()
            .map(TicketEvent::what)
            .filter(Happening.Repinned.class::isInstance)
            .findFirst()
            .orElseThrow();
    assertEquals(
        new Happening.Repinned(
            new Opening.Pinned(new AgreementId("SLA-MBX-SALES"), 1), "Sam asked for it"),
        last);
    assertSays(desk.say(AN, "waarom 1"), "SLA-MBX-SALES v1");
  }

  @Test
  void aMessageThatCameLateReopensAsOfTheResolveAndNotBefore() throws InterruptedException {
    reported();
    desk.say(ELS, "reply 1 We zijn bezig.");
    Instant before = clock.instant();
    clock.pass(Duration.ofMinutes(10));
    desk.say(ELS, "resolve 1 De lijn is hersteld.");
    Instant resolved = clock.instant();
    Incoming now = life.incoming("late", AN, "het werkt nog steeds niet");
    life.receive(
        new Incoming(
            now.event(), now.conversation(), now.asker(), now.said(), before, before, false, true));
    life.settle();
    assertSays(desk.press(AN, "Nee, open het opnieuw"), "staat weer open");
    TicketEvent reopened = life.database().tickets().log(new TicketNumber(1)).getLast();
    assertEquals(new Happening.Reopened(), reopened.what());
    assertFalse(reopened.at().isBefore(resolved), reopened::toString);
  }

  @Test
  void onlyTheDesksPeopleWorkOnTickets() throws InterruptedException {
    reported();
    desk.say(SAM, "hello");
    for (String command :
        List.of("take 1", "reply 1 hi", "resolve 1 done", "give 1 tom", "merge 1 into 2")) {
      assertSays(desk.say(SAM, command), "Only colleagues");
    }
    assertSays(desk.send(SAM, Desk.action(desk.card(1), "Take")), "Only colleagues");
  }

  @Test
  void howIsMyTicket() throws InterruptedException {
    assertSays(desk.say(SAM, "how is my ticket doing?"), "no tickets");
    reported();
    desk.say(ELS, "take 1");
    assertSays(desk.say(AN, "hoe staat het met mijn ticket?"), "#1", "in behandeling", "Els Maes");
  }

  @Test
  void whatIsMeantToHarmIsInert() throws InterruptedException {
    desk.say(SAM, "my mail is down @everyone <!channel>\r\nevent=forged level=error");
    desk.press(SAM, "Only me");
    desk.press(SAM, "It can wait");
    assertFalse(desk.card(1).text().contains("@everyone"));
    assertFalse(desk.card(1).text().contains("<!channel>"));
    assertFalse(desk.card(1).text().contains("\r"));
    assertSays(desk.say(ELS, "queue"), "#1");
    desk.say(ELS, "reply 1 " + "x".repeat(40_000));
    assertTrue(desk.last(SAM).length() >= 40_000);
  }

  @Test
  void anAgentsNextMessageAfterTheButtonIsWhatTheyWrite() throws InterruptedException {
    reported();
    desk.pressOnCard(ELS, 1, "Take");
    assertSays(desk.pressOnCard(ELS, 1, "Ask the requester"), "question to An");
    assertSays(desk.say(ELS, "Sinds wanneer?"), "wacht op het antwoord");
    assertSays(desk.read(AN).getLast(), "Sinds wanneer?", "wacht op jou");
    desk.say(AN, "sinds vanmorgen");
    assertSays(desk.card(1), "← An: sinds vanmorgen", "open");
  }
}
