package balie.storage.sql;

import balie.storage.agreement.AgreementId;
import balie.storage.agreement.Priority;
import balie.storage.agreement.TicketKind;
import balie.storage.conversation.Address;
import balie.storage.conversation.ConversationId;
import balie.storage.person.PersonId;
import balie.storage.person.TeamId;
import balie.storage.person.UnitId;
import balie.storage.service.ServiceId;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Impact;
import balie.storage.ticket.Opening;
import balie.storage.ticket.Reporter;
import balie.storage.ticket.TicketEvent;
import balie.storage.ticket.TicketNumber;
import balie.storage.ticket.Urgency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The logs of tickets: written once, read in order.
final class TicketLog {
  private TicketLog() {}

  static void put(Session session, TicketEvent event) {
    Map<String, Object> columns = columns(event.what());
    session.run(
        """
        INSERT INTO ticket_event (ticket, number, at, by_whom, what, words, manner, person, team,
          other, priority, day, stars, channel, conversation, language)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        event.ticket().value(),
        event.number(),
        event.at(),
        event.by(),
        What.of(event.what()),
        Optional.ofNullable(columns.get("words")),
        Optional.ofNullable(columns.get("manner")),
        Optional.ofNullable(columns.get("person")),
        Optional.ofNullable(columns.get("team")),
        Optional.ofNullable(columns.get("other")),
        Optional.ofNullable(columns.get("priority")),
        Optional.ofNullable(columns.get("day")),
        Optional.ofNullable(columns.get("stars")),
        Optional.ofNullable(columns.get("channel")),
        Optional.ofNullable(columns.get("conversation")),
        Optional.ofNullable(columns.get("language")));
    switch (event.what()) {
      case Happening.Opened(Opening opening) -> {
        put(session, event.ticket(), opening);
        attach(session, event, opening.attachments());
      }
      case Happening.RequesterSaid(var _, List<String> attachments) ->
          attach(session, event, attachments);
      case Happening _ -> {
        // The line says it all.
      }
    }
  }

  /// A ticket's log in its order.
  static List<TicketEvent> of(Session session, TicketNumber ticket) {
    return session.list(
        """
        SELECT number, at, by_whom, what, words, manner, person, team, other, priority, day, stars,
          channel, conversation, language
        FROM ticket_event WHERE ticket = ? ORDER BY number
        """,
        row -> read(session, ticket, row),
        ticket.value());
  }

  private static TicketEvent read(Session session, TicketNumber ticket, Row row) {
    return new TicketEvent(
        ticket,
        row.number("number"),
        row.instant("at"),
        row.optionalText("by_whom").map(PersonId::new),
        happening(session, ticket, row));
  }

  private static void put(Session session, TicketNumber ticket, Opening opening) {
    session.run(
        """
        INSERT INTO ticket_opening (ticket, unit, kind, service, title, agreement,
          agreement_version, impact, urgency)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        ticket.value(),
        opening.unit(),
        opening.subject().kind(),
        opening.subject().service(),
        opening.subject().title(),
        opening.agreement().map(Opening.Pinned::agreement),
        opening.agreement().map(Opening.Pinned::version),
        opening.weight().impact(),
        opening.weight().urgency());
    for (int i = 0; i < opening.excerpt().size(); i++) {
      session.run(
          """
          INSERT INTO ticket_excerpt (ticket, position, words) VALUES (?, ?, ?)
          """,
          ticket.value(),
          i,
          opening.excerpt().get(i));
    }
  }

