package balie.bot.ticket;

import balie.bot.request.Asking;
import balie.bot.request.Notice;
import balie.bot.request.TicketNotice;
import balie.bot.request.TicketView;
import balie.storage.agreement.Entitlements;
import balie.storage.conversation.Address;
import balie.storage.desk.Register;
import balie.storage.language.Language;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import balie.storage.person.Team;
import balie.storage.person.TeamId;
import balie.storage.service.ServiceId;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Opening;
import balie.storage.ticket.Reporter;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.TicketEvent;
import balie.storage.ticket.Tickets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Who hears of what happens to a ticket: those of the desk where they work on it, its reporters
/// where they reported it.
final class Circle {
  /// Of a long thread only so much is shown.
  private static final int LATELY = 6;

  private final Register register;
  private final Tickets tickets;
  private final Clocks clocks;

  Circle(Register register, Tickets tickets, Clocks clocks) {
    this.register = register;
    this.tickets = tickets;
    this.clocks = clocks;
  }

  /// The team to which new tickets go first.
  Optional<TeamId> triage() {
    List<TeamId> teams = register.organisation().teams().stream().map(Team::id).toList();
    return register
        .organisation()
        .tickets()
        .triage()
        .or(() -> teams.stream().filter(team -> team.id().equals("service-desk")).findFirst())
        .or(() -> teams.stream().findFirst());
  }

  /// The ticket's card, brought up to date wherever it hangs: at the desk and at the team that has
  /// it.
  List<Notice> cards(Ticket ticket, Instant now) {
    Set<TeamId> teams = new LinkedHashSet<>();
    triage().ifPresent(teams::add);
    ticket.state().team().ifPresent(teams::add);
    TicketNotice card = new TicketNotice.Card(staffView(ticket, now));
    return teams.stream()
        .map(
            team ->
                new Notice(new Address.Team(team), Optional.of("ticket " + ticket.number()), card))
        .toList();
  }

  /// Something for who works on it: the assignee, else the team, else the desk.
  List<Notice> workers(Ticket ticket, Optional<PersonId> but, TicketNotice what) {
    Optional<PersonId> assignee = ticket.state().assignee();
    if (assignee.isPresent()) {
      return assignee.equals(but)
          ? List.of()
          : List.of(notice(new Address.Person(assignee.get()), what));
    }
    return ticket.state().team().or(this::triage).stream()
        .map(team -> notice(new Address.Team(team), what))
        .toList();
  }

  /// Something for the desk as a whole.
  List<Notice> desk(TicketNotice what) {
    return triage().stream().map(team -> notice(new Address.Team(team), what)).toList();
  }

  /// Something for the requester, where they reported it.
  List<Notice> requester(Ticket ticket, Function<Language, TicketNotice> what) {
    return List.of(to(ticket.opening().reporter(), what));
  }

  /// Something for all who reported it or joined.
  List<Notice> reporters(Ticket ticket, Function<Reporter, TicketNotice> what) {
    return ticket.reporters().stream()
        .map(reporter -> notice(reporter.place(), what.apply(reporter)))
        .toList();
  }

  /// The ticket as those of the desk see it.
  TicketView staffView(Ticket ticket, Instant now) {
    List<TicketEvent> log = tickets.log(ticket.number());
    return new TicketView(
        ticket, clocks.promised(log, now), true, false, lately(log, event -> true));
  }

  /// The ticket as one who reported or joined it sees it: nothing internal, and to who joined
  /// nothing that was said to or by the requester alone.
  TicketView reporterView(Ticket ticket, PersonId person, Instant now) {
    boolean own = ticket.opening().reporter().person().equals(person);
    List<TicketEvent> log = tickets.log(ticket.number());
    return new TicketView(
        ticket,
        clocks.promised(log, now),
        false,
        own,
        lately(log, event -> isFor(event, own, person)));
  }

  private static boolean isFor(TicketEvent event, boolean own, PersonId person) {
    return switch (event.what()) {
      case Happening.Replied(var _, var to) -> own || to == Happening.Replied.To.ALL;
      case Happening.RequesterSaid _ -> event.by().filter(person::equals).isPresent();
      case Happening _ -> false;
    };
  }

  private static List<TicketEvent> lately(
      List<TicketEvent> log, java.util.function.Predicate<TicketEvent> which) {
    List<TicketEvent> said = new ArrayList<>();
    for (TicketEvent event : log) {
      boolean isSaid =
          event.what() instanceof Happening.Replied
              || event.what() instanceof Happening.RequesterSaid
              || event.what() instanceof Happening.Noted;
      if (isSaid && which.test(event)) {
        said.add(event);
      }
    }
    return said.subList(Math.max(0, said.size() - LATELY), said.size());
  }

  /// The version of the agreement through which somebody has a service at a moment.
  Optional<Opening.Pinned> pinned(Person person, ServiceId id, Instant at) {
    LocalDate day = at.atZone(register.organisation().zone()).toLocalDate();
    return register
        .service(id, day)
        .map(service -> new Entitlements(register).of(person, service, day))
        .filter(Entitlements.Entitled.class::isInstance)
        .map(Entitlements.Entitled.class::cast)
        .flatMap(Entitlements.Entitled::agreement)
        .map(agreement -> new Opening.Pinned(agreement.id(), agreement.version()));
  }

  /// What somebody is called, for a title.
  String name(PersonId id) {
    return register.person(id).map(Person::name).orElse(id.email());
  }

  static Instant now(Asking asking) {
    return asking.origin().map(origin -> origin.at()).orElseGet(() -> asking.now().toInstant());
  }

  private static Notice to(Reporter reporter, Function<Language, TicketNotice> what) {
    return notice(reporter.place(), what.apply(reporter.language()));
  }

  private static Notice notice(Address to, TicketNotice what) {
    return new Notice(to, Optional.empty(), what);
  }
}
