package balie.storage.service;

import balie.storage.language.Language;
import balie.storage.language.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A term: what it is called, how people ask for it and how an answer is worded.
///
/// @param name how the term is called in a list of choices
/// @param asks example questions by language
/// @param says the answer's sentence, with `{value}` and, where wanted, `{service}`
public record Term(
    TermId id, TermType type, Text name, Map<Language, List<String>> asks, Text says) {
  public Term {
    Map<Language, List<String>> asked = new LinkedHashMap<>();
    asks.forEach((language, words) -> asked.put(language, List.copyOf(words)));
    asked.values().removeIf(List::isEmpty);
    asks = Collections.unmodifiableMap(asked);
  }
}
