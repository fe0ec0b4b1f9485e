package balie.bot.request;

import balie.storage.agreement.Agreement;
import balie.storage.agreement.Target;
import balie.storage.calendar.CalendarId;
import balie.storage.escalation.ClockKind;
import balie.storage.service.OfferingId;
import balie.storage.service.ServiceId;
import balie.storage.service.TermId;
import balie.storage.service.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A promise that what stands under it can't carry.
public record Shortfall(Promised promise, Lack lack) {

  /// A promise to customers.
  ///
  /// @param offering that states it, empty where the agreement or the service itself does
  /// @param agreement that states it, empty where an offering or the service itself does
  public record Promised(
      ServiceId service,
      Optional<OfferingId> offering,
      Optional<Agreement> agreement,
      Subject subject) {}

  /// What is promised.
  public sealed interface Subject {
    /// A term's value.
    record OfTerm(TermId term, Value value) implements Subject {}

    /// How soon a ticket is answered or solved.
    ///
    /// @param index of the target in its agreement
    /// @param clock RESPONSE or RESOLUTION
    record OfTarget(int index, Target target, ClockKind clock, Value.Duration value)
        implements Subject {}
  }

  /// What is missing.
  public sealed interface Lack {
    /// All that is needed is available together for less.
    ///
    /// @param carried in percent, exact
    /// @param parts in percent, by the agreement or service that gives it
    record LessAvailable(BigDecimal carried, Map<String, BigDecimal> parts) implements Lack {
      public LessAvailable {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
      }
    }

    /// One after the other they may take longer.
    ///
    /// @param parts in the order in which a ticket passes through them
    /// @param total where all of them count in the same hours
    /// @param example a ticket that would be late, where they don't
    record TakesLonger(List<Part> parts, Optional<Total> total, Optional<Example> example)
        implements Lack {
      public TakesLonger {
        parts = List.copyOf(parts);
      }
    }

    /// Hours are promised in which nobody under it works.
    ///
    /// @param part whose hours they are
    /// @param closed the first instant that is promised and not covered
    record Uncovered(String part, CalendarId hours, Instant closed) implements Lack {}
  }

  /// What one of them may take.
  ///
  /// @param name its agreement's id
  /// @param hours in which it counts
  public record Part(String name, Value.Duration time, CalendarId hours) {}

  /// A sum of times.
  public sealed interface Total {
    record OfHours(Duration duration) implements Total {}

    record OfBusinessDays(int days) implements Total {}
  }

  /// A ticket that is opened at the start, when it is promised, and when it may come.
  public record Example(Instant start, Instant promised, Instant possible) {}
}
