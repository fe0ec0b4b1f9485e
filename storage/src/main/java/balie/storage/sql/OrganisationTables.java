package balie.storage.sql;

import balie.storage.desk.Organisation;
import balie.storage.language.Text;
import balie.storage.person.PersonId;
import balie.storage.person.Team;
import balie.storage.person.TeamId;
import balie.storage.service.Term;
import balie.storage.service.TermId;
import balie.storage.service.TermType;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The organisation as published last: header, languages, teams, terms of its own and ladders.
final class OrganisationTables {
  private OrganisationTables() {}

  /// Replaces what was there.
  static void put(Session session, Organisation organisation) {
    clear(session);
    session.run(
        """
        INSERT INTO organisation (name, zone, service_manager, drafts) VALUES (?, ?, ?, ?)
        """,
        organisation.name(),
        organisation.zone(),
        organisation.serviceManager(),
        organisation.drafts());
    for (int i = 0; i < organisation.languages().size(); i++) {
      session.run(
          """
          INSERT INTO organisation_language (position, language) VALUES (?, ?)
          """,
          i,
          organisation.languages().get(i).tag());
    }
    for (int i = 0; i < organisation.teams().size(); i++) {
      Team team = organisation.teams().get(i);
      session.run(
          """
          INSERT INTO team (team, position, name, lead) VALUES (?, ?, ?, ?)
          """,
          team.id(),
          i,
          team.name(),
          team.lead());
    }
    for (int i = 0; i < organisation.terms().size(); i++) {
      put(session, organisation.terms().get(i), i);
    }
    LadderTables.put(session, organisation.ladders());
    RotaTables.put(session, organisation.rotas());
    TicketRulesTables.put(session, organisation.tickets());
    ProbeTables.putReferences(session, organisation.references());
  }

  static Optional<Organisation> find(Session session) {
    return session.first(
        """
        SELECT name, zone, service_manager, drafts FROM organisation
        """,
        row ->
            new Organisation(
                row.text("name"),
                ZoneId.of(row.text("zone")),
                session.list(
                    """
                    SELECT language FROM organisation_language ORDER BY position
                    """,
                    each -> Phrase.language(each.text("language"))),
                teams(session),
                row.optionalText("service_manager").map(PersonId::new),
                terms(session),
                row.yes("drafts"),
                LadderTables.all(session),
                RotaTables.all(session),
                TicketRulesTables.find(session),
                ProbeTables.references(session)));
  }

  private static void clear(Session session) {
    session.run("DELETE FROM organisation");
    session.run("DELETE FROM organisation_language");
    session.run("DELETE FROM team");
    session.run("DELETE FROM term");
    session.run("DELETE FROM ladder");
    session.run("DELETE FROM rota");
  }

  private static void put(Session session, Term term, int position) {
    session.run(
        """
        INSERT INTO term (term, position, type) VALUES (?, ?, ?)
        """,
        term.id(),
        position,
        term.type());
    putTexts(session, term, "name", Phrase.of(term.name()));
    putTexts(session, term, "asks", Phrase.of(term.asks()));
    putTexts(session, term, "says", Phrase.of(term.says()));
  }

  private static void putTexts(Session session, Term term, String what, List<Phrase> phrases) {
    for (int i = 0; i < phrases.size(); i++) {
      session.run(
          """
          INSERT INTO term_text (term, what, position, language, words) VALUES (?, ?, ?, ?, ?)
          """,
          term.id(),
          what,
          i,
          phrases.get(i).language(),
          phrases.get(i).words());
    }
  }

  private static List<Team> teams(Session session) {
    return session.list(
        """
        SELECT team, name, lead FROM team ORDER BY position
        """,
        row ->
            new Team(
                new TeamId(row.text("team")), row.text("name"), new PersonId(row.text("lead"))));
  }

  private static List<Term> terms(Session session) {
    record Part(String term, String what) {}

    Map<Part, List<Phrase>> texts =
        session.grouped(
            """
            SELECT term, what, language, words FROM term_text ORDER BY term, what, position
            """,
            row -> new Part(row.text("term"), row.text("what")),
            Phrase::of);
    return session.list(
        """
        SELECT term, type FROM term ORDER BY position
        """,
        row -> {
          String term = row.text("term");
          Text name = Phrase.text(texts.getOrDefault(new Part(term, "name"), List.of()));
          Text says = Phrase.text(texts.getOrDefault(new Part(term, "says"), List.of()));
          return new Term(
              new TermId(term),
              row.oneOf(TermType.class, "type"),
              name,
              Phrase.byLanguage(texts.getOrDefault(new Part(term, "asks"), List.of())),
              says);
        });
  }
}
