package balie.storage.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.agreement.AgreementId;
import balie.storage.conversation.MessageNumber;
import balie.storage.person.PersonId;
import balie.storage.person.UnitId;
import balie.storage.service.ServiceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every store of wishes for other agreements does.
public abstract class ChangeRequestsContract {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.123Z");

  /// An empty store.
  protected abstract ChangeRequests changeRequests();

  private static ChangeRequest request(long message, String agreement) {
    return new ChangeRequest(
        new MessageNumber(message),
        Optional.of(new ServiceId("mailbox")),
        Optional.of(new AgreementId(agreement)),
        new PersonId("sam@example.org"),
        new UnitId("sales"),
        "2 GB is too little for us",
        NOON,
        Optional.empty());
  }

  @Test
  void aWishIsKeptOnce() {
    assertTrue(changeRequests().keep(request(3, "SLA-B")));
    assertFalse(changeRequests().keep(request(3, "SLA-B")));
    assertEquals(List.of(request(3, "SLA-B")), changeRequests().open());
  }

  @Test
  void wishesAreListedByAgreementTheOldestFirst() {
    for (ChangeRequest each :
        List.of(request(5, "SLA-B"), request(4, "SLA-B"), request(6, "SLA-A"))) {
      assertTrue(changeRequests().keep(each));
    }
    assertEquals(
        List.of(request(6, "SLA-A"), request(4, "SLA-B"), request(5, "SLA-B")),
        changeRequests().open());
  }

  @Test
  void whatWaitedAtAnInstantIsThatWhicheverCameOfItLater() {
    assertTrue(changeRequests().keep(request(3, "SLA-B")));
    assertTrue(changeRequests().reviewed(new MessageNumber(3), NOON.plusSeconds(60)));
    assertEquals(List.of(), changeRequests().open());
    assertEquals(1, changeRequests().open(NOON).size());
    assertEquals(1, changeRequests().open(NOON.plusSeconds(59)).size());
    assertEquals(0, changeRequests().open(NOON.plusSeconds(60)).size());
  }

  @Test
  void whatWasTalkedAboutIsOffTheListAndCannotBeTwice() {
    assertTrue(changeRequests().keep(request(3, "SLA-B")));
    assertFalse(changeRequests().reviewed(new MessageNumber(4), NOON));
    assertTrue(changeRequests().reviewed(new MessageNumber(3), NOON));
    assertFalse(changeRequests().reviewed(new MessageNumber(3), NOON));
    assertEquals(List.of(), changeRequests().open());
    assertEquals(List.of(), changeRequests().open(NOON));
    assertEquals(List.of(), changeRequests().open(NOON.minusMillis(1)));
    assertFalse(changeRequests().keep(request(3, "SLA-B")));
  }
}
