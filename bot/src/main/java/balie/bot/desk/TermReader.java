package balie.bot.desk;

import balie.storage.language.Language;
import balie.storage.language.Text;
import balie.storage.service.Term;
import balie.storage.service.TermId;
import balie.storage.service.TermType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what a term is called, how people ask for it and how an answer is worded: a new term, or
/// an addition to one that ships, which takes what it leaves out from there.
final class TermReader {
  private final Texts texts;
  private final List<Term> shipped;
  private final Findings findings;

  TermReader(Texts texts, List<Term> shipped, Findings findings) {
    this.texts = texts;
    this.shipped = shipped;
    this.findings = findings;
  }

  Term read(Fields.Entry entry) {
    Optional<Term> base =
        shipped.stream().filter(term -> term.id().id().equals(entry.key())).findFirst();
    Fields fields = entry.value().fields("type, asks and says");
    Term term = base.map(each -> added(each, fields)).orElseGet(() -> fresh(entry, fields));
    fields.done();
    return term;
  }

  /// A new term whose type goes without saying.
  Term read(Fields.Entry entry, TermType type) {
    Fields fields = entry.value().fields("asks and says");
    Term term = term(entry, fields, type);
    fields.done();
    return term;
  }

  private Term fresh(Fields.Entry entry, Fields fields) {
    return term(entry, fields, type(fields.required("type", "the type of the term's values")));
  }

  private Term term(Fields.Entry entry, Fields fields, TermType type) {
    String id = entry.key().isBlank() ? Item.FAULTY : entry.key();
    Optional<Text> name = name(fields);
    Map<Language, List<String>> asks =
        texts.lists(fields.required("asks", "example questions"), "an example question");
    Item says = fields.required("says", "the answer's sentence with {value}");
    if (fields.isMap() && asks.values().stream().allMatch(List::isEmpty)) {
      findings.problem(fields.at("asks"), "'asks' is empty, expected at least one question");
    }
    Text plainName = Text.plain(id.replace('-', ' '));
    return new Term(new TermId(id), type, name.orElse(plainName), asks, says(says));
  }

  private Term added(Term base, Fields fields) {
    fields.optional("type").ifPresent(item -> sameType(base, item));
    Optional<Text> name = name(fields);
    Map<Language, List<String>> asks =
        fields
            .optional("asks")
            .map(item -> texts.lists(item, "an example question"))
            .orElse(Map.of());
    Optional<Text> says = fields.optional("says").map(this::says);
    return new Term(
        base.id(),
        base.type(),
        name.map(text -> over(base.name(), text)).orElse(base.name()),
        asks,
        says.map(text -> over(base.says(), text)).orElse(base.says()));
  }

  private void sameType(Term base, Item item) {
    int before = findings.count();
    TermType type = type(item);
    if (type != base.type() && findings.count() == before) {
      item.refuse(base.type().id() + ", which it is in every desk");
    }
  }

  private Optional<Text> name(Fields fields) {
    return fields.optional("name").map(item -> texts.read(item, "what the term is called"));
  }

  private Text says(Item item) {
    Text says = texts.read(item, "the answer's sentence with {value}");
    boolean valueless = says.byLanguage().values().stream().anyMatch(s -> !s.contains("{value}"));
    if (valueless && !says.equals(Text.plain(Item.FAULTY))) {
      findings.warning(item.place(), "an answer without the value, expected {value} in 'says'");
    }
    return says;
  }

  private static TermType type(Item item) {
    return item.choice(TermType.class, TermType::id);
  }

  /// The desk's own words, and those that ship for a language that it says nothing in.
  private static Text over(Text shipped, Text own) {
    if (own.plain()) {
      return own;
    }
    Map<Language, String> both = new LinkedHashMap<>(shipped.byLanguage());
    both.putAll(own.byLanguage());
    return Text.of(both);
  }
}
