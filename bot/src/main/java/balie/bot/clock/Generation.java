package balie.bot.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A stretch of counting: a fresh start begins the next one.
///
/// @param phases what was promised from when on; the first begins with the generation
record Generation(int number, Instant start, List<Phase> phases) {
  Generation {
    phases = List.copyOf(phases);
  }

  /// What is promised from an instant on.
  ///
  /// @param level empty for nothing
  record Phase(Instant since, Optional<ServiceLevel> level) {}

  static Generation first(Instant start, Optional<ServiceLevel> level) {
    return numbered(1, start, level);
  }

  static Generation numbered(int number, Instant start, Optional<ServiceLevel> level) {
    return new Generation(number, start, List.of(new Phase(start, level)));
  }

  Generation retargeted(Instant at, ClockEvent.What.Retarget retarget) {
    return switch (retarget.from()) {
      case NOW -> numbered(number + 1, at, retarget.level());
      case START -> {
        List<Phase> more = new ArrayList<>(phases);
        more.add(new Phase(at, retarget.level()));
        yield new Generation(number, start, more);
      }
    };
  }

  /// What is promised now.
  Optional<ServiceLevel> level() {
    return phases.getLast().level();
  }

  /// The calendar that counts: each phase by its own, so that what had elapsed stays as it was when
  /// another target came with other hours. Time in which nothing was promised counts by the next
  /// promise's.
  Optional<BusinessCalendar> calendar() {
    @Nullable BusinessCalendar calendar = null;
    Instant since = start;
    for (Phase phase : phases.reversed()) {
      if (phase.level().isPresent()) {
        BusinessCalendar own = phase.level().get().calendar();
        calendar = calendar == null || calendar.equals(own) ? own : own.switchedTo(calendar, since);
      }
      since = phase.since();
    }
    return Optional.ofNullable(calendar);
  }
}
