package balie.bot.desk;

import balie.storage.agreement.Agreement;
import balie.storage.agreement.AgreementId;
import balie.storage.agreement.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The days on which each version of each agreement is in force, and what stands in the way of one
/// being in force at a time.
final class AgreementDays {
  private static final Comparator<Placed<Agreement>> ORDER =
      Comparator.comparing((Placed<Agreement> each) -> each.record().id())
          .thenComparingInt(each -> each.record().version());

  private final boolean drafts;
  private final Findings findings;

  /// @param drafts whether a version without an approval is a draft, which is never in force
  AgreementDays(boolean drafts, Findings findings) {
    this.drafts = drafts;
    this.findings = findings;
  }

  /// The versions by id and number, the open ends closed by the version after them.
  List<Placed<Agreement>> settle(List<Placed<Agreement>> written) {
    Map<AgreementId, List<Placed<Agreement>>> versions = new LinkedHashMap<>();
    written.stream()
        .sorted(ORDER)
        .forEach(each -> versions.computeIfAbsent(id(each), id -> new ArrayList<>()).add(each));
    List<Placed<Agreement>> settled =
        versions.values().stream().flatMap(all -> all.stream().map(e -> closed(e, all))).toList();
    overlaps(settled);
    return settled;
  }

  private Placed<Agreement> closed(Placed<Agreement> version, List<Placed<Agreement>> all) {
    Agreement agreement = version.record();
    Optional<LocalDate> next =
        all.stream()
            .map(Placed::record)
            .filter(later -> later.version() > agreement.version())
            .filter(later -> counts(later) || !counts(agreement))
            .findFirst()
            .flatMap(later -> later.valid().from());
    Optional<LocalDate> from = agreement.valid().from();
    boolean follows = next.isPresent() && from.isPresent() && next.get().isAfter(from.get());
    if (agreement.valid().until().isPresent() || !follows) {
      return version;
    }
    Period days = new Period(from, next.map(day -> day.minusDays(1)));
    return new Placed<>(agreement.inForce(days), version.fields());
  }

  private void overlaps(List<Placed<Agreement>> settled) {
    Map<String, List<Placed<Agreement>>> rivals = new LinkedHashMap<>();
    for (Placed<Agreement> each : settled) {
      if (counts(each.record())) {
        List<Placed<Agreement>> sameParties =
            rivals.computeIfAbsent(parties(each.record()), key -> new ArrayList<>());
        List<Placed<Agreement>> sameId =
            rivals.computeIfAbsent("id " + id(each), key -> new ArrayList<>());
        Stream.concat(sameParties.stream(), sameId.stream())
            .distinct()
            .filter(other -> overlap(each, other))
            .forEach(other -> report(each, other));
        sameParties.add(each);
        sameId.add(each);
      }
    }
  }

  /// Versions with the same number are reported as an id that is used twice.
  private static boolean overlap(Placed<Agreement> one, Placed<Agreement> other) {
    boolean sameVersion =
        id(one).equals(id(other)) && one.record().version() == other.record().version();
    return !sameVersion && one.record().valid().overlaps(other.record().valid());
  }

  private void report(Placed<Agreement> one, Placed<Agreement> other) {
    Agreement agreement = one.record();
    findings.problem(
        one.fields().at("from"),
        "%s is in force on the same days as %s (%s), expected at most one %s for '%s' and service '%s' on a day"
            .formatted(
                named(agreement),
                named(other.record()),
                other.fields().at("from"),
                agreement.kind().id(),
                agreement.with(),
                agreement.service()));
  }

  private boolean counts(Agreement agreement) {
    return !drafts || agreement.approval().isPresent();
  }

  private static String named(Agreement agreement) {
    return agreement.id() + " v" + agreement.version();
  }

  private static AgreementId id(Placed<Agreement> placed) {
    return placed.record().id();
  }

  private static String parties(Agreement agreement) {
    return "%s with %s on %s".formatted(agreement.kind(), agreement.with(), agreement.service());
  }
}
