package balie.bot.ticket;

import balie.bot.request.Asking;
import balie.bot.request.AvailabilityRequest;
import balie.bot.request.Intent;
import balie.bot.request.OrderRequest;
import balie.bot.request.Origin;
import balie.bot.request.Outcome;
import balie.bot.request.ProblemRequest;
import balie.bot.request.TicketOutcome;
import balie.bot.request.TicketRequest;
import balie.bot.request.Whose;
import balie.storage.agreement.TicketKind;
import balie.storage.conversation.Address;
import balie.storage.conversation.MessageNumber;
import balie.storage.desk.Register;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.TicketNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where requests about tickets are handled: who may have what is decided here, as they ask, and
/// each request goes to the handler that does it. Over one snapshot of the record.
public final class TicketDesk {
  private final TicketStores stores;
  private final Scans scans;
  private final OpenTicket opening;
  private final WorkOnTicket working;
  private final SpeakOnTicket speaking;
  private final ShowTickets showing;
  private final NoteOutage outages;
  private final Crossing crossing;
  private final OrderDesk ordering;
  private final ProblemDesk problems;
  private final AvailabilityDesk availability;

  /// @param scans who tries out numbers; it outlives a snapshot
  public TicketDesk(Register register, TicketStores stores, Scans scans) {
    Clocks clocks = new Clocks(register);
    Circle circle = new Circle(register, stores.tickets(), clocks);
    this.stores = stores;
    this.scans = scans;
    this.opening = new OpenTicket(register, stores, clocks, circle);
    this.ordering = new OrderDesk(register, stores, circle);
    this.problems = new ProblemDesk(register, stores, circle);
    this.working =
        new WorkOnTicket(stores, circle, new Colleagues(register), ordering, new Pinning(register));
    this.speaking =
        new SpeakOnTicket(register, stores, circle, new FollowUp(register, stores, clocks, circle));
    this.showing = new ShowTickets(stores, circle);
    KeepCorrections corrections = new KeepCorrections(stores.availability());
    Holders holders = new Holders(register);
    this.outages = new NoteOutage(register, stores, circle, corrections);
    this.availability =
        new AvailabilityDesk(
            new KeepMaintenance(stores.availability().maintenance(), holders),
            corrections,
            new WatchOutages(register, stores.availability(), holders, outages));
    this.crossing = new Crossing(stores, new Likeness(register));
  }

  /// What a message in a conversation is that is not what it seems: words for a colleague who
  /// answers there, or for what was begun there before.
  public Optional<TicketRequest> crossing(Asking asking, String words, boolean isPlain) {
    return crossing.of(asking, words, isPlain);
  }

  /// Whoever does something else than writing what a button asked for has changed their mind.
  public void forgetBegun(Asking asking) {
    crossing.forgetBegun(asking);
  }

  /// What comes of a wish that is about tickets, empty where it is about something else.
  ///
  /// @param about the message whose words the wish is about
  public Optional<Outcome> wish(
      Asking asking, Intent intent, Whose whose, List<ServiceId> services, MessageNumber about) {
    return switch (intent) {
      case OPEN_TICKET ->
          Optional.of(
              answer(asking, new TicketRequest.Begin(about, reported(asking, about), services)));
      case TALK_TO_HUMAN ->
          Optional.of(
              answer(
                  asking,
                  new TicketRequest.Begin(about, Optional.of(TicketKind.QUESTION), services)));
      case TICKET_STATUS -> Optional.of(answer(asking, new TicketRequest.ShowMine()));
      case ORDER -> Optional.of(order(asking, whose, services, about));
      case OUTAGE_STATUS -> Optional.of(answer(asking, new ProblemRequest.ShowOutages(services)));
      case CHANGE_REQUEST ->
          Optional.of(answer(asking, new ProblemRequest.AskChange(about, services)));
      case SLA_SUMMARY, CATALOGUE, HELP, GREETING -> Optional.empty();
    };
  }

