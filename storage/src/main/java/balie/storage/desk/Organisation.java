package balie.storage.desk;

import balie.storage.escalation.Rota;
import balie.storage.escalation.Rung;
import balie.storage.language.Language;
import balie.storage.person.PersonId;
import balie.storage.person.Team;
import balie.storage.person.TeamId;
import balie.storage.service.Probe;
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
/// @param rotas who is on duty when, at most one for a team
/// @param references what is asked to tell the prober's own trouble from the services'
public record Organisation(
    String name,
    ZoneId zone,
    List<Language> languages,
    List<Team> teams,
    Optional<PersonId> serviceManager,
    List<Term> terms,
    boolean drafts,
    Map<String, List<Rung>> ladders,
    List<Rota> rotas,
    TicketRules tickets,
    List<Probe> references) {
  public Organisation {
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("a desk needs a language");
    }
    languages = List.copyOf(languages);
    teams = List.copyOf(teams);
    terms = List.copyOf(terms);
    ladders = Collections.unmodifiableMap(new LinkedHashMap<>(ladders));
    rotas = List.copyOf(rotas);
    references = List.copyOf(references);
  }

  /// One whose prober has nothing to tell its own trouble by.
  public Organisation(
      String name,
      ZoneId zone,
      List<Language> languages,
      List<Team> teams,
      Optional<PersonId> serviceManager,
      List<Term> terms,
      boolean drafts,
      Map<String, List<Rung>> ladders,
      List<Rota> rotas,
      TicketRules tickets) {
    this(
        name,
        zone,
        languages,
        teams,
        serviceManager,
        terms,
        drafts,
        ladders,
        rotas,
        tickets,
        List.of());
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
      Map<String, List<Rung>> ladders,
      List<Rota> rotas) {
    this(
        name,
        zone,
        languages,
        teams,
        serviceManager,
        terms,
        drafts,
        ladders,
        rotas,
        TicketRules.standard());
  }

  /// The same with other terms.
  public Organisation with(List<Term> others) {
    return new Organisation(
        name, zone, languages, teams, serviceManager, others, drafts, ladders, rotas, tickets);
  }

  /// A ladder by its name. `default` is there in any desk; another one is, where the desk was
  /// checked.
  public List<Rung> ladder(Optional<String> name) {
    return ladders.getOrDefault(name.orElse("default"), Rung.DEFAULT);
  }

  public Optional<Team> team(TeamId id) {
    return teams.stream().filter(team -> team.id().equals(id)).findFirst();
  }

  public Optional<Rota> rota(TeamId id) {
    return rotas.stream().filter(rota -> rota.team().equals(id)).findFirst();
  }
}
