package balie.storage.sql;

import balie.storage.audit.AuditLog;
import balie.storage.person.PersonId;
import java.util.List;

/// The audit log in the database.
record SqlAuditLog(Connections connections) implements AuditLog {

  @Override
  public void add(Entry entry) {
    connections.write(
        session ->
            session.run(
                """
                INSERT INTO audit (number, at, who, deed, about)
                VALUES ((SELECT COALESCE(MAX(number), 0) + 1 FROM audit), ?, ?, ?, ?)
                """,
                entry.at(),
                entry.who(),
                entry.deed(),
                entry.about()));
  }

  @Override
  public List<Entry> last(int most) {
    return connections.read(
        session ->
            session.list(
                """
                SELECT at, who, deed, about FROM audit ORDER BY number DESC LIMIT ?
                """,
                row ->
                    new Entry(
                        row.instant("at"),
                        row.optionalText("who").map(PersonId::new),
                        row.oneOf(Deed.class, "deed"),
                        row.optionalText("about")),
                most));
  }
}
