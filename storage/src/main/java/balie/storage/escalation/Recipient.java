package balie.storage.escalation;

import balie.storage.person.TeamId;
import java.util.List;
import java.util.Optional;

/// Whom a rung of a ladder tells.
public sealed interface Recipient {
  /// The words of those that need no name, as desk.yaml writes them.
  List<String> NAMELESS = List.of("assignee", "team", "team-lead", "service-manager");

  /// As desk.yaml writes it.
  String written();

  /// Whoever the ticket is assigned to; where it is nobody, the team.
  record Assignee() implements Recipient {
    @Override
    public String written() {
      return "assignee";
    }
  }

  /// The ticket's team, and who of it is on duty.
  record OwnTeam() implements Recipient {
    @Override
    public String written() {
      return "team";
    }
  }

  /// Who leads the ticket's team.
  record OwnLead() implements Recipient {
    @Override
    public String written() {
      return "team-lead";
    }
  }

  /// The desk's service manager.
  record ManagerOfService() implements Recipient {
    @Override
    public String written() {
      return "service-manager";
    }
  }

  /// Another team: functional escalation.
  record OtherTeam(TeamId team) implements Recipient {
    @Override
    public String written() {
      return "team:" + team.id();
    }
  }

  /// Who leads another team.
  record OtherLead(TeamId team) implements Recipient {
    @Override
    public String written() {
      return "lead:" + team.id();
    }
  }

  /// Reads what desk.yaml writes, empty for what is none.
  static Optional<Recipient> of(String written) {
    if (written.startsWith("team:") && written.length() > 5) {
      return Optional.of(new OtherTeam(new TeamId(written.substring(5))));
    }
    if (written.startsWith("lead:") && written.length() > 5) {
      return Optional.of(new OtherLead(new TeamId(written.substring(5))));
    }
    return switch (written) {
      case "assignee" -> Optional.of(new Assignee());
      case "team" -> Optional.of(new OwnTeam());
      case "team-lead" -> Optional.of(new OwnLead());
      case "service-manager" -> Optional.of(new ManagerOfService());
      default -> Optional.empty();
    };
  }
}
