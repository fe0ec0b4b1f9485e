package balie.storage.sql;

import balie.storage.agreement.Period;
import balie.storage.conversation.Address;
import balie.storage.conversation.ConversationId;
import balie.storage.conversation.MessageNumber;
import balie.storage.order.Granted;
import balie.storage.order.Order;
import balie.storage.order.OrderNumber;
import balie.storage.order.Orders;
import balie.storage.person.PersonId;
import balie.storage.person.Subscription;
import balie.storage.service.OfferingId;
import balie.storage.service.ServiceId;
import balie.storage.ticket.Reporter;
import balie.storage.ticket.TicketNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Orders in the database.
final class SqlOrders implements Orders {
  private static final String COLUMNS =
      "number, asked_by, channel, conversation, language, about, person, service, offering, status,"
          + " decided_by, ticket, at";

  private final Connections connections;

  SqlOrders(Connections connections) {
    this.connections = connections;
  }

  @Override
  public Kept ask(Wanted wanted, Instant at) {
    return connections.write(
        session -> {
          Optional<Order> same =
              session
                  .first(
                      """
                      SELECT number FROM service_order
                      WHERE about = ? AND person = ? AND service = ?
                      """,
                      SqlOrders::number,
                      wanted.about().number(),
                      wanted.person(),
                      wanted.service())
                  .flatMap(number -> find(session, number));
          return same.map(order -> new Kept(order, false))
              .orElseGet(() -> new Kept(insert(session, wanted, at), true));
        });
  }

  @Override
  public Optional<Order> find(OrderNumber number) {
    return connections.read(session -> find(session, number));
  }

  @Override
  public Optional<Order> of(TicketNumber ticket) {
    return connections.read(
        session ->
            session
                .first(
                    """
                    SELECT number FROM service_order WHERE ticket = ?
                    """,
                    SqlOrders::number,
                    ticket.value())
                .flatMap(number -> find(session, number)));
  }

  @Override
  public List<Order> waiting() {
    return connections.read(
        session ->
            session
                .list(
                    """
                    SELECT number FROM service_order WHERE status = 'asked' ORDER BY number
                    """,
                    SqlOrders::number)
                .stream()
                .flatMap(number -> find(session, number).stream())
                .toList());
  }

  @Override
  public boolean approve(OrderNumber number, Optional<PersonId> by, TicketNumber ticket) {
    return connections.write(
            session ->
                session.run(
                    """
                    UPDATE service_order SET status = 'approved', decided_by = ?, ticket = ?,
                      due_at = NULL
                    WHERE number = ? AND status = 'asked'
                    """,
                    by,
                    ticket.value(),
                    number.value()))
        > 0;
  }

  @Override
  public boolean decline(OrderNumber number, PersonId by) {
    return connections.write(
            session ->
                session.run(
                    """
                    UPDATE service_order SET status = 'declined', decided_by = ?, due_at = NULL
                    WHERE number = ? AND status = 'asked'
                    """,
                    by,
                    number.value()))
        > 0;
  }

  @Override
  public boolean fulfil(OrderNumber number, LocalDate from) {
    return connections.write(
        session -> {
          int begun =
              session.run(
                  """
                  UPDATE service_order SET status = 'fulfilled'
                  WHERE number = ? AND status = 'approved'
                  """,
                  number.value());
          if (begun > 0) {
            session.run(
                """
                INSERT INTO granted (service_order, person, service, offering, valid_from)
                SELECT number, person, service, offering, ? FROM service_order WHERE number = ?
                """,
                from,
                number.value());
          }
          return begun > 0;
        });
  }

  @Override
  public List<OrderNumber> due(Instant now, int most) {
    return connections.read(
        session ->
            session.list(
                """
                SELECT number FROM service_order WHERE due_at <= ? ORDER BY due_at, number LIMIT ?
                """,
                SqlOrders::number,
                now,
                most));
  }

  @Override
  public int reminders(OrderNumber number) {
    return connections.read(
        session ->
            session
                .first(
                    """
                    SELECT reminders FROM service_order WHERE number = ?
                    """,
                    row -> (int) row.longNumber("reminders"),
                    number.value())
                .orElse(0));
  }

  @Override
  public void schedule(OrderNumber number, int reminders, Optional<Instant> next) {
    int unused =
        connections.write(
            session ->
                session.run(
                    """
                    UPDATE service_order SET reminders = ?, due_at = ? WHERE number = ?
                    """,
                    reminders,
                    next,
                    number.value()));
  }

  @Override
  public List<Granted> granted() {
    return connections.read(SqlOrders::granted);
  }

  static List<Granted> granted(Session session) {
    return session.list(
        """
        SELECT service_order, person, service, offering, valid_from FROM granted
        ORDER BY service_order DESC
        """,
        row ->
            new Granted(
                new OrderNumber(row.longNumber("service_order")),
                new PersonId(row.text("person")),
                new Subscription(
                    new ServiceId(row.text("service")),
                    Optional.of(new OfferingId(row.text("offering"))),
                    Map.of(),
                    new Period(Optional.of(row.date("valid_from")), Optional.empty()))));
  }

  /// What the folder says itself by now is no longer an overlay.
  static void forget(Session session, OrderNumber order) {
    session.run("DELETE FROM granted WHERE service_order = ?", order.value());
  }

  private static Order insert(Session session, Wanted wanted, Instant at) {
    OrderNumber number =
        session
            .first(
                """
                SELECT COALESCE(MAX(number), 0) + 1 AS number FROM service_order
                """,
                SqlOrders::number)
            .orElseThrow();
    session.run(
        """
        INSERT INTO service_order (number, asked_by, channel, conversation, language, about, person,
          service, offering, status, at, due_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'asked', ?, ?)
        """,
        number.value(),
        wanted.asked().person(),
        wanted.asked().place().channel(),
        wanted.asked().place().conversation(),
        wanted.asked().language().tag(),
        wanted.about().number(),
        wanted.person(),
        wanted.service(),
        wanted.offering(),
        at,
        at);
    for (int i = 0; i < wanted.approvers().size(); i++) {
      session.run(
          """
          INSERT INTO order_approver (service_order, position, person) VALUES (?, ?, ?)
          """,
          number.value(),
          i,
          wanted.approvers().get(i));
    }
    return find(session, number).orElseThrow();
  }

  private static Optional<Order> find(Session session, OrderNumber number) {
    List<PersonId> approvers =
        session.list(
            """
            SELECT person FROM order_approver WHERE service_order = ? ORDER BY position
            """,
            row -> new PersonId(row.text("person")),
            number.value());
    return session.first(
        "SELECT " + COLUMNS + " FROM service_order WHERE number = ?",
        row -> order(row, approvers),
        number.value());
  }

  private static Order order(Row row, List<PersonId> approvers) {
    return new Order(
        number(row),
        new Reporter(
            new PersonId(row.text("asked_by")),
            Phrase.language(row.text("language")),
            new Address.Place(row.text("channel"), new ConversationId(row.text("conversation")))),
        new MessageNumber(row.longNumber("about")),
        new PersonId(row.text("person")),
        new ServiceId(row.text("service")),
        new OfferingId(row.text("offering")),
        approvers,
        row.oneOf(Order.Status.class, "status"),
        row.optionalText("decided_by").map(PersonId::new),
        row.optionalText("ticket").map(Long::valueOf).map(TicketNumber::new),
        row.instant("at"));
  }

  private static OrderNumber number(Row row) {
    return new OrderNumber(row.longNumber("number"));
  }
}
