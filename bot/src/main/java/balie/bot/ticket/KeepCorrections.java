package balie.bot.ticket;

import balie.bot.availability.Measured;
import balie.bot.availability.MeasuredOutage;
import balie.bot.clock.Span;
import balie.bot.request.Asking;
import balie.bot.request.AvailabilityOutcome;
import balie.bot.request.AvailabilityRequest;
import balie.bot.request.Outcome;
import balie.bot.request.TicketOutcome;
import balie.storage.availability.AvailabilityStores;
import balie.storage.availability.Blame;
import balie.storage.availability.Correction;
import balie.storage.availability.Correction.Claim;
import balie.storage.availability.Correction.Said;
import balie.storage.availability.Proof;
import balie.storage.person.Person;
import balie.storage.service.ServiceId;
import balie.storage.ticket.Outage;
import balie.storage.ticket.TicketNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps what agents say of a service's time against or beside what was measured. What stood before
/// stays visible.
final class KeepCorrections {
  private static final int MOST_LISTED = 10;
  private static final String RECORDED = "recorded";

  private final AvailabilityStores stores;

  KeepCorrections(AvailabilityStores stores) {
    this.stores = stores;
  }

  /// @param agent who works for the desk
  Outcome correct(Asking asking, Person agent, AvailabilityRequest.Correct request) {
    if (request.services().size() != 1) {
      return noService();
    }
    Instant now = Circle.now(asking);
    if (request.until().isAfter(now)) {
      return new AvailabilityOutcome.NotOver();
    }
    return new AvailabilityOutcome.Corrected(
        stores
            .corrections()
            .add(
                new Said(
                    request.services().getFirst(),
                    request.claim(),
                    request.from(),
                    Optional.of(request.until()),
                    "",
                    new Blame.NotSaid(),
                    agent.id(),
                    now,
                    request.why(),
                    Optional.empty())));
  }

  /// Says whose the outage of a moment was, without touching its times.
  Outcome attribute(Asking asking, Person agent, AvailabilityRequest.Attribute request) {
    if (request.services().size() != 1) {
      return noService();
    }
    ServiceId service = request.services().getFirst();
    Instant now = Circle.now(asking);
    Span moment = new Span(request.at(), request.at().plusMillis(1));
    List<MeasuredOutage> outages =
        request.at().isAfter(now)
            ? List.of()
            : Measured.of(stores.histories().of(service, moment.from(), moment.until()), moment)
                .outages();
    if (outages.isEmpty()) {
      return new AvailabilityOutcome.NoOutageThen();
    }
    MeasuredOutage outage = outages.getFirst();
    return new AvailabilityOutcome.Corrected(
        stores
            .corrections()
            .add(
                new Said(
                    service,
                    Claim.AS_MEASURED,
                    outage.from(),
                    outage.until(),
                    request.cause(),
                    request.blame(),
                    agent.id(),
                    now,
                    "",
                    Optional.empty())));
  }

  Outcome withdraw(Asking asking, Person agent, AvailabilityRequest.Withdraw request) {
    List<Correction> versions = stores.corrections().versions(request.number());
    if (versions.isEmpty()) {
      return new AvailabilityOutcome.NoSuchCorrection();
    }
    Said last = versions.getLast().said();
    return stores
        .corrections()
        .revise(
            request.number(),
            new Said(
                last.service(),
                Claim.WITHDRAWN,
                last.from(),
                last.until(),
                last.cause(),
                last.blame(),
                agent.id(),
                Circle.now(asking),
                request.why(),
                last.ticket()))
        .<Outcome>map(AvailabilityOutcome.Corrected::new)
        .orElseGet(AvailabilityOutcome.NoSuchCorrection::new);
  }

  Outcome list(List<ServiceId> services) {
    if (services.size() != 1) {
      return noService();
    }
    return new AvailabilityOutcome.Corrections(
        stores.corrections().newest(services.getFirst(), MOST_LISTED).stream()
            .flatMap(each -> stores.corrections().versions(each.number()).stream())
            .toList());
  }

  Outcome restoreTest(Asking asking, Person agent, AvailabilityRequest.RecordRestoreTest request) {
    if (request.services().size() != 1) {
      return noService();
    }
    Proof proof =
        new Proof(
            request.services().getFirst(),
            Proof.What.RESTORE_TEST,
            Circle.now(asking),
            request.succeeded(),
            RECORDED,
            request.took(),
            Optional.of(agent.id()),
            request.note());
    boolean _ = stores.proofs().put(proof);
    return new AvailabilityOutcome.Proven(proof);
  }

  /// An outage that an agent recorded under a ticket counts as downtime from then on.
  void outageBegan(Outage outage, Instant now) {
    Correction _ = stores.corrections().add(said(outage, Optional.empty(), now));
  }

  void outageEnded(TicketNumber ticket, Person agent, Instant at) {
    stores
        .corrections()
        .of(ticket)
        .ifPresent(
            known -> {
              Said last = known.said();
              Optional<Correction> _ =
                  stores
                      .corrections()
                      .revise(
                          known.number(),
                          new Said(
                              last.service(),
                              last.claim(),
                              last.from(),
                              Optional.of(at.isBefore(last.from()) ? last.from() : at),
                              last.cause(),
                              last.blame(),
                              agent.id(),
                              at,
                              last.why(),
                              last.ticket()));
            });
  }

  private static Said said(Outage outage, Optional<Instant> until, Instant now) {
    return new Said(
        outage.service(),
        Claim.DOWN,
        outage.since(),
        until,
        outage.note(),
        new Blame.NotSaid(),
        outage.by(),
        now,
        "",
        Optional.of(outage.ticket()));
  }

  private static Outcome noService() {
    return new TicketOutcome.NoSuch(TicketOutcome.NoSuch.What.SERVICE, "");
  }
}
