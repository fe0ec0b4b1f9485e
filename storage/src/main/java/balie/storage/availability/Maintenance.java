package balie.storage.availability;

import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import java.time.Instant;
import java.util.Optional;

/// Time in which a service may be down as agreed. It was recorded before it started; what runs over
/// its end is downtime.
///
/// @param closed how it ended, empty while it is to come or goes on
public record Maintenance(
    MaintenanceNumber number, Plan plan, PersonId by, Instant at, Optional<Closed> closed) {

  /// What was agreed.
  ///
  /// @param why for those who have the service
  public record Plan(ServiceId service, Instant from, Instant until, String why) {
    public Plan {
      if (!from.isBefore(until)) {
        throw new IllegalArgumentException("maintenance from %s until %s".formatted(from, until));
      }
    }
  }

  /// How one ended.
  ///
  /// @param called off before its end, rather than done
  /// @param note for those who have the service
  public record Closed(boolean called, String note, PersonId by, Instant at) {}

  public ServiceId service() {
    return plan.service();
  }

  /// From when it is maintenance.
  public Instant from() {
    return plan.from();
  }

  /// Until when it is: as planned, or until it was over or called off; not after its start where it
  /// was called off before.
  public Instant until() {
    return closed
        .map(Closed::at)
        .filter(at -> at.isBefore(plan.until()))
        .map(at -> at.isBefore(plan.from()) ? plan.from() : at)
        .orElse(plan.until());
  }

  /// The same as it was known then, empty where it was not.
  public Optional<Maintenance> asOf(Instant then) {
    return at.isAfter(then)
        ? Optional.empty()
        : Optional.of(
            new Maintenance(
                number, plan, by, at, closed.filter(known -> !known.at().isAfter(then))));
  }
}
