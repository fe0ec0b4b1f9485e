package balie.bot.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.channel.Outgoing;
import balie.storage.agreement.Priority;
import balie.storage.conversation.Said;
import balie.storage.escalation.ClockKind;
import balie.storage.escalation.FiredStep;
import balie.storage.escalation.FiredStep.Fate;
import balie.storage.ticket.Happening;
import balie.storage.ticket.TicketNumber;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tickets' clocks, watched. Monday 1 June 2026 is a Monday; the office is open from 9 to 12:30 and
/// from 13 to 17.
class WatchTest {
  @TempDir private Path folder;
  private final SettableClock clock =
      new SettableClock("2026-06-01T10:00:00+02:00[Europe/Brussels]");
  private final MemoryChannel channel = new MemoryChannel();

  private void at(String moment) {
    ZonedDateTime then = ZonedDateTime.parse("2026-06-" + moment + ":00+02:00[Europe/Brussels]");
    clock.pass(Duration.between(clock.instant(), then.toInstant()));
  }

  private static List<String> fates(ClockLife life, TicketNumber ticket, ClockKind kind) {
    return life.steps(ticket).stream()
        .filter(step -> step.key().clock() == kind)
        .map(step -> step.key().percent() + " " + step.fate())
        .toList();
  }

  private List<Outgoing> toldAbout(TicketNumber ticket) {
    return channel.shown().stream()
        .filter(each -> each.reply().text().startsWith("Ticket " + ticket + " "))
        .toList();
  }

  @Test
  void aStepIsToldToWhomTheLadderSaysAndOnlyOnce() throws InterruptedException {
    try (ClockLife life = ClockLife.begin(folder, clock, channel)) {
      TicketNumber ticket = life.open(Priority.HIGH, "Mail is down");
      life.look();
      assertEquals(List.of(), channel.texts());
      at("01T10:30");
      life.look();
      life.look();
      assertEquals(List.of("50 TOLD"), fates(life, ticket, ClockKind.RESPONSE));
      assertEquals(
          List.of(
              "Ticket 1 (high): Mail is down. 50% of the time for the first answer is used: due"
                  + " today at 11:00.",
              "Ticket 1 (high): Mail is down. 50% of the time for the first answer is used: due"
                  + " today at 11:00. You are on duty."),
          channel.texts().stream().sorted().toList());
      assertEquals(
          List.of("have-it 1", "why 1"),
          channel.last().reply().buttons().stream().map(each -> each.action()).toList());
    }
  }

  @Test
  void anAnswerStopsTheLadder() throws InterruptedException {
    try (ClockLife life = ClockLife.begin(folder, clock, channel)) {
      TicketNumber ticket = life.open(Priority.HIGH, "Mail is down");
      at("01T10:10");
      life.happens(
          ticket, ClockLife.ELS, new Happening.Replied("Looking.", Happening.Replied.To.REQUESTER));
      at("01T12:00");
      life.look();
      assertEquals(List.of(), fates(life, ticket, ClockKind.RESPONSE));
    }
  }

  @Test
  void afterAStopTheHighestMissedStepIsToldAndTheOthersAreKept() throws InterruptedException {
    TicketNumber ticket;
    try (ClockLife life = ClockLife.begin(folder, clock, channel)) {
      ticket = life.open(Priority.HIGH, "Mail is down");
      life.look();
    }
    at("01T10:56");
    try (ClockLife life = ClockLife.begin(folder, clock, channel)) {
      life.look();
      assertEquals(
          List.of("50 SUPERSEDED", "75 SUPERSEDED", "90 TOLD"),
          fates(life, ticket, ClockKind.RESPONSE));
      assertEquals(1, toldAbout(ticket).size());
      assertTrue(channel.last().reply().text().contains("You hear this 2 min late."));
    }
  }

  @Test
  void atNightTheLeadIsToldOnlyWhereTheLadderSaysSo() throws InterruptedException {
    try (ClockLife life = ClockLife.begin(folder, clock, channel)) {
      TicketNumber office = life.open(Priority.HIGH, "Slow mail");
      TicketNumber night = life.open(Priority.CRITICAL, "No mail");
      life.happens(night, ClockLife.ELS, reply("Looking."));
      life.happens(office, ClockLife.ELS, reply("Looking."));
      at("01T10:01");
      life.look();
      at("01T14:00");
      life.look();
      assertEquals(List.of("50 SUPERSEDED", "100 TOLD"), fates(life, night, ClockKind.RESOLUTION));
      assertEquals(List.of(), fates(life, office, ClockKind.RESOLUTION));
      // A business day ends on Tuesday at 17:00: 14.5 of 14.5 hours.
      at("02T17:00");
      life.look();
      assertEquals(
          List.of("50 SUPERSEDED", "75 SUPERSEDED", "90 SUPERSEDED", "100 TOLD"),
          fates(life, office, ClockKind.RESOLUTION));
    }
  }

