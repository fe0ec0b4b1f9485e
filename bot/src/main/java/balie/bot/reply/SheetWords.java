package balie.bot.reply;

import balie.bot.request.Fact;
import balie.bot.request.Overview;
import balie.storage.agreement.Agreement;
import balie.storage.agreement.Entitlements;
import balie.storage.calendar.Calendar;
import balie.storage.calendar.OpenInterval;
import balie.storage.person.Person;
import balie.storage.service.Offering;
import balie.storage.service.Service;
import balie.storage.service.TermId;
import balie.storage.service.Value;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Words what was agreed with somebody, service by service. The sentences and values are those of
/// the chat.
final class SheetWords {
  private static final TermId RESPONSE = new TermId("response-time");
  private static final TermId PRICE = new TermId("price");
  private static final TermId DELIVERY = new TermId("delivery-time");
  private static final int MOST_FIGURES = 3;

  private final Words words;
  private final FactWords facts;

  SheetWords(Words words) {
    this.words = words;
    this.facts = new FactWords(words);
  }

  ServiceSheet sheet(Overview.Mine mine) {
    List<Fact> figures = figures(mine.facts());
    List<Fact> rest =
        mine.facts().stream()
            .filter(fact -> fact.target().isEmpty() && !isHours(fact) && !figures.contains(fact))
            .toList();
    return new ServiceSheet(
        mine.service().id().id(),
        plain(words.name(mine.service())),
        plain(words.in(mine.service().summary())),
        mine.offering()
            .filter(_ -> mine.service().offerings().size() > 1)
            .map(offering -> plain(words.in(offering.name()))),
        figures.stream().map(this::figure).toList(),
        rest.stream().map(this::promise).toList(),
        soon(mine.facts()),
        mine.facts().stream().filter(SheetWords::isHours).flatMap(f -> hours(f).stream()).toList(),
        mine.agreement().map(this::agreed),
        mine.subscription().isPresent());
  }

  ServiceSheet.Orderable orderable(Service service) {
    return new ServiceSheet.Orderable(
        service.id().id(),
        plain(words.name(service)),
        plain(words.in(service.summary())),
        service.offerings().stream().map(offering -> choice(service, offering)).toList());
  }

  private ServiceSheet.Choice choice(Service service, Offering offering) {
    return new ServiceSheet.Choice(
        plain(words.name(service, offering)), value(offering, PRICE), value(offering, DELIVERY));
  }

  private Optional<String> value(Offering offering, TermId term) {
    return Optional.ofNullable(offering.terms().get(term)).map(words::value).map(Markup::plain);
  }

  /// Sizes, prices, shares and counts: what is one short value. A size and the price come first.
  private static List<Fact> figures(List<Fact> all) {
    List<Fact> figures = new ArrayList<>();
    all.stream().filter(fact -> fact.value() instanceof Value.Size).limit(1).forEach(figures::add);
    all.stream().filter(fact -> fact.term().equals(PRICE)).limit(1).forEach(figures::add);
    all.stream()
        .filter(fact -> fact.target().isEmpty() && !figures.contains(fact))
        .filter(
            fact ->
                fact.value() instanceof Value.Percentage
                    || fact.value() instanceof Value.Count
                    || fact.value() instanceof Value.Size)
        .limit(MOST_FIGURES - figures.size())
        .forEach(figures::add);
    return figures;
  }

  private ServiceSheet.Figure figure(Fact fact) {
    return new ServiceSheet.Figure(
        plain(words.value(fact.value())), capital(plain(words.name(fact.term()))));
  }

  private ServiceSheet.Promise promise(Fact fact) {
    Optional<String> link =
        fact.value() instanceof Value.Link(String written)
            ? Optional.of(written)
            : Optional.empty();
    return new ServiceSheet.Promise(
        capital(plain(words.name(fact.term()))),
        plain(facts.sentence(fact)),
        link,
        fact.statedIn() == Fact.StatedIn.SUBSCRIPTION);
  }

  private List<ServiceSheet.Soon> soon(List<Fact> all) {
    Map<Fact.Target, List<Fact>> byTarget = new LinkedHashMap<>();
    for (Fact fact : all) {
      fact.target()
          .ifPresent(target -> byTarget.computeIfAbsent(target, _ -> new ArrayList<>()).add(fact));
    }
    return byTarget.entrySet().stream()
        .map(
            each ->
                new ServiceSheet.Soon(
                    capital(words.name(each.getKey().priority(), each.getKey().kind())),
                    target(each.getValue(), true),
                    target(each.getValue(), false)))
        .toList();
  }

  private Optional<String> target(List<Fact> ofOne, boolean response) {
    return ofOne.stream()
        .filter(fact -> fact.term().equals(RESPONSE) == response)
        .findFirst()
        .map(fact -> words.value(fact.value()));
  }

  /// The two that every service has; others, such as a maintenance window, are promises.
  private static boolean isHours(Fact fact) {
    return fact.hours().isPresent()
        && (fact.term().equals(Entitlements.SERVICE_HOURS)
            || fact.term().equals(Entitlements.SUPPORT_HOURS));
  }

  private Optional<ServiceSheet.Hours> hours(Fact fact) {
    return fact.hours()
        .flatMap(
            hours ->
                hours
                    .state()
                    .map(
                        state ->
                            new ServiceSheet.Hours(
                                fact.term().equals(Entitlements.SUPPORT_HOURS),
                                words.formats().hours(hours.calendar()),
                                state.open(),
                                state
                                    .until()
                                    .map(u -> words.formats().moment(u, words.asking().now())),
                                week(hours.calendar()))));
  }

  /// The week that the moment of asking is in, from Monday, by the calendar's own zone.
  private List<ServiceSheet.Day> week(Calendar calendar) {
    ZonedDateTime now = words.asking().now().withZoneSameInstant(calendar.zone());
    LocalDate monday = now.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return monday
        .datesUntil(monday.plusDays(7))
        .map(date -> day(calendar, date, date.equals(now.toLocalDate())))
        .toList();
  }

  private ServiceSheet.Day day(Calendar calendar, LocalDate date, boolean today) {
    Tongue tongue = new Tongue(words.asking().language());
    List<OpenInterval> open = calendar.on(date);
    String written =
        tongue.list(
            open.stream()
                .map(part -> tongue.timeOfDay(part.open()) + "–" + tongue.timeOfDay(part.close()))
                .toList());
    return new ServiceSheet.Day(
        capital(date.getDayOfWeek().getDisplayName(TextStyle.FULL, tongue.locale())),
        capital(date.getDayOfWeek().getDisplayName(TextStyle.SHORT, tongue.locale())),
        today,
        calendar.holidays().stream().anyMatch(holiday -> holiday.contains(date)),
        written,
        open.stream().map(part -> new ServiceSheet.Part(part.open(), part.close())).toList());
  }

  private ServiceSheet.Agreed agreed(Agreement agreement) {
    return new ServiceSheet.Agreed(
        plain(agreement.id().id()),
        agreement.version(),
        agreement.valid().from().map(words.formats()::date),
        agreement.valid().until().map(words.formats()::date),
        agreement.approval().map(approval -> by(approval.by(), approval.on())));
  }

  private String by(balie.storage.person.PersonId id, LocalDate on) {
    String name = words.register().person(id).map(Person::name).orElse(id.email());
    return plain(
        words.say("Agreed by ", "Afgesproken door ")
            + name
            + words.say(" on ", " op ")
            + words.formats().date(on));
  }

  private static String plain(String text) {
    return Markup.plain(text);
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
