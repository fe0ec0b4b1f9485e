package balie.bot.report;

import balie.bot.availability.Measured;
import balie.bot.availability.MeasuredOutage;
import balie.bot.clock.Span;
import balie.bot.report.Evidence.Delivery;
import balie.bot.report.Evidence.Interruption;
import balie.bot.report.Evidence.Maintained;
import balie.bot.report.Evidence.Restore;
import balie.bot.request.SlaSummary.Blame;
import balie.storage.agreement.TicketKind;
import balie.storage.availability.History;
import balie.storage.availability.Maintenance;
import balie.storage.availability.Proof;
import balie.storage.availability.Track;
import balie.storage.order.Order;
import balie.storage.review.ChangeRequest;
import balie.storage.service.ServiceId;
import balie.storage.ticket.Opening;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.TicketEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Gathers the evidence of services from the stores: of one, or of all with a query each.
final class Gathering {
  private final SlaStores stores;
  private final Function<ServiceId, List<ServiceId>> below;

  /// @param below the services that one runs on, and those that they run on in turn
  Gathering(SlaStores stores, Function<ServiceId, List<ServiceId>> below) {
    this.stores = stores;
    this.below = below;
  }

  /// The evidence of one service.
  Evidence of(ServiceId service, Span window, Instant now) {
    Span seen = seen(window, now);
    Evidence own =
        evidence(
            history(service, seen),
            seen,
            stores.proofs().of(service, seen.from(), seen.until()),
            stores.tickets().logs(service, window.from(), window.until()),
            changes(service, stores.changes().open()));
    return fromBelow(own, service, seen, each -> history(each, seen));
  }

  private History history(ServiceId service, Span span) {
    return stores.histories().of(service, span.from(), span.until());
  }

  /// The evidence of one service as it was known at an instant.
  Evidence of(ServiceId service, Span window, AsOf asOf) {
    Span seen = seen(window, asOf.at());
    Evidence own =
        evidence(
            history(service, seen, asOf),
            seen,
            stores.proofs().of(service, seen.from(), seen.until()),
            stores.tickets().logs(service, window.from(), window.until()).stream()
                .map(log -> log.stream().filter(each -> !each.at().isAfter(asOf.at())).toList())
                .filter(log -> !log.isEmpty())
                .toList(),
            changes(service, stores.changes().open(asOf.at())));
    return fromBelow(own, service, seen, each -> history(each, seen, asOf));
  }

  private History history(ServiceId service, Span span, AsOf asOf) {
    History now = history(service, span).asOf(asOf.at());
    return new History(
        service,
        asOf.tracks().stream().filter(each -> each.source().service().equals(service)).toList(),
        now.maintenance(),
        now.corrections());
  }

  /// What was measured in a span of a service and of those that it runs on, as closings keep it.
  List<Track> tracks(ServiceId service, Span span) {
    return Stream.concat(Stream.of(service), below.apply(service).stream())
        .flatMap(each -> history(each, span).tracks().stream())
        .toList();
  }

  /// The same, with outages of which nobody said whose they were, and that came from below.
  private Evidence fromBelow(
      Evidence own, ServiceId service, Span span, Function<ServiceId, History> histories) {
    boolean unsaid = own.outages().stream().anyMatch(each -> each.blame() instanceof Blame.Unsaid);
    if (own.observed().isEmpty() || !unsaid) {
      return own;
    }
    Map<ServiceId, List<Interruption>> known = new LinkedHashMap<>();
    for (ServiceId each : below.apply(service)) {
      known.put(each, interruptions(Measured.of(histories.apply(each), span).outages(), span));
    }
    return own.observing(
        own.observed().get(), FromBelow.attributed(own.outages(), known), own.maintenance());
  }

