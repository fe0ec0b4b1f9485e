package balie.storage.sql;

import balie.storage.access.SecretHash;
import balie.storage.access.Session;
import balie.storage.access.Sessions;
import balie.storage.person.PersonId;
import java.time.Instant;
import java.util.Optional;

/// The sessions of the web in the database.
final class SqlSessions implements Sessions {
  private final Connections connections;

  SqlSessions(Connections connections) {
    this.connections = connections;
  }

  @Override
  public void start(Session session) {
    int unused =
        connections.write(
            sql ->
                sql.run(
                    """
                    INSERT INTO web_session (id, person, started_at, seen_at) VALUES (?, ?, ?, ?)
                    """,
                    session.id(),
                    session.person(),
                    session.startedAt(),
                    session.seenAt()));
  }

  @Override
  public Optional<Session> find(SecretHash id) {
    return connections.read(
        sql ->
            sql.first(
                """
                SELECT person, started_at, seen_at FROM web_session WHERE id = ?
                """,
                row ->
                    new Session(
                        id,
                        row.optionalText("person").map(PersonId::new),
                        row.instant("started_at"),
                        row.instant("seen_at")),
                id));
  }

  @Override
  public void seen(SecretHash id, Instant at) {
    int unused =
        connections.write(
            sql ->
                sql.run(
                    """
                    UPDATE web_session SET seen_at = ? WHERE id = ? AND seen_at < ?
                    """,
                    at,
                    id,
                    at));
  }

  @Override
  public void end(SecretHash id) {
    int unused =
        connections.write(
            sql ->
                sql.run(
                    """
                    DELETE FROM web_session WHERE id = ?
                    """,
                    id));
  }

  @Override
  public int endAll(PersonId person) {
    return connections.write(
        sql ->
            sql.run(
                """
                DELETE FROM web_session WHERE person = ?
                """,
                person));
  }

  @Override
  public int forget(Instant startedBefore, Instant seenBefore) {
    return connections.write(
        sql ->
            sql.run(
                """
                DELETE FROM web_session WHERE started_at < ? OR seen_at < ?
                """,
                startedBefore,
                seenBefore));
  }
}
