package balie.storage.sql;

import balie.storage.agreement.Agreement;
import balie.storage.agreement.AgreementId;
import balie.storage.agreement.AgreementKind;
import balie.storage.agreement.Approval;
import balie.storage.agreement.Period;
import balie.storage.agreement.Priority;
import balie.storage.agreement.Target;
import balie.storage.agreement.TicketKind;
import balie.storage.calendar.CalendarId;
import balie.storage.person.PersonId;
import balie.storage.service.OfferingId;
import balie.storage.service.ServiceId;
import balie.storage.service.TermType;
import balie.storage.service.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every version of every agreement. The days on which one counts are worked out in [VersionDays].
final class AgreementTables {
  private AgreementTables() {}

  /// A version as it was written.
  ///
  /// @param withdrawnOn the day from which the folder no longer held it
  record Version(Agreement agreement, Optional<LocalDate> withdrawnOn) {}

  private record Key(String agreement, int version) {
    static Key of(Row row) {
      return new Key(row.text("agreement"), row.number("version"));
    }
  }

  /// Adds a version; one that is there is in the folder again, with the end and the approval that
  /// it has now. All else of it stays as it was published.
  static void put(Session session, Agreement agreement, Publication publication) {
    int met =
        session.run(
            """
            UPDATE agreement
            SET valid_until = ?, agreed_by = ?, agreed_on = ?, withdrawn_on = NULL
            WHERE agreement = ? AND version = ?
            """,
            agreement.valid().until(),
            agreement.approval().map(Approval::by),
            agreement.approval().map(Approval::on),
            agreement.id(),
            agreement.version());
    if (met == 0) {
      insert(session, agreement, publication);
    }
  }

  static void withdraw(Session session, Agreement agreement, Publication publication) {
    session.run(
        """
        UPDATE agreement SET withdrawn_on = ? WHERE agreement = ? AND version = ?
        """,
        publication.day(),
        agreement.id(),
        agreement.version());
  }

  static List<Version> all(Session session) {
    Map<Key, List<TermRow>> terms =
        session.grouped(
            """
            SELECT agreement, version, term, type, language, written FROM agreement_term
            ORDER BY agreement, version, position
            """,
            Key::of,
            TermRow::of);
    Map<Key, List<Target>> targets =
        session.grouped(
            """
            SELECT agreement, version, kind, priority, respond, respond_next, resolve, hours, ladder,
              pauses_for_supplier
            FROM agreement_target ORDER BY agreement, version, position
            """,
            Key::of,
            AgreementTables::target);
    return session.list(
        """
        SELECT agreement, version, kind, service, offering, with_whom, valid_from, valid_until,
          agreed_by, agreed_on, review_by, withdrawn_on
        FROM agreement ORDER BY agreement, version
        """,
        row -> {
          Key key = Key.of(row);
          Agreement agreement =
              new Agreement(
                  new AgreementId(key.agreement()),
                  row.oneOf(AgreementKind.class, "kind"),
                  key.version(),
                  new ServiceId(row.text("service")),
                  row.optionalText("offering").map(OfferingId::new),
                  row.text("with_whom"),
                  new Period(row.optionalDate("valid_from"), row.optionalDate("valid_until")),
                  row.optionalText("agreed_by")
                      .map(by -> new Approval(new PersonId(by), row.date("agreed_on"))),
                  row.optionalDate("review_by"),
                  TermRow.terms(terms.getOrDefault(key, List.of())),
                  targets.getOrDefault(key, List.of()));
          return new Version(agreement, row.optionalDate("withdrawn_on"));
        });
  }

  private static void insert(Session session, Agreement agreement, Publication publication) {
    session.run(
        """
        INSERT INTO agreement (agreement, version, publication, kind, service, offering, with_whom,
          valid_from, valid_until, agreed_by, agreed_on, review_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        agreement.id(),
        agreement.version(),
        publication.number(),
        agreement.kind(),
        agreement.service(),
        agreement.offering(),
        agreement.with(),
        agreement.valid().from(),
        agreement.valid().until(),
        agreement.approval().map(Approval::by),
        agreement.approval().map(Approval::on),
        agreement.reviewBy());
    List<TermRow> terms = TermRow.of(agreement.terms());
    for (int i = 0; i < terms.size(); i++) {
      TermRow term = terms.get(i);
      session.run(
          """
          INSERT INTO agreement_term
            (agreement, version, position, term, type, language, written)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
          agreement.id(),
          agreement.version(),
          i,
          term.term(),
          term.type(),
          term.written().language(),
          term.written().words());
    }
    for (int i = 0; i < agreement.targets().size(); i++) {
      insert(session, agreement, i, agreement.targets().get(i));
    }
  }

  private static void insert(Session session, Agreement of, int position, Target target) {
    session.run(
        """
        INSERT INTO agreement_target
          (agreement, version, position, kind, priority, respond, respond_next, resolve, hours,
            ladder, pauses_for_supplier)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        of.id(),
        of.version(),
        position,
        target.kind(),
        target.priority(),
        target.respond().map(Value::written),
        target.respondNext().map(Value::written),
        target.resolve().map(Value::written),
        target.hours(),
        target.ladder(),
        target.pausesForSupplier());
  }

  private static Target target(Row row) {
    return new Target(
        row.oneOf(TicketKind.class, "kind"),
        row.oneOf(Priority.class, "priority"),
        row.optionalText("respond").map(AgreementTables::duration),
        row.optionalText("respond_next").map(AgreementTables::duration),
        row.optionalText("resolve").map(AgreementTables::duration),
        row.optionalText("hours").map(CalendarId::new),
        row.optionalText("ladder"),
        row.yes("pauses_for_supplier"));
  }

  private static Value.Duration duration(String written) {
    return (Value.Duration) TermRow.value(TermType.DURATION, written);
  }
}
