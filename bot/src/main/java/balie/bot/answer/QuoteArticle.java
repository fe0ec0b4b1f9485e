package balie.bot.answer;

import balie.bot.request.Asking;
import balie.bot.request.Outcome;
import balie.bot.request.Request;
import balie.bot.request.Source;
import balie.bot.request.Whose;
import balie.knowledge.search.PassageSearch;
import balie.knowledge.source.Wording;
import balie.storage.desk.Register;
import balie.storage.service.Service;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Answers how to do or mend something with the best passage of an article that the asker may read,
/// or says that there is none.
final class QuoteArticle {
  private static final int LOOKED_AT = 3;

  /// What is shown as the nearest must have at least this in common with the question.
  private static final double NEAR = 0.2;

  private final Register register;
  private final ArticleBase articles;
  private final UnderstandWish wishes;
  private final AnswerValue values;

  QuoteArticle(Register register, ArticleBase articles, UnderstandWish wishes, AnswerValue values) {
    this.values = values;
    this.register = register;
    this.articles = articles;
    this.wishes = wishes;
  }

  Outcome answer(Asking asking, Request.AskArticle ask) {
    List<Source> found = find(asking, ask);
    List<Source> sure = found.stream().filter(s -> s.confidence() >= ask.bar()).toList();
    if (!sure.isEmpty()) {
      return new Outcome.Quoted(List.of(sure.getFirst()));
    }
    if (ask.value().isPresent()) {
      return values.answer(asking, ask.value().get());
    }
    if (ask.wish().isPresent()) {
      return wishes.answer(
          asking,
          new Request.Wish(ask.wish().get(), new Whose.Own(), ask.services(), Optional.empty()));
    }
    return new Outcome.Abstained(
        ask.otherwise(),
        Optional.empty(),
        ask.term(),
        List.of(),
        Optional.empty(),
        found.stream().filter(s -> s.confidence() >= NEAR).findFirst());
  }

  private List<Source> find(Asking asking, Request.AskArticle ask) {
    return articles.find(
        ask.question(), asking.language(), asker(asking, ask, register), LOOKED_AT);
  }

  /// Who asks, to the search.
  static PassageSearch.Asker asker(Asking asking, Request.AskArticle ask, Register register) {
    Map<String, Set<String>> subjects =
        ask.services().stream()
            .flatMap(id -> register.service(id, asking.day()).stream())
            .collect(Collectors.toMap(s -> s.id().id(), QuoteArticle::words));
    return new PassageSearch.Asker(
        Rights.audiences(asking.asker(), register), asking.day(), subjects);
  }

  /// The words that name a service.
  private static Set<String> words(Service service) {
    return Stream.concat(
            service.name().byLanguage().values().stream(),
            service.aliases().values().stream().flatMap(List::stream))
        .flatMap(name -> Wording.of(name).forms().stream())
        .collect(Collectors.toSet());
  }
}
