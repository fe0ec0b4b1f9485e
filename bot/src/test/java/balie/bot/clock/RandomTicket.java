package balie.bot.clock;

import balie.bot.clock.ClockEvent.Anchor;
import balie.bot.clock.ClockEvent.What;
import balie.storage.calendar.Calendar;
import balie.storage.ticket.TicketStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// A random ticket's whole life: messages, answers, statuses, fresh and lowered targets, hand-overs
/// and ends, over random calendars, with the moment at which it is looked at.
///
/// @param given the first calendar and the stretch of time
/// @param others the second calendar
record RandomTicket(
    RandomCase given,
    RandomCase others,
    BusinessCalendar calendar,
    ClockTerms terms,
    List<ClockEvent> log) {
  static final List<BigDecimal> PERCENTS =
      List.of(
          BigDecimal.valueOf(50),
          BigDecimal.valueOf(75),
          BigDecimal.valueOf(90),
          BigDecimal.valueOf(100));
  private static final List<TicketStatus> STATUSES =
      List.of(
          TicketStatus.OPEN,
          TicketStatus.IN_PROGRESS,
          TicketStatus.WAITING_REQUESTER,
          TicketStatus.WAITING_SUPPLIER,
          TicketStatus.SCHEDULED,
          TicketStatus.RESOLVED,
          TicketStatus.RESOLVED,
          TicketStatus.OPEN);
  private static final List<TicketStatus> ENDS =
      List.of(TicketStatus.CLOSED, TicketStatus.CANCELLED, TicketStatus.MERGED);

  /// What one of its two calendars was made from.
  List<Calendar> versions(BusinessCalendar of) {
    return of == calendar ? given.versions() : others.versions();
  }

  Instant now() {
    return Instant.ofEpochMilli(given.until());
  }

  static RandomTicket of(SplittableRandom random) {
    RandomCase given = RandomCase.of(random, RandomCase.MINUTE);
    BusinessCalendar calendar = new BusinessCalendar(given.versions());
    RandomCase others = RandomCase.of(random, RandomCase.MINUTE);
    BusinessCalendar other = new BusinessCalendar(others.versions());
    List<ClockEvent> log = new ArrayList<>();
    log.add(new ClockEvent(Instant.ofEpochMilli(given.from()), 0, new What.Created()));
    long at = given.from();
    int events = random.nextInt(12);
    for (int number = 1; number <= events; number++) {
      at += random.nextLong((given.until() - at) / given.step() / 2 + 1) * given.step();
      boolean last = number == events && random.nextInt(3) == 0;
      What what =
          last
              ? new What.Became(ENDS.get(random.nextInt(ENDS.size())))
              : what(random, given, random.nextBoolean() ? calendar : other);
      log.add(new ClockEvent(Instant.ofEpochMilli(at), number, what));
    }
    Optional<ServiceLevel> level =
        random.nextInt(10) == 0 ? Optional.empty() : Optional.of(level(random, given, calendar));
    return new RandomTicket(
        given, others, calendar, new ClockTerms(level, random.nextBoolean(), Spans.NONE), log);
  }

  private static What what(SplittableRandom random, RandomCase given, BusinessCalendar calendar) {
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> new What.RequesterMessage();
      case 3, 4 -> new What.PublicReply();
      case 5 ->
          new What.Retarget(
              random.nextInt(5) == 0
                  ? Optional.empty()
                  : Optional.of(level(random, given, calendar)),
              random.nextBoolean() ? Anchor.START : Anchor.NOW);
      case 6 -> new What.HandedTo(Optional.of(level(random, given, calendar)));
      case 7 -> new What.HandedBack();
      default -> new What.Became(STATUSES.get(random.nextInt(STATUSES.size())));
    };
  }

  private static ServiceLevel level(
      SplittableRandom random, RandomCase given, BusinessCalendar calendar) {
    long minutes = (given.until() - given.from()) / given.step();
    TargetTime target =
        random.nextInt(5) == 0
            ? new TargetTime.BusinessDays(random.nextInt(1, 5))
            : new TargetTime.Hours(Duration.ofMinutes(random.nextLong(1, minutes / 2 + 2)));
    return new ServiceLevel(target, calendar, PERCENTS);
  }
}
