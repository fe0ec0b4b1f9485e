package balie.storage.sql;

import balie.storage.access.SecretHash;
import balie.storage.access.SignInLink;
import balie.storage.access.SignInLinks;
import balie.storage.person.PersonId;
import java.time.Instant;
import java.util.Optional;

/// The one-time links in the database.
final class SqlSignInLinks implements SignInLinks {
  private final Connections connections;

  SqlSignInLinks(Connections connections) {
    this.connections = connections;
  }

  @Override
  public void issue(SignInLink link) {
    int unused =
        connections.write(
            sql -> {
              sql.run(
                  """
                  DELETE FROM sign_in_link WHERE person = ?
                  """,
                  link.person());
              return sql.run(
                  """
                  INSERT INTO sign_in_link (id, person, browser, issued_at) VALUES (?, ?, ?, ?)
                  """,
                  link.id(),
                  link.person(),
                  link.browser(),
                  link.issuedAt());
            });
  }

  @Override
  public Optional<SignInLink> find(SecretHash id) {
    return connections.read(
        sql ->
            sql.first(
                """
                SELECT person, browser, issued_at FROM sign_in_link WHERE id = ?
                """,
                row ->
                    new SignInLink(
                        id,
                        new PersonId(row.text("person")),
                        new SecretHash(row.text("browser")),
                        row.instant("issued_at")),
                id));
  }

  @Override
  public boolean use(SecretHash id) {
    return connections.write(
        sql ->
            sql.run(
                    """
                    DELETE FROM sign_in_link WHERE id = ?
                    """,
                    id)
                == 1);
  }

  @Override
  public int forget(Instant issuedBefore) {
    return connections.write(
        sql ->
            sql.run(
                """
                DELETE FROM sign_in_link WHERE issued_at < ?
                """,
                issuedBefore));
  }
}
