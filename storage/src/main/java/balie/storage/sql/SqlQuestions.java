package balie.storage.sql;

import balie.storage.conversation.Feedback;
import balie.storage.conversation.MessageNumber;
import balie.storage.conversation.Questions;
import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What became of questions, in the database.
final class SqlQuestions implements Questions {
  private final Connections connections;

  SqlQuestions(Connections connections) {
    this.connections = connections;
  }

  @Override
  public void keep(MessageNumber message, Fate fate, Optional<ServiceId> about) {
    connections.write(
        session ->
            session.run(
                """
                INSERT INTO question (message, at, fate, service)
                SELECT number, at, ?, ? FROM message WHERE number = ?
                ON CONFLICT (message) DO UPDATE
                SET fate = excluded.fate, service = excluded.service
                """,
                fate,
                about,
                message.number()));
  }

  @Override
  public List<Asked> between(Instant from, Instant until) {
    return connections.read(
        session ->
            session.list(
                """
                SELECT question.message, asker, question.at, fate, service, verdict FROM question
                JOIN message ON message.number = question.message
                LEFT JOIN feedback ON feedback.message = question.message
                WHERE question.at >= ? AND question.at < ? ORDER BY question.message
                """,
                row ->
                    new Asked(
                        new MessageNumber(row.longNumber("message")),
                        row.optionalText("asker").map(PersonId::new),
                        row.instant("at"),
                        row.oneOf(Fate.class, "fate"),
                        row.optionalText("service").map(ServiceId::new),
                        row.optionalText("verdict").flatMap(Feedback.Verdict::ofId)),
                from,
                until));
  }
}
