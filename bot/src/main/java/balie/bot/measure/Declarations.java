package balie.bot.measure;

import balie.storage.Transactions;
import balie.storage.availability.Measurements;
import balie.storage.availability.Source;
import balie.storage.availability.SourceId;
import balie.storage.desk.Register;
import balie.storage.service.Probe;
import balie.storage.service.Service;
import balie.storage.service.ServiceStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Keeps the sources as the desk declares them: a probe that it no longer has counts no more, one
/// that it has anew counts from now on.
final class Declarations {
  private final Measurements measurements;
  private final Transactions transactions;

  Declarations(Measurements measurements, Transactions transactions) {
    this.measurements = measurements;
    this.transactions = transactions;
  }

  /// The probes of the services that are live.
  List<Watched> declare(Register register, Instant now) {
    return transactions.inOne(
        () -> {
          List<Watched> all = new ArrayList<>();
          for (Service service : register.services(LocalDate.MAX)) {
            if (service.status() == ServiceStatus.LIVE) {
              for (Probe probe : service.technical().probes()) {
                all.add(
                    new Watched(
                        measurements.declare(Watched.declared(service.id(), probe), now), probe));
              }
            }
          }
          retireOthers(all, now);
          return all;
        });
  }

  /// Files of samples are nobody's declaration.
  private void retireOthers(List<Watched> declared, Instant now) {
    Set<SourceId> kept =
        declared.stream().map(each -> each.source().id()).collect(Collectors.toSet());
    measurements.sources().stream()
        .filter(source -> source.declared().kind() != Source.Kind.IMPORT)
        .map(Source::id)
        .filter(source -> !kept.contains(source))
        .forEach(source -> measurements.retire(source, now));
  }
}
