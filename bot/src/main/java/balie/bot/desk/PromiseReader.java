package balie.bot.desk;

import balie.storage.service.Term;
import balie.storage.service.TermId;
import balie.storage.service.TermType;
import balie.storage.service.Value;
import balie.storage.service.ValueParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the `terms:` of an offering, an agreement or a subscription: a value for each term, of the
/// term's type.
final class PromiseReader {
  private static final Set<String> FROM_TARGETS = Set.of("response-time", "resolution-time");

  private final Vocabulary vocabulary;
  private final References references;
  private final Findings findings;

  PromiseReader(Vocabulary vocabulary, References references, Findings findings) {
    this.vocabulary = vocabulary;
    this.references = references;
    this.findings = findings;
  }

  Map<TermId, Value> read(Fields fields) {
    Map<TermId, Value> promises = new LinkedHashMap<>();
    Optional<Item> terms = fields.optional("terms");
    for (Fields.Entry entry :
        terms.map(item -> item.fields("terms with their values").all()).orElse(List.of())) {
      term(entry)
          .flatMap(term -> value(term, entry.value()))
          .ifPresent(value -> promises.put(new TermId(entry.key()), value));
    }
    return promises;
  }

  private Optional<Term> term(Fields.Entry entry) {
    String id = entry.key();
    if (FROM_TARGETS.contains(id)) {
      findings.problem(
          entry.place(), "'%s' is a term, expected it in 'targets' alone".formatted(id));
      return Optional.empty();
    }
    Optional<Term> term = Optional.ofNullable(vocabulary.terms().get(id));
    if (term.isEmpty() && vocabulary.whole()) {
      String meant = Suggestion.among(id, vocabulary.terms().keySet());
      findings.problem(entry.place(), "unknown term '%s'%s".formatted(id, meant));
    }
    return term;
  }

  private Optional<Value> value(Term term, Item item) {
    TermType type = term.type();
    if (type == TermType.TEXT) {
      return Optional.of(new Value.Words(vocabulary.texts().read(item, type.expected())));
    }
    String text = item.text(type.expected());
    if (text.equals(Item.FAULTY)) {
      return Optional.empty();
    }
    Optional<Value> value = ValueParser.parse(type, text);
    if (value.isEmpty()) {
      item.refuse(type.expected());
    }
    if (type == TermType.CALENDAR) {
      references.use(References.Kind.CALENDAR, text, item.place());
    }
    return value;
  }
}
