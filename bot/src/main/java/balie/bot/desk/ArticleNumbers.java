package balie.bot.desk;

import balie.bot.desk.ArticleReader.ReadArticle;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import balie.storage.service.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Numbers in articles that nobody promised. A number is held against a term of the article's
/// service where its sentence uses a word of the term's name; a size, percentage or amount of money
/// also where the sentence names the service, and then against all terms of that sort.
final class ArticleNumbers {
  private final Promises promises;
  private final Findings findings;
  private final Map<String, Words> termWords = new HashMap<>();

  ArticleNumbers(Promises promises, Map<String, Term> terms, Findings findings) {
    this.promises = promises;
    this.findings = findings;
    terms.forEach((id, term) -> termWords.put(id, ownWords(term, terms)));
  }

  void check(List<ReadArticle> articles) {
    for (ReadArticle article : articles) {
      Optional<ServiceId> service = article.article().service();
      service.flatMap(promises::service).ifPresent(each -> check(article, each.record()));
    }
  }

  private void check(ReadArticle article, Service service) {
    List<Promise> promised = promises.about(service.id());
    Words names = Words.of(names(service));
    Place body = article.body();
    for (Sentence sentence : Sentence.in(article.article().body())) {
      Words used = Words.of(sentence.text());
      for (Quantity.Found found : Quantity.in(sentence.text())) {
        Quantity quantity = found.quantity();
        boolean named = !quantity.isTime() && used.mention(names);
        List<Promise> meant =
            promised.stream()
                .filter(each -> isComparable(each, quantity))
                .filter(each -> named || used.mention(wordsOf(each)))
                .toList();
        if (!meant.isEmpty() && meant.stream().noneMatch(each -> isEqual(each, quantity))) {
          int line = body.line() + sentence.linesBefore(found.offset());
          report(new Place(body.file(), line), found.written(), service, meant);
        }
      }
    }
  }

  private void report(Place place, String written, Service service, List<Promise> meant) {
    String stated =
        meant.stream()
            .map(each -> each.term() + " " + each.value().written())
            .distinct()
            .collect(Collectors.joining(", "));
    findings.warning(
        place,
        "'%s' is what no offering and no agreement of service '%s' says, expected one of: %s"
            .formatted(written, service.id(), stated));
  }

  private Words wordsOf(Promise promise) {
    return termWords.getOrDefault(promise.term().id(), Words.NONE);
  }

  private static boolean isComparable(Promise promise, Quantity quantity) {
    return Quantity.of(promise.value())
        .filter(each -> each.dimension().equals(quantity.dimension()))
        .isPresent();
  }

  private static boolean isEqual(Promise promise, Quantity quantity) {
    return Quantity.of(promise.value()).filter(quantity::equals).isPresent();
  }

  /// The words of a term's name that no other term of its type has: `time` tells no duration from
  /// another.
  private static Words ownWords(Term term, Map<String, Term> terms) {
    String others =
        terms.values().stream()
            .filter(other -> other.type() == term.type() && !other.id().equals(term.id()))
            .map(ArticleNumbers::name)
            .collect(Collectors.joining(" "));
    return Words.of(name(term)).without(Words.of(others));
  }

  private static String name(Term term) {
    return term.id() + " " + String.join(" ", term.name().byLanguage().values());
  }

  private static String names(Service service) {
    String aliases =
        service.aliases().values().stream().flatMap(List::stream).collect(Collectors.joining(" "));
    return String.join(" ", service.name().byLanguage().values()) + " " + aliases;
  }
}
