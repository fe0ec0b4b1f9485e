package balie.storage.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.agreement.AgreementId;
import balie.storage.availability.Cadence;
import balie.storage.availability.Histories;
import balie.storage.availability.Measurements;
import balie.storage.availability.Sample;
import balie.storage.availability.Seen;
import balie.storage.availability.Source;
import balie.storage.availability.Track;
import balie.storage.budget.BudgetAlert;
import balie.storage.budget.Pace;
import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every store of what services are reviewed by does.
public abstract class ReviewContract {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.123Z");
  private static final Instant ONE = NOON.plusSeconds(3600);
  private static final YearMonth MAY = YearMonth.of(2026, 5);
  private static final ServiceId MAILBOX = new ServiceId("mailbox");
  private static final PersonId ELS = new PersonId("els@example.org");
  private static final PersonId MIA = new PersonId("mia@example.org");
  private static final List<AgreementId> MISSED =
      List.of(new AgreementId("SLA-B"), new AgreementId("SLA-A"));

  protected abstract ReviewStores review();

  protected abstract Measurements measurements();

  protected abstract Histories histories();

  private static BudgetAlert alert(Pace pace) {
    return BudgetAlert.found(
        MAILBOX, pace, new BigDecimal("99.90"), Optional.of(new BigDecimal("2.314")), NOON);
  }

  @Test
  void anAlertIsRaisedOnceUntilItEndsAndToldOnce() {
    assertTrue(review().budgetAlerts().raise(alert(Pace.HOUR)));
    assertFalse(review().budgetAlerts().raise(alert(Pace.HOUR)));
    assertTrue(review().budgetAlerts().raise(alert(Pace.SIX_HOURS)));
    assertEquals(
        List.of(alert(Pace.HOUR), alert(Pace.SIX_HOURS)),
        review().budgetAlerts().of(MAILBOX, NOON, ONE));
    assertTrue(review().budgetAlerts().told(alert(Pace.HOUR), ONE));
    assertFalse(review().budgetAlerts().told(alert(Pace.HOUR), ONE));
    review().budgetAlerts().end(alert(Pace.HOUR), ONE);
    assertEquals(List.of(alert(Pace.SIX_HOURS)), review().budgetAlerts().open());
    BudgetAlert again =
        BudgetAlert.found(MAILBOX, Pace.HOUR, new BigDecimal("100"), Optional.empty(), ONE);
    assertTrue(review().budgetAlerts().raise(again));
    assertEquals(List.of(alert(Pace.SIX_HOURS), again), review().budgetAlerts().open());
  }

  @Test
  void anAlertThatEndedBeforeAnybodyWasToldIsStillOpen() {
    assertTrue(review().budgetAlerts().raise(alert(Pace.HOUR)));
    review().budgetAlerts().end(alert(Pace.HOUR), ONE);
    assertEquals(Optional.of(ONE), review().budgetAlerts().open().getFirst().ended());
    assertTrue(review().budgetAlerts().told(alert(Pace.HOUR), ONE));
    assertEquals(List.of(), review().budgetAlerts().open());
  }

  @Test
  void aMonthThatMissedItsTargetOpensOneMeasure() {
    Measure opened = review().measures().missed(MAILBOX, MAY, MISSED, NOON).orElseThrow();
    assertEquals(MISSED, opened.missed());
    assertEquals(Optional.empty(), opened.by());
    assertEquals(Optional.empty(), review().measures().missed(MAILBOX, MAY, MISSED, ONE));
    Measure thought = review().measures().open(MAILBOX, MAY, "replace the switch", ELS, ONE);
    assertEquals(Optional.of(ELS), thought.by());
    assertEquals(List.of(opened, thought), review().measures().open());
    assertEquals(List.of(opened, thought), review().measures().of(MAILBOX, MAY));
    assertEquals(List.of(), review().measures().of(MAILBOX, MAY.plusMonths(1)));
  }

  @Test
  void aMeasureIsOverOnceItIsJudged() {
    MeasureNumber number =
        review().measures().missed(MAILBOX, MAY, MISSED, NOON).orElseThrow().number();
    review().measures().what(number, "a second line");
    review().measures().who(number, ELS);
    review().measures().until(number, LocalDate.of(2026, 7, 1));
    Measure.Judged judged = new Measure.Judged(true, "no outage since", MIA, ONE);
    review().measures().judge(number, judged);
    Measure found = review().measures().find(number).orElseThrow();
    assertEquals(Optional.of("a second line"), found.what());
    assertEquals(Optional.of(ELS), found.who());
    assertEquals(Optional.of(LocalDate.of(2026, 7, 1)), found.until());
    assertEquals(Optional.of(judged), found.judged());
    assertEquals(List.of(), review().measures().open());
    assertEquals(Optional.empty(), review().measures().find(new MeasureNumber(99)));
  }

