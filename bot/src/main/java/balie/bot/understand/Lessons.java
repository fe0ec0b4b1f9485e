package balie.bot.understand;

import balie.bot.request.Intent;
import balie.knowledge.understanding.Example;
import balie.storage.language.Language;
import balie.storage.service.Term;
import balie.storage.service.TermId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The examples from which meanings are learnt: those of terms, of what staff alone may hear, of
/// wishes, of how-tos and of what is nobody's business here.
public final class Lessons {
  /// A term with fewer examples than this in a language is a desk's own.
  private static final int FEW = 12;

  private final List<Example> examples = new ArrayList<>();
  private final UnaryOperator<String> masked;

  /// Of a desk whose services have no names.
  public Lessons() {
    this(UnaryOperator.identity());
  }

  /// @param masked puts placeholders for the names of services in an example
  public Lessons(UnaryOperator<String> masked) {
    this.masked = masked;
  }

  /// The example questions of a term, and its name as a question. A term of a desk's own comes with
  /// few examples, so each of them is also said in some usual frames.
  public Lessons term(Term term) {
    add(Meaning.term(term.id()), term.asks());
    Map<Language, List<String>> more = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      List<String> asks = term.asks().getOrDefault(language, List.of());
      List<String> frames =
          new ArrayList<>(Frames.name(term.name().in(language, language), language));
      if (asks.size() < FEW) {
        frames.addAll(Frames.name(term.id().id().replace('-', ' '), language));
        asks.forEach(ask -> frames.addAll(Frames.ask(ask, language)));
        asks.forEach(ask -> frames.add(masked.apply(ask)));
        frames.add(term.says().in(language, language).replaceAll("\\W*\\{value}\\W*", " ").strip());
      }
      more.put(language, frames.stream().filter(f -> !asks.contains(f)).distinct().toList());
    }
    return add(Meaning.term(term.id()), more, true);
  }

  /// The nouns that a term's values count, such as devices: whoever asks how many of them asks for
  /// it.
  public Lessons nouns(TermId term, Set<String> nouns) {
    Map<Language, List<String>> asks = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      asks.put(
          language,
          nouns.stream().sorted().flatMap(noun -> Frames.count(noun, language).stream()).toList());
    }
    return add(Meaning.term(term), asks, true);
  }

  /// Example questions for how a service is run.
  public Lessons technical(Term key) {
    return add(Meaning.technical(key.id()), key.asks());
  }

  /// Example questions for OLAs and contracts, by the ids `ola` and `contract`.
  public Lessons paperwork(Term key) {
    return add(Meaning.paperwork(key.id().equals(new TermId("contract"))), key.asks());
  }

  /// Example wordings of a wish.
  public Lessons wish(Intent intent, Map<Language, List<String>> asks) {
    return add(Meaning.wish(intent), asks);
  }

  /// Example questions of how to do or mend something.
  public Lessons howTo(Map<Language, List<String>> asks) {
    return add(Meaning.HOW_TO, asks);
  }

  /// Example questions that are no business of a service desk.
  public Lessons none(Map<Language, List<String>> asks) {
    return add(Meaning.NONE, asks);
  }

  private Lessons add(String label, Map<Language, List<String>> asks) {
    return add(label, asks, false);
  }

  private Lessons add(String label, Map<Language, List<String>> asks, boolean framed) {
    for (Language language : Language.values()) {
      for (String ask : asks.getOrDefault(language, List.of())) {
        examples.add(new Example(label, known(language), ask, framed));
      }
    }
    return this;
  }

  private static balie.knowledge.source.Language known(Language language) {
    return switch (language) {
      case EN -> balie.knowledge.source.Language.EN;
      case NL -> balie.knowledge.source.Language.NL;
    };
  }

  /// All the examples, in a fixed order.
  public List<Example> examples() {
    return List.copyOf(examples);
  }
}
