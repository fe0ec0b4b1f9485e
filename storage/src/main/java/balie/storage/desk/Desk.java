package balie.storage.desk;

import balie.storage.agreement.Agreement;
import balie.storage.article.Article;
import balie.storage.calendar.Calendar;
import balie.storage.person.Person;
import balie.storage.person.Unit;
import balie.storage.service.Service;
import java.util.List;

/// All that an organisation wrote down, as one reading of the desk folder found it, checked.
///
/// @param calendars at most one version of each: the newest as the folder has it
/// @param agreements every version that the folder holds
public record Desk(
    Organisation organisation,
    List<Calendar> calendars,
    List<Unit> units,
    List<Person> people,
    List<Service> services,
    List<Agreement> agreements,
    List<Article> articles) {
  public Desk {
    calendars = List.copyOf(calendars);
    units = List.copyOf(units);
    people = List.copyOf(people);
    services = List.copyOf(services);
    agreements = List.copyOf(agreements);
    articles = List.copyOf(articles);
  }

  /// The same with another page of the organisation's own.
  public Desk with(Organisation other) {
    return new Desk(other, calendars, units, people, services, agreements, articles);
  }
}
