package balie.bot.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.clock.ClockEvent.What;
import balie.storage.escalation.ClockKind;
import balie.storage.ticket.TicketStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Random tickets, with the oracle asking of every minute whether the ticket's clock counts it.
class TicketClockOracleTest {
  private static final List<TicketStatus> STATUSES =
      List.of(
          TicketStatus.OPEN,
          TicketStatus.IN_PROGRESS,
          TicketStatus.WAITING_REQUESTER,
          TicketStatus.WAITING_REQUESTER,
          TicketStatus.WAITING_SUPPLIER,
          TicketStatus.SCHEDULED,
          TicketStatus.RESOLVED);

  /// A ticket that is not at its end, with the moment that it is looked at.
  private record Ticket(RandomCase given, ClockTerms terms, List<ClockEvent> log) {
    Instant now() {
      return Instant.ofEpochMilli(given.until());
    }

    BusinessCalendar calendar() {
      return terms.level().orElseThrow().calendar();
    }

    Reading.Shown read() {
      return read(terms, log);
    }

    Reading.Shown read(ClockTerms other, List<ClockEvent> events) {
      return assertInstanceOf(
          Reading.Shown.class, TicketClock.read(ClockKind.RESOLUTION, other, events, now()));
    }

    /// Whether the clock counts a minute, by the last event before it and the pauses.
    boolean counts(long at) {
      TicketStatus status = status(at);
      return status != TicketStatus.WAITING_REQUESTER
          && status != TicketStatus.SCHEDULED
          && status != TicketStatus.RESOLVED
          && (status != TicketStatus.WAITING_SUPPLIER || !terms.pausesForSupplier())
          && !inside(at);
    }

    TicketStatus status(long at) {
      TicketStatus status = TicketStatus.NEW;
      for (ClockEvent event : log) {
        if (event.at().toEpochMilli() > at) {
          return status;
        }
        if (event.what() instanceof What.Became(TicketStatus next)) {
          status = next;
        } else if (event.what() instanceof What.RequesterMessage
            && status == TicketStatus.WAITING_REQUESTER) {
          status = TicketStatus.OPEN;
        }
      }
      return status;
    }

    boolean inside(long at) {
      return terms.pauses().spans().stream()
          .anyMatch(each -> each.from().toEpochMilli() <= at && at < each.until().toEpochMilli());
    }
  }

  @Test
  void elapsedAndDueAreWhatTheWalkCounts() {
    Cases.run(
        0.1,
        random -> {
          Ticket ticket = ticket(random);
          RandomCase given = ticket.given();
          Walk walk = new Walk(given.versions(), given.step());
          Reading.Shown shown = ticket.read();
          long elapsed = walk.elapsed(given.from(), given.until(), ticket::counts);
          assertEquals(elapsed, shown.elapsed().toMillis());
          if (ticket.status(given.until()) == TicketStatus.RESOLVED) {
            assertTrue(shown.state() == ClockState.MET ^ shown.state() == ClockState.BREACHED);
            assertTrue(shown.due().isPresent());
          } else if (!ticket.counts(given.until())) {
            assertEquals(Optional.empty(), shown.due());
          } else {
            agree(walk, ticket, shown);
          }
        });
  }

  private static void agree(Walk walk, Ticket ticket, Reading.Shown shown) {
    RandomCase given = ticket.given();
    long later = given.until() + 2 * 86_400_000L;
    OptionalLong due = walk.due(given.from(), shown.length().toMillis(), later, ticket::counts);
    if (due.isPresent()) {
      assertEquals(Optional.of(Instant.ofEpochMilli(due.getAsLong())), shown.due());
    } else {
      assertTrue(shown.due().orElseThrow().isAfter(Instant.ofEpochMilli(later)));
    }
    int compared = shown.elapsed().compareTo(shown.length());
    assertEquals(compared > 0, shown.state() == ClockState.BREACHED);
    assertEquals(compared == 0, shown.state() == ClockState.DUE);
  }

  @Test
  void theOrderOfArrivalDoesNotMatter() {
    Cases.run(
        0.1,
        random -> {
          Ticket ticket = ticket(random);
          List<ClockEvent> shuffled = new ArrayList<>(ticket.log());
          Collections.shuffle(shuffled, new Random(random.nextLong()));
          assertEquals(ticket.read(), ticket.read(ticket.terms(), shuffled));
        });
  }

  @Test
  void onePauseMoreIsNeverEarlierAndOutsideHoursChangesNothing() {
    Cases.run(
        0.1,
        random -> {
          Ticket ticket = ticket(random);
          RandomCase given = ticket.given();
          long from = random.nextLong(given.from(), given.until() + 1);
          Instant begin = Instant.ofEpochMilli(from);
          Instant end = begin.plusMillis(random.nextLong(86_400_000));
          boolean outside =
              ticket.calendar().elapsed(begin, end).isZero()
                  && !Spans.of(begin, end).contains(ticket.now());
          Reading.Shown before = ticket.read();
          Reading.Shown after =
              ticket.read(
                  terms(ticket.terms(), ticket.terms().pauses().and(Spans.of(begin, end))),
                  ticket.log());
          assertTrue(after.elapsed().compareTo(before.elapsed()) <= 0);
          if (outside) {
            assertEquals(before, after);
          } else if (before.due().isPresent() && after.due().isPresent()) {
            assertTrue(!after.due().get().isBefore(before.due().get()));
          }
        });
  }

  private static Ticket ticket(SplittableRandom random) {
    RandomCase given;
    BusinessCalendar calendar;
    do {
      given = RandomCase.of(random, RandomCase.MINUTE);
      calendar = new BusinessCalendar(given.versions());
    } while (calendar.elapsed(at(given.until()), at(given.until() + 31_536_000_000L)).toDays()
        < 15);
    List<ClockEvent> log = new ArrayList<>();
    log.add(new ClockEvent(at(given.from()), 0, new What.Created()));
    long at = given.from();
    int events = random.nextInt(9);
    for (int number = 1; number <= events; number++) {
      at += random.nextLong((given.until() - at) / given.step() / 2 + 1) * given.step();
      What what =
          random.nextInt(4) == 0
              ? new What.RequesterMessage()
              : new What.Became(STATUSES.get(random.nextInt(STATUSES.size())));
      log.add(new ClockEvent(at(at), number, what));
    }
    long minutes = (given.until() - given.from()) / given.step();
    TargetTime target =
        new TargetTime.Hours(Duration.ofMinutes(random.nextLong(1, minutes / 2 + 2)));
    ClockTerms plain =
        new ClockTerms(
            Optional.of(ServiceLevel.of(target, calendar)), random.nextBoolean(), Spans.NONE);
    return new Ticket(given, terms(plain, pauses(given, random)), log);
  }

  private static Spans pauses(RandomCase given, SplittableRandom random) {
    Spans pauses = Spans.NONE;
    while (random.nextBoolean()) {
      long from = given.from() + random.nextLong(-100, 1_000) * given.step();
      pauses = pauses.and(Spans.of(at(from), at(from + random.nextInt(600) * given.step())));
    }
    return pauses;
  }

  private static ClockTerms terms(ClockTerms from, Spans pauses) {
    return new ClockTerms(from.level(), from.pausesForSupplier(), pauses);
  }

  private static Instant at(long millis) {
    return Instant.ofEpochMilli(millis);
  }
}
