package balie.bot.ticket;

import balie.bot.request.Asking;
import balie.bot.request.Notice;
import balie.bot.request.Outcome;
import balie.bot.request.TicketNotice;
import balie.bot.request.TicketOutcome;
import balie.bot.request.TicketRequest;
import balie.storage.agreement.Priority;
import balie.storage.agreement.TicketKind;
import balie.storage.desk.Register;
import balie.storage.person.Person;
import balie.storage.service.ServiceId;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Impact;
import balie.storage.ticket.Opening;
import balie.storage.ticket.Outage;
import balie.storage.ticket.Reporter;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.TicketStatus;
import balie.storage.ticket.Tickets;
import balie.storage.ticket.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Records that a service fails, under a ticket that people add themselves to, and that it no
/// longer does, which resolves that ticket.
final class NoteOutage {
  private final Register register;
  private final TicketStores stores;
  private final Circle circle;

  NoteOutage(Register register, TicketStores stores, Circle circle) {
    this.register = register;
    this.stores = stores;
    this.circle = circle;
  }

  /// @param agent who works for the desk
  Outcome record(Asking asking, Person agent, TicketRequest.RecordOutage request) {
    if (request.services().size() != 1 || asking.origin().isEmpty()) {
      return new TicketOutcome.NoSuch(TicketOutcome.NoSuch.What.SERVICE, "");
    }
    ServiceId service = request.services().getFirst();
    Instant now = Circle.now(asking);
    Optional<Outage> known = stores.outages().current(service);
    if (known.isPresent()) {
      return new TicketOutcome.Already(known.get().ticket());
    }
    Ticket ticket = stores.tickets().open(opening(asking, agent, service, request), by(agent), now);
    Outage outage =
        new Outage(
            ticket.number(),
            service,
            withoutName(service, request.note()),
            agent.id(),
            request.since().orElse(now),
            Optional.empty());
    stores.outages().put(outage);
    return new TicketOutcome.OutageNoted(outage, 1, circle.cards(ticket, now));
  }

  /// @param agent who works for the desk
  Outcome end(Asking asking, Person agent, TicketRequest.EndOutage request) {
    Optional<Outage> current =
        request.services().stream()
            .flatMap(service -> stores.outages().current(service).stream())
            .findFirst()
            .or(() -> only(stores.outages().current()).filter(_ -> request.services().isEmpty()));
    if (current.isEmpty()) {
      return new TicketOutcome.NoSuch(TicketOutcome.NoSuch.What.SERVICE, "");
    }
    Instant now = Circle.now(asking);
    Outage outage = current.get();
    boolean unused = stores.outages().end(outage.ticket(), now);
    Ticket ticket = stores.tickets().find(outage.ticket()).orElseThrow();
    List<Notice> notices = new ArrayList<>();
    if (ticket.status().next().contains(TicketStatus.RESOLVED)) {
      Tickets.Change change =
          stores
              .tickets()
              .change(
                  ticket.number(),
                  Tickets.Deed.of(agent.id(), now, new Happening.Resolved(request.note())));
      if (change instanceof Tickets.Changed(Ticket resolved)) {
        notices.addAll(circle.cards(resolved, now));
        resolved.ties().joined().stream()
            .map(
                reporter ->
                    new Notice(
                        reporter.place(),
                        Optional.empty(),
                        new TicketNotice.OutageNews(
                            outage.service(),
                            outage.ticket(),
                            request.note(),
                            true,
                            reporter.language())))
            .forEach(notices::add);
      }
    }
    Outage ended =
        new Outage(
            outage.ticket(),
            outage.service(),
            request.note(),
            outage.by(),
            outage.since(),
            Optional.of(now));
    return new TicketOutcome.OutageNoted(ended, ticket.reporters().size(), notices);
  }

  private Opening opening(
      Asking asking, Person agent, ServiceId service, TicketRequest.RecordOutage request) {
    Priority priority =
        register.organisation().tickets().priorities().of(Impact.EVERYBODY, Urgency.BLOCKED);
    String title = request.note().isBlank() ? service.id() : request.note();
    return new Opening(
        new Reporter(agent.id(), asking.language(), asking.origin().orElseThrow().place()),
        agent.unit(),
        new Opening.Subject(
            TicketKind.INCIDENT, Optional.of(service), OpenTicket.title(title), title),
        Optional.empty(),
        new Opening.Weight(Impact.EVERYBODY, Urgency.BLOCKED, priority),
        List.of(),
        List.of());
  }

  /// The service is named in front of its note anyway.
  private String withoutName(ServiceId service, String note) {
    return register
        .service(service, LocalDate.MAX)
        .flatMap(
            known ->
                Stream.concat(
                        known.name().byLanguage().values().stream(),
                        known.aliases().values().stream().flatMap(List::stream))
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .filter(
                        name ->
                            note.regionMatches(true, 0, name + " ", 0, name.length() + 1)
                                || note.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .findFirst())
        .map(name -> note.substring(name.length() + 1).strip())
        .orElse(note);
  }

  private static Optional<Outage> only(List<Outage> outages) {
    return outages.size() == 1 ? Optional.of(outages.getFirst()) : Optional.empty();
  }

  private static Optional<balie.storage.person.PersonId> by(Person agent) {
    return Optional.of(agent.id());
  }
}
