package balie.bot.escalation;

import balie.bot.clock.AgreedClock;
import balie.bot.clock.BusinessCalendar;
import balie.bot.clock.ClockEvent;
import balie.bot.clock.Count;
import balie.bot.clock.Due;
import balie.bot.clock.Reading;
import balie.bot.clock.ServiceLevel;
import balie.bot.clock.TargetTime;
import balie.storage.calendar.Notated;
import balie.storage.escalation.FiredStep;
import balie.storage.escalation.FiredStep.Fate;
import balie.storage.escalation.Rung;
import balie.storage.escalation.StepKey;
import balie.storage.ticket.TicketNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is to happen to the steps of one clock at an instant, and when to look again.
///
/// @param tell the step that somebody is told about now: the highest that is due
/// @param untold those that are due and are not told: lower ones, and those of a clock that stopped
/// @param next when there is something to do again, empty for never as things stand
public record Plan(Optional<Telling> tell, List<FiredStep> untold, Optional<Instant> next) {
  /// A step that is told this long after its time is told in time: a step due at a closing is told
  /// then, though the calendar is closed at that instant.
  static final Duration IN_TIME = Duration.ofMinutes(1);

  private static final int MOST_TELLINGS = 10;
  private static final Plan NOTHING = new Plan(Optional.empty(), List.of(), Optional.empty());

  public Plan {
    untold = List.copyOf(untold);
  }

  /// A step that is told.
  ///
  /// @param due when it was due, or due to be told again
  /// @param late how long ago that is; none where it is in time
  /// @param times how often it has been told with this one
  public record Telling(StepKey key, Rung rung, Instant due, Duration late, int times) {}

  /// A rung with the time at which it is reached.
  private record Reached(Rung rung, Instant at) {}

  /// Plans the steps of a clock.
  ///
  /// @param fired all that became of the ticket's steps
  public static Plan of(
      TicketNumber ticket, AgreedClock clock, List<FiredStep> fired, Instant now) {
    return of(ticket, clock, clock.read(now), fired, now);
  }

  /// Plans the steps of a clock that was read already.
  ///
  /// @param reading what the clock shows now
  static Plan of(
      TicketNumber ticket, AgreedClock clock, Reading reading, List<FiredStep> fired, Instant now) {
    Plan plan = NOTHING;
    if (clock.current().isPresent() && reading instanceof Reading.Shown shown) {
      List<FiredStep> known =
          fired.stream()
              .filter(each -> each.key().clock() == clock.kind())
              .filter(each -> each.key().generation() == shown.generation())
              .toList();
      plan = new Planning(ticket, clock, clock.current().get(), shown, known, now).plan();
    }
    return reading instanceof Reading.Shown shown && shown.generation() == 1
        ? plan
        : plan.and(before(ticket, clock, fired, now));
  }

  private Plan and(List<FiredStep> more) {
    return new Plan(tell, Stream.concat(more.stream(), untold.stream()).toList(), next);
  }

  /// The steps of counts that a fresh one took over before anybody looked: nobody is told of them
  /// any more, and they are not lost.
  private static List<FiredStep> before(
      TicketNumber ticket, AgreedClock clock, List<FiredStep> fired, Instant now) {
    Set<StepKey> known = fired.stream().map(FiredStep::key).collect(Collectors.toSet());
    List<Count> counts = clock.counts(now);
    List<FiredStep> missed = new ArrayList<>();
    for (Count count : counts.subList(0, Math.max(0, counts.size() - 1))) {
      List<Optional<Instant>> steps = count.shown().steps();
      for (int i = 0; i < steps.size(); i++) {
        StepKey key =
            new StepKey(
                ticket,
                clock.kind(),
                count.shown().generation(),
                count.percents().get(i).intValueExact());
        steps
            .get(i)
            .filter(due -> !due.isAfter(count.until()) && !known.contains(key))
            .ifPresent(due -> missed.add(FiredStep.untold(key, Fate.STOPPED, due, now)));
      }
    }
    return missed;
  }

