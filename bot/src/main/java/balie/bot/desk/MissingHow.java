package balie.bot.desk;

import balie.storage.service.Service;
import balie.storage.service.ServiceStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Live promises without their HOW: backups that no team makes, nobody who owns the service, no
/// manual.
final class MissingHow {
  private final Promises promises;
  private final Findings findings;

  MissingHow(Promises promises, Findings findings) {
    this.promises = promises;
    this.findings = findings;
  }

  void check() {
    promises.services().stream()
        .filter(each -> each.record().status() == ServiceStatus.LIVE)
        .forEach(this::check);
  }

  private void check(Placed<Service> placed) {
    Service service = placed.record();
    Place place = placed.fields().at("service");
    List<Promise> promised = promises.toCustomers(service.id());
    Optional<Promise> backup = first(promised, id -> id.startsWith("backup-"));
    if (backup.isPresent() && service.technical().backedUpBy().isEmpty()) {
      findings.warning(
          backup.get().place(),
          "service '%s' promises %s, expected 'backed-up-by' in its 'technical'"
              .formatted(service.id(), backup.get().term()));
    }
    if (service.owner().isEmpty()) {
      findings.warning(
          place, "live service '%s' has no owner, expected a team".formatted(service.id()));
    }
    if (first(promised, "manual"::equals).isEmpty()) {
      findings.warning(
          place,
          "live service '%s' has no manual, expected the term 'manual' in an offering"
              .formatted(service.id()));
    }
  }

  private static Optional<Promise> first(List<Promise> promised, Predicate<String> wanted) {
    return promised.stream().filter(each -> wanted.test(each.term().id())).findFirst();
  }
}
