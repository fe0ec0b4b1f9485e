package balie.bot.ticket;

import balie.bot.request.Asking;
import balie.bot.request.Notice;
import balie.bot.request.OrderNotice;
import balie.bot.request.OrderOutcome;
import balie.bot.request.OrderRequest;
import balie.bot.request.Origin;
import balie.bot.request.Outcome;
import balie.storage.agreement.Priority;
import balie.storage.agreement.TicketKind;
import balie.storage.conversation.Address;
import balie.storage.conversation.MessageNumber;
import balie.storage.desk.Register;
import balie.storage.order.Order;
import balie.storage.order.Orders;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import balie.storage.person.Unit;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import balie.storage.service.ServiceStatus;
import balie.storage.ticket.Impact;
import balie.storage.ticket.Opening;
import balie.storage.ticket.Reporter;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Orders of what the catalogue offers: for oneself, or by a unit's manager for its people. The
/// unit's manager or their stand-in approves; then it is a ticket, and when that is resolved the
/// subscription begins.
final class OrderDesk {
  private final Register register;
  private final TicketStores stores;
  private final Circle circle;

  OrderDesk(Register register, TicketStores stores, Circle circle) {
    this.register = register;
    this.stores = stores;
    this.circle = circle;
  }

  Outcome answer(Asking asking, Person asker, Origin origin, OrderRequest request) {
    return switch (request) {
      case OrderRequest.ShowOfferings show -> show(asking, asker, show);
      case OrderRequest.Place place -> place(asking, asker, origin, place);
      case OrderRequest.Decide(var number, var verdict) ->
          stores
              .orders()
              .find(number)
              .filter(order -> order.approvers().contains(asker.id()))
              .map(order -> decide(asking, asker, order, verdict))
              .orElseGet(Outcome.Lapsed::new);
    };
  }

  /// The subscription of an order begins when its ticket is resolved.
  List<Notice> resolved(Ticket ticket, LocalDate day) {
    Optional<Order> order = stores.orders().of(ticket.number());
    boolean begins = order.isPresent() && stores.orders().fulfil(order.get().number(), day);
    return begins ? news(order.get()) : List.of();
  }

  private Outcome show(Asking asking, Person asker, OrderRequest.ShowOfferings show) {
    if (show.person().isPresent() && !mayOrderFor(asker, show.person().get())) {
      return new OrderOutcome.NotYourUnit();
    }
    LocalDate day = asking.now().toLocalDate();
    List<Service> named =
        show.services().stream()
            .flatMap(id -> register.service(id, day).stream())
            .filter(OrderDesk::canBeOrdered)
            .toList();
    return named.size() == 1
        ? new OrderOutcome.Offered(show.about(), named.getFirst(), show.person())
        : which(show.about(), named, show.person(), day);
  }

  /// It is for somebody whom the words don't tell: rather asked back than ordered for the asker.
  Outcome forWhom(Asking asking, List<ServiceId> services, MessageNumber about) {
    LocalDate day = asking.now().toLocalDate();
    List<Service> named =
        services.stream()
            .flatMap(id -> register.service(id, day).stream())
            .filter(OrderDesk::canBeOrdered)
            .toList();
    return new OrderOutcome.ForWhom(which(about, named, Optional.empty(), day));
  }

  private OrderOutcome.WhichService which(
      MessageNumber about, List<Service> named, Optional<PersonId> person, LocalDate day) {
    return new OrderOutcome.WhichService(
        about,
        named.isEmpty()
            ? register.services(day).stream().filter(OrderDesk::canBeOrdered).toList()
            : named,
        person);
  }