  private Outcome order(Asking asking, Whose whose, List<ServiceId> services, MessageNumber about) {
    return switch (whose) {
      case Whose.Own _ ->
          answer(asking, new OrderRequest.ShowOfferings(about, services, Optional.empty()));
      case Whose.OfPerson(PersonId person) ->
          answer(asking, new OrderRequest.ShowOfferings(about, services, Optional.of(person)));
      case Whose.OfUnit _, Whose.OfSomeone _ ->
          asking.asker().isEmpty()
              ? new TicketOutcome.Unlinked()
              : ordering.forWhom(asking, services, about);
    };
  }

  /// What was said just now to have a ticket opened is a report; what could not be answered before
  /// may be a question.
  private static Optional<TicketKind> reported(Asking asking, MessageNumber about) {
    return asking
        .origin()
        .filter(origin -> origin.message().equals(about))
        .map(_ -> TicketKind.INCIDENT);
  }

  /// Whether a ticket is being talked about in a place: what is said there may be for it, also what
  /// is not said to the bot.
  public boolean isTalkedAbout(Address.Place place) {
    return stores.tickets().underWay(place).isPresent();
  }

  /// Somebody's own tickets that are not over, for a page that shows them without being asked.
  public Outcome mine(Asking asking) {
    return asking
        .asker()
        .map(person -> showing.mine(asking, person))
        .orElseGet(TicketOutcome.Unlinked::new);
  }

  /// What comes of a request about tickets.
  public Outcome answer(Asking asking, TicketRequest request) {
    if (request instanceof AvailabilityRequest.KeepOutages) {
      return availability.watch(asking);
    }
    Optional<Person> asker = asking.asker();
    Optional<Origin> origin = asking.origin();
    if (asker.isEmpty() || origin.isEmpty()) {
      return new TicketOutcome.Unlinked();
    }
    Person person = asker.get();
    return switch (request) {
      case TicketRequest.Begin begin -> opening.begin(asking, person, origin.get(), begin);
      case TicketRequest.Continue answered ->
          opening.proceed(asking, person, origin.get(), answered);
      case TicketRequest.ShowMine _ -> showing.mine(asking, person);
      case TicketRequest.Show(TicketNumber number) ->
          visible(asking, person, number, ticket -> showing.one(asking, person, ticket));
      case TicketRequest.Do todo -> act(asking, person, todo);
      case TicketRequest.Prepare prepare ->
          staff(person, () -> working.prepare(asking, person, prepare));
      case TicketRequest.ListQueue list -> staff(person, () -> showing.list(person, list));
      case TicketRequest.Search(String words) -> staff(person, () -> showing.search(words));
      case TicketRequest.RecordOutage record ->
          staff(person, () -> outages.record(asking, person, record));
      case OrderRequest order -> ordering.answer(asking, person, origin.get(), order);
      case ProblemRequest problem -> problems.answer(asking, person, origin.get(), problem);
      case AvailabilityRequest time ->
          staff(person, () -> availability.answer(asking, person, time));
      case TicketRequest.EndOutage end -> staff(person, () -> outages.end(asking, person, end));
    };
  }

  private Outcome act(Asking asking, Person person, TicketRequest.Do todo) {
    return switch (todo.step()) {
      case TicketRequest.AgentStep step ->
          staff(person, () -> working.act(asking, person, todo, step));
      case TicketRequest.ReporterStep step ->
          visible(
              asking, person, todo.ticket(), ticket -> speaking.act(asking, person, ticket, step));
    };
  }

  private static Outcome staff(Person person, java.util.function.Supplier<Outcome> work) {
    return person.isStaff() ? work.get() : new TicketOutcome.StaffOnly();
  }

  /// A ticket of others is not found, by the same query and in the same words as one that does not
  /// exist.
  private Outcome visible(
      Asking asking,
      Person person,
      TicketNumber number,
      java.util.function.Function<Ticket, Outcome> work) {
    if (person.isStaff()) {
      return stores
          .tickets()
          .find(number)
          .map(work)
          .orElseGet(() -> new TicketOutcome.NoSuchTicket(number));
    }
    Instant now = Circle.now(asking);
    if (scans.isTooMany(person.id(), now)) {
      return new TicketOutcome.TooMany();
    }
    Optional<Ticket> found = stores.tickets().find(number, person.id());
    if (found.isEmpty()) {
      scans.missed(person.id(), now);
      return new TicketOutcome.NoSuchTicket(number);
    }
    return work.apply(found.get());
  }
}