  @Test
  void anAlarmRepeatsUntilSomebodyHasIt() throws InterruptedException {
    try (ClockLife life = ClockLife.begin(folder, clock, channel)) {
      TicketNumber ticket = life.open(Priority.CRITICAL, "No mail");
      life.happens(ticket, ClockLife.ELS, reply("Looking."));
      for (int minute = 0; minute <= 4 * 60 + 70; minute++) {
        life.look();
        clock.pass(Duration.ofMinutes(1));
      }
      FiredStep step = last(life, ticket);
      assertEquals(3, step.told());
      String taken = life.say(ClockLife.ELS, new Said.Press("have-it " + ticket));
      assertTrue(taken.startsWith("You have ticket 1."), taken);
      for (int minute = 0; minute <= 120; minute++) {
        life.look();
        clock.pass(Duration.ofMinutes(1));
      }
      assertEquals(3, last(life, ticket).told());
      assertEquals(ClockLife.ELS, last(life, ticket).hasIt().orElseThrow().by());
      String again = life.say(ClockLife.ELS, new Said.Press("have-it " + ticket));
      assertTrue(again.startsWith("Somebody has ticket 1 already"), again);
    }
  }

  private static FiredStep last(ClockLife life, TicketNumber ticket) {
    return life.steps(ticket).stream()
        .filter(step -> step.key().clock() == ClockKind.RESOLUTION && step.fate() == Fate.TOLD)
        .reduce((_, later) -> later)
        .orElseThrow();
  }

  @Test
  void aWallClockThatJumpsTellsNothingTwiceAndMissesNothing() throws InterruptedException {
    try (ClockLife life = ClockLife.begin(folder, clock, channel)) {
      TicketNumber ticket = life.open(Priority.HIGH, "Mail is down");
      for (String moment :
          List.of(
              "01T10:00", "01T10:30", "01T09:30", "01T10:46", "01T10:20", "01T11:50", "01T10:55")) {
        at(moment);
        life.look();
      }
      at("01T11:01");
      life.look();
      assertEquals(
          List.of("50 TOLD", "75 TOLD", "90 SUPERSEDED", "100 TOLD"),
          fates(life, ticket, ClockKind.RESPONSE));
      assertEquals(List.of(), twice(channel.texts()));
    }
  }

  private static List<String> twice(List<String> texts) {
    return texts.stream()
        .filter(each -> texts.stream().filter(each::equals).count() > 1)
        .distinct()
        .toList();
  }

  @Test
  void otherRulesOfTheTimeZonesAreToldAndEveryClockIsComputedAnew() throws InterruptedException {
    try (ClockLife life = ClockLife.begin(folder, clock, channel)) {
      TicketNumber unused = life.open(Priority.HIGH, "Mail is down");
      life.look();
    }
    try (ClockLife life = ClockLife.begin(folder, clock, channel, "2026b")) {
      life.look();
      assertEquals(
          List.of(
              "The rules of the world's time zones changed (2026a to 2026b). The clocks of 1 open"
                  + " tickets were computed anew."),
          channel.texts());
      life.look();
      assertEquals(1, channel.texts().size());
    }
  }

  @Test
  void whatIsDueNextIsACopyThatCanBeThrownAway() throws InterruptedException {
    try (ClockLife life = ClockLife.begin(folder, clock, channel)) {
      TicketNumber ticket = life.open(Priority.HIGH, "Mail is down");
      life.look();
      Optional<java.time.Instant> next = life.database().steps().next();
      assertEquals(1, life.database().steps().rebuild(clock.instant()));
      life.look();
      assertEquals(next, life.database().steps().next());
      assertEquals(
          List.of(ticket),
          life.database().steps().breaching(clock.instant().plus(Duration.ofDays(1)), 10));
    }
  }

