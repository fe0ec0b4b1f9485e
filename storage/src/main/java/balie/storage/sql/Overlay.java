package balie.storage.sql;

import balie.storage.article.Article;
import balie.storage.article.ArticleId;
import balie.storage.desk.Desk;
import balie.storage.order.Granted;
import balie.storage.person.Person;
import balie.storage.person.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was ordered and what was written for gaps, laid over what the desk folder says.
final class Overlay {
  private Overlay() {}

  /// The people with what they ordered before what the folder says, the latest first.
  static List<Person> on(List<Person> people, List<Granted> granted) {
    return granted.isEmpty() ? people : people.stream().map(person -> on(person, granted)).toList();
  }

  /// The folder's articles and those that were added; where both have one, the folder's counts.
  static List<Article> with(List<Article> articles, List<Article> added) {
    if (added.isEmpty()) {
      return articles;
    }
    Set<ArticleId> held = articles.stream().map(Article::id).collect(Collectors.toSet());
    return Stream.concat(
            articles.stream(), added.stream().filter(article -> !held.contains(article.id())))
        .toList();
  }

  /// Whether the people hold a subscription as it was ordered.
  static boolean holds(List<Person> people, Granted granted) {
    return people.stream()
        .filter(person -> person.id().equals(granted.person()))
        .flatMap(person -> person.subscriptions().stream())
        .anyMatch(subscription -> isSame(subscription, granted.subscription()));
  }

  /// What a folder that is published says itself by now is no longer an overlay.
  static void absorbed(Session session, Desk desk) {
    for (Granted granted : SqlOrders.granted(session)) {
      if (holds(desk.people(), granted)) {
        SqlOrders.forget(session, granted.order());
      }
    }
    SqlArticleDrafts.absorbed(session, desk.articles());
    SqlAddedExamples.absorbed(session, desk.organisation().terms());
  }

  private static Person on(Person person, List<Granted> granted) {
    List<Subscription> all =
        new ArrayList<>(
            granted.stream()
                .filter(each -> each.person().equals(person.id()))
                .map(Granted::subscription)
                .toList());
    if (all.isEmpty()) {
      return person;
    }
    all.addAll(person.subscriptions());
    return new Person(
        person.id(), person.name(), person.unit(), person.language(), person.roles(), all);
  }

  private static boolean isSame(Subscription one, Subscription ordered) {
    return one.service().equals(ordered.service())
        && one.offering().equals(ordered.offering())
        && one.valid().from().equals(ordered.valid().from());
  }
}
