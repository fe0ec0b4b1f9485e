package balie.bot.request;

import balie.storage.language.Language;
import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.TicketNumber;
import java.util.Optional;

/// What others are to hear about a ticket.
public sealed interface TicketNotice extends Notice.Subject
    permits TicketNotice.Card,
        TicketNotice.RequesterWrote,
        TicketNotice.YoursNow,
        TicketNotice.MajorProposed,
        TicketNotice.RequesterActed,
        TicketNotice.ForReporter,
        AvailabilityNotice,
        OrderNotice {

  /// For those of the desk: the ticket as it stands, with all that can be done about it. The one
  /// card of a ticket.
  record Card(TicketView view) implements TicketNotice {}

  /// For those of the desk: the requester wrote.
  record RequesterWrote(Ticket ticket, PersonId who, String words) implements TicketNotice {}

  /// For who got it.
  record YoursNow(Ticket ticket, PersonId by) implements TicketNotice {}

  /// For those of the desk: several reported the same within a short time.
  record MajorProposed(ServiceId service, TicketNumber ticket, int reports)
      implements TicketNotice {}

  /// For the desk: the requester reopened it, closed it, or rated it.
  record RequesterActed(Ticket ticket, TicketRequest.ReporterStep step) implements TicketNotice {}

  /// For who reported a ticket or joined it, in the language in which they did.
  sealed interface ForReporter extends TicketNotice {
    Language in();

    @Override
    default Optional<Language> language() {
      return Optional.of(in());
    }
  }

  /// A colleague wrote.
  ///
  /// @param waits whether an answer is waited for
  /// @param first whether it is the first time, so that the asker is told how to speak to the bot
  record Wrote(Ticket ticket, PersonId who, String words, boolean waits, boolean first, Language in)
      implements ForReporter {}

  /// It was resolved.
  record Solved(Ticket ticket, boolean joined, Language in) implements ForReporter {}

  /// It was closed, cancelled or merged.
  record Ended(Ticket ticket, Language in) implements ForReporter {}

  /// What they said after it was resolved, and left at that, opened it again.
  record OpenAgain(Ticket ticket, Language in) implements ForReporter {}

  /// It closed by itself, since nobody said that it was not solved.
  record ClosedByTime(Ticket ticket, Language in) implements ForReporter {}

  /// An outage that they were added to is over, or there is news of it.
  record OutageNews(ServiceId service, TicketNumber ticket, String note, boolean over, Language in)
      implements ForReporter {}
}
