package balie.storage.sql;

import balie.storage.agreement.Priority;
import balie.storage.agreement.TicketKind;
import balie.storage.conversation.ConversationId;
import balie.storage.conversation.Conversations;
import balie.storage.conversation.Focus;
import balie.storage.conversation.Message;
import balie.storage.conversation.MessageNumber;
import balie.storage.conversation.Said;
import balie.storage.conversation.Scope;
import balie.storage.language.Language;
import balie.storage.person.PersonId;
import balie.storage.person.UnitId;
import balie.storage.service.ServiceId;
import balie.storage.service.TermId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The inbox and the foci in the database.
final class SqlConversations implements Conversations {
  static final String COLUMNS =
      """
      number, channel, event, conversation, asker, words, pressed, at, about, shared, addressed
      """;

  /// Asked for each message that is not addressed, which is most.
  static final String AROUND =
      """
      SELECT
        EXISTS (SELECT 1 FROM message WHERE conversation = ? AND number < ? AND addressed)
          AS addressed,
        EXISTS (SELECT 1 FROM message WHERE conversation = ?
          AND coalesce(asker, '') <> coalesce(?, '')) AS others
      """;

  /// The characters of a long message.
  private static final int REHEARSED = 40_000;

  private final Connections connections;

  SqlConversations(Connections connections) {
    this.connections = connections;
  }

  @Override
  public Receipt receive(Message message) {
    return connections.write(session -> receive(session, message));
  }

  /// What is taken back in the same transaction would write nothing, so it is a row of its own that
  /// is written anew each time.
  @Override
  public void rehearse() {
    connections.write(
        session -> {
          session.run("DELETE FROM rehearsal");
          return session.run(
              """
              INSERT INTO rehearsal (times, words) VALUES (1, ?)
              """,
              "x".repeat(REHEARSED));
        });
  }

  @Override
  public List<ConversationId> waiting() {
    return connections.read(
        session ->
            session.list(
                """
                SELECT DISTINCT conversation FROM message WHERE NOT handled
                """,
                row -> new ConversationId(row.text("conversation"))));
  }

  @Override
  public Optional<Received> next(ConversationId conversation) {
    return connections.read(
        session ->
            session.first(
                "SELECT "
                    + COLUMNS
                    + " FROM message WHERE conversation = ? AND NOT handled ORDER BY number LIMIT"
                    + " 1",
                SqlConversations::received,
                conversation));
  }

  @Override
  public boolean waits(MessageNumber number) {
    return connections.read(
        session ->
            session
                .first(
                    """
                    SELECT 1 AS one FROM message WHERE number = ? AND NOT handled
                    """,
                    row -> true,
                    number.number())
                .isPresent());
  }

  @Override
  public boolean handled(Received read) {
    return connections.write(
            session ->
                session.run(
                    """
                    UPDATE message SET handled = TRUE WHERE number = ? AND words = ? AND NOT handled
                    """,
                    read.number().number(),
                    read.message().said().text()))
        > 0;
  }

  @Override
  public void keep(ConversationId conversation, Focus focus) {
    connections.write(
        session -> {
          put(session, conversation, focus);
          return conversation;
        });
  }

  @Override
  public Around around(Received message) {
    return connections.read(
        session ->
            session
                .first(
                    AROUND,
                    row -> new Around(row.yes("addressed"), row.yes("others")),
                    message.message().conversation(),
                    message.number().number(),
                    message.message().conversation(),
                    message.message().asker())
                .orElseThrow());
  }

  @Override
  public Optional<MessageNumber> number(String channel, String event) {
    return connections.read(
        session ->
            session.first(
                "SELECT number FROM message WHERE channel = ? AND event = ?",
                row -> new MessageNumber(row.longNumber("number")),
                channel,
                event));
  }

  @Override
  public Change edit(String channel, String event, String words) {
    return connections.write(
        session -> {
          int changed =
              session.run(
                  """
                  UPDATE message SET words = ?
                  WHERE channel = ? AND event = ? AND NOT handled AND NOT pressed
                  """,
                  words,
                  channel,
                  event);
          return changed > 0 ? Change.DONE : tooLate(session, channel, event);
        });
  }

  @Override
  public Change withdraw(String channel, String event) {
    return connections.write(
        session -> {
          int changed =
              session.run(
                  """
                  UPDATE message SET words = '', handled = TRUE
                  WHERE channel = ? AND event = ? AND NOT handled
                  """,
                  channel,
                  event);
          session.run(
              """
              UPDATE message SET words = '' WHERE channel = ? AND event = ?
              """,
              channel,
              event);
          return changed > 0 ? Change.DONE : tooLate(session, channel, event);
        });
  }

  @Override
  public int purge(Instant before) {
    return connections.write(
        session ->
            session.run(
                    """
                    UPDATE message SET words = '' WHERE at < ? AND handled AND words <> ''
                    """,
                    before)
                + session.run(
                    """
                    UPDATE letter SET body = ''
                    WHERE written_at < ? AND state <> 'waiting' AND state <> 'dead' AND body <> ''
                    """,
                    before));
  }

