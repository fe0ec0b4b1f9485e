package balie.storage.sql;

import balie.storage.conversation.Address;
import balie.storage.conversation.ConversationId;
import balie.storage.conversation.Letter;
import balie.storage.conversation.MessageNumber;
import balie.storage.conversation.Outbox;
import balie.storage.person.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The outbox in the database.
final class SqlOutbox implements Outbox {
  /// How many letters of a conversation a look among its messages may come upon, roughly.
  private static final int LATELY = 500;

  private final Connections connections;

  SqlOutbox(Connections connections) {
    this.connections = connections;
  }

  @Override
  public long post(Letter letter, Instant at) {
    return connections.write(
        session -> {
          letter.card().ifPresent(card -> supersede(session, letter.to(), card));
          return insert(session, letter, LetterRow.place(letter.to()), at);
        });
  }

  @Override
  public List<Unplaced> unplaced() {
    return connections.read(
        session ->
            session.list(
                "SELECT "
                    + LetterRow.COLUMNS
                    + " FROM letter WHERE state = 'waiting' AND conversation IS NULL ORDER BY"
                    + " number",
                row -> new Unplaced(row.longNumber("number"), LetterRow.letter(row))));
  }

  @Override
  public void place(long letter, List<Address.Place> places) {
    if (places.isEmpty()) {
      return;
    }
    connections.write(
        session -> {
          int placed =
              session.run(
                  """
                  UPDATE letter SET channel = ?, conversation = ?
                  WHERE number = ? AND state = 'waiting' AND conversation IS NULL
                  """,
                  places.getFirst().channel(),
                  places.getFirst().conversation(),
                  letter);
          if (placed > 0) {
            places.stream().skip(1).forEach(place -> copy(session, letter, place));
          }
          return placed;
        });
  }

  @Override
  public List<Address.Place> reach(PersonId person) {
    return connections.read(
        session ->
            session.list(
                """
                SELECT channel, conversation FROM reach WHERE person = ? ORDER BY at DESC, channel
                """,
                LetterRow::place,
                person));
  }

  @Override
  public List<ConversationId> due(Instant now) {
    return connections.read(
        session ->
            session.list(
                """
                SELECT DISTINCT conversation FROM letter
                WHERE state = 'waiting' AND conversation IS NOT NULL AND next_try <= ?
                """,
                row -> new ConversationId(row.text("conversation")),
                now));
  }

  @Override
  public Optional<Waiting> next(ConversationId conversation) {
    return connections.read(
        session ->
            session.first(
                """
                SELECT letter.number, answers, to_kind, to_id, letter.channel, letter.conversation,
                  card, body, failures, next_try, may_be_there,
                  message.event,
                  EXISTS (SELECT 1 FROM letter later
                    WHERE later.card = letter.card AND later.conversation = letter.conversation
                      AND later.number > letter.number AND later.state = 'waiting') AS overtaken,
                  (SELECT earlier.reference FROM letter earlier
                    WHERE earlier.card = letter.card AND earlier.conversation = letter.conversation
                      AND earlier.number < letter.number AND earlier.reference IS NOT NULL
                    ORDER BY earlier.number DESC LIMIT 1) AS replaces
                FROM letter LEFT JOIN message ON message.number = letter.answers
                WHERE letter.conversation = ? AND state = 'waiting'
                ORDER BY letter.number LIMIT 1
                """,
                LetterRow::waiting,
                conversation));
  }

  @Override
  public void delivered(long letter, Optional<String> reference, Instant at) {
    run(
        """
        UPDATE letter SET state = 'delivered', reference = ?, settled_at = ?
        WHERE number = ? AND state IN ('waiting', 'superseded')
        """,
        reference,
        at,
        letter);
  }

  @Override
  public void tried(long letter) {
    run(
        """
        UPDATE letter SET may_be_there = TRUE WHERE number = ? AND state = 'waiting'
        """,
        letter);
  }

  @Override
  public void postpone(long letter, Instant nextTry, boolean mayBeThere) {
    run(
        """
        UPDATE letter SET next_try = ?, may_be_there = ? WHERE number = ? AND state = 'waiting'
        """,
        nextTry,
        mayBeThere,
        letter);
  }

  @Override
  public void pass(long letter) {
    run(
        """
        UPDATE letter SET state = 'superseded' WHERE number = ? AND state = 'waiting'
        """,
        letter);
  }

  @Override
  public boolean stands(String card) {
    return connections.read(
        session ->
            session
                .first(
                    """
                    SELECT 1 AS one FROM letter
                    WHERE card = ? AND state IN ('waiting', 'delivered') LIMIT 1
                    """,
                    row -> true,
                    card)
                .isPresent());
  }

  @Override
  public void failed(long letter, int failures, Instant nextTry) {
    run(
        """
        UPDATE letter SET failures = ?, next_try = ?, may_be_there = TRUE
        WHERE number = ? AND state = 'waiting'
        """,
        failures,
        nextTry,
        letter);
  }

