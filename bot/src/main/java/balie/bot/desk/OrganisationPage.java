package balie.bot.desk;

import balie.storage.desk.Organisation;
import balie.storage.desk.TicketRules;
import balie.storage.escalation.Recipient;
import balie.storage.escalation.Rung;
import balie.storage.language.Language;
import balie.storage.person.Team;
import balie.storage.service.Term;
import balie.storage.service.Value;
import java.util.Optional;

/// Writes desk.yaml.
final class OrganisationPage {
  private final BuiltInTerms builtIn;

  OrganisationPage(BuiltInTerms builtIn) {
    this.builtIn = builtIn;
  }

  Page of(Organisation organisation) {
    Page page =
        new Page()
            .put("organisation", organisation.name())
            .put("zone", organisation.zone().getId())
            .put("languages", organisation.languages().stream().map(Language::tag).toList())
            .putPages("teams", organisation.teams().stream().map(OrganisationPage::team).toList())
            .putIfAny("service-manager", organisation.serviceManager());
    if (organisation.drafts()) {
      page.put("drafts", true);
    }
    Page terms = new Page();
    organisation.terms().forEach(term -> terms.put(term.id().id(), term(term)));
    if (!terms.isEmpty()) {
      page.put("terms", terms);
    }
    Page ladders = new Page();
    organisation
        .ladders()
        .forEach(
            (name, rungs) -> ladders.putPages(name, rungs.stream().map(r -> rung(r)).toList()));
    if (!ladders.isEmpty()) {
      page.put("ladders", ladders);
    }
    Page rotas = new Page();
    organisation.rotas().forEach(rota -> rotas.put(rota.team().id(), RotaPage.of(rota)));
    if (!rotas.isEmpty()) {
      page.put("rotas", rotas);
    }
    ProbePage.put(page, "reference-targets", organisation.references());
    return tickets(page, organisation.tickets());
  }

  /// Only what differs from what counts anyway.
  private static Page tickets(Page page, TicketRules rules) {
    TicketRules standard = TicketRules.standard();
    page.putIfAny("triage", rules.triage());
    if (!rules.priorities().equals(standard.priorities())) {
      Page matrix = new Page();
      rules
          .priorities()
          .priorities()
          .forEach(
              (impact, row) -> {
                Page cells = new Page();
                row.forEach((urgency, priority) -> cells.put(urgency.id(), priority.id()));
                matrix.put(impact.id(), cells);
              });
      page.put("priorities", matrix);
    }
    if (!rules.reopen().equals(standard.reopen())) {
      page.put("reopen", Length.written(rules.reopen()));
    }
    if (!rules.majorIncident().equals(standard.majorIncident())) {
      page.put(
          "major-incident",
          new Page()
              .put("reports", rules.majorIncident().reports())
              .put("within", Length.written(rules.majorIncident().within())));
    }
    return page;
  }

  private static Page team(Team team) {
    return new Page()
        .put("team", team.id().id())
        .put("name", team.name())
        .put("lead", team.lead().email());
  }

  /// A term of the desk's own; of an addition, only what differs from what ships.
  private Page term(Term term) {
    Optional<Term> shipped = builtIn.term(term.id());
    Page page = new Page();
    if (shipped.isEmpty()) {
      page.put("type", term.type().id());
    }
    if (shipped.filter(base -> base.name().equals(term.name())).isEmpty()) {
      page.put("name", term.name());
    }
    page.putLists("asks", term.asks());
    if (shipped.filter(base -> base.says().equals(term.says())).isEmpty()) {
      page.put("says", term.says());
    }
    return page;
  }

  private static Page rung(Rung rung) {
    Page page =
        new Page()
            .put("at", rung.percent() + " %")
            .put("to", rung.to().stream().map(Recipient::written).toList());
    if (rung.outOfHours()) {
      page.put("out-of-hours", true);
    }
    return page.putIfAny("repeat", rung.repeat().map(Value::written));
  }
}
