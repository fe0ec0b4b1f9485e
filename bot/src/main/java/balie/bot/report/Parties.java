package balie.bot.report;

import balie.storage.agreement.Agreement;
import balie.storage.agreement.AgreementKind;
import balie.storage.agreement.Entitlements;
import balie.storage.agreement.Entitlements.Entitled;
import balie.storage.agreement.Period;
import balie.storage.desk.Register;
import balie.storage.person.Subscription;
import balie.storage.person.Unit;
import balie.storage.person.UnitId;
import balie.storage.service.Service;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// With whom something was agreed about a service on some days, as far as a reader may see it.
final class Parties {
  private final Register register;
  private final Entitlements entitlements;
  private final Map<UnitId, Integer> order = new HashMap<>();

  Parties(Register register) {
    this.register = register;
    this.entitlements = new Entitlements(register);
    register.units().forEach(unit -> order.put(unit.id(), order.size()));
  }

  /// One version of an agreement, or a subscription alone, on the days that count.
  ///
  /// @param entitled what it states
  record Party(Unit unit, Entitled entitled, LocalDate first, LocalDate last) {}

  /// The parties on the days from `first` to `last`, by unit in the desk's order.
  List<Party> of(Service service, LocalDate first, LocalDate last, Sight sight) {
    return switch (sight) {
      case Sight.Everything(Set<UnitId> only) when only.isEmpty() ->
          agreed(service, first, last, Optional.empty(), Optional.empty());
      case Sight.Everything(Set<UnitId> only) -> of(service, first, last, new Sight.OfUnits(only));
      case Sight.OfUnits(Set<UnitId> units) ->
          agreed(
              service,
              first,
              last,
              Optional.of(
                  ids(
                      units.stream()
                          .flatMap(
                              unit ->
                                  Stream.of(first, last)
                                      .map(day -> entitlements.of(unit, service, day))))),
              Optional.empty());
      case Sight.Own(var person) -> {
        Optional<Subscription> subscription =
            Stream.of(last, first)
                .flatMap(
                    day ->
                        entitlements.of(person, service, day) instanceof Entitled own
                            ? own.subscription().stream()
                            : Stream.empty())
                .findFirst();
        List<Party> agreed =
            agreed(
                service,
                first,
                last,
                Optional.of(
                    ids(Stream.of(first, last).map(day -> entitlements.of(person, service, day)))),
                subscription);
        yield agreed.isEmpty()
            ? subscription
                .flatMap(
                    each ->
                        party(
                            person.unit(),
                            new Entitled(service, subscription, Optional.empty()),
                            each.valid(),
                            first,
                            last))
                .stream()
                .toList()
            : agreed;
      }
    };
  }

  private static Set<String> ids(Stream<Entitlements.Entitlement> all) {
    Set<String> ids = new TreeSet<>();
    all.filter(Entitled.class::isInstance)
        .flatMap(each -> ((Entitled) each).agreement().stream())
        .forEach(agreement -> ids.add(agreement.id().id()));
    return ids;
  }

  private List<Party> agreed(
      Service service,
      LocalDate first,
      LocalDate last,
      Optional<Set<String>> ids,
      Optional<Subscription> subscription) {
    List<Party> parties = new ArrayList<>();
    register.agreements(service.id()).stream()
        .filter(each -> each.kind() == AgreementKind.SLA && register.counts(each))
        .filter(each -> ids.isEmpty() || ids.get().contains(each.id().id()))
        .sorted(
            Comparator.comparing((Agreement each) -> order.getOrDefault(new UnitId(each.with()), 0))
                .thenComparing(Agreement::id)
                .thenComparing(Agreement::version))
        .forEach(
            each ->
                party(
                        new UnitId(each.with()),
                        new Entitled(service, subscription, Optional.of(each)),
                        each.valid(),
                        first,
                        last)
                    .ifPresent(parties::add));
    return parties;
  }

  private Optional<Party> party(
      UnitId unit, Entitled entitled, Period valid, LocalDate first, LocalDate last) {
    LocalDate from = valid.from().filter(day -> day.isAfter(first)).orElse(first);
    LocalDate until = valid.until().filter(day -> day.isBefore(last)).orElse(last);
    return until.isBefore(from)
        ? Optional.empty()
        : register.unit(unit).map(each -> new Party(each, entitled, from, until));
  }
}