  /// The evidence of each of many services.
  ///
  /// @param windows of each of them
  Map<ServiceId, Evidence> of(Map<ServiceId, Span> windows, Instant now) {
    Instant from = windows.values().stream().map(Span::from).min(Instant::compareTo).orElse(now);
    Instant until = windows.values().stream().map(Span::until).max(Instant::compareTo).orElse(now);
    Span seen = seen(new Span(from, until), now);
    Map<ServiceId, History> histories = stores.histories().all(seen.from(), seen.until());
    Map<ServiceId, List<Proof>> proofs =
        stores.proofs().all(seen.from(), seen.until()).stream()
            .collect(Collectors.groupingBy(Proof::service));
    Map<ServiceId, List<List<TicketEvent>>> logs =
        stores.tickets().logs(from, until).stream()
            .filter(log -> subject(log).service().isPresent())
            .collect(Collectors.groupingBy(log -> subject(log).service().orElseThrow()));
    List<ChangeRequest> changes = stores.changes().open();
    return windows.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                each ->
                    fromBelow(
                        evidence(
                            histories.getOrDefault(each.getKey(), History.none(each.getKey())),
                            seen(each.getValue(), now),
                            proofs.getOrDefault(each.getKey(), List.of()),
                            logs.getOrDefault(each.getKey(), List.of()),
                            changes(each.getKey(), changes)),
                        each.getKey(),
                        seen(each.getValue(), now),
                        under -> histories.getOrDefault(under, History.none(under)))));
  }

  private static Span seen(Span window, Instant now) {
    Instant until = now.isBefore(window.until()) ? now : window.until();
    return new Span(window.from(), until.isBefore(window.from()) ? window.from() : until);
  }

  private Evidence evidence(
      History history, Span window, List<Proof> proofs, List<List<TicketEvent>> logs, int changes) {
    boolean known = !history.tracks().isEmpty() || !history.corrections().isEmpty();
    Optional<Measured> measured =
        known ? Optional.of(Measured.of(history, window)) : Optional.empty();
    return new Evidence(
        measured.map(Measured::observed),
        measured.map(each -> interruptions(each.outages(), window)).orElse(List.of()),
        history.maintenance().stream().map(Gathering::maintained).toList(),
        backups(history.service(), proofs, window),
        restores(proofs),
        logs.stream().flatMap(log -> delivery(log).stream()).toList(),
        logs,
        changes);
  }

  private static List<Interruption> interruptions(List<MeasuredOutage> outages, Span window) {
    return outages.stream()
        .map(
            each ->
                new Interruption(
                    new Span(each.from(), later(each.from(), each.until().orElse(window.until()))),
                    each.cause(),
                    blame(each.blame())))
        .toList();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Blame blame(balie.storage.availability.Blame blame) {
    return switch (blame) {
      case balie.storage.availability.Blame.Ours _ -> new Blame.Ours();
      case balie.storage.availability.Blame.Suppliers(String supplier) ->
          new Blame.Supplier(Optional.of(supplier));
      case balie.storage.availability.Blame.NotSaid _ -> new Blame.Unsaid();
    };
  }

  private static Maintained maintained(Maintenance each) {
    return new Maintained(
        new Span(each.from(), each.until()),
        each.by(),
        each.plan().why(),
        each.closed().map(Maintenance.Closed::note).orElse(""));
  }

  /// Where a backup was never seen by then, nothing sees backups.
  private Optional<List<Instant>> backups(ServiceId service, List<Proof> proofs, Span window) {
    List<Proof> all = proofs.stream().filter(each -> each.what() == Proof.What.BACKUP).toList();
    boolean seen =
        !all.isEmpty()
            || stores.proofs().newest(service, Proof.What.BACKUP, window.from()).isPresent();
    return seen
        ? Optional.of(all.stream().filter(Proof::succeeded).map(Proof::at).toList())
        : Optional.empty();
  }

  private static Optional<List<Restore>> restores(List<Proof> proofs) {
    List<Restore> all =
        proofs.stream()
            .filter(each -> each.what() == Proof.What.RESTORE_TEST)
            .map(
                each ->
                    new Restore(
                        each.at(),
                        each.took().orElse(Duration.ZERO),
                        Optional.empty(),
                        each.succeeded() && each.took().isPresent()))
            .toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  /// What was ordered is delivered under a ticket, which is opened when the order is approved.
  private Optional<Delivery> delivery(List<TicketEvent> log) {
    Opening.Subject subject = subject(log);
    if (subject.kind() != TicketKind.REQUEST) {
      return Optional.empty();
    }
    Ticket ticket = Ticket.of(log);
    Optional<Order> order = stores.orders().of(ticket.number());
    return order.map(
        each ->
            new Delivery(
                ticket.opening().unit(),
                each.offering(),
                ticket.openedAt(),
                ticket.ending().resolvedAt()));
  }

  private static Opening.Subject subject(List<TicketEvent> log) {
    return Ticket.of(log.subList(0, 1)).opening().subject();
  }

  private static int changes(ServiceId service, List<ChangeRequest> all) {
    return (int)
        all.stream().filter(each -> each.service().filter(service::equals).isPresent()).count();
  }
}