  private static void attach(Session session, TicketEvent event, List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      session.run(
          """
          INSERT INTO ticket_attachment (ticket, event, position, name) VALUES (?, ?, ?, ?)
          """,
          event.ticket().value(),
          event.number(),
          i,
          names.get(i));
    }
  }

  private static Opening opening(Session session, TicketNumber ticket, Row line) {
    return session
        .first(
            """
            SELECT unit, kind, service, title, agreement, agreement_version, impact, urgency
            FROM ticket_opening WHERE ticket = ?
            """,
            row ->
                new Opening(
                    reporter(line),
                    new UnitId(row.text("unit")),
                    new Opening.Subject(
                        row.oneOf(TicketKind.class, "kind"),
                        row.optionalText("service").map(ServiceId::new),
                        row.text("title"),
                        words(line)),
                    row.optionalText("agreement")
                        .map(AgreementId::new)
                        .map(id -> new Opening.Pinned(id, row.number("agreement_version"))),
                    new Opening.Weight(
                        row.oneOf(Impact.class, "impact"),
                        row.oneOf(Urgency.class, "urgency"),
                        line.oneOf(Priority.class, "priority")),
                    session.list(
                        """
                        SELECT words FROM ticket_excerpt WHERE ticket = ? ORDER BY position
                        """,
                        each -> each.text("words"),
                        ticket.value()),
                    attachments(session, ticket, 1)),
            ticket.value())
        .orElseThrow();
  }

  private static List<String> attachments(Session session, TicketNumber ticket, int event) {
    return session.list(
        """
        SELECT name FROM ticket_attachment WHERE ticket = ? AND event = ? ORDER BY position
        """,
        row -> row.text("name"),
        ticket.value(),
        event);
  }

  /// What a line of the log says beside what happened, by its columns.
  private static Map<String, Object> columns(Happening happening) {
    return switch (happening) {
      case Happening.Opened(Opening opening) -> {
        Map<String, Object> columns = new HashMap<>(reporter(opening.reporter()));
        columns.put("words", opening.subject().words());
        columns.put("priority", opening.weight().priority());
        yield columns;
      }
      case Happening.Replied(String words, var to) -> Map.of("words", words, "manner", to);
      case Happening.Noted(String words) -> Map.of("words", words);
      case Happening.RequesterSaid(String words, var _) -> Map.of("words", words);
      case Happening.Assigned(var team, var person) -> Map.of("team", team, "person", person);
      case Happening.Reprioritised(Priority priority, var count, String reason) ->
          Map.of("priority", priority, "manner", count, "words", reason);
      case Happening.AwaitsSupplier(String supplier) -> Map.of("words", supplier);
      case Happening.Scheduled(var day) -> Map.of("day", day);
      case Happening.Resolved(String solution) -> Map.of("words", solution);
      case Happening.Cancelled(var why) -> Map.of("manner", why);
      case Happening.MergedInto(TicketNumber other) -> Map.of("other", other.value());
      case Happening.Absorbed(TicketNumber other) -> Map.of("other", other.value());
      case Happening.Linked(TicketNumber other, var tie) ->
          Map.of("other", other.value(), "manner", tie);
      case Happening.Repinned(Opening.Pinned to, String reason) ->
          Map.of("manner", to.agreement(), "other", (long) to.version(), "words", reason);
      case Happening.Joined(Reporter reporter) -> reporter(reporter);
      case Happening.Rated(int stars) -> Map.of("stars", stars);
      case Happening.Began _,
          Happening.Continued _,
          Happening.AwaitsRequester _,
          Happening.Reopened _,
          Happening.AgreementEnded _,
          Happening.Closed _ ->
          Map.of();
    };
  }

  private static Map<String, Object> reporter(Reporter reporter) {
    return Map.of(
        "person",
        reporter.person(),
        "language",
        reporter.language().tag(),
        "channel",
        reporter.place().channel(),
        "conversation",
        reporter.place().conversation());
  }

  private static Happening happening(Session session, TicketNumber ticket, Row row) {
    return switch (row.oneOf(What.class, "what")) {
      case OPENED -> new Happening.Opened(opening(session, ticket, row));
      case REPLIED -> new Happening.Replied(words(row), manner(Happening.Replied.To.class, row));
      case NOTED -> new Happening.Noted(words(row));
      case REQUESTER_SAID ->
          new Happening.RequesterSaid(
              words(row), attachments(session, ticket, row.number("number")));
      case ASSIGNED ->
          new Happening.Assigned(
              row.optionalText("team").map(TeamId::new),
              row.optionalText("person").map(PersonId::new));
      case REPRIORITISED ->
          new Happening.Reprioritised(
              row.oneOf(Priority.class, "priority"),
              manner(Happening.Reprioritised.Count.class, row),
              words(row));
      case BEGAN -> new Happening.Began();
      case CONTINUED -> new Happening.Continued();
      case AWAITS_REQUESTER -> new Happening.AwaitsRequester();
      case AWAITS_SUPPLIER -> new Happening.AwaitsSupplier(words(row));
      case SCHEDULED -> new Happening.Scheduled(row.date("day"));
      case RESOLVED -> new Happening.Resolved(words(row));
      case REOPENED -> new Happening.Reopened();
      case CLOSED -> new Happening.Closed();
      case CANCELLED -> new Happening.Cancelled(manner(Happening.Cancelled.Why.class, row));
      case MERGED_INTO -> new Happening.MergedInto(other(row));
      case ABSORBED -> new Happening.Absorbed(other(row));
      case LINKED -> new Happening.Linked(other(row), manner(Happening.Linked.Tie.class, row));
      case JOINED -> new Happening.Joined(reporter(row));
      case REPINNED ->
          new Happening.Repinned(
              new Opening.Pinned(
                  new AgreementId(row.text("manner")), (int) row.longNumber("other")),
              words(row));
      case AGREEMENT_ENDED -> new Happening.AgreementEnded();
      case RATED -> new Happening.Rated(row.number("stars"));
    };
  }

  private static Reporter reporter(Row row) {
    return new Reporter(
        new PersonId(row.text("person")),
        Phrase.language(row.text("language")),
        new Address.Place(row.text("channel"), new ConversationId(row.text("conversation"))));
  }

  private static String words(Row row) {
    return row.optionalText("words").orElse("");
  }

  private static TicketNumber other(Row row) {
    return new TicketNumber(row.longNumber("other"));
  }

  private static <E extends Enum<E>> E manner(Class<E> type, Row row) {
    return row.oneOf(type, "manner");
  }

  /// How each happening is called in the log.
  private enum What {
    OPENED,
    REPLIED,
    NOTED,
    REQUESTER_SAID,
    ASSIGNED,
    REPRIORITISED,
    BEGAN,
    CONTINUED,
    AWAITS_REQUESTER,
    AWAITS_SUPPLIER,
    SCHEDULED,
    RESOLVED,
    REOPENED,
    CLOSED,
    CANCELLED,
    MERGED_INTO,
    ABSORBED,
    LINKED,
    REPINNED,
    AGREEMENT_ENDED,
    JOINED,
    RATED;

    static What of(Happening happening) {
      return switch (happening) {
        case Happening.Opened _ -> OPENED;
        case Happening.Replied _ -> REPLIED;
        case Happening.Noted _ -> NOTED;
        case Happening.RequesterSaid _ -> REQUESTER_SAID;
        case Happening.Assigned _ -> ASSIGNED;
        case Happening.Reprioritised _ -> REPRIORITISED;
        case Happening.Began _ -> BEGAN;
        case Happening.Continued _ -> CONTINUED;
        case Happening.AwaitsRequester _ -> AWAITS_REQUESTER;
        case Happening.AwaitsSupplier _ -> AWAITS_SUPPLIER;
        case Happening.Scheduled _ -> SCHEDULED;
        case Happening.Resolved _ -> RESOLVED;
        case Happening.Reopened _ -> REOPENED;
        case Happening.Closed _ -> CLOSED;
        case Happening.Cancelled _ -> CANCELLED;
        case Happening.MergedInto _ -> MERGED_INTO;
        case Happening.Absorbed _ -> ABSORBED;
        case Happening.Linked _ -> LINKED;
        case Happening.Repinned _ -> REPINNED;
        case Happening.AgreementEnded _ -> AGREEMENT_ENDED;
        case Happening.Joined _ -> JOINED;
        case Happening.Rated _ -> RATED;
      };
    }
  }
}
