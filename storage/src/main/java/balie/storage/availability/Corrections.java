package balie.storage.availability;

import balie.storage.service.ServiceId;
import balie.storage.ticket.TicketNumber;
import java.util.List;
import java.util.Optional;

/// The store of what was said by hand. It is only ever added to.
public interface Corrections {

  /// Keeps the first version of another one.
  Correction add(Correction.Said said);

  /// Keeps another version of a known one; empty where there is none, or where it is about another
  /// service.
  Optional<Correction> revise(CorrectionNumber number, Correction.Said said);

  /// Every version, the oldest first.
  List<Correction> versions(CorrectionNumber number);

  /// The newest version of the one that belongs to a ticket.
  Optional<Correction> of(TicketNumber ticket);

  /// The newest versions of a service's, the newest first.
  List<Correction> newest(ServiceId service, int most);
}
