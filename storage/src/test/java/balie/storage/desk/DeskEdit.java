package balie.storage.desk;

import balie.storage.agreement.Agreement;
import balie.storage.article.Article;
import balie.storage.calendar.Calendar;
import balie.storage.person.Person;
import balie.storage.person.Unit;
import balie.storage.service.Service;
import java.util.List;

/// A desk with one part replaced: what somebody edits between two publications.
public record DeskEdit(Desk desk) {

  public Desk organisation(Organisation organisation) {
    return new Desk(
        organisation,
        desk.calendars(),
        desk.units(),
        desk.people(),
        desk.services(),
        desk.agreements(),
        desk.articles());
  }

  public Desk calendars(Calendar... calendars) {
    return new Desk(
        desk.organisation(),
        List.of(calendars),
        desk.units(),
        desk.people(),
        desk.services(),
        desk.agreements(),
        desk.articles());
  }

  public Desk units(List<Unit> units) {
    return new Desk(
        desk.organisation(),
        desk.calendars(),
        units,
        desk.people(),
        desk.services(),
        desk.agreements(),
        desk.articles());
  }

  public Desk people(List<Person> people) {
    return new Desk(
        desk.organisation(),
        desk.calendars(),
        desk.units(),
        people,
        desk.services(),
        desk.agreements(),
        desk.articles());
  }

  public Desk services(Service... services) {
    return new Desk(
        desk.organisation(),
        desk.calendars(),
        desk.units(),
        desk.people(),
        List.of(services),
        desk.agreements(),
        desk.articles());
  }

  public Desk agreements(Agreement... agreements) {
    return new Desk(
        desk.organisation(),
        desk.calendars(),
        desk.units(),
        desk.people(),
        desk.services(),
        List.of(agreements),
        desk.articles());
  }

  public Desk articles(Article... articles) {
    return new Desk(
        desk.organisation(),
        desk.calendars(),
        desk.units(),
        desk.people(),
        desk.services(),
        desk.agreements(),
        List.of(articles));
  }
}
