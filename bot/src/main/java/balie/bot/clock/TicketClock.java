package balie.bot.clock;

import balie.storage.escalation.ClockKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a ticket's clocks: a pure function of the events, the terms and the moment. A due time
/// that is kept elsewhere is a copy that can be thrown away.
public final class TicketClock {
  private final ServiceLevel level;
  private final BusinessCalendar calendar;
  private final Course course;
  private final Instant at;
  private final Spans counting;

  private TicketClock(ServiceLevel level, BusinessCalendar calendar, Course course, Instant at) {
    this.level = level;
    this.calendar = calendar;
    this.course = course;
    this.at = at;
    this.counting = course.counting();
  }

  /// What a clock shows at an instant. Events after it are left out; the order in which the others
  /// are given doesn't matter, their times and numbers do.
  ///
  /// @param events of one ticket, the first of them its creation
  public static Reading read(
      ClockKind kind, ClockTerms terms, List<ClockEvent> events, Instant now) {
    Optional<Course> course = followed(kind, terms, past(events, now));
    return course
        .map(each -> of(each, now).map(TicketClock::read).orElse(new Reading.NothingPromised()))
        .orElse(new Reading.NotStarted());
  }

  /// Why a clock shows what it shows, empty where it shows nothing.
  public static Optional<ClockAccount> account(
      ClockKind kind, ClockTerms terms, List<ClockEvent> events, Instant now) {
    return followed(kind, terms, past(events, now))
        .flatMap(each -> of(each, now))
        .flatMap(TicketClock::account);
  }

  /// What a clock showed at the end of each generation and why, the present one last. A generation
  /// that a fresh start took over is read at that start.
  public static List<ClockAccount> history(
      ClockKind kind, ClockTerms terms, List<ClockEvent> events, Instant now) {
    return generations(kind, terms, past(events, now), now).stream()
        .flatMap(each -> each.account().stream())
        .toList();
  }

  /// The same without the reasons, which cost the most.
  public static List<Count> counts(
      ClockKind kind, ClockTerms terms, List<ClockEvent> events, Instant now) {
    return generations(kind, terms, past(events, now), now).stream()
        .flatMap(each -> each.count().stream())
        .toList();
  }

  private static List<TicketClock> generations(
      ClockKind kind, ClockTerms terms, List<ClockEvent> past, Instant now) {
    List<TicketClock> ended = new ArrayList<>();
    Optional<Course> before = Optional.empty();
    for (int i = 1; i <= past.size(); i++) {
      Optional<Course> after = followed(kind, terms, past.subList(0, i));
      Instant then = past.get(i - 1).at();
      before
          .filter(
              each ->
                  after.isPresent()
                      && each.generation().number() < after.get().generation().number())
          .flatMap(each -> of(each, then))
          .ifPresent(ended::add);
      before = after;
    }
    before.flatMap(each -> of(each, now)).ifPresent(ended::add);
    return ended;
  }

  private static List<ClockEvent> past(List<ClockEvent> events, Instant now) {
    List<ClockEvent> past =
        events.stream().filter(event -> !event.at().isAfter(now)).sorted().toList();
    if (!past.isEmpty() && !(past.getFirst().what() instanceof ClockEvent.What.Created)) {
      throw new IllegalArgumentException("a ticket that begins with " + past.getFirst());
    }
    return past;
  }

  private static Optional<Course> followed(
      ClockKind kind, ClockTerms terms, List<ClockEvent> past) {
    if (past.isEmpty()) {
      return Optional.empty();
    }
    Generation first = Generation.first(past.getFirst().at(), terms.level());
    return switch (kind) {
      case RESPONSE -> Optional.of(Course.response(first, past));
      case NEXT_RESPONSE -> NextResponse.course(terms.level(), past);
      case RESOLUTION ->
          Optional.of(
              Resolution.course(first, terms.pausesForSupplier(), customers(past))
                  .leavingOut(terms.pauses()));
      case TEAM_RESPONSE -> Underpinned.response(past);
      case TEAM -> Underpinned.course(terms.pausesForSupplier(), past);
      case SUPPLIER -> Underpinned.course(false, past);
    };
  }

  /// Who has the ticket is no concern of the customer's clocks.
  private static List<ClockEvent> customers(List<ClockEvent> past) {
    return past.stream()
        .filter(event -> !(event.what() instanceof ClockEvent.What.HandedBack))
        .toList();
  }

