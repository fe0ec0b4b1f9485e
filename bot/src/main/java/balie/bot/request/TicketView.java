package balie.bot.request;

import balie.storage.ticket.Ticket;
import balie.storage.ticket.TicketEvent;
import java.util.List;

/// A ticket as somebody may see it.
///
/// @param full whether the looker works for the desk, and sees the internal thread
/// @param own whether the looker reported it; else they joined it, and see nothing of what was said
/// @param said what was said lately, the oldest first, as far as the looker may see it
public record TicketView(
    Ticket ticket, Promised promised, boolean full, boolean own, List<TicketEvent> said) {
  public TicketView {
    said = List.copyOf(said);
  }
}
