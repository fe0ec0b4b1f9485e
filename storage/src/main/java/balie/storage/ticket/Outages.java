package balie.storage.ticket;

import balie.storage.service.ServiceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The store of recorded outages.
public interface Outages {

  /// Keeps one.
  void put(Outage outage);

  /// Those that go on, the newest first.
  List<Outage> current();

  /// The newest of a service that goes on.
  Optional<Outage> current(ServiceId service);

  /// Ends the one of a ticket, if it goes on.
  boolean end(TicketNumber ticket, Instant at);
}
