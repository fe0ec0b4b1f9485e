package balie.bot.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import balie.bot.clock.Span;
import balie.bot.report.Evidence.Interruption;
import balie.bot.request.SlaSummary.Blame;
import balie.storage.service.ServiceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Whose an outage is that comes from a service below.
class FromBelowTest {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
  private static final ServiceId NETWORK = new ServiceId("network");
  private static final ServiceId POWER = new ServiceId("power");
  private static final Blame NETLINE = new Blame.Supplier(Optional.of("Netline"));

  private static Interruption down(long from, long until, String cause, Blame blame) {
    return new Interruption(
        new Span(NOON.plusSeconds(from * 60), NOON.plusSeconds(until * 60)), cause, blame);
  }

  private static Interruption unsaid(long from, long until) {
    return down(from, until, "", new Blame.Unsaid());
  }

  private static Interruption attributed(
      Interruption own, Map<ServiceId, List<Interruption>> below) {
    return FromBelow.attributed(List.of(own), below).getFirst();
  }

  @Test
  void whatWasDownMostlyWhileTheServiceBelowWasIsTheirs() {
    Map<ServiceId, List<Interruption>> below =
        Map.of(NETWORK, List.of(down(1, 30, "a digger", NETLINE)));
    assertEquals(down(0, 40, "network: a digger", NETLINE), attributed(unsaid(0, 40), below));
    assertEquals(unsaid(0, 60), attributed(unsaid(0, 60), below));
  }

  @Test
  void whatSomebodySaidStays() {
    Interruption ours = down(0, 40, "a mistake", new Blame.Ours());
    assertEquals(
        ours, attributed(ours, Map.of(NETWORK, List.of(down(0, 40, "a digger", NETLINE)))));
  }

  @Test
  void theOneThatOverlapsMostCountsAndTheFirstByNameOfEqualOnes() {
    Interruption power = down(0, 40, "", new Blame.Ours());
    assertEquals(
        down(0, 40, "power", new Blame.Ours()),
        attributed(
            unsaid(0, 40),
            Map.of(NETWORK, List.of(down(0, 39, "a digger", NETLINE)), POWER, List.of(power))));
    assertEquals(
        down(0, 40, "network", NETLINE),
        attributed(
            unsaid(0, 40),
            Map.of(NETWORK, List.of(down(0, 40, "", NETLINE)), POWER, List.of(power))));
  }

  @Test
  void ofWhichNobodySaysWhoseItIsNothingFollows() {
    assertEquals(unsaid(0, 40), attributed(unsaid(0, 40), Map.of(NETWORK, List.of(unsaid(0, 40)))));
  }

  @Test
  void itsOwnCauseStays() {
    assertEquals(
        down(0, 40, "full disk", NETLINE),
        attributed(
            down(0, 40, "full disk", new Blame.Unsaid()),
            Map.of(NETWORK, List.of(down(0, 40, "a digger", NETLINE)))));
  }
}