  private static Optional<TicketClock> of(Course course, Instant now) {
    Instant at = course.stop().map(Course.Stop::at).orElse(now);
    return course
        .generation()
        .level()
        .flatMap(
            level ->
                course
                    .generation()
                    .calendar()
                    .map(calendar -> new TicketClock(level, calendar, course, at)));
  }

  private Optional<Count> count() {
    return read() instanceof Reading.Shown shown
        ? Optional.of(new Count(shown, at, level.percents()))
        : Optional.empty();
  }

  private Optional<ClockAccount> account() {
    return read() instanceof Reading.Shown shown
        ? Optional.of(new ClockAccount(shown, at, ClockAccount.segments(course, calendar, at)))
        : Optional.empty();
  }

  /// The target's length is that of its own calendar from the start, whatever counted before. It is
  /// fixed then: a version of the calendar that is published later changes what is counted, and not
  /// how much is allowed.
  private Reading read() {
    Instant start = course.generation().start();
    BusinessCalendar own = level.calendar().knownAt(start);
    return switch (level.target()) {
      case TargetTime.Hours(Duration duration) -> read(duration);
      case TargetTime.BusinessDays days ->
          switch (own.due(start, days)) {
            case Due.TooFar(Instant limit) -> new Reading.TooFar(limit);
            case Due.At(Instant full) -> read(own.elapsed(start, full));
          };
    };
  }

  private Reading read(Duration length) {
    List<Optional<Instant>> steps = new ArrayList<>();
    for (BigDecimal percent : level.percents()) {
      switch (reaching(part(percent, length))) {
        case Reached.Then(Instant then) -> steps.add(Optional.of(then));
        case Reached.NotWhilePaused _ -> steps.add(Optional.empty());
        case Reached.TooFar(Instant limit) -> {
          return new Reading.TooFar(limit);
        }
      }
    }
    return switch (reaching(length)) {
      case Reached.Then(Instant then) ->
          shown(length, isPaused() ? Optional.empty() : Optional.of(then), steps);
      case Reached.NotWhilePaused _ -> shown(length, Optional.empty(), steps);
      case Reached.TooFar(Instant limit) -> new Reading.TooFar(limit);
    };
  }

  private Reading shown(Duration length, Optional<Instant> due, List<Optional<Instant>> steps) {
    Generation generation = course.generation();
    Duration elapsed = elapsed();
    return new Reading.Shown(
        state(elapsed, length),
        generation.number(),
        generation.start(),
        length,
        elapsed,
        due,
        course.stop().map(Course.Stop::at),
        steps);
  }

  private ClockState state(Duration elapsed, Duration length) {
    if (course.stop().isEmpty()) {
      return ClockState.running(elapsed, length);
    }
    return switch (course.stop().get().verdict()) {
      case TAKEN -> ClockState.verdict(elapsed, length);
      case NONE -> ClockState.ENDED;
    };
  }

  private boolean isPaused() {
    return course.stop().isEmpty() && course.notCounting().contains(at);
  }

  private Duration elapsed() {
    return counting.within(course.generation().start(), at).spans().stream()
        .map(each -> calendar.elapsed(each.from(), each.until()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /// When an amount of business time, pauses left out, is reached.
  private sealed interface Reached {
    record Then(Instant at) implements Reached {}

    record NotWhilePaused() implements Reached {}

    record TooFar(Instant limit) implements Reached {}
  }

  private Reached reaching(Duration amount) {
    Duration left = amount;
    for (Span each : counting.spans()) {
      boolean last = each.until().equals(Instant.MAX);
      Duration counted = last ? left : calendar.elapsed(each.from(), each.until());
      if (counted.compareTo(left) >= 0) {
        return switch (calendar.due(each.from(), left)) {
          case Due.At(Instant then) -> new Reached.Then(then);
          case Due.TooFar(Instant limit) -> new Reached.TooFar(limit);
        };
      }
      left = left.minus(counted);
    }
    return new Reached.NotWhilePaused();
  }

  /// A percentage of the target, rounded up to the millisecond.
  private static Duration part(BigDecimal percent, Duration length) {
    BigDecimal millis = percent.multiply(BigDecimal.valueOf(length.toMillis())).movePointLeft(2);
    return Duration.ofMillis(millis.setScale(0, RoundingMode.CEILING).longValueExact());
  }
}