  @Test
  void whoDoesAMeasureIsAskedOnceAfterItsLastDayUnlessThatIsMoved() {
    MeasureNumber number =
        review().measures().missed(MAILBOX, MAY, MISSED, NOON).orElseThrow().number();
    LocalDate last = LocalDate.of(2026, 7, 1);
    assertEquals(List.of(), review().measures().overdue(last));
    review().measures().until(number, last);
    assertEquals(List.of(), review().measures().overdue(last));
    assertEquals(1, review().measures().overdue(last.plusDays(1)).size());
    assertTrue(review().measures().asked(number, ONE));
    assertFalse(review().measures().asked(number, ONE));
    assertEquals(List.of(), review().measures().overdue(last.plusDays(1)));
    review().measures().until(number, last.plusDays(7));
    assertEquals(1, review().measures().overdue(last.plusDays(8)).size());
    review().measures().judge(number, new Measure.Judged(true, "", MIA, ONE));
    assertEquals(List.of(), review().measures().overdue(last.plusDays(8)));
  }

  private List<Track> measured() {
    Source source =
        measurements()
            .declare(
                new Source.Declared(
                    MAILBOX,
                    "http",
                    Source.Kind.PROBE,
                    Source.Measures.AVAILABILITY,
                    new Cadence(Duration.ofMinutes(1), Duration.ZERO, 2)),
                NOON);
    assertEquals(
        2,
        measurements()
            .append(
                List.of(
                    new Sample(source.id(), NOON, Seen.UP),
                    new Sample(source.id(), NOON.plusSeconds(60), Seen.DOWN)))
            .kept());
    return histories().of(MAILBOX, NOON, ONE).tracks();
  }

  private static Closing closing(int version, String why, List<Track> tracks, String figures) {
    return new Closing(MAILBOX, MAY, version, MIA, ONE, why, 7, tracks, figures);
  }

  @Test
  void aClosedMonthKeepsWhatWasMeasuredWhateverComesLater() {
    List<Track> tracks = measured();
    assertTrue(review().closings().add(closing(1, "", tracks, "{}\n")));
    measurements()
        .append(
            List.of(new Sample(tracks.getFirst().source().id(), NOON.plusSeconds(120), Seen.DOWN)));
    measurements().retire(tracks.getFirst().source().id(), ONE);
    assertEquals(
        Optional.of(closing(1, "", tracks, "{}\n")), review().closings().newest(MAILBOX, MAY));
  }

  @Test
  void aCorrectionIsTheNextVersionBesideTheOldOne() {
    List<Track> tracks = measured();
    assertFalse(review().closings().add(closing(2, "too early", tracks, "{}")));
    assertTrue(review().closings().add(closing(1, "", tracks, "{}")));
    assertFalse(review().closings().add(closing(1, "again", tracks, "{1}")));
    assertTrue(review().closings().add(closing(2, "a digger", List.of(), "{2}")));
    assertEquals(
        List.of(closing(1, "", tracks, "{}"), closing(2, "a digger", List.of(), "{2}")),
        review().closings().versions(MAILBOX, MAY));
    assertEquals(2, review().closings().newest(MAILBOX, MAY).orElseThrow().version());
    assertEquals(Map.of(MAILBOX, Set.of(MAY)), review().closings().closed(MAY.minusMonths(1), MAY));
    assertEquals(Map.of(), review().closings().closed(MAY.plusMonths(1), MAY.plusMonths(2)));
    assertEquals(Optional.empty(), review().closings().newest(MAILBOX, MAY.plusMonths(1)));
  }

  @Test
  void aDigestIsSentOnceToEachAndAMonthJudgedOnce() {
    assertTrue(review().digests().sent(MIA, MAY, NOON));
    assertFalse(review().digests().sent(MIA, MAY, ONE));
    assertTrue(review().digests().sent(ELS, MAY, ONE));
    assertEquals(Set.of(MIA, ELS), review().digests().sent(MAY));
    assertEquals(Set.of(), review().digests().sent(MAY.plusMonths(1)));
    assertTrue(review().digests().judged(MAY, NOON));
    assertFalse(review().digests().judged(MAY, ONE));
  }

  @Test
  void theGoldenQuestionsAreThoseKeptLastAndEachRunIsKept() {
    review().goldenRuns().keep(List.of("{\"ask\":\"a\"}", "{\"ask\":\"b\"}"));
    review().goldenRuns().keep(List.of("{\"ask\":\"c\"}"));
    assertEquals(List.of("{\"ask\":\"c\"}"), review().goldenRuns().questions());
    GoldenRun first = new GoldenRun(NOON, 3, 10, 8, 1, 1, 0);
    GoldenRun second = new GoldenRun(ONE, 4, 10, 10, 0, 0, 0);
    review().goldenRuns().add(second);
    review().goldenRuns().add(first);
    assertEquals(Optional.of(second), review().goldenRuns().newest());
    assertEquals(Optional.of(first), review().goldenRuns().newest(ONE));
    assertEquals(Optional.empty(), review().goldenRuns().newest(NOON));
    assertEquals(List.of(first), review().goldenRuns().of(NOON, ONE));
  }
}
