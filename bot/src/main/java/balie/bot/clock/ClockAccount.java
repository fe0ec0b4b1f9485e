package balie.bot.clock;

import balie.storage.calendar.CalendarId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Why a clock shows what it shows: its time from the generation's start to the moment or the stop,
/// cut where it began or ceased to count. The counted segments add up to the elapsed time, to the
/// millisecond.
///
/// @param shown what the clock shows
/// @param until the moment, the stop, or the fresh start that came instead
public record ClockAccount(Reading.Shown shown, Instant until, List<Segment> segments) {
  public ClockAccount {
    segments = List.copyOf(segments);
  }

  /// A stretch in which the same rule applied.
  ///
  /// @param calendar whose hours applied
  /// @param since from when that version of the calendar counts, empty for its first
  public record Segment(Span span, Rule rule, CalendarId calendar, Optional<Instant> since) {
    /// What of it was counted: all or nothing.
    public Duration counted() {
      return rule instanceof Rule.Counted
          ? Duration.between(span.from(), span.until())
          : Duration.ZERO;
    }

    private boolean goesOnAs(Segment next) {
      return rule.equals(next.rule) && calendar.equals(next.calendar) && since.equals(next.since);
    }
  }

  /// What applied to a segment.
  public sealed interface Rule {
    /// The calendar was open and the clock ran.
    record Counted() implements Rule {}

    /// The calendar was closed.
    record OutsideHours() implements Rule {}

    /// The clock was paused, whether the calendar was open or not.
    record Paused(PauseRule why) implements Rule {}
  }

  /// The counted segments' sum.
  public Duration counted() {
    return segments.stream().map(Segment::counted).reduce(Duration.ZERO, Duration::plus);
  }

  static List<Segment> segments(Course course, BusinessCalendar calendar, Instant at) {
    Instant start = course.generation().start();
    List<Pause> pauses = new ArrayList<>(course.pauses());
    course.begun().ifPresent(b -> pauses.add(new Pause(new Span(b.at(), Instant.MAX), b.rule())));
    TreeSet<Instant> cuts = new TreeSet<>(calendar.changes(start, at));
    pauses.forEach(each -> cuts.addAll(List.of(each.span().from(), each.span().until())));
    for (Span open : calendar.open(start, at).spans()) {
      cuts.addAll(List.of(open.from(), open.until()));
    }
    cuts.addAll(List.of(start, at));
    List<Segment> segments = new ArrayList<>();
    Instant from = start;
    for (Instant until : cuts.subSet(start, false, at, true)) {
      add(segments, segment(new Span(from, until), pauses, calendar));
      from = until;
    }
    return segments;
  }

  private static Segment segment(Span span, List<Pause> pauses, BusinessCalendar calendar) {
    return new Segment(
        span,
        rule(span, pauses, calendar),
        calendar.version(span.from()).id(),
        calendar.since(span.from()));
  }

  private static Rule rule(Span span, List<Pause> pauses, BusinessCalendar calendar) {
    return pauses.stream()
        .filter(each -> !span.from().isBefore(each.span().from()))
        .filter(each -> span.from().isBefore(each.span().until()))
        .findFirst()
        .<Rule>map(each -> new Rule.Paused(each.rule()))
        .orElseGet(
            () -> calendar.isOpen(span.from()) ? new Rule.Counted() : new Rule.OutsideHours());
  }

  private static void add(List<Segment> segments, Segment next) {
    if (!segments.isEmpty() && segments.getLast().goesOnAs(next)) {
      Segment last = segments.removeLast();
      Span whole = new Span(last.span().from(), next.span().until());
      segments.add(new Segment(whole, last.rule(), last.calendar(), last.since()));
    } else {
      segments.add(next);
    }
  }
}
