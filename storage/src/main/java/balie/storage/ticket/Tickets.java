package balie.storage.ticket;

import balie.storage.conversation.Address;
import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The store of tickets.
public interface Tickets {

  /// What came of changing a ticket.
  sealed interface Change {}

  /// It was changed.
  record Changed(Ticket ticket) implements Change {}

  /// Somebody changed it since the version that was seen: nothing was done.
  ///
  /// @param since what happened since, the oldest first
  record Stale(Ticket ticket, List<TicketEvent> since) implements Change {
    public Stale {
      since = List.copyOf(since);
    }
  }

  /// Its status does not allow it: nothing was done. What it allows stands in
  /// [TicketStatus#next()].
  record Illegal(Ticket ticket, TicketStatus wished) implements Change {}

  /// There is no such ticket.
  record Missing() implements Change {}

  /// What is to happen, and who does it when.
  ///
  /// @param by empty for Balie itself
  record Deed(Optional<PersonId> by, Instant at, List<Happening> happenings) {
    public Deed {
      happenings = List.copyOf(happenings);
    }

    public static Deed of(PersonId by, Instant at, Happening... happenings) {
      return new Deed(Optional.of(by), at, List.of(happenings));
    }
  }

  /// Where a page of a queue begins.
  ///
  /// @param after the last ticket of the page before, empty for the first page
  record Page(Optional<TicketLine> after, int size) {
    public static Page first(int size) {
      return new Page(Optional.empty(), size);
    }
  }

  /// Opens a ticket, under the next number.
  Ticket open(Opening opening, Optional<PersonId> by, Instant at);

  /// Changes a ticket as it was seen: all of the deed, or nothing.
  Change change(TicketNumber ticket, int seen, Deed deed);

  /// Changes a ticket whatever happened to it since: what does not depend on it, such as a message.
  Change change(TicketNumber ticket, Deed deed);

  /// The ticket of that number.
  Optional<Ticket> find(TicketNumber ticket);

  /// The ticket of that number, if that person reported it or joined: for others it does not exist,
  /// by the same query.
  Optional<Ticket> find(TicketNumber ticket, PersonId reporter);

  /// The log of a ticket, empty where there is none.
  List<TicketEvent> log(TicketNumber ticket);

  /// The logs of the tickets that lived in `[from, until)`: opened before its end, and not over
  /// before its beginning; in the order of their numbers, each as it is now.
  List<List<TicketEvent>> logs(Instant from, Instant until);

  /// The same of the tickets about a service.
  List<List<TicketEvent>> logs(ServiceId service, Instant from, Instant until);

  /// A page of a queue.
  List<TicketLine> list(Queue queue, Page page);

  /// How many a queue holds.
  int count(Queue queue);

  /// The tickets that hold all of the words, the newest first. Only so many are looked through.
  List<TicketLine> search(List<String> words, int most);

  /// The active tickets on a service since an instant, the newest first: among them are those that
  /// are like a new one.
  List<Ticket> recent(ServiceId service, Instant since, int most);

  /// The newest ticket that was reported in a conversation and is not over.
  Optional<Ticket> underWay(Address.Place place);

  /// The newest ticket that was reported in a conversation, whatever became of it.
  Optional<Ticket> last(Address.Place place);

  /// Derives everything anew from the logs; how many tickets there are.
  int rebuild();
}
