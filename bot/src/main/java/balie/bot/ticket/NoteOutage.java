package balie.bot.ticket;

import balie.bot.request.Asking;
import balie.bot.request.Notice;
import balie.bot.request.Outcome;
import balie.bot.request.TicketNotice;
import balie.bot.request.TicketOutcome;
import balie.bot.request.TicketRequest;
import balie.storage.agreement.Priority;
import balie.storage.agreement.TicketKind;
import balie.storage.conversation.Address;
import balie.storage.desk.Register;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import balie.storage.person.Team;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Impact;
import balie.storage.ticket.Opening;
import balie.storage.ticket.Outage;
import balie.storage.ticket.Reporter;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.TicketNumber;
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
  private final KeepCorrections corrections;

  NoteOutage(Register register, TicketStores stores, Circle circle, KeepCorrections corrections) {
    this.register = register;
    this.stores = stores;
    this.circle = circle;
    this.corrections = corrections;
  }

  /// What came of a measured outage.
  ///
  /// @param ticket under which it is worked on, empty where nobody could be asked to
  record Opened(Optional<TicketNumber> ticket, List<Notice> notices) {
    Opened {
      notices = List.copyOf(notices);
    }
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
    corrections.outageBegan(outage, now);
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
    corrections.outageEnded(outage.ticket(), agent, now);
    Ticket ticket = stores.tickets().find(outage.ticket()).orElseThrow();
    List<Notice> notices = finish(outage, ticket, agent.id(), request.note(), now);
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

  /// A measured outage gets a ticket in the name of who leads the team that runs the service, where
  /// they can be reached; one that was recorded by hand has one.
  Opened measured(ServiceId service, Instant since, Instant now) {
    Optional<Outage> known = stores.outages().current(service);
    if (known.isPresent()) {
      return new Opened(known.map(Outage::ticket), List.of());
    }
    return lead(service)
        .flatMap(
            lead ->
                stores.outbox().reach(lead.id()).stream()
                    .findFirst()
                    .map(place -> open(service, lead, place, since, now)))
        .orElseGet(() -> new Opened(Optional.empty(), List.of()));
  }

  private Opened open(
      ServiceId service, Person lead, Address.Place place, Instant since, Instant now) {
    Reporter reporter =
        new Reporter(
            lead.id(),
            lead.language().orElse(register.organisation().languages().getFirst()),
            place);
    Ticket ticket =
        stores
            .tickets()
            .open(opening(reporter, lead, service, service.id()), Optional.empty(), now);
    stores
        .outages()
        .put(new Outage(ticket.number(), service, "", lead.id(), since, Optional.empty()));
    return new Opened(Optional.of(ticket.number()), circle.cards(ticket, now));
  }

  /// A measured outage is over: its ticket is resolved, where nobody did meanwhile.
  List<Notice> worksAgain(TicketNumber number, Instant now) {
    Optional<Outage> outage =
        stores.outages().current().stream()
            .filter(each -> each.ticket().equals(number))
            .findFirst();
    return outage
        .map(each -> finish(each, stores.tickets().find(number).orElseThrow(), each.by(), "", now))
        .orElse(List.of());
  }

  private Optional<Person> lead(ServiceId service) {
    return register
        .service(service, LocalDate.MAX)
        .flatMap(Service::owner)
        .flatMap(register.organisation()::team)
        .map(Team::lead)
        .or(register.organisation()::serviceManager)
        .flatMap(register::person);
  }

  private List<Notice> finish(Outage outage, Ticket ticket, PersonId by, String note, Instant now) {
    boolean unused = stores.outages().end(outage.ticket(), now);
    List<Notice> notices = new ArrayList<>();
    if (ticket.status().next().contains(TicketStatus.RESOLVED)) {
      Tickets.Change change =
          stores
              .tickets()
              .change(ticket.number(), Tickets.Deed.of(by, now, new Happening.Resolved(note)));
      if (change instanceof Tickets.Changed(Ticket resolved)) {
        notices.addAll(circle.cards(resolved, now));
        resolved.ties().joined().stream()
            .map(
                reporter ->
                    new Notice(
                        reporter.place(),
                        Optional.empty(),
                        new TicketNotice.OutageNews(
                            outage.service(), outage.ticket(), note, true, reporter.language())))
            .forEach(notices::add);
      }
    }
    return notices;
  }

  private Opening opening(
      Asking asking, Person agent, ServiceId service, TicketRequest.RecordOutage request) {
    String title = request.note().isBlank() ? service.id() : request.note();
    return opening(
        new Reporter(agent.id(), asking.language(), asking.origin().orElseThrow().place()),
        agent,
        service,
        title);
  }

  private Opening opening(Reporter reporter, Person person, ServiceId service, String title) {
    Priority priority =
        register.organisation().tickets().priorities().of(Impact.EVERYBODY, Urgency.BLOCKED);
    return new Opening(
        reporter,
        person.unit(),
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

  private static Optional<PersonId> by(Person agent) {
    return Optional.of(agent.id());
  }
}
