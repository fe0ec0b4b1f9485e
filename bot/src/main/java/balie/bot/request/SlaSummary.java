package balie.bot.request;

import balie.storage.agreement.AgreementId;
import balie.storage.agreement.Priority;
import balie.storage.agreement.TicketKind;
import balie.storage.escalation.ClockKind;
import balie.storage.person.PersonId;
import balie.storage.person.Unit;
import balie.storage.service.Service;
import balie.storage.service.TermId;
import balie.storage.service.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// How one service was delivered in a period, beside what was agreed. Every figure is counted once,
/// by one function; whoever tells it, as text, picture or file, reads it from here and counts
/// nothing.
///
/// @param measured within the service's own hours; empty where nothing measures its availability
/// @param customers what was agreed with each of those whom the reader may see, and what came of it
/// @param outages in their order, each with what it took of the agreed time
/// @param attributed the downtime by whose it was, each instant once
/// @param desk how the desk did on this service; only for those who manage it
/// @param changes wishes for other agreements that wait for a review; only for those who manage it
/// @param months before the period, the earliest first
/// @param days of the period, for drawing it
/// @param review what it is reviewed by; only for those who manage it
public record SlaSummary(
    Service service,
    Period period,
    Optional<Measured> measured,
    List<Customer> customers,
    List<Outage> outages,
    List<Attributed> attributed,
    List<Maintenance> maintenance,
    Optional<DeskWork> desk,
    Optional<Integer> changes,
    List<Month> months,
    List<Day> days,
    Optional<SlaReview> review) {
  public SlaSummary {
    customers = List.copyOf(customers);
    outages = List.copyOf(outages);
    attributed = List.copyOf(attributed);
    maintenance = List.copyOf(maintenance);
    months = List.copyOf(months);
    days = List.copyOf(days);
  }

  /// The same, with other months before the period.
  public SlaSummary after(List<Month> before) {
    return new SlaSummary(
        service,
        period,
        measured,
        customers,
        outages,
        attributed,
        maintenance,
        desk,
        changes,
        before,
        days,
        review);
  }

  /// The same, and this is what it is reviewed by.
  public SlaSummary reviewed(SlaReview by) {
    return new SlaSummary(
        service,
        period,
        measured,
        customers,
        outages,
        attributed,
        maintenance,
        desk,
        changes,
        months,
        days,
        Optional.of(by));
  }

  /// Whole days in the zone of the service's hours.
  ///
  /// @param last the last day, which belongs to it
  /// @param until the end of the last day
  /// @param seen up to when it was counted: its end, or the present where it goes on
  public record Period(
      LocalDate first, LocalDate last, ZoneId zone, Instant from, Instant until, Instant seen) {

    /// The month that it is, where it is one.
    public Optional<YearMonth> month() {
      YearMonth month = YearMonth.from(first);
      return first.getDayOfMonth() == 1 && last.equals(month.atEndOfMonth())
          ? Optional.of(month)
          : Optional.empty();
    }

    /// Whether it goes on.
    public boolean isUnderWay() {
      return seen.isBefore(until);
    }
  }

  /// What was measured within hours, to the millisecond. Percentages are truncated to 3 decimals.
  ///
  /// @param shown `up / (up + down)`, empty where neither was seen
  /// @param lower if all that is unknown was down, `upper` if it was up; empty where nothing was
  ///   agreed, as `evidence`
  /// @param evidence how much of the agreed time was seen
  /// @param outages how often it was down
  public record Measured(
      Duration agreed,
      Duration up,
      Duration down,
      Duration unknown,
      Duration maintenance,
      Optional<BigDecimal> shown,
      Optional<BigDecimal> lower,
      Optional<BigDecimal> upper,
      Optional<BigDecimal> evidence,
      int outages) {

    /// The mean time to restore, empty without an outage.
    public Optional<Duration> mttr() {
      return each(down);
    }

    /// The mean time between failures, empty without an outage.
    public Optional<Duration> mtbf() {
      return each(up);
    }

    /// The mean time between service incidents, empty without an outage.
    public Optional<Duration> mtbsi() {
      return each(agreed);
    }

    private Optional<Duration> each(Duration of) {
      return outages == 0 ? Optional.empty() : Optional.of(of.dividedBy(outages));
    }
  }

  /// Whether a promised availability was kept.
  public enum Verdict {
    BREACHED,
    MET,
    NOT_DEMONSTRATED
  }

  /// Which version of which agreement.
  public record Pinned(AgreementId id, int version) {}

  /// What was agreed with one customer, and what came of it, over the days of the period on which
  /// that version was in force.
  ///
  /// @param agreement empty for what somebody has by a subscription alone
  /// @param measured within the hours that were agreed with this customer
  /// @param availability empty where none is promised
  /// @param kept of tickets, by kind, priority and clock
  /// @param held every other promise that is a time or a share
  public record Customer(
      Optional<Pinned> agreement,
      Unit unit,
      LocalDate first,
      LocalDate last,
      Optional<Measured> measured,
      Optional<Promise> availability,
      List<Kept> kept,
      List<Held> held) {
    public Customer {
      kept = List.copyOf(kept);
      held = List.copyOf(held);
    }
  }

  /// A promised availability.
  ///
  /// @param written as it stands in the desk's files
  /// @param target in percent
  /// @param judged empty where nothing measures it
  public record Promise(String written, BigDecimal target, Optional<Judged> judged) {}

  /// What came of a promised availability. While the period goes on, what is still to come counts
  /// as unknown, and the budget is that of all of it.
  ///
  /// @param budget the downtime that it allows, in seconds, exact
  /// @param remaining of it, maybe negative
  public record Judged(Verdict verdict, BigDecimal budget, BigDecimal remaining) {}

  /// So many of so many.
  public record Part(int of, int n) {}

  /// Promises about a ticket's time. A verdict counts in the period in which the clock stopped.
  ///
  /// @param promised empty where it is not promised any more
  /// @param late still open and late: this may only get worse
  /// @param ended without a verdict
  /// @param anew counts that a person began anew, with a reason
  public record Kept(
      TicketKind kind,
      Priority priority,
      ClockKind clock,
      Optional<Value.Duration> promised,
      Part met,
      int late,
      int ended,
      int anew) {}

  /// Another promise, beside what is known of it.
  ///
  /// @param share how often it was kept, where that is counted
  public record Held(TermId term, Value promised, Standing standing, Optional<Part> share) {}

  /// How a promise stands.
  public enum Standing {
    KEPT,
    BROKEN,
    /// It is measured, and there is too little to say so.
    NOT_DEMONSTRATED,
    /// Nothing measures it.
    NOT_MEASURED
  }

  /// A time in which it was down.
  ///
  /// @param from and `until`: within the period
  /// @param down of the agreed time
  /// @param cause empty where none was recorded
  public record Outage(Instant from, Instant until, Duration down, String cause, Blame blame) {}

  /// Whose downtime it was.
  public sealed interface Blame {
    record Ours() implements Blame {}

    /// A supplier's.
    ///
    /// @param name empty where the reader may not know
    record Supplier(Optional<String> name) implements Blame {}

    /// Nobody said so.
    record Unsaid() implements Blame {}
  }

  /// Downtime by whose it was.
  public record Attributed(Blame blame, Duration down) {}

  /// Maintenance that was recorded before it began.
  ///
  /// @param counted of the service's hours
  /// @param note how it went, empty where nothing was said
  public record Maintenance(
      Instant from, Instant until, Duration counted, PersonId by, String why, String note) {}

  /// Times by nearest rank, empty where there are none.
  public record Times(
      int n,
      Optional<Duration> p50,
      Optional<Duration> p90,
      Optional<Duration> p95,
      Optional<Duration> longest) {}

  /// How the desk did on the service, as the specification of the desk's figures has it.
  ///
  /// @param good 4 or 5 of 5; empty for fewer than 5 ratings
  /// @param rated of the tickets that ended
  public record DeskWork(
      Part firstContact,
      Times firstResponse,
      int unanswered,
      Part reopened,
      int open,
      Times business,
      Times wall,
      Optional<Part> good,
      Part rated) {}

  /// A month before.
  public record Month(YearMonth month, Optional<Measured> measured, List<Verdicted> verdicts) {
    public Month {
      verdicts = List.copyOf(verdicts);
    }
  }

  /// What came of one customer's promise in a month.
  public record Verdicted(Pinned agreement, BigDecimal target, Judged judged) {}

  /// One day of the period; of nothing where it is not measured, or is still to come.
  public record Day(LocalDate date, Duration agreed, Duration down, Duration unknown) {}
}
