package balie.bot.desk;

import balie.storage.service.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What desk.yaml settles for every other file: languages and terms.
///
/// @param terms those that ship and the desk's own, by id
/// @param whole whether desk.yaml could be read; if not, an unknown term is not held against it
record Vocabulary(Texts texts, Map<String, Term> terms, boolean whole) {
  Vocabulary {
    terms = Map.copyOf(terms);
  }

  static Vocabulary of(Texts texts, List<Term> shipped, List<Term> own, boolean whole) {
    Map<String, Term> all = new LinkedHashMap<>();
    shipped.forEach(term -> all.put(term.id().id(), term));
    own.forEach(term -> all.put(term.id().id(), term));
    return new Vocabulary(texts, all, whole);
  }
}
