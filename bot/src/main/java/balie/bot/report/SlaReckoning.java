package balie.bot.report;

import balie.bot.availability.Availability;
import balie.bot.clock.BusinessCalendar;
import balie.bot.clock.Calendars;
import balie.bot.clock.Span;
import balie.bot.clock.TicketClocks;
import balie.bot.request.SlaSummary;
import balie.bot.request.SlaSummary.Customer;
import balie.bot.request.SlaSummary.Month;
import balie.bot.request.SlaSummary.Pinned;
import balie.storage.agreement.Agreement;
import balie.storage.agreement.Entitlements;
import balie.storage.agreement.Entitlements.Entitled;
import balie.storage.calendar.CalendarId;
import balie.storage.desk.Register;
import balie.storage.service.Service;
import balie.storage.service.TermId;
import balie.storage.service.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Counts how a service was delivered beside what was agreed, from one snapshot of the desk. The
/// one function that every report, picture and digest reads. Pure; safe for use by several threads.
public final class SlaReckoning {
  static final TermId AVAILABILITY = new TermId("availability");

  private final Register register;
  private final Entitlements entitlements;
  private final Calendars calendars;
  private final TicketClocks clocks;
  private final Parties parties;

  public SlaReckoning(Register register, Calendars calendars) {
    this.register = register;
    this.entitlements = new Entitlements(register);
    this.calendars = calendars;
    this.clocks = new TicketClocks(register, calendars);
    this.parties = new Parties(register);
  }

  /// What is wanted.
  ///
  /// @param service as it was in the period
  /// @param last the last day, which belongs to it
  /// @param before how many months before it are told too
  public record Wanted(Service service, LocalDate first, LocalDate last, int before, Sight sight) {
    public Wanted {
      if (last.isBefore(first) || before < 0) {
        throw new IllegalArgumentException("%s to %s, %d before".formatted(first, last, before));
      }
    }

    /// A month.
    public static Wanted month(Service service, YearMonth month, int before, Sight sight) {
      return new Wanted(service, month.atDay(1), month.atEndOfMonth(), before, sight);
    }
  }

  /// The time over which evidence is wanted: the period and the months before it.
  public Span window(Wanted wanted) {
    BusinessCalendar hours = hours(wanted.service());
    LocalDate first =
        wanted.before() == 0
            ? wanted.first()
            : YearMonth.from(wanted.first()).minusMonths(wanted.before()).atDay(1);
    return Availability.days(hours, first, wanted.last());
  }

  /// The summary.
  ///
  /// @param evidence over the whole [#window(Wanted)]
  /// @param now what comes after it is not known yet
  public SlaSummary of(Wanted wanted, Evidence evidence, Instant now) {
    Service service = wanted.service();
    BusinessCalendar hours = hours(service);
    Span span = Availability.days(hours, wanted.first(), wanted.last());
    Instant seen = earlier(span.until(), later(span.from(), now));
    Counted counted = new Counted(evidence, seen, wanted.sight());
    Downtime downtime = new Downtime(evidence, hours, new Span(span.from(), seen), wanted.sight());
    ZoneId zone = hours.zone(span.from());
    SlaSummary.Period period =
        new SlaSummary.Period(wanted.first(), wanted.last(), zone, span.from(), span.until(), seen);
    return new SlaSummary(
        service,
        period,
        counted.measured(hours, span),
        customers(wanted, evidence, counted, seen),
        downtime.outages(),
        downtime.attributed(),
        downtime.maintenance(),
        wanted.sight().managing()
            ? Optional.of(
                DeskWorks.of(
                    DeskFigures.of(evidence.logs(), clocks, new Span(span.from(), seen), now)))
            : Optional.empty(),
        wanted.sight().managing() ? Optional.of(evidence.changes()) : Optional.empty(),
        months(wanted, counted),
        counted.days(hours, wanted.first(), wanted.last()),
        Optional.empty());
  }

