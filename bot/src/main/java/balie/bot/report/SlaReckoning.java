package balie.bot.report;

import balie.bot.availability.Availability;
import balie.bot.availability.Observed;
import balie.bot.clock.BusinessCalendar;
import balie.bot.clock.Calendars;
import balie.bot.clock.Span;
import balie.bot.clock.Spans;
import balie.bot.clock.TicketClocks;
import balie.bot.request.SlaSummary;
import balie.bot.request.SlaSummary.Customer;
import balie.bot.request.SlaSummary.Judged;
import balie.bot.request.SlaSummary.Measured;
import balie.bot.request.SlaSummary.Month;
import balie.bot.request.SlaSummary.Pinned;
import balie.bot.request.SlaSummary.Verdict;
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
    Counting counting = new Counting(wanted, evidence, seen);
    Downtime downtime = new Downtime(evidence, hours, new Span(span.from(), seen), wanted.sight());
    ZoneId zone = hours.zone(span.from());
    SlaSummary.Period period =
        new SlaSummary.Period(wanted.first(), wanted.last(), zone, span.from(), span.until(), seen);
    return new SlaSummary(
        service,
        period,
        counting.measured(hours, span),
        counting.customers(),
        downtime.outages(),
        downtime.attributed(),
        downtime.maintenance(),
        wanted.sight().managing()
            ? Optional.of(
                DeskWorks.of(
                    DeskFigures.of(evidence.logs(), clocks, new Span(span.from(), seen), now)))
            : Optional.empty(),
        wanted.sight().managing() ? Optional.of(evidence.changes()) : Optional.empty(),
        months(wanted, counting),
        counting.days(hours),
        Optional.empty());
  }

  private List<Month> months(Wanted wanted, Counting counting) {
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
    return months.stream().map(month -> counting.month(month)).toList();
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

  /// Counts spans of one service's evidence, as far as time has come.
  private final class Counting {
    private final Wanted wanted;
    private final Evidence evidence;
    private final Instant seen;

    Counting(Wanted wanted, Evidence evidence, Instant seen) {
      this.wanted = wanted;
      this.evidence = evidence;
      this.seen = seen;
    }

    Optional<Measured> measured(BusinessCalendar hours, Span span) {
      Span past = new Span(span.from(), later(span.from(), earlier(span.until(), seen)));
      return evidence
          .within(past)
          .map(
              observed -> {
                Availability counted = Availability.of(hours, past, observed);
                return new Measured(
                    counted.agreed(),
                    counted.up(),
                    counted.down(),
                    counted.unknown(),
                    counted.maintenance(),
                    counted.shown(),
                    counted.lower(),
                    counted.upper(),
                    counted.evidence(),
                    new Downtime(evidence, hours, past, wanted.sight()).outages().size());
              });
    }

    /// What is to come is unknown, and the budget that of the whole.
    Optional<Judged> judged(BusinessCalendar hours, Span span, Value.Percentage promised) {
      return evidence
          .within(new Span(span.from(), later(span.from(), earlier(span.until(), seen))))
          .map(
              observed -> {
                Spans ahead =
                    seen.isBefore(span.until())
                        ? Spans.of(later(span.from(), seen), span.until())
                        : Spans.NONE;
                Availability whole =
                    Availability.of(
                        hours,
                        span,
                        new Observed(
                            observed.maintenance(),
                            observed.down(),
                            observed.unknown().and(ahead)));
                return new Judged(
                    verdict(whole.verdict(promised.amount())),
                    whole.budget(promised.amount()),
                    whole.remaining(promised.amount()));
              });
    }

    List<Customer> customers() {
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
                measured(hours, span),
                promised(party.entitled())
                    .map(
                        each ->
                            new SlaSummary.Promise(
                                each.written(), each.amount(), judged(hours, span, each))),
                promises.kept(party, all, verdicts),
                promises.held(
                    party,
                    evidence,
                    new Span(span.from(), later(span.from(), earlier(span.until(), seen))),
                    hours.zone(span.from()))));
      }
      return customers;
    }

    Month month(YearMonth month) {
      Span span = Availability.month(hours(wanted.service()), month);
      List<SlaSummary.Verdicted> verdicts = new ArrayList<>();
      for (Parties.Party party :
          parties.of(wanted.service(), month.atDay(1), month.atEndOfMonth(), wanted.sight())) {
        BusinessCalendar hours = hours(party.entitled());
        Span days = Availability.days(hours, party.first(), party.last());
        promised(party.entitled())
            .ifPresent(
                promise ->
                    party
                        .entitled()
                        .agreement()
                        .ifPresent(
                            agreement ->
                                judged(hours, days, promise)
                                    .ifPresent(
                                        judged ->
                                            verdicts.add(
                                                new SlaSummary.Verdicted(
                                                    pinned(agreement),
                                                    promise.amount(),
                                                    judged)))));
      }
      return new Month(month, measured(hours(wanted.service()), span), verdicts);
    }

    List<SlaSummary.Day> days(BusinessCalendar hours) {
      return wanted
          .first()
          .datesUntil(wanted.last().plusDays(1))
          .map(day -> new SlaSummary.Day(day, measured(hours, Availability.days(hours, day, day))))
          .toList();
    }
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

  private static Verdict verdict(balie.bot.availability.Verdict verdict) {
    return switch (verdict) {
      case BREACHED -> Verdict.BREACHED;
      case MET -> Verdict.MET;
      case NOT_DEMONSTRATED -> Verdict.NOT_DEMONSTRATED;
    };
  }
}