  @Test
  void anAgreementThatEndedStopsItsOpenClocksAsOfItsEnd() throws InterruptedException {
    try (ClockLife life = ClockLife.begin(folder, clock, channel)) {
      TicketNumber ticket = life.open(Priority.HIGH, "Mail is down");
      life.look();
      var desk = ClockLife.desk();
      var unused =
          life.database()
              .publications()
              .publish(
                  new balie.storage.desk.Desk(
                      desk.organisation(),
                      desk.calendars(),
                      desk.units(),
                      desk.people(),
                      desk.services(),
                      desk.agreements().stream()
                          .filter(each -> !each.id().id().equals("SLA-MBX"))
                          .toList(),
                      desk.articles()),
                  clock.instant());
      at("02T09:10");
      life.look();
      assertTrue(
          life.database().tickets().log(ticket).stream()
              .anyMatch(event -> event.what() instanceof Happening.AgreementEnded));
      assertEquals(Optional.empty(), life.database().steps().next());
    }
  }

  @Test
  void whyIsToldToTheRequesterAndToNobodyElse() throws InterruptedException {
    try (ClockLife life = ClockLife.begin(folder, clock, channel)) {
      TicketNumber ticket = life.open(Priority.NORMAL, "Mail is slow");
      at("01T11:00");
      life.happens(ticket, ClockLife.ELS, reply("Which mails?"), new Happening.AwaitsRequester());
      at("01T15:00");
      life.happens(ticket, ClockLife.AN, new Happening.RequesterSaid("All of them.", List.of()));
      at("01T16:00");
      assertEquals(
          """
          How the time of ticket 1 was counted:

          First answer: 1 h of 4 h, kept (SLA-MBX v1)
          • Mon 1 Jun 10:00–11:00: 1 h counted (hours: office)
          Together: 1 h.

          Solution: 2 h of 8 h, due tomorrow at 14:30 (SLA-MBX v1)
          • Mon 1 Jun 10:00–11:00: 1 h counted (hours: office)
          • Mon 1 Jun 11:00–15:00: not counted, we were waiting for an answer from the requester
          • Mon 1 Jun 15:00–16:00: 1 h counted (hours: office)
          Together: 2 h.\
          """,
          life.say(ClockLife.AN, new Said.Words("why 1")));
      assertTrue(
          life.say(ClockLife.AN, new Said.Words("waarom 1")).contains("Oplossing: 2 u van 8 u"));
      String missing =
          life.say(new balie.storage.person.PersonId("bo@example.org"), new Said.Words("why 1"));
      assertEquals("I can't find a ticket 1 of yours.", missing);
    }
  }

  @Test
  void whatTheTeamAndTheSupplierAgreedToRunsWhileTheyHaveIt() throws InterruptedException {
    try (ClockLife life = ClockLife.begin(folder, clock, channel)) {
      TicketNumber ticket = life.open(Priority.NORMAL, "Mail is slow");
      life.happens(
          ticket,
          ClockLife.ELS,
          new Happening.Assigned(
              Optional.of(new balie.storage.person.TeamId("network")), Optional.empty()));
      at("01T11:00");
      life.happens(ticket, ClockLife.ELS, new Happening.AwaitsSupplier("Lines Ltd"));
      at("01T15:00");
      life.look();
      String story =
          life.say(new balie.storage.person.PersonId("mia@example.org"), new Said.Words("why 1"));
      assertTrue(
          story.contains("Within the team: 4 h 30 min of 2 h, 2 h 30 min over (OLA-NET v1)"),
          story);
      assertTrue(story.contains("At the supplier: 4 h of 4 h, due now (CON-LINES v1)"), story);
      String seen = life.say(ClockLife.AN, new Said.Words("why 1"));
      assertTrue(!seen.contains("CON-LINES"), seen);
      assertTrue(seen.contains("waiting for the supplier"), seen);
    }
  }

  @Test
  void whatBreaksFirstIsListedFirst() throws InterruptedException {
    try (ClockLife life = ClockLife.begin(folder, clock, channel)) {
      TicketNumber one = life.open(Priority.NORMAL, "Mail is slow");
      TicketNumber two = life.open(Priority.CRITICAL, "No mail");
      life.look();
      String text = life.say(ClockLife.ELS, new Said.Words("breaching soon"));
      assertTrue(text.indexOf("\n" + two + " ·") < text.indexOf("\n" + one + " ·"), text);
      assertEquals(
          "Dat is voor de mensen van de servicedesk.",
          life.say(ClockLife.AN, new Said.Words("bijna te laat")));
    }
  }

  private static Happening reply(String words) {
    return new Happening.Replied(words, Happening.Replied.To.REQUESTER);
  }
}
