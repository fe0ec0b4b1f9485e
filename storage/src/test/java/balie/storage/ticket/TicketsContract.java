package balie.storage.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.agreement.AgreementId;
import balie.storage.agreement.Priority;
import balie.storage.agreement.TicketKind;
import balie.storage.conversation.Address;
import balie.storage.conversation.ConversationId;
import balie.storage.language.Language;
import balie.storage.person.PersonId;
import balie.storage.person.TeamId;
import balie.storage.person.UnitId;
import balie.storage.service.ServiceId;
import balie.storage.ticket.Tickets.Change;
import balie.storage.ticket.Tickets.Changed;
import balie.storage.ticket.Tickets.Deed;
import balie.storage.ticket.Tickets.Illegal;
import balie.storage.ticket.Tickets.Missing;
import balie.storage.ticket.Tickets.Page;
import balie.storage.ticket.Tickets.Stale;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every store of tickets does.
public abstract class TicketsContract {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.123Z");
  private static final PersonId AN = new PersonId("an@example.org");
  private static final PersonId BO = new PersonId("bo@example.org");
  private static final PersonId ELS = new PersonId("els@example.org");
  private static final PersonId TOM = new PersonId("tom@example.org");
  private static final ServiceId MAIL = new ServiceId("mailbox");
  private static final TeamId DESK = new TeamId("service-desk");

  /// An empty store.
  protected abstract Tickets tickets();

  static Reporter reporter(PersonId person) {
    return new Reporter(
        person, Language.NL, new Address.Place("web", new ConversationId("with " + person)));
  }

  static Opening opening(PersonId person, String words) {
    return new Opening(
        reporter(person),
        new UnitId("sales"),
        new Opening.Subject(TicketKind.INCIDENT, Optional.of(MAIL), "About " + words, words),
        Optional.of(new Opening.Pinned(new AgreementId("SLA-MBX"), 2)),
        new Opening.Weight(Impact.TEAM, Urgency.HINDERED, Priority.NORMAL),
        List.of("first said", "then said"),
        List.of("screen.png"));
  }

  private Ticket open(PersonId person, String words) {
    return tickets().open(opening(person, words), Optional.of(person), NOON);
  }

  private Ticket changed(Change change) {
    return assertInstanceOf(Changed.class, change, change::toString).ticket();
  }

  private Ticket change(Ticket ticket, PersonId by, Happening... happenings) {
    return changed(
        tickets().change(ticket.number(), ticket.version(), Deed.of(by, NOON, happenings)));
  }

  @Test
  void aTicketIsReadBackAsItWasOpened() {
    Ticket ticket = open(AN, "my mail is down");

    assertEquals(new TicketNumber(1), ticket.number());
    assertEquals(opening(AN, "my mail is down"), ticket.opening());
    assertEquals(Optional.of(ticket), tickets().find(ticket.number()));
    assertEquals(NOON, ticket.openedAt());
    assertEquals(TicketStatus.NEW, ticket.status());
  }

  @Test
  void aMessageThatWasWrittenBeforeTheWaitingBeganDoesNotEndIt() {
    Ticket ticket = change(open(AN, "my mail is down"), ELS, new Happening.AwaitsRequester());
    Happening said = new Happening.RequesterSaid("Since ten.", List.of());

    Ticket late =
        changed(tickets().change(ticket.number(), Deed.of(AN, NOON.minusMillis(1), said)));
    Ticket then = changed(tickets().change(ticket.number(), Deed.of(AN, NOON, said)));

    assertEquals(TicketStatus.WAITING_REQUESTER, late.status());
    assertEquals(TicketStatus.OPEN, then.status());
    assertEquals(NOON, then.state().since());
  }

