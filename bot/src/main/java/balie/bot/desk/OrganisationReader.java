package balie.bot.desk;

import balie.storage.desk.Organisation;
import balie.storage.desk.TicketRules;
import balie.storage.escalation.Rota;
import balie.storage.escalation.Rung;
import balie.storage.language.Language;
import balie.storage.person.PersonId;
import balie.storage.person.Team;
import balie.storage.person.TeamId;
import balie.storage.service.Probe;
import balie.storage.service.Term;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads desk.yaml.
final class OrganisationReader {
  private final List<Term> shipped;
  private final References references;
  private final Findings findings;

  OrganisationReader(List<Term> shipped, References references, Findings findings) {
    this.shipped = shipped;
    this.references = references;
    this.findings = findings;
  }

  Organisation read(Fields desk) {
    Item name = desk.required("organisation", "the organisation's name");
    ZoneId zone = desk.required("zone", "an IANA zone such as Europe/Brussels").zone();
    List<Language> languages = languages(desk.required("languages", "such as [en, nl]"));
    Texts texts = new Texts(languages, findings);
    List<Team> teams = teams(desk.required("teams", "a list of teams"), texts);
    Optional<PersonId> manager = desk.optional("service-manager").map(this::person);
    List<Term> terms = desk.optional("terms").map(item -> terms(item, texts)).orElse(List.of());
    boolean drafts = desk.optional("drafts").map(Item::yes).orElse(false);
    Map<String, List<Rung>> ladders =
        new LadderReader(references, findings).read(desk.optional("ladders"));
    TicketRules tickets = new TicketRulesReader(references, findings).read(desk);
    List<Rota> rotas = new RotaReader(references, findings).read(desk.optional("rotas"));
    List<Probe> probes = new ProbeReader(findings).asked(desk.optional("reference-targets"));
    desk.done();
    return new Organisation(
        texts.inFirst(name, "the organisation's name"),
        zone,
        languages,
        teams,
        manager,
        terms,
        drafts,
        ladders,
        rotas,
        tickets,
        probes);
  }

  private List<Language> languages(Item item) {
    Texts any = new Texts(List.of(Language.values()), findings);
    List<Language> languages = new ArrayList<>();
    for (Item each : item.oneOrMore("languages such as [en, nl]")) {
      Optional<Language> language = any.language(each.text("a language"), each.place());
      if (language.filter(languages::contains).isPresent()) {
        findings.problem(each.place(), "a language is listed twice, expected it once");
      }
      language.filter(l -> !languages.contains(l)).ifPresent(languages::add);
    }
    if (languages.isEmpty()) {
      item.refuse("at least one language");
      return List.of(Language.values());
    }
    return languages;
  }

  private List<Team> teams(Item item, Texts texts) {
    if (!item.isList()) {
      references.incomplete(References.Kind.TEAM);
    }
    return item.list("a list of teams").stream().map(each -> team(each, texts)).toList();
  }

  private Team team(Item item, Texts texts) {
    Fields fields = item.fields("a team: {team, name, lead}");
    String id = fields.text("team", "the team's id");
    references.define(References.Kind.TEAM, id, fields.at("team"));
    String name = texts.inFirst(fields.required("name", "its name"), "the team's name");
    PersonId lead = person(fields.required("lead", "the e-mail address of who leads it"));
    fields.done();
    return new Team(new TeamId(id), name, lead);
  }

  private PersonId person(Item item) {
    PersonId person = new PersonId(item.text("a person's e-mail address"));
    references.use(References.Kind.PERSON, person.email(), item.place());
    return person;
  }

  private List<Term> terms(Item item, Texts texts) {
    TermReader reader = new TermReader(texts, shipped, findings);
    return item.fields("terms by id").all().stream().map(reader::read).toList();
  }
}
