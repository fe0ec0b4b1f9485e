package balie.storage.sql;

import balie.storage.agreement.AgreementId;
import balie.storage.conversation.MessageNumber;
import balie.storage.person.PersonId;
import balie.storage.person.UnitId;
import balie.storage.review.ChangeRequest;
import balie.storage.review.ChangeRequests;
import balie.storage.service.ServiceId;
import java.time.Instant;
import java.util.List;

/// Wishes for other agreements, in the database.
final class SqlChangeRequests implements ChangeRequests {
  private final Connections connections;

  SqlChangeRequests(Connections connections) {
    this.connections = connections;
  }

  @Override
  public boolean keep(ChangeRequest request) {
    return connections.write(
            session ->
                session.run(
                    """
                    INSERT INTO change_request (message, service, agreement, person, unit, words, at)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (message) DO NOTHING
                    """,
                    request.about().number(),
                    request.service(),
                    request.agreement(),
                    request.person(),
                    request.unit(),
                    request.words(),
                    request.at()))
        > 0;
  }

  @Override
  public List<ChangeRequest> open() {
    return list("reviewed_at IS NULL");
  }

  @Override
  public List<ChangeRequest> open(Instant at) {
    return list("at <= ? AND (reviewed_at IS NULL OR reviewed_at > ?)", at, at);
  }

  private List<ChangeRequest> list(String where, Object... values) {
    return connections.read(
        session ->
            session.list(
                """
                SELECT message, service, agreement, person, unit, words, at, reviewed_at
                FROM change_request WHERE %s ORDER BY agreement, message
                """
                    .formatted(where),
                SqlChangeRequests::request,
                values));
  }

  private static ChangeRequest request(Row row) {
    return new ChangeRequest(
        new MessageNumber(row.longNumber("message")),
        row.optionalText("service").map(ServiceId::new),
        row.optionalText("agreement").map(AgreementId::new),
        new PersonId(row.text("person")),
        new UnitId(row.text("unit")),
        row.text("words"),
        row.instant("at"),
        row.optionalInstant("reviewed_at"));
  }

  @Override
  public boolean reviewed(MessageNumber about, Instant at) {
    return connections.write(
            session ->
                session.run(
                    """
                    UPDATE change_request SET reviewed_at = ?
                    WHERE message = ? AND reviewed_at IS NULL
                    """,
                    at,
                    about.number()))
        > 0;
  }
}