  private record Planning(
      TicketNumber ticket,
      AgreedClock clock,
      ServiceLevel level,
      Reading.Shown shown,
      List<FiredStep> known,
      Instant now) {

    Plan plan() {
      List<Reached> open = unfired();
      if (shown.stopped().isPresent()) {
        Instant stop = shown.stopped().get();
        List<FiredStep> stopped =
            open.stream()
                .filter(each -> !each.at().isAfter(stop))
                .map(each -> FiredStep.untold(key(each), Fate.STOPPED, each.at(), now))
                .toList();
        return new Plan(Optional.empty(), stopped, Optional.empty());
      }
      List<Reached> due = open.stream().filter(each -> !each.at().isAfter(now)).toList();
      Optional<Instant> later =
          open.stream().map(Reached::at).filter(each -> each.isAfter(now)).findFirst();
      return due.isEmpty() ? again(later) : fire(due, later);
    }

    private Plan fire(List<Reached> due, Optional<Instant> later) {
      Reached highest = due.getLast();
      Instant since = since(highest.at());
      Optional<Instant> held = held(highest.rung(), since);
      if (held.isPresent()) {
        return new Plan(Optional.empty(), List.of(), earliest(held, later));
      }
      List<FiredStep> superseded =
          due.subList(0, due.size() - 1).stream()
              .map(each -> FiredStep.untold(key(each), Fate.SUPERSEDED, each.at(), now))
              .toList();
      Telling telling = new Telling(key(highest), highest.rung(), highest.at(), late(since), 1);
      return new Plan(
          Optional.of(telling), superseded, earliest(repeat(highest.rung(), now), later));
    }

    /// Since when a step could have been told: its time, or when a lowered target put it into the
    /// past.
    private Instant since(Instant due) {
      return clock.events().stream()
          .filter(each -> each.what() instanceof ClockEvent.What.Retarget)
          .map(ClockEvent::at)
          .filter(each -> each.isAfter(due) && !each.isAfter(now))
          .reduce(due, (_, last) -> last);
    }

    /// Tells the highest step again that nobody has.
    private Plan again(Optional<Instant> later) {
      Optional<FiredStep> last =
          known.stream()
              .filter(each -> each.fate() == Fate.TOLD)
              .max(Comparator.comparingInt(each -> each.key().percent()));
      if (last.isEmpty() || last.get().hasIt().isPresent() || last.get().told() >= MOST_TELLINGS) {
        return new Plan(Optional.empty(), List.of(), later);
      }
      FiredStep step = last.get();
      Optional<Rung> rung =
          clock.ladder().stream().filter(r -> r.percent() == step.key().percent()).findFirst();
      Optional<Instant> repeat = rung.flatMap(each -> repeat(each, step.toldAt()));
      if (repeat.isEmpty() || repeat.get().isAfter(now)) {
        return new Plan(Optional.empty(), List.of(), earliest(repeat, later));
      }
      Optional<Instant> held = held(rung.orElseThrow(), repeat.get());
      if (held.isPresent()) {
        return new Plan(Optional.empty(), List.of(), earliest(held, later));
      }
      Telling telling =
          new Telling(
              step.key(), rung.orElseThrow(), repeat.get(), late(repeat.get()), step.told() + 1);
      return new Plan(
          Optional.of(telling), List.of(), earliest(repeat(rung.orElseThrow(), now), later));
    }

    /// The steps of which nothing became yet, lowest first, that have a time.
    private List<Reached> unfired() {
      Set<Integer> done =
          known.stream().map(each -> each.key().percent()).collect(Collectors.toSet());
      List<Reached> open = new ArrayList<>();
      for (int i = 0; i < Math.min(clock.ladder().size(), shown.steps().size()); i++) {
        Rung rung = clock.ladder().get(i);
        if (!done.contains(rung.percent())) {
          shown.steps().get(i).ifPresent(at -> open.add(new Reached(rung, at)));
        }
      }
      return open;
    }

    /// Until when it has to wait, empty where it may be told now: nobody is told outside the hours
    /// that count, but for what is told at its own time.
    private Optional<Instant> held(Rung rung, Instant due) {
      BusinessCalendar calendar = level.calendar();
      boolean inTime = Duration.between(due, now).compareTo(IN_TIME) <= 0 && inHours(due);
      return rung.outOfHours() || inTime || calendar.isOpen(now)
          ? Optional.empty()
          : calendar.nextChange(now);
    }

    /// Whether a moment is open, or the closing.
    private boolean inHours(Instant at) {
      return level.calendar().isOpen(at) || level.calendar().isOpen(at.minusMillis(1));
    }

    private Optional<Instant> repeat(Rung rung, Instant told) {
      return rung.repeat()
          .map(TargetTime::of)
          .flatMap(
              notated ->
                  notated instanceof Notated.As<TargetTime>(TargetTime time)
                      ? Optional.of(time)
                      : Optional.empty())
          .map(time -> due(rung, time, told))
          .flatMap(due -> due instanceof Due.At(Instant at) ? Optional.of(at) : Optional.empty());
    }

    private Due due(Rung rung, TargetTime time, Instant told) {
      return switch (time) {
        case TargetTime.Hours(Duration duration) ->
            rung.outOfHours()
                ? new Due.At(told.plus(duration))
                : level.calendar().due(told, duration);
        case TargetTime.BusinessDays days -> level.calendar().dueAsKnown(told, days);
      };
    }

    private Duration late(Instant due) {
      Duration late = Duration.between(due, now);
      return late.compareTo(IN_TIME) <= 0 ? Duration.ZERO : late;
    }

    private StepKey key(Reached reached) {
      return new StepKey(ticket, clock.kind(), shown.generation(), reached.rung().percent());
    }
  }

  private static Optional<Instant> earliest(Optional<Instant> one, Optional<Instant> other) {
    return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
  }
}
