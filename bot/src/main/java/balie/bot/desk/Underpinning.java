package balie.bot.desk;

import balie.bot.clock.BusinessCalendar;
import balie.bot.request.Shortfall;
import balie.bot.request.Shortfall.Lack;
import balie.bot.request.Shortfall.Part;
import balie.bot.request.Shortfall.Subject;
import balie.bot.request.Shortfall.Total;
import balie.bot.supply.Provision;
import balie.bot.supply.SupplyChain;
import balie.storage.agreement.Agreement;
import balie.storage.agreement.Entitlements;
import balie.storage.calendar.Calendar;
import balie.storage.calendar.CalendarId;
import balie.storage.service.Offering;
import balie.storage.service.OfferingId;
import balie.storage.service.Service;
import balie.storage.service.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Tells, where it is written, each promise that what stands under it can't carry.
final class Underpinning {
  private static final int DECIMALS = 2;

  private final Promises promises;
  private final SupplyChain chain;
  private final Findings findings;

  Underpinning(Promises promises, List<Calendar> calendars, Findings findings) {
    this.promises = promises;
    Map<CalendarId, BusinessCalendar> counting = new HashMap<>();
    calendars.forEach(each -> counting.put(each.id(), new BusinessCalendar(List.of(each))));
    this.chain =
        new SupplyChain(
            Provision.of(
                promises.services().stream().map(Placed::record).toList(),
                promises.agreements().stream().map(Placed::record).toList(),
                id -> Optional.ofNullable(counting.get(id))));
    this.findings = findings;
  }

  void check() {
    for (Placed<Service> placed : promises.services()) {
      for (Shortfall gap : chain.gaps(placed.record().id(), promises.today())) {
        findings.warning(place(placed, gap.promise()), told(gap));
      }
    }
  }

  private Place place(Placed<Service> placed, Shortfall.Promised promise) {
    Fields fields = promise.agreement().map(this::fields).orElse(placed.fields());
    return switch (promise.subject()) {
      case Subject.OfTarget target ->
          fields.optional("targets").orElseThrow().list("").get(target.index()).place();
      case Subject.OfTerm(var _, Value.Hours _) when promise.agreement().isEmpty() ->
          fields.at(isSupport(promise) ? "support" : "hours");
      case Subject.OfTerm(var term, var _) ->
          promise
              .offering()
              .map(offering -> offering(placed, offering))
              .orElse(fields)
              .at("terms", term.id());
    };
  }

  private static boolean isSupport(Shortfall.Promised promise) {
    return promise.subject() instanceof Subject.OfTerm(var term, var _)
        && term.equals(Entitlements.SUPPORT_HOURS);
  }

  private Fields fields(Agreement agreement) {
    return promises.agreements(agreement.service()).stream()
        .filter(each -> each.record().equals(agreement))
        .findFirst()
        .orElseThrow()
        .fields();
  }

  private static Fields offering(Placed<Service> placed, OfferingId id) {
    List<Offering> offerings = placed.record().offerings();
    for (int i = 0; i < offerings.size(); i++) {
      if (offerings.get(i).id().equals(id)) {
        return placed.fields().optional("offerings").orElseThrow().list("").get(i).fields("");
      }
    }
    throw new IllegalStateException("no offering " + id);
  }

  private static String told(Shortfall gap) {
    return switch (gap.lack()) {
      case Lack.LessAvailable(BigDecimal carried, var parts) ->
          "promises %s, expected no more than what stands under it can carry, %s %%: %s"
              .formatted(written(gap), shown(carried, gap), percentages(parts));
      case Lack.TakesLonger longer -> longer(written(gap), longer);
      case Lack.Uncovered(String part, CalendarId hours, var closed) ->
          "promises the hours '%s', expected those of what stands under it at most: %s has '%s',"
                  .formatted(written(gap), part, hours)
              + " which is closed at "
              + closed;
    };
  }

  private static String written(Shortfall gap) {
    return switch (gap.promise().subject()) {
      case Subject.OfTarget target -> target.value().written();
      case Subject.OfTerm(var _, Value value) -> value.written();
    };
  }

  private static String shown(BigDecimal carried, Shortfall gap) {
    int scale =
        gap.promise().subject() instanceof Subject.OfTerm(var _, Value.Percentage promised)
            ? Math.max(DECIMALS, promised.amount().scale())
            : DECIMALS;
    return carried.setScale(scale, RoundingMode.DOWN).toPlainString();
  }

  private static String percentages(Map<String, BigDecimal> parts) {
    return parts.entrySet().stream()
        .map(each -> each.getKey() + " " + each.getValue().toPlainString() + " %")
        .collect(Collectors.joining(", "));
  }

  private static String longer(String promised, Lack.TakesLonger longer) {
    String expected =
        "promises %s, expected no less than what stands under it needs".formatted(promised);
    if (longer.example().isPresent()) {
      Shortfall.Example example = longer.example().get();
      return "%s: %s; a ticket of %s is promised by %s and may take until %s"
          .formatted(
              expected,
              longer.parts().stream()
                  .map(
                      each ->
                          "%s has %s in '%s'"
                              .formatted(each.name(), each.time().written(), each.hours()))
                  .collect(Collectors.joining(", then ")),
              example.start(),
              example.promised(),
              example.possible());
    }
    List<Part> parts = longer.parts();
    return parts.size() == 1
        ? "%s: %s has %s"
            .formatted(expected, parts.getFirst().name(), parts.getFirst().time().written())
        : "%s, %s: %s"
            .formatted(
                expected,
                longer.total().map(Underpinning::sum).orElse(""),
                parts.stream()
                    .map(each -> each.name() + " " + each.time().written())
                    .collect(Collectors.joining(", ")));
  }

  private static String sum(Total total) {
    return switch (total) {
      case Total.OfBusinessDays(int days) -> days + " business days";
      case Total.OfHours(Duration sum) when sum.toSeconds() % 3600 == 0 -> sum.toHours() + " h";
      case Total.OfHours(Duration sum) when sum.toSeconds() % 60 == 0 -> sum.toMinutes() + " min";
      case Total.OfHours(Duration sum) -> sum.toSeconds() + " s";
    };
  }
}
