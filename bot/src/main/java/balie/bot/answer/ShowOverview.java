package balie.bot.answer;

import balie.bot.request.Asking;
import balie.bot.request.Fact;
import balie.bot.request.HoursQuestion;
import balie.bot.request.Overview;
import balie.storage.agreement.Agreement;
import balie.storage.agreement.Entitlements.Entitled;
import balie.storage.article.Article;
import balie.storage.article.ArticleId;
import balie.storage.desk.Register;
import balie.storage.person.Subscription;
import balie.storage.service.Offering;
import balie.storage.service.Term;
import balie.storage.service.TermCatalogue;
import balie.storage.service.TermId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Shows all at once what the other handlers answer one by one, by the same rules.
final class ShowOverview {
  private final Register register;
  private final Facts facts;
  private final UnderstandWish catalogue;
  private final List<TermId> order;

  ShowOverview(Register register, TermCatalogue terms, Facts facts, UnderstandWish catalogue) {
    this.register = register;
    this.facts = facts;
    this.catalogue = catalogue;
    this.order = terms.all().stream().map(Term::id).toList();
  }

  Overview show(Asking asking) {
    List<Entitled> mine =
        asking.asker().stream()
            .flatMap(person -> facts.entitlements().all(person, asking.day()).stream())
            .toList();
    return new Overview(
        mine.stream().map(entitled -> mine(asking, entitled)).toList(),
        catalogue.orderable(asking, mine.stream().map(Entitled::service).toList()),
        articles(asking));
  }

  /// An article, where the asker may read it.
  Optional<Article> article(Asking asking, ArticleId id) {
    return articles(asking).stream().filter(article -> article.id().equals(id)).findFirst();
  }

  private Overview.Mine mine(Asking asking, Entitled entitled) {
    Optional<Offering> offering =
        entitled
            .subscription()
            .flatMap(Subscription::offering)
            .or(() -> entitled.agreement().flatMap(Agreement::offering))
            .flatMap(entitled.service()::offering);
    return new Overview.Mine(
        entitled.service(),
        offering,
        entitled.agreement(),
        entitled.subscription(),
        facts(asking, entitled));
  }

  private List<Fact> facts(Asking asking, Entitled entitled) {
    Facts.Narrowing now =
        new Facts.Narrowing(
            Optional.empty(), Optional.empty(), new HoursQuestion.AtMoment(asking.now()));
    Stream<TermId> stated =
        facts.entitlements().stated(entitled).stream()
            .sorted(Comparator.comparingInt(this::place).thenComparing(Comparator.naturalOrder()));
    return Stream.concat(stated, Stream.of(Facts.RESPONSE, Facts.RESOLUTION))
        .flatMap(term -> facts.of(entitled, term, now, asking.day()).stream())
        .toList();
  }

  private int place(TermId term) {
    int place = order.indexOf(term);
    return place < 0 ? Integer.MAX_VALUE : place;
  }

  private List<Article> articles(Asking asking) {
    Set<String> audiences = Rights.audiences(asking.asker(), register);
    LocalDate day = asking.day();
    return register.articles().stream()
        .filter(article -> audiences.contains(article.audience().id()))
        .filter(article -> article.reviewBy().filter(last -> last.isBefore(day)).isEmpty())
        .toList();
  }
}