  @Override
  public Optional<Message> message(MessageNumber number) {
    return connections.read(
        session ->
            session
                .first(
                    "SELECT " + COLUMNS + " FROM message WHERE number = ?",
                    SqlConversations::received,
                    number.number())
                .map(Received::message));
  }

  @Override
  public List<Message> before(MessageNumber number, int most) {
    return connections.read(
        session ->
            session
                .list(
                    "SELECT "
                        + COLUMNS
                        + " FROM message WHERE number < ? AND (conversation, channel, asker) ="
                        + " (SELECT conversation, channel, asker FROM message WHERE number = ?)"
                        + " ORDER BY number DESC LIMIT ?",
                    SqlConversations::received,
                    number.number(),
                    number.number(),
                    most)
                .reversed()
                .stream()
                .map(Received::message)
                .toList());
  }

  @Override
  public Optional<Focus> focus(ConversationId conversation) {
    return connections.read(
        session ->
            session.first(
                """
                SELECT service, term, person, unit, day, kind, priority, language, at
                FROM focus WHERE conversation = ?
                """,
                row ->
                    new Focus(
                        row.optionalText("service").map(ServiceId::new),
                        row.optionalText("term").map(TermId::new),
                        scope(row),
                        choices(session, conversation),
                        row.optionalText("language").flatMap(Language::ofTag),
                        row.instant("at")),
                conversation));
  }

  private static Scope scope(Row row) {
    return new Scope(
        row.optionalText("person").map(PersonId::new),
        row.optionalText("unit").map(UnitId::new),
        row.optionalText("day").map(LocalDate::parse),
        row.optionalText("kind").map(TicketKind::valueOf),
        row.optionalText("priority").map(Priority::valueOf));
  }

  private static Receipt receive(Session session, Message message) {
    int stored =
        session.run(
            """
            INSERT INTO message (number, channel, event, conversation, asker, words, pressed, at,
              about, shared, addressed, handled)
            VALUES ((SELECT COALESCE(MAX(number), 0) + 1 FROM message),
              ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FALSE)
            ON CONFLICT (channel, event) DO NOTHING
            """,
            message.channel(),
            message.event(),
            message.conversation(),
            message.asker(),
            message.said().text(),
            message.said() instanceof Said.Press,
            message.at(),
            message.about(),
            message.shared(),
            message.addressed());
    if (stored > 0 && !message.shared() && message.asker().isPresent()) {
      reached(session, message, message.asker().get());
    }
    return new Receipt(
        number(session, message.channel(), message.event()).orElseThrow(), stored > 0);
  }

  private static void reached(Session session, Message message, PersonId person) {
    session.run(
        """
        INSERT INTO reach (person, channel, conversation, at) VALUES (?, ?, ?, ?)
        ON CONFLICT (person, channel) DO UPDATE
        SET conversation = excluded.conversation, at = excluded.at WHERE excluded.at >= reach.at
        """,
        person,
        message.channel(),
        message.conversation(),
        message.at());
  }

  private static Change tooLate(Session session, String channel, String event) {
    return number(session, channel, event).isPresent() ? Change.TOO_LATE : Change.UNKNOWN;
  }

  private static Optional<MessageNumber> number(Session session, String channel, String event) {
    return session.first(
        """
        SELECT number FROM message WHERE channel = ? AND event = ?
        """,
        row -> new MessageNumber(row.longNumber("number")),
        channel,
        event);
  }

  static Received received(Row row) {
    String words = row.text("words");
    Message message =
        new Message(
            row.text("channel"),
            row.text("event"),
            new ConversationId(row.text("conversation")),
            row.optionalText("asker").map(PersonId::new),
            row.yes("pressed") ? new Said.Press(words) : new Said.Words(words),
            row.instant("at"),
            row.instant("about"),
            row.yes("shared"),
            row.yes("addressed"));
    return new Received(new MessageNumber(row.longNumber("number")), message);
  }

  private static void put(Session session, ConversationId conversation, Focus focus) {
    session.run("DELETE FROM focus WHERE conversation = ?", conversation);
    session.run(
        """
        INSERT INTO focus (conversation, service, term, person, unit, day, kind, priority, language, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        conversation,
        focus.service(),
        focus.term(),
        focus.scope().person().map(PersonId::email),
        focus.scope().unit(),
        focus.scope().day(),
        focus.scope().kind().map(Enum::name),
        focus.scope().priority().map(Enum::name),
        focus.language().map(Language::tag),
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
    return session.list(
        """
        SELECT service, term, label FROM focus_choice WHERE conversation = ? ORDER BY position
        """,
        row ->
            new Focus.Choice(
                new ServiceId(row.text("service")),
                new TermId(row.text("term")),
                row.text("label")),
        conversation);
  }
}
