package balie.bot.escalation;

import balie.bot.request.ClockNotice.Role;
import balie.storage.conversation.Address;
import balie.storage.desk.Organisation;
import balie.storage.desk.Register;
import balie.storage.escalation.Recipient;
import balie.storage.escalation.Rota;
import balie.storage.escalation.Rung;
import balie.storage.person.PersonId;
import balie.storage.person.Team;
import balie.storage.person.TeamId;
import balie.storage.service.Service;
import balie.storage.ticket.Ticket;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who the recipients of a rung are, for a ticket at an instant.
///
/// @param team whose ticket it is
/// @param assignee who works on it
public record Duty(Organisation organisation, TeamId team, Optional<PersonId> assignee) {

  /// Whose ticket it is: the team that has it, else the one that runs the service, else the first.
  static Duty of(Organisation organisation, Register register, Ticket ticket) {
    TeamId team =
        ticket
            .state()
            .team()
            .or(() -> owner(register, ticket))
            .orElseGet(() -> organisation.teams().getFirst().id());
    return new Duty(organisation, team, ticket.state().assignee());
  }

  private static Optional<TeamId> owner(Register register, Ticket ticket) {
    return ticket
        .opening()
        .subject()
        .service()
        .flatMap(service -> register.service(service, LocalDate.MAX))
        .flatMap(Service::owner);
  }

  /// Somebody who is told.
  ///
  /// @param role why this one
  public record Told(Address to, Role role) {}

  /// Whom a rung tells, each once, the first reason counting.
  public List<Told> told(Rung rung, Instant at) {
    Map<Address, Told> told = new LinkedHashMap<>();
    for (Recipient recipient : rung.to()) {
      of(recipient, at).forEach(each -> told.putIfAbsent(each.to(), each));
    }
    return List.copyOf(told.values());
  }

  private List<Told> of(Recipient recipient, Instant at) {
    return switch (recipient) {
      case Recipient.Assignee _ ->
          assignee
              .map(person -> one(person, Role.ASSIGNEE))
              .orElseGet(() -> team(team, Role.TEAM, at));
      case Recipient.OwnTeam _ -> team(team, Role.TEAM, at);
      case Recipient.OwnLead _ -> lead(team, Role.LEAD);
      case Recipient.ManagerOfService _ ->
          organisation
              .serviceManager()
              .map(person -> one(person, Role.SERVICE_MANAGER))
              .orElseGet(() -> lead(team, Role.LEAD));
      case Recipient.OtherTeam(TeamId other) -> team(other, Role.OTHER_TEAM, at);
      case Recipient.OtherLead(TeamId other) -> lead(other, Role.OTHER_LEAD);
    };
  }

  /// The team's conversation, and who is on duty by its rota: the lead where that is nobody.
  private List<Told> team(TeamId id, Role role, Instant at) {
    List<Told> told = new ArrayList<>();
    told.add(new Told(new Address.Team(id), role));
    Optional<Rota> rota = organisation.rota(id);
    if (rota.isPresent()) {
      Optional<PersonId> onDuty =
          rota.get().onDuty(at.atZone(organisation.zone()).toLocalDateTime());
      onDuty.ifPresent(person -> told.addAll(one(person, Role.ON_DUTY)));
      if (onDuty.isEmpty()) {
        told.addAll(lead(id, Role.LEAD_FOR_EMPTY_ROTA));
      }
    }
    return told;
  }

  private List<Told> lead(TeamId id, Role role) {
    return organisation.team(id).map(Team::lead).map(person -> one(person, role)).orElse(List.of());
  }

  private static List<Told> one(PersonId person, Role role) {
    return List.of(new Told(new Address.Person(person), role));
  }
}
