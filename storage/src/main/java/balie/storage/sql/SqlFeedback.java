package balie.storage.sql;

import balie.storage.conversation.Feedback;
import balie.storage.conversation.MessageNumber;
import balie.storage.person.PersonId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// What people thought, in the database.
final class SqlFeedback implements Feedback {
  private final Connections connections;

  SqlFeedback(Connections connections) {
    this.connections = connections;
  }

  @Override
  public void keep(MessageNumber answered, Verdict verdict, Optional<PersonId> by, Instant at) {
    connections.write(
        session ->
            session.run(
                """
                INSERT INTO feedback (message, verdict, person, at) VALUES (?, ?, ?, ?)
                ON CONFLICT (message) DO UPDATE
                SET verdict = excluded.verdict, person = excluded.person, at = excluded.at
                """,
                answered.number(),
                verdict.id(),
                by,
                at));
  }

  @Override
  public Optional<Verdict> on(MessageNumber answered) {
    return connections
        .read(
            session ->
                session.first(
                    """
                    SELECT verdict FROM feedback WHERE message = ?
                    """,
                    row -> row.text("verdict"),
                    answered.number()))
        .flatMap(Verdict::ofId);
  }

  @Override
  public Map<Verdict, Long> counts() {
    Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    connections
        .read(
            session ->
                session.list(
                    """
                    SELECT verdict, COUNT(*) AS n FROM feedback GROUP BY verdict
                    """,
                    row -> Map.entry(row.text("verdict"), row.longNumber("n"))))
        .forEach(
            each -> Verdict.ofId(each.getKey()).ifPresent(v -> counts.put(v, each.getValue())));
    return counts;
  }
}