  private List<Month> months(Wanted wanted, Counted counted) {
    YearMonth begin = YearMonth.from(wanted.first());
    List<YearMonth> months = new ArrayList<>();
    for (int back = wanted.before(); back > 0; back--) {
      months.add(begin.minusMonths(back));
    }
    YearMonth end = YearMonth.from(wanted.last().plusDays(1)).minusMonths(1);
    YearMonth whole = wanted.first().getDayOfMonth() == 1 ? begin : begin.plusMonths(1);
    if (end.isAfter(whole) || !whole.equals(begin)) {
      for (YearMonth each = whole; !each.isAfter(end); each = each.plusMonths(1)) {
        months.add(each);
      }
    }
    return months.stream().map(month -> month(wanted, counted, month)).toList();
  }

  /// The service's own hours.
  BusinessCalendar hours(Service service) {
    return calendar(service.hours());
  }

  private BusinessCalendar calendar(CalendarId id) {
    return calendars.of(id).orElseThrow(() -> new IllegalStateException("no calendar " + id.id()));
  }

  /// The hours that were agreed with a customer.
  private BusinessCalendar hours(Entitled entitled) {
    return entitlements
        .value(entitled, Entitlements.SERVICE_HOURS)
        .map(Entitlements.Stated::value)
        .filter(Value.Hours.class::isInstance)
        .map(value -> calendar(((Value.Hours) value).calendar()))
        .orElseGet(() -> hours(entitled.service()));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  private List<Customer> customers(
      Wanted wanted, Evidence evidence, Counted counted, Instant seen) {
    List<Parties.Party> all =
        parties.of(wanted.service(), wanted.first(), wanted.last(), wanted.sight());
    Promises promises = new Promises(register, entitlements, calendars);
    List<ClockVerdict> verdicts =
        promises.verdicts(evidence.logs(), clocks, hours(wanted.service()), wanted, seen);
    List<Customer> customers = new ArrayList<>();
    for (Parties.Party party : all) {
      BusinessCalendar hours = hours(party.entitled());
      Span span = Availability.days(hours, party.first(), party.last());
      customers.add(
          new Customer(
              party.entitled().agreement().map(SlaReckoning::pinned),
              party.unit(),
              party.first(),
              party.last(),
              counted.measured(hours, span),
              promised(party.entitled())
                  .map(
                      each ->
                          new SlaSummary.Promise(
                              each.written(), each.amount(), counted.judged(hours, span, each))),
              promises.kept(party, all, verdicts),
              promises.held(party, evidence, counted.past(span), hours.zone(span.from()))));
    }
    return customers;
  }

  private Month month(Wanted wanted, Counted counted, YearMonth month) {
    List<SlaSummary.Verdicted> verdicts =
        parties.of(wanted.service(), month.atDay(1), month.atEndOfMonth(), wanted.sight()).stream()
            .flatMap(party -> verdict(party, counted).stream())
            .toList();
    BusinessCalendar hours = hours(wanted.service());
    return new Month(month, counted.measured(hours, Availability.month(hours, month)), verdicts);
  }

  private Optional<SlaSummary.Verdicted> verdict(Parties.Party party, Counted counted) {
    BusinessCalendar hours = hours(party.entitled());
    Span days = Availability.days(hours, party.first(), party.last());
    Optional<Agreement> agreement = party.entitled().agreement();
    return promised(party.entitled())
        .filter(_ -> agreement.isPresent())
        .flatMap(
            promise ->
                counted
                    .judged(hours, days, promise)
                    .map(
                        judged ->
                            new SlaSummary.Verdicted(
                                pinned(agreement.orElseThrow()), promise.amount(), judged)));
  }

  private Optional<Value.Percentage> promised(Entitled entitled) {
    return entitlements
        .value(entitled, AVAILABILITY)
        .map(Entitlements.Stated::value)
        .filter(Value.Percentage.class::isInstance)
        .map(Value.Percentage.class::cast);
  }

  private static Pinned pinned(Agreement agreement) {
    return new Pinned(agreement.id(), agreement.version());
  }
}
