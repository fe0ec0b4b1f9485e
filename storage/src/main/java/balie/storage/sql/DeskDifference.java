package balie.storage.sql;

import balie.storage.agreement.Agreement;
import balie.storage.article.Article;
import balie.storage.calendar.Calendar;
import balie.storage.desk.Desk;
import balie.storage.desk.Organisation;
import balie.storage.desk.PublishOutcome.Change;
import balie.storage.person.Person;
import balie.storage.person.Unit;
import balie.storage.service.Service;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// How a desk differs from the one published last, noun by noun. There are no changes exactly where
/// the two are equal.
record DeskDifference(
    Difference<Organisation> organisation,
    Difference<Calendar> calendars,
    Difference<Unit> units,
    Difference<Person> people,
    Difference<Service> services,
    Difference<Agreement> agreements,
    Difference<Article> articles) {

  static DeskDifference between(Optional<Desk> before, Desk after) {
    List<Organisation> organisation = before.map(Desk::organisation).stream().toList();
    return new DeskDifference(
        Difference.between(
            Noun.ORGANISATION, each -> "desk", organisation, List.of(after.organisation())),
        Difference.between(
            Noun.CALENDAR, DeskDifference::id, all(before, Desk::calendars), after.calendars()),
        Difference.between(Noun.UNIT, DeskDifference::id, all(before, Desk::units), after.units()),
        Difference.between(
            Noun.PERSON, DeskDifference::id, all(before, Desk::people), after.people()),
        Difference.between(
            Noun.SERVICE, DeskDifference::id, all(before, Desk::services), after.services()),
        Difference.between(
            Noun.AGREEMENT, DeskDifference::id, all(before, Desk::agreements), after.agreements()),
        Difference.between(
            Noun.ARTICLE, DeskDifference::id, all(before, Desk::articles), after.articles()));
  }

  List<Change> changes() {
    return Stream.of(organisation, calendars, units, people, services, agreements, articles)
        .flatMap(each -> each.changes().stream())
        .toList();
  }

  static String id(Calendar calendar) {
    return calendar.id().id();
  }

  static String id(Unit unit) {
    return unit.id().id();
  }

  static String id(Person person) {
    return person.id().email();
  }

  static String id(Service service) {
    return service.id().id();
  }

  static String id(Agreement agreement) {
    return agreement.id() + " v" + agreement.version();
  }

  static String id(Article article) {
    return article.id().id();
  }

  private static <T> List<T> all(Optional<Desk> desk, Function<Desk, List<T>> part) {
    return desk.map(part).orElse(List.of());
  }
}