  @Test
  void everyHappeningIsReadBackAsItWas() {
    Ticket other = open(BO, "the other one");
    Ticket ticket = open(AN, "my mail is down");
    List<Happening> all =
        List.of(
            new Happening.Replied("we look into it", Happening.Replied.To.REQUESTER),
            new Happening.Replied("it is the line", Happening.Replied.To.ALL),
            new Happening.Noted("it's the line again"),
            new Happening.RequesterSaid("any news?", List.of("log.txt", "screen.png")),
            new Happening.Assigned(Optional.of(DESK), Optional.of(ELS)),
            new Happening.Assigned(Optional.empty(), Optional.empty()),
            new Happening.Reprioritised(
                Priority.CRITICAL, Happening.Reprioritised.Count.FROM_NOW, "the board meets"),
            new Happening.Began(),
            new Happening.AwaitsRequester(),
            new Happening.Continued(),
            new Happening.AwaitsSupplier("Scheldetel"),
            new Happening.Scheduled(LocalDate.of(2026, 7, 1)),
            new Happening.Linked(other.number(), Happening.Linked.Tie.RELATED),
            new Happening.Absorbed(other.number()),
            new Happening.Joined(reporter(BO)),
            new Happening.Resolved("the line was mended"),
            new Happening.Reopened(),
            new Happening.Resolved("now it is"),
            new Happening.Rated(4),
            new Happening.Closed());

    Ticket after = change(ticket, ELS, all.toArray(Happening[]::new));

    List<TicketEvent> log = tickets().log(ticket.number());
    assertEquals(
        Stream.concat(Stream.of(new Happening.Opened(opening(AN, "my mail is down"))), all.stream())
            .toList(),
        log.stream().map(TicketEvent::what).toList());
    assertEquals(Ticket.of(log), after);
    assertEquals(after, tickets().find(ticket.number()).orElseThrow());
    for (Happening ending :
        List.of(
            new Happening.Cancelled(Happening.Cancelled.Why.NOT_A_TICKET),
            new Happening.MergedInto(ticket.number()))) {
      Ticket ended = change(open(AN, "again"), ELS, ending);
      assertEquals(ending, tickets().log(ended.number()).getLast().what());
    }
  }

  @Test
  void ofTwoWhoActAtOnceOneWinsAndTheOtherIsTold() {
    Ticket seen = open(AN, "my mail is down");
    change(seen, ELS, new Happening.Assigned(Optional.empty(), Optional.of(ELS)));

    Change second =
        tickets()
            .change(
                seen.number(),
                seen.version(),
                Deed.of(TOM, NOON, new Happening.Assigned(Optional.empty(), Optional.of(TOM))));

    Stale stale = assertInstanceOf(Stale.class, second);
    assertEquals(Optional.of(ELS), stale.since().getFirst().by());
    assertEquals(Optional.of(ELS), tickets().find(seen.number()).orElseThrow().state().assignee());
  }

  @Test
  void anIllegalChangeOfStatusDoesNothing() {
    Ticket closed = change(open(AN, "my mail is down"), ELS, new Happening.Closed());

    Change change =
        tickets()
            .change(
                closed.number(),
                Deed.of(ELS, NOON, new Happening.Noted("first"), new Happening.Began()));

    assertEquals(new Illegal(closed, TicketStatus.IN_PROGRESS), change);
    assertEquals(closed, tickets().find(closed.number()).orElseThrow());
  }

  @Test
  void whatIsNotThereIsMissing() {
    assertEquals(
        new Missing(),
        tickets().change(new TicketNumber(7), Deed.of(ELS, NOON, new Happening.Began())));
    assertEquals(Optional.empty(), tickets().find(new TicketNumber(7)));
    assertEquals(List.of(), tickets().log(new TicketNumber(7)));
  }

  @Test
  void aTicketExistsForItsReportersAlone() {
    Ticket ticket = open(AN, "my mail is down");
    assertEquals(Optional.of(ticket), tickets().find(ticket.number(), AN));
    assertEquals(Optional.empty(), tickets().find(ticket.number(), BO));

    Ticket joined = change(ticket, BO, new Happening.Joined(reporter(BO)));

    assertEquals(Optional.of(joined), tickets().find(ticket.number(), BO));
    assertEquals(List.of(AN, BO), joined.reporters().stream().map(Reporter::person).toList());
  }

  @Test
  void whoJoinsTwiceIsToldOnce() {
    Ticket ticket = change(open(AN, "down"), BO, new Happening.Joined(reporter(BO)));
    assertEquals(1, change(ticket, BO, new Happening.Joined(reporter(BO))).ties().joined().size());
  }

  @Test
  void queuesHoldWhatHasToBeDoneTheMostUrgentFirst() {
    Ticket first = open(AN, "one");
    Ticket second = open(BO, "two");
    Ticket third = open(AN, "three");
    Ticket done = change(open(AN, "four"), ELS, new Happening.Resolved("done"));
    change(
        third,
        ELS,
        new Happening.Reprioritised(
            Priority.CRITICAL, Happening.Reprioritised.Count.FROM_START, ""),
        new Happening.Assigned(Optional.of(DESK), Optional.of(ELS)));

    assertEquals(
        List.of(third.number(), first.number(), second.number()), numbers(new Queue.Active()));
    assertEquals(List.of(first.number(), second.number()), numbers(new Queue.Unassigned()));
    assertEquals(List.of(third.number()), numbers(new Queue.Of(ELS)));
    assertEquals(List.of(third.number()), numbers(new Queue.OfTeam(DESK)));
    assertEquals(
        List.of(done.number(), third.number(), first.number()), numbers(new Queue.ReportedBy(AN)));
    assertEquals(3, tickets().count(new Queue.Active()));
  }

