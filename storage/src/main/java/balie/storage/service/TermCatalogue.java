package balie.storage.service;

import balie.storage.language.Language;
import balie.storage.language.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every term that a desk may promise: those that ship, and its own. What the desk says of a term
/// that ships is added to that term; the desk's wording comes first.
public final class TermCatalogue {
  private final Map<TermId, Term> terms = new LinkedHashMap<>();

  public TermCatalogue(List<Term> shipped, List<Term> own) {
    shipped.forEach(term -> terms.put(term.id(), term));
    own.forEach(term -> terms.merge(term.id(), term, TermCatalogue::merged));
  }

  private static Term merged(Term shipped, Term own) {
    Map<Language, List<String>> asks = new EnumMap<>(Language.class);
    asks.putAll(shipped.asks());
    own.asks()
        .forEach(
            (language, more) -> {
              List<String> all = new ArrayList<>(asks.getOrDefault(language, List.of()));
              more.stream().filter(ask -> !all.contains(ask)).forEach(all::add);
              asks.put(language, all);
            });
    Map<Language, String> says = new EnumMap<>(Language.class);
    says.putAll(shipped.says().byLanguage());
    says.putAll(own.says().byLanguage());
    return new Term(own.id(), shipped.type(), own.name(), asks, Text.of(says));
  }

  /// All of them, those that ship first.
  public List<Term> all() {
    return List.copyOf(terms.values());
  }

  /// The term of an id, empty for an unknown one.
  public Optional<Term> term(TermId id) {
    return Optional.ofNullable(terms.get(id));
  }
}
