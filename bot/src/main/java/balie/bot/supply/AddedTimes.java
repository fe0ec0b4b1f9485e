package balie.bot.supply;

import balie.bot.clock.BusinessCalendar;
import balie.bot.clock.Due;
import balie.bot.clock.Span;
import balie.bot.clock.TargetTime;
import balie.bot.request.Shortfall;
import balie.bot.request.Shortfall.Example;
import balie.bot.request.Shortfall.Lack;
import balie.bot.request.Shortfall.Part;
import balie.bot.request.Shortfall.Promised;
import balie.bot.request.Shortfall.Subject;
import balie.bot.request.Shortfall.Total;
import balie.storage.agreement.Agreement;
import balie.storage.agreement.AgreementKind;
import balie.storage.agreement.Target;
import balie.storage.calendar.CalendarId;
import balie.storage.calendar.Notated;
import balie.storage.escalation.ClockKind;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import balie.storage.service.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Whether own teams and suppliers, one after the other, are as quick as customers are promised. A
/// ticket passes through the slowest team of a service, then through its slowest supplier or the
/// slowest service that it runs on, which solves but does not answer. Times in the same hours are
/// added; others are tried with a ticket at each hour of five weeks, and a few times a day for the
/// rest of a year, for the holidays.
final class AddedTimes {
  private static final Duration YEAR = Duration.ofDays(366);
  private static final Duration CLOSELY = Duration.ofDays(35);
  private static final Duration STEP = Duration.ofHours(1);
  private static final Duration WIDE_STEP = Duration.ofHours(9);
  private static final Duration LAST_MOMENT = Duration.ofMinutes(1);

  private final Provision provision;
  private final Map<Compared, Optional<Example>> tried = new HashMap<>();

  /// What a comparison depends on.
  private record Compared(Timed promised, List<Timed> under, LocalDate day) {}

  private record Timed(TargetTime time, CalendarId hours) {}

  AddedTimes(Provision provision) {
    this.provision = provision;
  }

  Optional<Shortfall> gap(Service service, Promised promise, LocalDate day) {
    if (!(promise.subject() instanceof Subject.OfTarget(var _, var target, var clock, var value))) {
      return Optional.empty();
    }
    List<Part> parts = slowest(service, target, clock, day, new HashSet<>());
    CalendarId hours = target.hours().orElse(service.support());
    Optional<Timed> promised = timed(value, hours);
    List<Timed> under =
        parts.stream().flatMap(each -> timed(each.time(), each.hours()).stream()).toList();
    return promised.isEmpty() || under.isEmpty()
        ? Optional.empty()
        : longer(parts, new Compared(promised.get(), under, day))
            .map(lack -> new Shortfall(promise, lack));
  }

  private Optional<Lack> longer(List<Part> parts, Compared compared) {
    Optional<Total> total = total(compared);
    if (total.isPresent()) {
      return isLonger(total.get(), compared.promised().time())
          ? Optional.of(new Lack.TakesLonger(parts, total, Optional.empty()))
          : Optional.empty();
    }
    return tried
        .computeIfAbsent(compared, this::late)
        .map(example -> new Lack.TakesLonger(parts, Optional.empty(), Optional.of(example)));
  }

  /// The sum, where all count in the hours of the promise and in its unit.
  private static Optional<Total> total(Compared compared) {
    boolean sameHours =
        compared.under().stream()
            .allMatch(each -> each.hours().equals(compared.promised().hours()));
    List<Timed> all =
        Stream.concat(Stream.of(compared.promised()), compared.under().stream()).toList();
    if (sameHours && all.stream().allMatch(each -> each.time() instanceof TargetTime.Hours)) {
      return Optional.of(
          new Total.OfHours(
              compared.under().stream()
                  .map(each -> ((TargetTime.Hours) each.time()).duration())
                  .reduce(Duration.ZERO, Duration::plus)));
    }
    if (sameHours
        && all.stream().allMatch(each -> each.time() instanceof TargetTime.BusinessDays)) {
      return Optional.of(
          new Total.OfBusinessDays(
              compared.under().stream()
                  .mapToInt(each -> ((TargetTime.BusinessDays) each.time()).days())
                  .sum()));
    }
    return Optional.empty();
  }

  private static boolean isLonger(Total total, TargetTime promised) {
    return switch (total) {
      case Total.OfHours(Duration sum) ->
          promised instanceof TargetTime.Hours(Duration most) && sum.compareTo(most) > 0;
      case Total.OfBusinessDays(int days) ->
          promised instanceof TargetTime.BusinessDays(int most) && days > most;
    };
  }