  @Test
  void pagesOfAQueueHoldEachTicketOnce() {
    Random random = new Random(11);
    for (int i = 0; i < 25; i++) {
      Ticket ticket = open(AN, "number " + i);
      Priority priority = priority(random);
      change(
          ticket,
          ELS,
          new Happening.Reprioritised(priority, Happening.Reprioritised.Count.FROM_START, ""));
    }
    for (Queue queue : List.of(new Queue.Active(), new Queue.ReportedBy(AN))) {
      List<TicketNumber> paged = new ArrayList<>();
      List<TicketLine> page = tickets().list(queue, Page.first(4));
      while (!page.isEmpty()) {
        page.forEach(line -> paged.add(line.number()));
        page = tickets().list(queue, new Page(Optional.of(page.getLast()), 4));
      }
      assertEquals(numbers(queue), paged);
      assertEquals(25, Set.copyOf(paged).size());
    }
  }

  @Test
  void aSearchFindsAllItsWordsWhateverTheirCaseAndAccents() {
    Ticket cafe = open(AN, "De printer in het CAFÉ is kapot");
    open(BO, "De printer op zolder is kapot");

    assertEquals(
        List.of(cafe.number()),
        tickets().search(List.of("cafe", "Printer"), 10).stream().map(TicketLine::number).toList());
    assertEquals(2, tickets().search(List.of("kapot"), 10).size());
    assertEquals(1, tickets().search(List.of("kapot"), 1).size());
    assertEquals(List.of(), tickets().search(List.of("'; DROP TABLE ticket; --"), 10));
    assertEquals(List.of(), tickets().search(List.of(), 10));
  }

  @Test
  void theTicketThatIsUnderWayInAConversationIsTheNewestThatIsNotOver() {
    open(AN, "one");
    Ticket second = open(AN, "two");
    Address.Place place = reporter(AN).place();
    assertEquals(Optional.of(second), tickets().underWay(place));

    change(second, ELS, new Happening.Cancelled(Happening.Cancelled.Why.WITHDRAWN));

    assertEquals(1, tickets().underWay(place).orElseThrow().number().value());
    assertEquals(
        Optional.empty(), tickets().underWay(new Address.Place("slack", place.conversation())));
  }

  @Test
  void recentTicketsOfAServiceAreThoseThatAreStillActive() {
    Ticket active = open(AN, "one");
    change(open(AN, "two"), ELS, new Happening.Resolved("done"));

    assertEquals(List.of(active), tickets().recent(MAIL, NOON.minusSeconds(60), 10));
    assertEquals(List.of(), tickets().recent(MAIL, NOON.plusSeconds(60), 10));
    assertEquals(List.of(), tickets().recent(new ServiceId("vpn"), NOON.minusSeconds(60), 10));
  }

  @Test
  void theLogsOfAStretchAreThoseOfTheTicketsThatLivedInIt() {
    Ticket over =
        change(open(AN, "one"), ELS, new Happening.Cancelled(Happening.Cancelled.Why.NOT_A_TICKET));
    Ticket open = change(open(AN, "two"), ELS, new Happening.Resolved("done"));
    List<TicketEvent> first = tickets().log(over.number());
    List<TicketEvent> second = tickets().log(open.number());

    assertEquals(List.of(first, second), tickets().logs(NOON, NOON.plusMillis(1)));
    assertEquals(List.of(second), tickets().logs(NOON.plusMillis(1), NOON.plusSeconds(60)));
    assertEquals(List.of(), tickets().logs(NOON.minusSeconds(60), NOON));
  }

  @Test
  void whatIsDerivedCanBeRebuiltAfterWhateverHappened() {
    Random random = new Random(20260601);
    List<Ticket> all = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      all.add(open(random.nextBoolean() ? AN : BO, "number " + i));
    }
    for (int i = 0; i < 1_000; i++) {
      int which = random.nextInt(all.size());
      Ticket before = all.get(which);
      Change change =
          tickets()
              .change(
                  before.number(),
                  before.version(),
                  Deed.of(ELS, NOON.plusSeconds(i), random(random, all)));
      if (change instanceof Changed(Ticket ticket)) {
        all.set(which, ticket);
      } else {
        assertInstanceOf(Illegal.class, change);
      }
    }
    List<List<TicketLine>> before = everything();

