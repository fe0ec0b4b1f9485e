package balie.storage.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every store of recorded outages does.
public abstract class OutagesContract {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.123Z");
  private static final ServiceId MAILBOX = new ServiceId("mailbox");

  /// An empty store.
  protected abstract Outages outages();

  private static Outage outage(long ticket, ServiceId service, Instant since) {
    return new Outage(
        new TicketNumber(ticket),
        service,
        "the line is cut",
        new PersonId("els@example.org"),
        since,
        Optional.empty());
  }

  @Test
  void theNewestOfAServiceThatGoesOnIsItsOutage() {
    Outage early = outage(1, MAILBOX, NOON);
    Outage late = outage(2, MAILBOX, NOON.plusSeconds(1));
    Outage other = outage(3, new ServiceId("vpn"), NOON.minusSeconds(1));
    List.of(late, early, other).forEach(outages()::put);
    assertEquals(Optional.of(late), outages().current(MAILBOX));
    assertEquals(List.of(late, early, other), outages().current());
    assertEquals(Optional.empty(), outages().current(new ServiceId("files")));
  }

  @Test
  void anOutageEndsOnce() {
    outages().put(outage(1, MAILBOX, NOON));
    assertTrue(outages().end(new TicketNumber(1), NOON.plusSeconds(60)));
    assertFalse(outages().end(new TicketNumber(1), NOON.plusSeconds(90)));
    assertFalse(outages().end(new TicketNumber(2), NOON));
    assertEquals(Optional.empty(), outages().current(MAILBOX));
  }
}