  @Override
  public Set<String> references(ConversationId conversation) {
    return connections.read(
        session ->
            Set.copyOf(
                session.list(
                    """
                    SELECT DISTINCT reference FROM
                      (SELECT reference FROM letter WHERE conversation = ?
                        ORDER BY number DESC LIMIT ?) AS lately
                    WHERE reference IS NOT NULL
                    """,
                    row -> row.text("reference"),
                    conversation,
                    LATELY)));
  }

  @Override
  public void bury(long letter, String reason, Instant at) {
    run(
        """
        UPDATE letter SET state = 'dead', reason = ?, settled_at = ?
        WHERE number = ? AND state = 'waiting'
        """,
        reason,
        at,
        letter);
  }

  @Override
  public Optional<Posted> posted(long letter) {
    return connections.read(
        session ->
            session.first(
                """
                SELECT number, answers, to_kind, to_id, channel, conversation, card, body, failures
                FROM letter
                WHERE number = ? AND body <> '' AND NOT EXISTS (SELECT 1 FROM letter later
                  WHERE later.card = letter.card AND later.conversation = letter.conversation
                    AND later.number > letter.number)
                """,
                row ->
                    new Posted(
                        LetterRow.letter(row),
                        row.optionalText("conversation").isPresent()
                            ? Optional.of(LetterRow.place(row))
                            : Optional.empty()),
                letter));
  }

  @Override
  public List<Letter> rests(MessageNumber question) {
    String begin = "answer " + question + " rest ";
    return connections.read(
        session ->
            session.list(
                """
                SELECT number, answers, to_kind, to_id, channel, conversation, card, body, failures
                FROM letter WHERE card >= ? AND card < ? ORDER BY number
                """,
                LetterRow::letter,
                begin,
                // The next text after all that begin so.
                begin + ":"));
  }

  @Override
  public List<Dead> dead(int most) {
    return connections.read(
        session ->
            session.list(
                "SELECT "
                    + LetterRow.COLUMNS
                    + ", reason, settled_at FROM letter WHERE state = 'dead'"
                    + " ORDER BY number DESC LIMIT ?",
                row ->
                    new Dead(
                        row.longNumber("number"),
                        LetterRow.letter(row),
                        row.number("failures"),
                        row.text("reason"),
                        row.instant("settled_at")),
                most));
  }

  @Override
  public boolean resend(long letter, Instant now) {
    return run(
            """
            UPDATE letter SET state = 'waiting', failures = 0, next_try = ?, reason = NULL,
              settled_at = NULL
            WHERE number = ? AND state = 'dead'
            """,
            now,
            letter)
        > 0;
  }

  @Override
  public Backlog backlog() {
    return connections.read(
        session ->
            new Backlog(
                count(session, "SELECT COUNT(*) AS n FROM letter WHERE state = 'waiting'"),
                count(session, "SELECT COUNT(*) AS n FROM letter WHERE state = 'dead'")));
  }

  private int run(String sql, Object... values) {
    return connections.write(session -> session.run(sql, values));
  }

  private static long count(Session session, String sql) {
    return session.first(sql, row -> row.longNumber("n")).orElseThrow();
  }

  /// One that was tried may have been shown: it is looked for before its successor takes its place.
  private static void supersede(Session session, Address to, String card) {
    session.run(
        """
        UPDATE letter SET state = 'superseded'
        WHERE card = ? AND state = 'waiting' AND NOT may_be_there
          AND to_kind = ? AND COALESCE(to_id, conversation) = ?
        """,
        card,
        LetterRow.kind(to),
        LetterRow.id(to).orElseGet(() -> LetterRow.place(to).orElseThrow().conversation().id()));
  }

  private static long insert(
      Session session, Letter letter, Optional<Address.Place> place, Instant at) {
    long number = nextNumber(session);
    session.run(
        """
        INSERT INTO letter (number, answers, to_kind, to_id, channel, conversation, card, body,
          written_at, state, failures, next_try)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 0, 0)
        """,
        number,
        letter.answers().map(MessageNumber::number),
        LetterRow.kind(letter.to()),
        LetterRow.id(letter.to()),
        place.map(Address.Place::channel),
        place.map(Address.Place::conversation),
        letter.card(),
        letter.body(),
        at);
    return number;
  }

  private static void copy(Session session, long letter, Address.Place place) {
    session.run(
        """
        INSERT INTO letter (number, answers, to_kind, to_id, channel, conversation, card, body,
          written_at, state, failures, next_try)
        SELECT ?, answers, to_kind, to_id, ?, ?, card, body, written_at, 'waiting', 0, 0
        FROM letter WHERE number = ?
        """,
        nextNumber(session),
        place.channel(),
        place.conversation(),
        letter);
  }

  private static long nextNumber(Session session) {
    return session
        .first(
            """
            SELECT COALESCE(MAX(number), 0) + 1 AS next FROM letter
            """,
            row -> row.longNumber("next"))
        .orElseThrow();
  }
}