    assertEquals(all.size(), tickets().rebuild());

    assertEquals(before, everything());
    for (Ticket ticket : all) {
      assertEquals(Optional.of(ticket), tickets().find(ticket.number()));
    }
    assertTrue(all.stream().map(Ticket::status).distinct().count() > 5, "the statuses reached");
  }

  private static Happening random(Random random, List<Ticket> all) {
    TicketNumber other = all.get(random.nextInt(all.size())).number();
    return switch (random.nextInt(14)) {
      case 0 -> new Happening.Began();
      case 1 -> new Happening.AwaitsRequester();
      case 2 -> new Happening.AwaitsSupplier("Scheldetel");
      case 3 -> new Happening.Scheduled(LocalDate.of(2026, 7, 1));
      case 4 -> new Happening.Continued();
      case 5 -> new Happening.RequesterSaid("well?", List.of());
      case 6 -> new Happening.Assigned(Optional.of(DESK), Optional.of(TOM));
      case 7 ->
          new Happening.Reprioritised(
              priority(random), Happening.Reprioritised.Count.FROM_START, "");
      case 8 -> new Happening.Joined(reporter(random.nextBoolean() ? AN : TOM));
      case 9 -> new Happening.Resolved("done");
      case 10 -> new Happening.Reopened();
      case 11 -> random.nextInt(6) > 0 ? new Happening.Noted("hm") : new Happening.Closed();
      case 12 ->
          random.nextInt(6) > 0
              ? new Happening.Rated(3)
              : new Happening.Cancelled(Happening.Cancelled.Why.WITHDRAWN);
      default ->
          random.nextInt(6) > 0
              ? new Happening.Linked(other, Happening.Linked.Tie.RELATED)
              : new Happening.MergedInto(other);
    };
  }

  private static Priority priority(Random random) {
    return List.of(Priority.CRITICAL, Priority.HIGH, Priority.NORMAL, Priority.LOW)
        .get(random.nextInt(4));
  }

  private List<List<TicketLine>> everything() {
    return Stream.<Queue>of(
            new Queue.Active(),
            new Queue.Unassigned(),
            new Queue.Of(TOM),
            new Queue.OfTeam(DESK),
            new Queue.ReportedBy(AN),
            new Queue.ReportedBy(BO),
            new Queue.ReportedBy(TOM))
        .map(queue -> tickets().list(queue, Page.first(1_000)))
        .toList();
  }

  private List<TicketNumber> numbers(Queue queue) {
    return tickets().list(queue, Page.first(100)).stream().map(TicketLine::number).toList();
  }

  @Test
  void theLogsOfAServiceAreThoseThatLivedThen() {
    Ticket over = open(AN, "over before");
    changed(tickets().change(over.number(), Deed.of(ELS, NOON, new Happening.Resolved("so"))));
    changed(tickets().change(over.number(), Deed.of(ELS, NOON, new Happening.Closed())));
    Ticket solved = open(AN, "solved then");
    Instant next = NOON.plusSeconds(3_600);
    changed(tickets().change(solved.number(), Deed.of(ELS, next, new Happening.Resolved("so"))));
    Ticket open = open(BO, "open all the time");
    Ticket resolved = open(BO, "resolved before");
    changed(tickets().change(resolved.number(), Deed.of(ELS, NOON, new Happening.Resolved("so"))));
    Ticket later = tickets().open(opening(BO, "later"), Optional.of(BO), NOON.plusSeconds(9_000));
    Instant from = NOON.plusSeconds(1_800);
    Instant until = NOON.plusSeconds(7_200);
    List<List<TicketEvent>> then =
        List.of(
            tickets().log(solved.number()),
            tickets().log(open.number()),
            tickets().log(resolved.number()));
    assertEquals(then, tickets().logs(MAIL, from, until));
    assertEquals(then, tickets().logs(from, until));
    assertEquals(List.of(), tickets().logs(new ServiceId("vpn"), from, until));
    assertTrue(
        tickets()
            .logs(MAIL, until, NOON.plusSeconds(9_001))
            .contains(tickets().log(later.number())));
  }
}
