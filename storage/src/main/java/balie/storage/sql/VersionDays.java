package balie.storage.sql;

import balie.storage.agreement.Agreement;
import balie.storage.agreement.Period;
import balie.storage.sql.AgreementTables.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The days on which the versions of agreements count. A version without a last day ends on the day
/// before the next one begins; one that the folder no longer holds is over from that publication
/// on. A day on which a later version counted before it was withdrawn stays that version's: an
/// earlier one that the folder opens again then has two periods.
final class VersionDays {
  private final List<Version> versions;
  private final Predicate<Agreement> counts;

  private VersionDays(List<Version> versions, Predicate<Agreement> counts) {
    this.versions = versions;
    this.counts = counts;
  }

  /// Every version with its days, once for each of its periods.
  ///
  /// @param counts false for a draft, which changes nothing for the others
  static List<Agreement> counting(List<Version> versions, Predicate<Agreement> counts) {
    VersionDays days = new VersionDays(versions, counts);
    return versions.stream().flatMap(version -> days.of(version).stream()).toList();
  }

  private List<Agreement> of(Version version) {
    Agreement agreement = version.agreement();
    Optional<LocalDate> end =
        agreement.valid().until().or(() -> next(version).map(VersionDays::dayBeforeItBegins));
    Optional<LocalDate> dayBefore = version.withdrawnOn().map(day -> day.minusDays(1));
    Optional<LocalDate> last =
        dayBefore.filter(day -> end.isEmpty() || day.isBefore(end.get())).or(() -> end);
    List<Period> periods = List.of(new Period(agreement.valid().from(), last));
    for (Period taken : takenBack(version)) {
      periods = periods.stream().flatMap(period -> without(period, taken).stream()).toList();
    }
    return periods.stream().map(agreement::inForce).toList();
  }

  /// The next version that the folder holds.
  private Optional<Version> next(Version version) {
    return later(version).stream()
        .filter(each -> each.withdrawnOn().isEmpty())
        .min(Comparator.comparing(each -> each.agreement().version()));
  }

  /// The days of later versions that counted until they were withdrawn.
  private List<Period> takenBack(Version version) {
    List<Period> taken = new ArrayList<>();
    for (Version each : later(version)) {
      Period days = each.agreement().valid();
      each.withdrawnOn()
          .map(day -> day.minusDays(1))
          .filter(day -> !days.isBeforeBeginning(day))
          .map(day -> days.isOver(day) ? days : new Period(days.from(), Optional.of(day)))
          .ifPresent(taken::add);
    }
    return taken;
  }

  private List<Version> later(Version version) {
    return versions.stream()
        .filter(each -> each.agreement().id().equals(version.agreement().id()))
        .filter(each -> each.agreement().version() > version.agreement().version())
        .filter(each -> each.agreement().valid().from().isPresent())
        .filter(each -> counts.test(each.agreement()))
        .toList();
  }

  private static LocalDate dayBeforeItBegins(Version version) {
    return version.agreement().valid().from().orElseThrow().minusDays(1);
  }

  /// A period without the days of another, which has both ends.
  private static List<Period> without(Period period, Period taken) {
    if (!period.overlaps(taken)) {
      return List.of(period);
    }
    LocalDate before = taken.from().orElseThrow().minusDays(1);
    LocalDate after = taken.until().orElseThrow().plusDays(1);
    List<Period> left = new ArrayList<>();
    if (!period.isBeforeBeginning(before)) {
      left.add(new Period(period.from(), Optional.of(before)));
    }
    if (!period.isOver(after)) {
      left.add(new Period(Optional.of(after), period.until()));
    }
    return left;
  }
}