  /// A ticket of the year from a day on that would be late.
  private Optional<Example> late(Compared compared) {
    Optional<BusinessCalendar> calendar = provision.calendars().apply(compared.promised().hours());
    boolean known =
        compared.under().stream()
            .allMatch(each -> provision.calendars().apply(each.hours()).isPresent());
    if (calendar.isEmpty() || !known) {
      return Optional.empty();
    }
    Instant first = CoveredHours.start(calendar.get(), compared.day());
    Instant closely = first.plus(CLOSELY);
    for (Span open : calendar.get().open(first, first.plus(YEAR)).spans()) {
      for (Instant start = open.from();
          start.isBefore(open.until());
          start = next(start, open.until(), start.isBefore(closely) ? STEP : WIDE_STEP)) {
        Optional<Example> late = late(calendar.get(), compared, start);
        if (late.isPresent()) {
          return late;
        }
      }
    }
    return Optional.empty();
  }

  /// A step later, and at last the moment before closing.
  private static Instant next(Instant start, Instant close, Duration step) {
    Instant last = close.minus(LAST_MOMENT);
    Instant next = start.plus(step);
    return start.isBefore(last) && next.isAfter(last) ? last : next;
  }

  private Optional<Example> late(BusinessCalendar calendar, Compared compared, Instant start) {
    if (!(calendar.due(start, compared.promised().time()) instanceof Due.At(Instant promised))) {
      return Optional.empty();
    }
    Instant possible = start;
    for (Timed each : compared.under()) {
      BusinessCalendar hours = provision.calendars().apply(each.hours()).orElseThrow();
      if (!(hours.due(possible, each.time()) instanceof Due.At(Instant done))) {
        return Optional.empty();
      }
      possible = done;
    }
    return possible.isAfter(promised)
        ? Optional.of(new Example(start, promised, possible))
        : Optional.empty();
  }

  private List<Part> slowest(
      Service service, Target target, ClockKind clock, LocalDate day, Set<ServiceId> above) {
    if (!above.add(service.id())) {
      return List.of();
    }
    List<Part> chain = new ArrayList<>();
    parts(service, AgreementKind.OLA, target, clock, day).stream()
        .max(Comparator.comparing(AddedTimes::nominal))
        .ifPresent(chain::add);
    Stream<List<Part>> suppliers =
        parts(service, AgreementKind.CONTRACT, target, clock, day).stream().map(List::of);
    Stream<Service> deeper =
        clock == ClockKind.RESPONSE ? Stream.of() : provision.below(service).stream();
    Stream<List<Part>> below = deeper.map(each -> slowest(each, target, clock, day, above));
    Stream.concat(suppliers, below)
        .max(
            Comparator.comparing(
                parts ->
                    parts.stream().map(AddedTimes::nominal).reduce(Duration.ZERO, Duration::plus)))
        .ifPresent(chain::addAll);
    above.remove(service.id());
    return chain;
  }

  private List<Part> parts(
      Service service, AgreementKind kind, Target asked, ClockKind clock, LocalDate day) {
    List<Part> parts = new ArrayList<>();
    for (Agreement agreement : provision.under(service.id(), kind, day)) {
      for (Target target : agreement.targets()) {
        if (target.kind() == asked.kind() && target.priority() == asked.priority()) {
          (clock == ClockKind.RESPONSE ? target.respond() : target.resolve())
              .map(
                  time ->
                      new Part(agreement.id().id(), time, target.hours().orElse(service.support())))
              .ifPresent(parts::add);
        }
      }
    }
    return parts;
  }

  /// To tell the slower of two, whatever they count in: a business day is taken for a day.
  private static Duration nominal(Part part) {
    return time(part.time())
        .map(
            time ->
                switch (time) {
                  case TargetTime.Hours(Duration duration) -> duration;
                  case TargetTime.BusinessDays(int days) -> Duration.ofDays(days);
                })
        .orElse(Duration.ZERO);
  }

  private static Optional<Timed> timed(Value.Duration value, CalendarId hours) {
    return time(value).map(time -> new Timed(time, hours));
  }

  private static Optional<TargetTime> time(Value.Duration value) {
    return switch (TargetTime.of(value)) {
      case Notated.As<TargetTime>(TargetTime time) -> Optional.of(time);
      case Notated.Refused<TargetTime> _ -> Optional.empty();
    };
  }
}
