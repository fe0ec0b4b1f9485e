package balie.bot.clock;

import balie.bot.clock.Course.Generation;
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
  private final BusinessCalendar calendar;
  private final Course course;
  private final Instant at;

  private TicketClock(BusinessCalendar calendar, Course course, Instant at) {
    this.calendar = calendar;
    this.course = course;
    this.at = at;
  }

  /// What a clock shows at an instant. Events after it are left out; the order in which the others
  /// are given doesn't matter, their times and numbers do.
  ///
  /// @param events of one ticket, the first of them its creation
  public static Reading read(
      ClockKind kind, ClockTerms terms, List<ClockEvent> events, Instant now) {
    List<ClockEvent> past =
        events.stream().filter(event -> !event.at().isAfter(now)).sorted().toList();
    if (past.isEmpty()) {
      return new Reading.NotStarted();
    }
    if (!(past.getFirst().what() instanceof ClockEvent.What.Created)) {
      throw new IllegalArgumentException("a ticket that begins with " + past.getFirst());
    }
    Optional<Course> course = course(kind, terms, past);
    if (course.isEmpty()) {
      return new Reading.NotStarted();
    }
    Instant at = course.get().stop().map(Course.Stop::at).orElse(now);
    return new TicketClock(terms.calendar(), course.get(), at).read(terms.percents());
  }

  private static Optional<Course> course(
      ClockKind kind, ClockTerms terms, List<ClockEvent> events) {
    Generation first = new Generation(1, events.getFirst().at(), terms.target());
    return switch (kind) {
      case RESPONSE -> Optional.of(Course.response(first, events));
      case NEXT_RESPONSE -> NextResponse.course(terms.target(), events);
      case RESOLUTION ->
          Optional.of(
              Resolution.course(first, terms.pausesForSupplier(), events).and(terms.pauses()));
    };
  }

  private Reading read(List<BigDecimal> percents) {
    Generation generation = course.generation();
    return switch (calendar.due(generation.start(), generation.target())) {
      case Due.TooFar(Instant limit) -> new Reading.TooFar(limit);
      case Due.At(Instant full) -> read(calendar.elapsed(generation.start(), full), percents);
    };
  }

  private Reading read(Duration length, List<BigDecimal> percents) {
    List<Optional<Instant>> steps = new ArrayList<>();
    for (BigDecimal percent : percents) {
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
    return course.stop().isEmpty()
        && (course.pausedSince().isPresent() || course.pauses().contains(at));
  }

  private Duration elapsed() {
    return course.counting().within(course.generation().start(), at).spans().stream()
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
    for (Span each : course.counting().spans()) {
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
