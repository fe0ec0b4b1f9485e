package balie.storage.desk;

import balie.storage.language.Language;
import balie.storage.person.PersonId;
import balie.storage.person.Team;
import balie.storage.service.Term;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The desk's own page: desk.yaml.
///
/// @param languages at least one; the first is the default
/// @param terms terms of the desk's own, and additions to those that ship
/// @param drafts whether an agreement without an approval is a draft
/// @param ladders escalation ladders by name
/// @param tickets how the desk goes about tickets
public record Organisation(
    String name,
    ZoneId zone,
    List<Language> languages,
    List<Team> teams,
    Optional<PersonId> serviceManager,
    List<Term> terms,
    boolean drafts,
    Map<String, List<Rung>> ladders,
    TicketRules tickets) {
  public Organisation {
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("a desk needs a language");
    }
    languages = List.copyOf(languages);
    teams = List.copyOf(teams);
    terms = List.copyOf(terms);
    ladders = Collections.unmodifiableMap(new LinkedHashMap<>(ladders));
  }

  /// One that says nothing of its own about tickets.
  public Organisation(
      String name,
      ZoneId zone,
      List<Language> languages,
      List<Team> teams,
      Optional<PersonId> serviceManager,
      List<Term> terms,
      boolean drafts,
      Map<String, List<Rung>> ladders) {
    this(
        name,
        zone,
        languages,
        teams,
        serviceManager,
        terms,
        drafts,
        ladders,
        TicketRules.standard());
  }

  /// One rung of an escalation ladder: at a share of the target, whom to tell.
  ///
  /// @param percent of the target
  /// @param to `assignee`, `team`, `team-lead`, `service-manager`
  public record Rung(int percent, List<String> to) {
    public Rung {
      to = List.copyOf(to);
    }
  }
}
