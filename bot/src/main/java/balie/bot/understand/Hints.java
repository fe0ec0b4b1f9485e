package balie.bot.understand;

import balie.bot.request.Asking;
import balie.bot.request.Request;
import balie.bot.request.Whose;
import balie.knowledge.source.Wording;
import balie.knowledge.understanding.Vocabulary;
import balie.storage.agreement.Entitlements;
import balie.storage.agreement.Entitlements.Entitled;
import balie.storage.desk.Register;
import balie.storage.language.Language;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The service that a word of a question hints at where none is named: "map" is a part of "map
/// viewer", a name of one service alone. A hint chooses among the asker's services, and nothing
/// else: a question that would be understood without it stays as it is.
final class Hints {
  private static final int SHORTEST = 3;

  /// "Recordings of lessons" are of lessons as "lesson recordings" are.
  private static final Set<String> OF = Set.of("of", "van");

  private final Register register;
  private final Map<Language, Map<String, Set<ServiceId>>> telling = new EnumMap<>(Language.class);

  Hints(Register register) {
    this.register = register;
    for (Language language : Language.values()) {
      Map<String, Set<ServiceId>> words = new HashMap<>();
      for (Service service : register.services(LocalDate.MAX)) {
        names(service, language)
            .flatMap(name -> telling(name, language))
            .forEach(word -> words.computeIfAbsent(word, w -> new HashSet<>()).add(service.id()));
      }
      telling.put(language, words);
    }
  }

  private static Stream<List<String>> names(Service service, Language language) {
    return Stream.concat(
            Stream.ofNullable(service.name().byLanguage().get(language)),
            service.aliases().getOrDefault(language, List.of()).stream())
        .map(name -> Wording.of(name).forms());
  }

  /// The words that say which one of its kind it is, the last being the kind.
  private static Stream<String> telling(List<String> name, Language language) {
    boolean isOf = name.size() == 3 && OF.contains(name.get(1));
    List<String> words = isOf ? name.subList(2, 3) : name.subList(0, Math.max(0, name.size() - 1));
    return words.stream()
        .filter(word -> word.length() >= SHORTEST && !Vocabulary.isGeneral(word, known(language)));
  }

  private static balie.knowledge.source.Language known(Language language) {
    return switch (language) {
      case EN -> balie.knowledge.source.Language.EN;
      case NL -> balie.knowledge.source.Language.NL;
    };
  }

  /// Whether a request names no service and may come down to which of the asker's is meant.
  static boolean wouldHelp(Request request) {
    return switch (request) {
      case Request.AskValue ask -> isOpen(ask);
      case Request.AskArticle article -> article.value().filter(Hints::isOpen).isPresent();
      case Request.Unclear unclear ->
          unclear.whose() instanceof Whose.Own
              && unclear.services().isEmpty()
              && unclear.focus().isEmpty()
              && !unclear.terms().isEmpty();
      case Request _ -> false;
    };
  }

  private static boolean isOpen(Request.AskValue ask) {
    return ask.whose() instanceof Whose.Own && ask.services().isEmpty() && ask.focus().isEmpty();
  }

  /// The one service of the asker that the words of a question hint at.
  Optional<ServiceId> of(Mentions mentions, Asking asking) {
    Map<String, Set<ServiceId>> words = telling.getOrDefault(asking.language(), Map.of());
    List<String> said = mentions.text().forms();
    Set<ServiceId> hinted =
        IntStream.range(0, said.size())
            .filter(word -> !mentions.isTime(word))
            .mapToObj(said::get)
            .map(word -> words.getOrDefault(word, Set.of()))
            .filter(services -> services.size() == 1)
            .flatMap(Set::stream)
            .collect(Collectors.toSet());
    return hinted.size() == 1
        ? hinted.stream().filter(service -> isTheirs(service, asking)).findFirst()
        : Optional.empty();
  }

  private boolean isTheirs(ServiceId id, Asking asking) {
    Entitlements entitlements = new Entitlements(register);
    return asking
        .asker()
        .flatMap(
            person ->
                register
                    .service(id, asking.day())
                    .map(service -> entitlements.of(person, service, asking.day())))
        .filter(Entitled.class::isInstance)
        .isPresent();
  }
}
