package balie.storage.sql;

import balie.storage.conversation.ConversationId;
import balie.storage.conversation.Conversations;
import balie.storage.conversation.Focus;
import balie.storage.conversation.Message;
import balie.storage.conversation.Reply;
import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import balie.storage.service.TermId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Inbox, outbox and focus in the database.
final class SqlConversations implements Conversations {
  private final Connections connections;

  SqlConversations(Connections connections) {
    this.connections = connections;
  }

  @Override
  public Receipt receive(Message message) {
    int stored =
        connections.write(
            session ->
                session.run(
                    """
                    INSERT INTO message (number, channel, event, conversation, asker, words, at,
                      about, shared, handled)
                    VALUES ((SELECT COALESCE(MAX(number), 0) + 1 FROM message),
                      ?, ?, ?, ?, ?, ?, ?, ?, FALSE)
                    ON CONFLICT (channel, event) DO NOTHING
                    """,
                    message.channel(),
                    message.event(),
                    message.conversation(),
                    message.asker(),
                    message.text(),
                    message.at(),
                    message.about(),
                    message.shared()));
    return stored == 0 ? Receipt.DUPLICATE : Receipt.NEW;
  }

  @Override
  public List<Received> unhandled() {
    return connections.read(
        session ->
            session.list(
                """
                SELECT number, channel, event, conversation, asker, words, at, about, shared
                FROM message WHERE NOT handled ORDER BY number
                """,
                SqlConversations::received));
  }

  @Override
  public List<Outgoing> handle(long message, List<Reply> replies, Focus focus) {
    return connections.write(
        session -> {
          int marked =
              session.run(
                  """
                  UPDATE message SET handled = TRUE WHERE number = ? AND NOT handled
                  """,
                  message);
          if (marked == 0) {
            return List.of();
          }
          ConversationId conversation =
              session
                  .first(
                      """
                      SELECT conversation FROM message WHERE number = ?
                      """,
                      row -> new ConversationId(row.text("conversation")),
                      message)
                  .orElseThrow();
          put(session, conversation, focus);
          return replies.stream().map(reply -> put(session, message, reply)).toList();
        });
  }

  @Override
  public List<Outgoing> undelivered() {
    return connections.read(
        session ->
            session.list(
                """
                SELECT number, channel, conversation, body FROM reply
                WHERE delivered_at IS NULL ORDER BY number
                """,
                row ->
                    new Outgoing(
                        row.longNumber("number"),
                        new Reply(
                            row.text("channel"),
                            new ConversationId(row.text("conversation")),
                            row.text("body")))));
  }

  @Override
  public void delivered(long reply, Instant at) {
    int unused =
        connections.write(
            session ->
                session.run(
                    """
                    UPDATE reply SET delivered_at = ? WHERE number = ? AND delivered_at IS NULL
                    """,
                    at,
                    reply));
  }

  @Override
  public Optional<Focus> focus(ConversationId conversation) {
    return connections.read(
        session ->
            session.first(
                """
                SELECT service, term, at FROM focus WHERE conversation = ?
                """,
                row ->
                    new Focus(
                        row.optionalText("service").map(ServiceId::new),
                        row.optionalText("term").map(TermId::new),
                        choices(session, conversation),
                        row.instant("at")),
                conversation));
  }

  private static Received received(Row row) {
    Message message =
        new Message(
            row.text("channel"),
            row.text("event"),
            new ConversationId(row.text("conversation")),
            row.optionalText("asker").map(PersonId::new),
            row.text("words"),
            row.instant("at"),
            row.instant("about"),
            row.yes("shared"));
    return new Received(row.longNumber("number"), message);
  }

  private static Outgoing put(Session session, long message, Reply reply) {
    long number =
        session
            .first(
                """
                SELECT COALESCE(MAX(number), 0) + 1 AS next FROM reply
                """,
                row -> row.longNumber("next"))
            .orElseThrow();
    session.run(
        """
        INSERT INTO reply (number, message, channel, conversation, body) VALUES (?, ?, ?, ?, ?)
        """,
        number,
        message,
        reply.channel(),
        reply.conversation(),
        reply.body());
    return new Outgoing(number, reply);
  }

  private static void put(Session session, ConversationId conversation, Focus focus) {
    session.run("DELETE FROM focus WHERE conversation = ?", conversation);
    session.run(
        """
        INSERT INTO focus (conversation, service, term, at) VALUES (?, ?, ?, ?)
        """,
        conversation,
        focus.service(),
        focus.term(),
        focus.at());
    for (int i = 0; i < focus.choices().size(); i++) {
      Focus.Choice choice = focus.choices().get(i);
      session.run(
          """
          INSERT INTO focus_choice (conversation, position, service, term, label)
          VALUES (?, ?, ?, ?, ?)
          """,
          conversation,
          i,
          choice.service(),
          choice.term(),
          choice.label());
    }
  }

  private static List<Focus.Choice> choices(Session session, ConversationId conversation) {
    return new ArrayList<>(
        session.list(
            """
            SELECT service, term, label FROM focus_choice WHERE conversation = ? ORDER BY position
            """,
            row ->
                new Focus.Choice(
                    new ServiceId(row.text("service")),
                    new TermId(row.text("term")),
                    row.text("label")),
            conversation));
  }
}
