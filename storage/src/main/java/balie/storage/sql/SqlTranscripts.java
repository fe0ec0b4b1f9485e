package balie.storage.sql;

import balie.storage.conversation.ConversationId;
import balie.storage.conversation.Letter;
import balie.storage.conversation.Message;
import balie.storage.conversation.MessageNumber;
import balie.storage.conversation.Transcripts;
import balie.storage.person.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads the inbox and the outbox of a conversation together.
final class SqlTranscripts implements Transcripts {
  /// By the time; at the same time an answer stands behind what it answers, and what nobody asked
  /// for last.
  private static final Comparator<Entry> IN_ORDER =
      Comparator.comparing(Entry::at)
          .thenComparing(SqlTranscripts::about)
          .thenComparing(entry -> entry instanceof Written);

  private final Connections connections;

  SqlTranscripts(Connections connections) {
    this.connections = connections;
  }

  @Override
  public List<Entry> since(ConversationId conversation, Mark mark, int most) {
    return connections.read(
        session -> {
          List<Entry> entries = new ArrayList<>(heard(session, conversation, mark, most));
          entries.addAll(written(session, conversation, mark, most));
          entries.sort(IN_ORDER);
          return List.copyOf(entries.subList(Math.max(0, entries.size() - most), entries.size()));
        });
  }

  @Override
  public List<Topic> topics(PersonId person, String channel, int most) {
    return connections.read(
        session ->
            session.list(
                """
                SELECT conversation, MAX(at) AS last,
                  (SELECT words FROM message earliest
                    WHERE earliest.conversation = message.conversation AND NOT earliest.pressed
                      AND earliest.asker = message.asker
                    ORDER BY earliest.number LIMIT 1) AS begins
                FROM message WHERE asker = ? AND channel = ? AND NOT shared
                GROUP BY conversation, asker ORDER BY last DESC LIMIT ?
                """,
                row ->
                    new Topic(
                        new ConversationId(row.text("conversation")),
                        row.optionalText("begins").orElse(""),
                        row.instant("last")),
                person,
                channel,
                most));
  }

  private static long about(Entry entry) {
    return switch (entry) {
      case Heard(MessageNumber number, Message _) -> number.number();
      case Written(long _, Letter letter, Instant _) ->
          letter.answers().map(MessageNumber::number).orElse(Long.MAX_VALUE);
    };
  }

  private static List<Entry> heard(
      Session session, ConversationId conversation, Mark mark, int most) {
    return session.list(
        "SELECT "
            + SqlConversations.COLUMNS
            + " FROM message WHERE conversation = ? AND number > ? ORDER BY number DESC LIMIT ?",
        row -> {
          var received = SqlConversations.received(row);
          return new Heard(received.number(), received.message());
        },
        conversation,
        mark.message(),
        most);
  }

  /// A letter is read again where it was settled later than the last one that was read.
  private static List<Entry> written(
      Session session, ConversationId conversation, Mark mark, int most) {
    return session.list(
        "SELECT "
            + LetterRow.COLUMNS
            + """
            , written_at FROM letter WHERE conversation = ? AND body <> '' AND state IN ('waiting', 'delivered')
              AND (number > ? OR (number < ?
                AND settled_at > (SELECT settled_at FROM letter last WHERE last.number = ?)))
            ORDER BY number DESC LIMIT ?
            """,
        row ->
            new Written(row.longNumber("number"), LetterRow.letter(row), row.instant("written_at")),
        conversation,
        mark.letter(),
        mark.letter(),
        mark.letter(),
        most);
  }
}
