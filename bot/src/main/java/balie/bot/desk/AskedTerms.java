package balie.bot.desk;

import balie.storage.gap.AddedExample;
import balie.storage.language.Language;
import balie.storage.service.Term;
import balie.storage.service.TermId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A desk's own terms with the examples that were added to them beside the folder.
public final class AskedTerms {
  private final BuiltInTerms builtIn;

  /// @param builtIn the terms that ship: an example of one is an addition to it
  public AskedTerms(BuiltInTerms builtIn) {
    this.builtIn = builtIn;
  }

  /// The terms with the examples behind what they are asked by already. An example of a term that
  /// is not there any more is left out.
  public List<Term> with(List<Term> own, List<AddedExample> examples) {
    Map<TermId, Term> terms = new LinkedHashMap<>();
    own.forEach(term -> terms.put(term.id(), term));
    for (AddedExample example : examples) {
      Optional<Term> known =
          Optional.ofNullable(terms.get(example.term()))
              .or(() -> builtIn.term(example.term()).map(AskedTerms::addition));
      known.ifPresent(term -> terms.put(term.id(), asked(term, example)));
    }
    return List.copyOf(terms.values());
  }

  private static Term addition(Term shipped) {
    return new Term(shipped.id(), shipped.type(), shipped.name(), Map.of(), shipped.says());
  }

  private static Term asked(Term term, AddedExample example) {
    Map<Language, List<String>> asks = new LinkedHashMap<>(term.asks());
    List<String> more = new ArrayList<>(asks.getOrDefault(example.language(), List.of()));
    if (!more.contains(example.words())) {
      more.add(example.words());
    }
    asks.put(example.language(), more);
    return new Term(term.id(), term.type(), term.name(), asks, term.says());
  }
}
