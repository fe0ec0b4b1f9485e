package balie.storage.sql;

import balie.storage.person.PersonId;
import balie.storage.review.Digests;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;

/// Who was sent which digest, in the database.
final class SqlDigests implements Digests {
  private final Connections connections;

  SqlDigests(Connections connections) {
    this.connections = connections;
  }

  @Override
  public boolean sent(PersonId person, YearMonth month, Instant at) {
    return connections.write(
            session ->
                session.run(
                    """
                    INSERT INTO digest (month, person, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
                    """,
                    month,
                    person,
                    at))
        > 0;
  }

  @Override
  public Set<PersonId> sent(YearMonth month) {
    return new HashSet<>(
        connections.read(
            session ->
                session.list(
                    "SELECT person FROM digest WHERE month = ?",
                    row -> new PersonId(row.text("person")),
                    month)));
  }

  @Override
  public boolean judged(YearMonth month, Instant at) {
    return connections.write(
            session ->
                session.run(
                    "INSERT INTO judged_month (month, at) VALUES (?, ?) ON CONFLICT DO NOTHING",
                    month,
                    at))
        > 0;
  }
}
