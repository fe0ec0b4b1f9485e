package balie.bot.desk;

import balie.storage.language.Language;
import balie.storage.service.Term;
import balie.storage.service.TermId;
import balie.storage.service.TermType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The terms that ship with the product, as data: terms.yaml among the resources.
///
/// @param terms what can be promised
/// @param technical how a service is run, which staff alone may hear; their type is text
/// @param paperwork OLAs and contracts, which managers alone may hear; their type is text
public record BuiltInTerms(List<Term> terms, List<Term> technical, List<Term> paperwork) {
  private static final String RESOURCE = "/balie/terms.yaml";

  public BuiltInTerms {
    terms = List.copyOf(terms);
    technical = List.copyOf(technical);
    paperwork = List.copyOf(paperwork);
  }

  /// The terms of this build. That they can't be read is a fault of the build.
  public static BuiltInTerms load() {
    try (InputStream in = BuiltInTerms.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("this build has no " + RESOURCE);
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Reads terms from YAML: `terms`, `technical` and `paperwork`, each a map of terms by id.
  static BuiltInTerms parse(String yaml) {
    Findings findings = new Findings();
    Optional<Fields> fields =
        new YamlText(findings).document("terms.yaml", yaml, "terms, technical, paperwork");
    TermReader reader =
        new TermReader(new Texts(List.of(Language.values()), findings), List.of(), findings);
    List<Term> terms = fields.map(f -> all(f, "terms", reader, false)).orElse(List.of());
    List<Term> technical = fields.map(f -> all(f, "technical", reader, true)).orElse(List.of());
    List<Term> paperwork = fields.map(f -> all(f, "paperwork", reader, true)).orElse(List.of());
    fields.ifPresent(Fields::done);
    if (findings.count() > 0) {
      throw new IllegalStateException(findings.problems().toString());
    }
    return new BuiltInTerms(terms, technical, paperwork);
  }

  /// The term of an id among those that can be promised.
  public Optional<Term> term(TermId id) {
    return terms.stream().filter(term -> term.id().equals(id)).findFirst();
  }

  /// Every term of every sort.
  public Stream<Term> all() {
    return Stream.of(terms, technical, paperwork).flatMap(List::stream);
  }

  private static List<Term> all(Fields fields, String key, TermReader reader, boolean text) {
    Optional<Item> item = fields.optional(key);
    List<Fields.Entry> entries =
        item.map(each -> each.fields("terms by id").all()).orElse(List.of());
    return entries.stream()
        .map(entry -> text ? reader.read(entry, TermType.TEXT) : reader.read(entry))
        .toList();
  }
}
