package balie.storage.sql;

import balie.storage.agreement.TicketKind;
import balie.storage.conversation.Address;
import balie.storage.conversation.ConversationId;
import balie.storage.conversation.MessageNumber;
import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import balie.storage.ticket.Draft;
import balie.storage.ticket.Drafts;
import balie.storage.ticket.Impact;
import balie.storage.ticket.Pending;
import balie.storage.ticket.Reporter;
import balie.storage.ticket.TicketNumber;
import java.util.List;
import java.util.Optional;

/// What was begun and not finished, in the database.
final class SqlDrafts implements Drafts {
  private final Connections connections;

  SqlDrafts(Connections connections) {
    this.connections = connections;
  }

  @Override
  public void put(Draft draft) {
    int unused =
        connections.write(
            session -> {
              session.run("DELETE FROM draft WHERE message = ?", draft.id().number());
              return insert(session, draft);
            });
  }

  @Override
  public Optional<Draft> find(MessageNumber id) {
    return connections.read(session -> find(session, id));
  }

  @Override
  public Optional<Draft> last(Address.Place place, PersonId person) {
    return connections.read(
        session ->
            session
                .first(
                    """
                    SELECT message FROM draft
                    WHERE conversation = ? AND person = ? AND channel = ?
                    ORDER BY message DESC LIMIT 1
                    """,
                    row -> new MessageNumber(row.longNumber("message")),
                    place.conversation(),
                    person,
                    place.channel())
                .flatMap(id -> find(session, id)));
  }

  @Override
  public void await(Address.Place place, Pending pending) {
    int unused =
        connections.write(
            session -> {
              forget(session, place, pending.person());
              return session.run(
                  """
                  INSERT INTO pending (channel, conversation, person, ticket, seen, what, at)
                  VALUES (?, ?, ?, ?, ?, ?, ?)
                  """,
                  place.channel(),
                  place.conversation(),
                  pending.person(),
                  pending.ticket().value(),
                  pending.seen(),
                  pending.what(),
                  pending.at());
            });
  }

  @Override
  public Optional<Pending> take(Address.Place place, PersonId person) {
    return connections.write(
        session -> {
          Optional<Pending> pending =
              session.first(
                  """
                  SELECT ticket, seen, what, at FROM pending
                  WHERE channel = ? AND conversation = ? AND person = ?
                  """,
                  row ->
                      new Pending(
                          person,
                          new TicketNumber(row.longNumber("ticket")),
                          row.number("seen"),
                          row.oneOf(Pending.What.class, "what"),
                          row.instant("at")),
                  place.channel(),
                  place.conversation(),
                  person);
          if (pending.isPresent()) {
            forget(session, place, person);
          }
          return pending;
        });
  }

  private static void forget(Session session, Address.Place place, PersonId person) {
    session.run(
        """
        DELETE FROM pending WHERE channel = ? AND conversation = ? AND person = ?
        """,
        place.channel(),
        place.conversation(),
        person);
  }

  private static int insert(Session session, Draft draft) {
    int inserted =
        session.run(
            """
            INSERT INTO draft (message, channel, conversation, person, language, kind, service,
              words, others, impact, ticket, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            draft.id().number(),
            draft.reporter().place().channel(),
            draft.reporter().place().conversation(),
            draft.reporter().person(),
            draft.reporter().language().tag(),
            draft.kind(),
            draft.service(),
            draft.words(),
            draft.others(),
            draft.impact(),
            draft.opened().map(TicketNumber::value),
            draft.at());
    for (int i = 0; i < draft.excerpt().size(); i++) {
      session.run(
          """
          INSERT INTO draft_excerpt (message, position, words) VALUES (?, ?, ?)
          """,
          draft.id().number(),
          i,
          draft.excerpt().get(i));
    }
    return inserted;
  }

  private static Optional<Draft> find(Session session, MessageNumber id) {
    List<String> excerpt =
        session.list(
            """
            SELECT words FROM draft_excerpt WHERE message = ? ORDER BY position
            """,
            row -> row.text("words"),
            id.number());
    return session.first(
        """
        SELECT channel, conversation, person, language, kind, service, words, others, impact,
          ticket, at
        FROM draft WHERE message = ?
        """,
        row -> draft(id, excerpt, row),
        id.number());
  }

  private static Draft draft(MessageNumber id, List<String> excerpt, Row row) {
    return new Draft(
        id,
        new Reporter(
            new PersonId(row.text("person")),
            Phrase.language(row.text("language")),
            new Address.Place(row.text("channel"), new ConversationId(row.text("conversation")))),
        row.oneOf(TicketKind.class, "kind"),
        row.optionalText("service").map(ServiceId::new),
        row.text("words"),
        excerpt,
        row.yes("others"),
        row.optionalText("impact").map(impact -> row.oneOf(Impact.class, "impact")),
        row.optionalText("ticket").map(Long::valueOf).map(TicketNumber::new),
        row.instant("at"));
  }
}
