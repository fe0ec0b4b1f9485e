package balie.storage.sql;

import balie.storage.agreement.Agreement;
import balie.storage.agreement.Period;
import balie.storage.desk.Clash;
import balie.storage.sql.AgreementTables.Version;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Published versions of agreements whose content is now different. No change of content are an end
/// that follows from another version, and an approval where there was none: a draft is agreed to as
/// it stands.
final class Clashes {
  private final List<Version> published;
  private final List<Agreement> folder;

  private Clashes(List<Version> published, List<Agreement> folder) {
    this.published = published;
    this.folder = folder;
  }

  static List<Clash> between(List<Version> published, List<Agreement> folder) {
    return new Clashes(published, folder).find();
  }

  private List<Clash> find() {
    Map<String, Agreement> known = new HashMap<>();
    published.forEach(each -> known.put(DeskDifference.id(each.agreement()), each.agreement()));
    return folder.stream()
        .filter(
            now -> {
              Agreement before = known.get(DeskDifference.id(now));
              return before != null && !isSame(before, now);
            })
        .map(now -> new Clash(now.id(), now.version()))
        .toList();
  }

  private boolean isSame(Agreement before, Agreement now) {
    Period from = new Period(now.valid().from(), before.valid().until());
    boolean sameApproval = before.approval().isEmpty() || before.approval().equals(now.approval());
    Agreement asBefore =
        new Agreement(
            now.id(),
            now.kind(),
            now.version(),
            now.service(),
            now.offering(),
            now.with(),
            from,
            before.approval(),
            now.reviewBy(),
            now.terms(),
            now.targets());
    return sameApproval && asBefore.equals(before) && isDerivable(before, now);
  }

  private boolean isDerivable(Agreement before, Agreement now) {
    Optional<LocalDate> end = now.valid().until();
    if (end.equals(before.valid().until())) {
      return true;
    }
    return end.isPresent()
        ? isDayBeforeAnother(end.get(), now, folder)
        : before
            .valid()
            .until()
            .filter(
                derived ->
                    isDayBeforeAnother(
                        derived, now, published.stream().map(Version::agreement).toList()))
            .isPresent();
  }

  /// Whether a later version begins on the day after.
  private static boolean isDayBeforeAnother(
      LocalDate day, Agreement version, List<Agreement> others) {
    return others.stream()
        .filter(each -> each.id().equals(version.id()))
        .filter(each -> each.version() > version.version())
        .anyMatch(each -> each.valid().from().equals(Optional.of(day.plusDays(1))));
  }
}
