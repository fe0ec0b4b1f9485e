package balie.bot.ticket;

import balie.bot.request.Asking;
import balie.bot.request.Notice;
import balie.bot.request.OrderNotice;
import balie.bot.request.Origin;
import balie.bot.request.Outcome;
import balie.bot.request.ProblemOutcome;
import balie.bot.request.ProblemRequest;
import balie.bot.request.TicketOutcome;
import balie.storage.conversation.Message;
import balie.storage.conversation.Said;
import balie.storage.desk.Register;
import balie.storage.person.Person;
import balie.storage.problem.Problem;
import balie.storage.problem.ProblemNumber;
import balie.storage.review.ChangeRequest;
import balie.storage.service.ServiceId;
import balie.storage.ticket.Opening;
import balie.storage.ticket.Outage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Problems behind incidents, what is known to fail, and what is to be agreed differently.
final class ProblemDesk {
  private final Register register;
  private final TicketStores stores;
  private final Circle circle;
  private final Standing standing;

  ProblemDesk(Register register, TicketStores stores, Circle circle) {
    this.register = register;
    this.stores = stores;
    this.circle = circle;
    this.standing = new Standing(stores.availability());
  }

  Outcome answer(Asking asking, Person asker, Origin origin, ProblemRequest request) {
    return switch (request) {
      case ProblemRequest.ShowOutages(List<ServiceId> services) ->
          outages(services, Circle.now(asking));
      case ProblemRequest.AskChange ask -> askChange(asker, origin, ask);
      case ProblemRequest other when !asker.isStaff() -> new TicketOutcome.StaffOnly();
      case ProblemRequest.Open(List<ServiceId> services, String title) ->
          services.size() == 1
              ? new ProblemOutcome.Kept(
                  stores
                      .problems()
                      .open(services.getFirst(), title, asker.id(), Circle.now(asking)))
              : new TicketOutcome.NoSuch(TicketOutcome.NoSuch.What.SERVICE, "");
      case ProblemRequest.Describe(var number, var aspect, String words) ->
          changed(
              number,
              problem -> {
                switch (aspect) {
                  case KNOWN_ERROR -> stores.problems().knownError(number, words);
                  case WORKAROUND -> stores.problems().workaround(number, words);
                }
              });
      case ProblemRequest.LinkTo(var ticket, var number) ->
          stores.tickets().find(ticket).isPresent()
              ? changed(number, problem -> stores.problems().link(number, ticket))
              : new TicketOutcome.NoSuchTicket(ticket);
      case ProblemRequest.Solve(var number) ->
          changed(number, problem -> stores.problems().solved(number, Circle.now(asking)));
      case ProblemRequest.ListOpen _ -> new ProblemOutcome.Problems(stores.problems().open());
      case ProblemRequest.ListChanges _ ->
          new ProblemOutcome.Changes(stores.changeRequests().open());
      case ProblemRequest.Reviewed(var change) ->
          stores.changeRequests().reviewed(change, Circle.now(asking))
              ? new ProblemOutcome.Reviewed()
              : new Outcome.Lapsed();
    };
  }

  private Outcome changed(ProblemNumber number, Consumer<Problem> change) {
    Optional<Problem> found = stores.problems().find(number);
    if (found.isEmpty()) {
      return new ProblemOutcome.NoSuchProblem();
    }
    change.accept(found.get());
    return new ProblemOutcome.Kept(stores.problems().find(number).orElseThrow());
  }

  private Outcome outages(List<ServiceId> services, Instant now) {
    List<Outage> outages =
        stores.outages().current().stream()
            .filter(outage -> services.isEmpty() || services.contains(outage.service()))
            .toList();
    return new ProblemOutcome.Outages(
        services.size() == 1 ? Optional.of(services.getFirst()) : Optional.empty(),
        outages,
        standing.of(services, now).stream()
            .filter(
                stand ->
                    outages.stream().noneMatch(outage -> outage.service().equals(stand.service())))
            .toList());
  }

  /// Said twice it is kept once; the service manager hears it once.
  private Outcome askChange(Person asker, Origin origin, ProblemRequest.AskChange ask) {
    Optional<Message> about =
        stores
            .conversations()
            .message(ask.about())
            .filter(message -> message.place().equals(origin.place()))
            .filter(message -> message.asker().filter(asker.id()::equals).isPresent());
    if (about.isEmpty() || !(about.get().said() instanceof Said.Words(String words))) {
      return new Outcome.Lapsed();
    }
    Optional<ServiceId> service =
        ask.services().size() == 1 ? Optional.of(ask.services().getFirst()) : Optional.empty();
    ChangeRequest request =
        new ChangeRequest(
            ask.about(),
            service,
            service
                .flatMap(id -> circle.pinned(asker, id, origin.at()))
                .map(Opening.Pinned::agreement),
            asker.id(),
            asker.unit(),
            words,
            origin.at(),
            Optional.empty());
    List<Notice> notices =
        stores.changeRequests().keep(request)
            ? register.organisation().serviceManager().stream()
                .map(manager -> OrderDesk.notice(manager, new OrderNotice.ChangeAsked(request)))
                .toList()
            : List.of();
    return new ProblemOutcome.ChangeKept(request, notices);
  }
}
