package balie.storage.sql;

import balie.storage.service.TermId;
import balie.storage.service.TermType;
import balie.storage.service.Value;
import balie.storage.service.ValueParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A row of a stated term: its value as it was written and the type that reads it back. Words have
/// a row for each language.
record TermRow(TermId term, TermType type, Phrase written) {

  static TermRow of(Row row) {
    return new TermRow(
        new TermId(row.text("term")),
        row.oneOf(TermType.class, "type"),
        new Phrase(row.text("language"), row.text("written")));
  }

  static List<TermRow> of(Map<TermId, Value> terms) {
    return terms.entrySet().stream()
        .flatMap(
            each ->
                phrases(each.getValue()).stream()
                    .map(written -> new TermRow(each.getKey(), type(each.getValue()), written)))
        .toList();
  }

  static Map<TermId, Value> terms(List<TermRow> rows) {
    Map<TermId, List<TermRow>> byTerm = new LinkedHashMap<>();
    rows.forEach(row -> byTerm.computeIfAbsent(row.term(), term -> new ArrayList<>()).add(row));
    Map<TermId, Value> terms = new LinkedHashMap<>();
    byTerm.forEach((term, written) -> terms.put(term, value(written)));
    return terms;
  }

  /// The value of a type as it was written.
  static Value value(TermType type, String written) {
    return ValueParser.parse(type, written)
        .orElseThrow(() -> new IllegalStateException("not a " + type.id() + ": " + written));
  }

  private static Value value(List<TermRow> rows) {
    TermRow first = rows.getFirst();
    return first.type() == TermType.TEXT
        ? new Value.Words(Phrase.text(rows.stream().map(TermRow::written).toList()))
        : value(first.type(), first.written().words());
  }

  private static List<Phrase> phrases(Value value) {
    return value instanceof Value.Words words
        ? Phrase.of(words.text())
        : List.of(Phrase.plain(value.written()));
  }

  private static TermType type(Value value) {
    return switch (value) {
      case Value.Size size -> TermType.SIZE;
      case Value.Duration duration -> TermType.DURATION;
      case Value.Percentage percentage -> TermType.PERCENTAGE;
      case Value.Money money -> TermType.MONEY;
      case Value.Count count -> TermType.COUNT;
      case Value.Frequency frequency -> TermType.FREQUENCY;
      case Value.Hours hours -> TermType.CALENDAR;
      case Value.Words words -> TermType.TEXT;
      case Value.Link link -> TermType.LINK;
    };
  }
}
