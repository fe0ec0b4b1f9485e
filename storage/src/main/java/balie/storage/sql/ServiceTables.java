package balie.storage.sql;

import balie.storage.calendar.CalendarId;
import balie.storage.person.TeamId;
import balie.storage.service.Offering;
import balie.storage.service.OfferingId;
import balie.storage.service.Probe;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import balie.storage.service.ServiceStatus;
import balie.storage.service.Technical;
import java.util.List;
import java.util.Map;

/// Every edition of every service: WHAT and HOW of it, as one publication had them.
final class ServiceTables {
  private ServiceTables() {}

  /// Which edition of which service.
  record Key(String service, int publication) {
    static Key of(Row row) {
      return new Key(row.text("service"), row.number("publication"));
    }
  }

  /// A service as one publication had it; one that was withdrawn is kept as it was at its last.
  record Edition(Key key, Service service, boolean withdrawn) {}

  static void put(Session session, Service service, Publication publication) {
    put(session, service, new Key(service.id().id(), publication.number()), false);
  }

  static void withdraw(Session session, Service service, Publication publication) {
    put(session, service, new Key(service.id().id(), publication.number()), true);
  }

  /// In the order in which they were published.
  static List<Edition> all(Session session) {
    record Part(Key edition, String what) {}

    Map<Part, List<Phrase>> texts =
        session.grouped(
            """
            SELECT service, publication, what, language, words FROM service_text
            ORDER BY service, publication, what, position
            """,
            row -> new Part(Key.of(row), row.text("what")),
            Phrase::of);
    Map<Key, List<String>> components =
        session.grouped(
            """
            SELECT service, publication, component FROM service_component
            ORDER BY service, publication, position
            """,
            Key::of,
            row -> row.text("component"));
    Map<Key, List<Probe>> probes = ProbeTables.all(session);
    Map<Key, List<Offering>> offerings = offerings(session);
    return session.list(
        """
        SELECT service, publication, withdrawn, status, owner, hours, support,
          patched_by, monitored_by, backed_up_by, runbook
        FROM service ORDER BY publication, service
        """,
        row -> {
          Key key = Key.of(row);
          Service service =
              new Service(
                  new ServiceId(key.service()),
                  Phrase.text(texts.getOrDefault(new Part(key, "name"), List.of())),
                  Phrase.byLanguage(texts.getOrDefault(new Part(key, "alias"), List.of())),
                  Phrase.text(texts.getOrDefault(new Part(key, "summary"), List.of())),
                  row.oneOf(ServiceStatus.class, "status"),
                  row.optionalText("owner").map(TeamId::new),
                  new CalendarId(row.text("hours")),
                  new CalendarId(row.text("support")),
                  offerings.getOrDefault(key, List.of()),
                  technical(
                      row,
                      components.getOrDefault(key, List.of()),
                      probes.getOrDefault(key, List.of())));
          return new Edition(key, service, row.yes("withdrawn"));
        });
  }

  private static Technical technical(Row row, List<String> components, List<Probe> probes) {
    return new Technical(
        components,
        row.optionalText("patched_by").map(TeamId::new),
        row.optionalText("monitored_by").map(TeamId::new),
        row.optionalText("backed_up_by").map(TeamId::new),
        row.optionalText("runbook"),
        probes);
  }

  private static Map<Key, List<Offering>> offerings(Session session) {
    record Part(Key edition, String offering) {
      static Part of(Row row) {
        return new Part(Key.of(row), row.text("offering"));
      }
    }

    Map<Part, List<Phrase>> names =
        session.grouped(
            """
            SELECT service, publication, offering, language, words FROM offering_text
            ORDER BY service, publication, offering, position
            """,
            Part::of,
            Phrase::of);
    Map<Part, List<TermRow>> terms =
        session.grouped(
            """
            SELECT service, publication, offering, term, type, language, written
            FROM offering_term ORDER BY service, publication, offering, position
            """,
            Part::of,
            TermRow::of);
    return session.grouped(
        """
        SELECT service, publication, offering FROM offering
        ORDER BY service, publication, position
        """,
        Key::of,
        row ->
            new Offering(
                new OfferingId(row.text("offering")),
                Phrase.text(names.getOrDefault(Part.of(row), List.of())),
                TermRow.terms(terms.getOrDefault(Part.of(row), List.of()))));
  }

  private static void put(Session session, Service service, Key key, boolean withdrawn) {
    Technical technical = service.technical();
    session.run(
        """
        INSERT INTO service (service, publication, withdrawn, status, owner, hours, support,
          patched_by, monitored_by, backed_up_by, runbook)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        key.service(),
        key.publication(),
        withdrawn,
        service.status(),
        service.owner(),
        service.hours(),
        service.support(),
        technical.patchedBy(),
        technical.monitoredBy(),
        technical.backedUpBy(),
        technical.runbook());
    putTexts(session, key, "name", Phrase.of(service.name()));
    putTexts(session, key, "alias", Phrase.of(service.aliases()));
    putTexts(session, key, "summary", Phrase.of(service.summary()));
    for (int i = 0; i < technical.runsOn().size(); i++) {
      session.run(
          """
          INSERT INTO service_component (service, publication, position, component)
          VALUES (?, ?, ?, ?)
          """,
          key.service(),
          key.publication(),
          i,
          technical.runsOn().get(i));
    }
    ProbeTables.put(session, key, technical.probes());
    for (int i = 0; i < service.offerings().size(); i++) {
      put(session, key, i, service.offerings().get(i));
    }
  }

  private static void putTexts(Session session, Key key, String what, List<Phrase> phrases) {
    for (int i = 0; i < phrases.size(); i++) {
      session.run(
          """
          INSERT INTO service_text (service, publication, what, position, language, words)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
          key.service(),
          key.publication(),
          what,
          i,
          phrases.get(i).language(),
          phrases.get(i).words());
    }
  }

  private static void put(Session session, Key key, int position, Offering offering) {
    session.run(
        """
        INSERT INTO offering (service, publication, offering, position) VALUES (?, ?, ?, ?)
        """,
        key.service(),
        key.publication(),
        offering.id(),
        position);
    List<Phrase> name = Phrase.of(offering.name());
    for (int i = 0; i < name.size(); i++) {
      session.run(
          """
          INSERT INTO offering_text (service, publication, offering, position, language, words)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
          key.service(),
          key.publication(),
          offering.id(),
          i,
          name.get(i).language(),
          name.get(i).words());
    }
    List<TermRow> terms = TermRow.of(offering.terms());
    for (int i = 0; i < terms.size(); i++) {
      TermRow term = terms.get(i);
      session.run(
          """
          INSERT INTO offering_term
            (service, publication, offering, position, term, type, language, written)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
          key.service(),
          key.publication(),
          offering.id(),
          i,
          term.term(),
          term.type(),
          term.written().language(),
          term.written().words());
    }
  }
}
