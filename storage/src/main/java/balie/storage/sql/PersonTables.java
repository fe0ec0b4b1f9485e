package balie.storage.sql;

import balie.storage.agreement.Period;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import balie.storage.person.Role;
import balie.storage.person.Subscription;
import balie.storage.person.UnitId;
import balie.storage.service.OfferingId;
import balie.storage.service.ServiceId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// People as published last, with their roles and subscriptions.
final class PersonTables {
  private PersonTables() {}

  static void put(Session session, Person person) {
    remove(session, person);
    session.run(
        """
        INSERT INTO person (person, name, unit, language) VALUES (?, ?, ?, ?)
        """,
        person.id(),
        person.name(),
        person.unit(),
        person.language().map(language -> language.tag()));
    for (Role role : person.roles()) {
      session.run(
          """
          INSERT INTO person_role (person, role) VALUES (?, ?)
          """,
          person.id(),
          role);
    }
    for (int i = 0; i < person.subscriptions().size(); i++) {
      put(session, person.id(), i, person.subscriptions().get(i));
    }
  }

  static void remove(Session session, Person person) {
    session.run("DELETE FROM person WHERE person = ?", person.id());
  }

  static List<Person> all(Session session) {
    Map<String, List<Role>> roles =
        session.grouped(
            """
            SELECT person, role FROM person_role
            """,
            row -> row.text("person"),
            row -> row.oneOf(Role.class, "role"));
    Map<String, List<Subscription>> subscriptions = subscriptions(session);
    return session.list(
        """
        SELECT person, name, unit, language FROM person ORDER BY person
        """,
        row -> {
          String person = row.text("person");
          return new Person(
              new PersonId(person),
              row.text("name"),
              new UnitId(row.text("unit")),
              row.optionalText("language").map(Phrase::language),
              Set.copyOf(roles.getOrDefault(person, List.of())),
              subscriptions.getOrDefault(person, List.of()));
        });
  }

  private static void put(Session session, PersonId person, int position, Subscription of) {
    session.run(
        """
        INSERT INTO subscription (person, position, service, offering, valid_from, valid_until)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        person,
        position,
        of.service(),
        of.offering(),
        of.valid().from(),
        of.valid().until());
    List<TermRow> terms = TermRow.of(of.terms());
    for (int i = 0; i < terms.size(); i++) {
      TermRow term = terms.get(i);
      session.run(
          """
          INSERT INTO subscription_term
            (person, subscription, position, term, type, language, written)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
          person,
          position,
          i,
          term.term(),
          term.type(),
          term.written().language(),
          term.written().words());
    }
  }

  private static Map<String, List<Subscription>> subscriptions(Session session) {
    record Place(String person, int position) {}

    Map<Place, List<TermRow>> terms =
        session.grouped(
            """
            SELECT person, subscription, term, type, language, written FROM subscription_term
            ORDER BY person, subscription, position
            """,
            row -> new Place(row.text("person"), row.number("subscription")),
            TermRow::of);
    return session.grouped(
        """
        SELECT person, position, service, offering, valid_from, valid_until FROM subscription
        ORDER BY person, position
        """,
        row -> row.text("person"),
        row ->
            new Subscription(
                new ServiceId(row.text("service")),
                row.optionalText("offering").map(OfferingId::new),
                TermRow.terms(
                    terms.getOrDefault(
                        new Place(row.text("person"), row.number("position")), List.of())),
                new Period(row.optionalDate("valid_from"), row.optionalDate("valid_until"))));
  }
}
