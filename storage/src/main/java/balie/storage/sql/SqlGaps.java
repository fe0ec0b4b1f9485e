package balie.storage.sql;

import balie.storage.conversation.ConversationId;
import balie.storage.conversation.MessageNumber;
import balie.storage.gap.Gaps;
import balie.storage.gap.Unanswered;
import balie.storage.person.PersonId;
import java.time.Instant;
import java.util.List;

/// Questions that got no good answer, in the database.
final class SqlGaps implements Gaps {
  private final Connections connections;

  SqlGaps(Connections connections) {
    this.connections = connections;
  }

  @Override
  public void keep(MessageNumber unanswered, Instant at) {
    connections.write(
        session ->
            session.run(
                """
                INSERT INTO unanswered (message, at) VALUES (?, ?)
                ON CONFLICT (message) DO NOTHING
                """,
                unanswered.number(),
                at));
  }

  @Override
  public List<Unanswered> open(int most) {
    return connections.read(
        session ->
            session.list(
                """
                SELECT gap.message, gap.why, message.asker, message.conversation, message.words,
                  message.at
                FROM (
                  SELECT message, 'abstained' AS why FROM unanswered
                    WHERE NOT EXISTS (SELECT 1 FROM feedback
                      WHERE feedback.message = unanswered.message)
                  UNION ALL
                  SELECT message, verdict AS why FROM feedback
                    WHERE verdict IN ('wrong', 'outdated')
                ) gap
                JOIN message ON message.number = gap.message
                WHERE message.words <> '' AND NOT message.pressed
                  AND NOT EXISTS (SELECT 1 FROM gap_settled WHERE gap_settled.message = gap.message)
                ORDER BY gap.message DESC LIMIT ?
                """,
                row ->
                    new Unanswered(
                        new MessageNumber(row.longNumber("message")),
                        row.optionalText("asker").map(PersonId::new),
                        new ConversationId(row.text("conversation")),
                        row.text("words"),
                        row.oneOf(Unanswered.Why.class, "why"),
                        row.instant("at")),
                most));
  }

  @Override
  public void settle(List<MessageNumber> questions, PersonId by, Instant at) {
    int unused =
        connections.write(
            session ->
                questions.stream()
                    .mapToInt(
                        question ->
                            session.run(
                                """
                                INSERT INTO gap_settled (message, by_whom, at) VALUES (?, ?, ?)
                                ON CONFLICT (message) DO NOTHING
                                """,
                                question.number(),
                                by,
                                at))
                    .sum());
  }

  @Override
  public void reopen(List<MessageNumber> questions) {
    int unused =
        connections.write(
            session ->
                questions.stream()
                    .mapToInt(
                        question ->
                            session.run(
                                """
                                DELETE FROM gap_settled WHERE message = ?
                                """,
                                question.number()))
                    .sum());
  }
}
