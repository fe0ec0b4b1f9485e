package balie.bot.answer;

import balie.bot.clock.BusinessCalendar;
import balie.bot.clock.Span;
import balie.bot.request.Fact;
import balie.bot.request.HoursQuestion;
import balie.storage.agreement.Entitlements;
import balie.storage.agreement.Entitlements.Entitled;
import balie.storage.agreement.Priority;
import balie.storage.agreement.Target;
import balie.storage.agreement.TicketKind;
import balie.storage.calendar.Calendar;
import balie.storage.calendar.CalendarId;
import balie.storage.desk.Register;
import balie.storage.service.TermId;
import balie.storage.service.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The facts that the record states for an entitlement.
final class Facts {
  static final TermId RESPONSE = new TermId("response-time");
  static final TermId RESOLUTION = new TermId("resolution-time");

  private final Register register;
  private final Entitlements entitlements;
  private final Map<CalendarId, BusinessCalendar> calendars = new ConcurrentHashMap<>();

  Facts(Register register) {
    this.register = register;
    this.entitlements = new Entitlements(register);
  }

  Entitlements entitlements() {
    return entitlements;
  }

  /// What is asked beside the term.
  record Narrowing(Optional<TicketKind> kind, Optional<Priority> priority, HoursQuestion hours) {
    static final Narrowing NONE =
        new Narrowing(Optional.empty(), Optional.empty(), new HoursQuestion.InGeneral());
  }

  /// The facts of a term; several for a response or resolution time that names no priority.
  List<Fact> of(Entitled entitled, TermId term, Narrowing narrowing, LocalDate day) {
    if (term.equals(RESPONSE) || term.equals(RESOLUTION)) {
      return targets(entitled, term, narrowing);
    }
    return entitlements.value(entitled, term).stream()
        .map(stated -> fact(entitled, term, stated, narrowing.hours(), day))
        .toList();
  }

  boolean states(Entitled entitled, TermId term) {
    return !of(entitled, term, Narrowing.NONE, LocalDate.EPOCH).isEmpty();
  }

  private List<Fact> targets(Entitled entitled, TermId term, Narrowing narrowing) {
    return entitlements.targets(entitled).stream()
        .filter(target -> narrowing.kind().filter(k -> k != target.kind()).isEmpty())
        .filter(target -> narrowing.priority().filter(p -> p != target.priority()).isEmpty())
        .flatMap(target -> target(entitled, term, target).stream())
        .toList();
  }

  private static Optional<Fact> target(Entitled entitled, TermId term, Target target) {
    return (term.equals(RESPONSE) ? target.respond() : target.resolve())
        .map(
            value ->
                new Fact(
                    entitled.service(),
                    term,
                    value,
                    Fact.StatedIn.AGREEMENT,
                    entitled.agreement(),
                    Optional.of(new Fact.Target(target.kind(), target.priority())),
                    Optional.empty()));
  }

  private Fact fact(
      Entitled entitled,
      TermId term,
      Entitlements.Stated stated,
      HoursQuestion hours,
      LocalDate day) {
    return new Fact(
        entitled.service(),
        term,
        stated.value(),
        statedIn(stated.statedIn()),
        entitled.agreement(),
        Optional.empty(),
        stated.value() instanceof Value.Hours value
            ? hours(value.calendar(), hours, day)
            : Optional.empty());
  }

  private static Fact.StatedIn statedIn(Entitlements.StatedIn where) {
    return switch (where) {
      case SUBSCRIPTION -> Fact.StatedIn.SUBSCRIPTION;
      case AGREEMENT -> Fact.StatedIn.AGREEMENT;
      case OFFERING -> Fact.StatedIn.OFFERING;
      case SERVICE -> Fact.StatedIn.SERVICE;
    };
  }

  private Optional<Fact.Hours> hours(CalendarId id, HoursQuestion question, LocalDate day) {
    ZoneId zone = register.organisation().zone();
    Instant at =
        switch (question) {
          case HoursQuestion.AtMoment moment -> moment.moment().toInstant();
          case HoursQuestion.OnDay onDay -> onDay.day().atStartOfDay(zone).toInstant();
          case HoursQuestion.InGeneral _ -> day.atStartOfDay(zone).toInstant();
        };
    return register
        .calendar(id, at)
        .map(calendar -> new Fact.Hours(calendar, state(calendar, question, zone)));
  }

  private Optional<Fact.State> state(Calendar calendar, HoursQuestion question, ZoneId zone) {
    BusinessCalendar business =
        calendars.computeIfAbsent(
            calendar.id(), id -> new BusinessCalendar(register.calendarVersions(id)));
    return switch (question) {
      case HoursQuestion.InGeneral _ -> Optional.empty();
      case HoursQuestion.AtMoment(ZonedDateTime moment) ->
          Optional.of(
              new Fact.State(
                  moment,
                  false,
                  business.isOpen(moment.toInstant()),
                  business.nextChange(moment.toInstant())));
      case HoursQuestion.OnDay(LocalDate day) ->
          Optional.of(onDay(business, day.atStartOfDay(zone), day));
    };
  }

  /// A day counts as open where any of it is; until then its last close, or the next opening.
  private static Fact.State onDay(BusinessCalendar business, ZonedDateTime start, LocalDate day) {
    List<Span> open = business.open(day);
    return open.isEmpty()
        ? new Fact.State(start, true, false, business.nextChange(start.toInstant()))
        : new Fact.State(start, true, true, Optional.of(open.getLast().until()));
  }
}