  private Outcome place(Asking asking, Person asker, Origin origin, OrderRequest.Place place) {
    PersonId whom = place.person().orElse(asker.id());
    Optional<Person> person = register.person(whom);
    if (person.isEmpty() || (!whom.equals(asker.id()) && !mayOrderFor(asker, whom))) {
      return new OrderOutcome.NotYourUnit();
    }
    LocalDate day = asking.now().toLocalDate();
    boolean offered =
        register
            .service(place.service(), day)
            .filter(OrderDesk::canBeOrdered)
            .flatMap(service -> service.offering(place.offering()))
            .isPresent();
    if (!offered) {
      return new OrderOutcome.NotOffered();
    }
    List<PersonId> approvers = approvers(person.get());
    boolean approves = approvers.isEmpty() || approvers.contains(asker.id());
    Orders.Kept kept =
        stores
            .orders()
            .ask(
                new Orders.Wanted(
                    new Reporter(asker.id(), asking.language(), origin.place()),
                    place.about(),
                    whom,
                    place.service(),
                    place.offering(),
                    approvers),
                origin.at());
    Order order = kept.order();
    if (order.status() != Order.Status.ASKED) {
      return new OrderOutcome.Placed(order, List.of());
    }
    if (approves) {
      List<Notice> notices =
          approve(asking, order, approvers.isEmpty() ? Optional.empty() : Optional.of(asker.id()));
      return new OrderOutcome.Placed(current(order), notices);
    }
    // A press that is repeated asks nobody again.
    List<Notice> notices =
        kept.isNew()
            ? approvers.stream()
                .limit(1)
                .map(who -> notice(who, new OrderNotice.ApprovalAsked(order, false)))
                .toList()
            : List.of();
    return new OrderOutcome.Placed(order, notices);
  }

  private Outcome decide(Asking asking, Person asker, Order order, OrderRequest.Verdict verdict) {
    if (order.status() != Order.Status.ASKED) {
      return new OrderOutcome.Decided(order, List.of());
    }
    return switch (verdict) {
      case APPROVED -> {
        List<Notice> notices = new ArrayList<>(approve(asking, order, Optional.of(asker.id())));
        notices.addAll(news(order));
        yield new OrderOutcome.Decided(current(order), notices);
      }
      case DECLINED -> {
        boolean unused = stores.orders().decline(order.number(), asker.id());
        yield new OrderOutcome.Decided(current(order), news(order));
      }
    };
  }

  /// It becomes a ticket of who ordered it.
  private List<Notice> approve(Asking asking, Order order, Optional<PersonId> by) {
    Instant now = Circle.now(asking);
    Ticket ticket = stores.tickets().open(opening(order), by, now);
    boolean unused = stores.orders().approve(order.number(), by, ticket.number());
    return circle.cards(ticket, now);
  }

  private Opening opening(Order order) {
    Person asker = register.person(order.asked().person()).orElseThrow();
    String title =
        "%s %s → %s".formatted(order.service(), order.offering(), circle.name(order.person()));
    return new Opening(
        order.asked(),
        asker.unit(),
        new Opening.Subject(TicketKind.REQUEST, Optional.of(order.service()), title, title),
        circle.pinned(asker, order.service(), order.at()),
        new Opening.Weight(Impact.PERSON, Urgency.HINDERED, Priority.NORMAL),
        List.of(),
        List.of());
  }

  private List<Notice> news(Order order) {
    Order now = current(order);
    return List.of(new Notice(now.asked().place(), Optional.empty(), new OrderNotice.News(now)));
  }

  private Order current(Order order) {
    return stores.orders().find(order.number()).orElseThrow();
  }

  /// The manager of the nearest unit that has one, and their stand-in; never who is to have it.
  private List<PersonId> approvers(Person person) {
    Set<PersonId> approvers = new LinkedHashSet<>();
    for (var id : register.upwards(person.unit())) {
      Optional<Unit> unit = register.unit(id);
      if (approvers.isEmpty()) {
        unit.flatMap(Unit::manager).ifPresent(approvers::add);
        unit.flatMap(Unit::standIn).ifPresent(approvers::add);
      }
    }
    return List.copyOf(approvers);
  }

  /// A unit's manager orders for the people of the unit and of those in it.
  private boolean mayOrderFor(Person asker, PersonId whom) {
    return register
        .person(whom)
        .filter(
            person ->
                person.id().equals(asker.id())
                    || register.upwards(person.unit()).stream()
                        .flatMap(unit -> register.unit(unit).stream())
                        .flatMap(unit -> unit.manager().stream())
                        .anyMatch(asker.id()::equals))
        .isPresent();
  }

  private static boolean canBeOrdered(Service service) {
    return service.status() == ServiceStatus.LIVE && !service.offerings().isEmpty();
  }

  static Notice notice(PersonId to, OrderNotice what) {
    return new Notice(new Address.Person(to), Optional.empty(), what);
  }
}
