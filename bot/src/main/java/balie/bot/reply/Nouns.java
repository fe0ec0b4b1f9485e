package balie.bot.reply;

import static java.util.Objects.requireNonNull;

import balie.storage.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The nouns that desks count with, in every language: `balie/nouns.yaml`. A noun is found by any
/// of its spellings in any language; one that isn't in the table stays as the desk wrote it.
final class Nouns {
  private static final String RESOURCE = "/balie/nouns.yaml";
  private static final String PER = " per ";

  private final Map<String, Map<Language, Forms>> bySpelling = new HashMap<>();

  private record Forms(String one, String many) {}

  private Nouns() {}

  /// The table that ships with the product.
  static Nouns shipped() {
    try (InputStream yaml = Nouns.class.getResourceAsStream(RESOURCE)) {
      LoadSettings settings = LoadSettings.builder().setLabel(RESOURCE).build();
      return of(new Load(settings).loadFromInputStream(requireNonNull(yaml, RESOURCE)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// A table of rows such as `{en: [device, devices], nl: [toestel, toestellen], also: [machine]}`.
  ///
  /// @throws IllegalArgumentException for a row of another shape, or a spelling of two nouns
  static Nouns of(Object rows) {
    Nouns nouns = new Nouns();
    for (Object row : list(rows)) {
      nouns.add(row);
    }
    return nouns;
  }

  /// The singular: `mailbox` for "mailboxes". In "mailboxes per user" each noun is looked up.
  String one(String written, Language language) {
    return phrase(written, language, Forms::one);
  }

  /// The plural; what follows "per" remains singular.
  String many(String written, Language language) {
    return phrase(written, language, Forms::many);
  }

  private String phrase(String written, Language language, Function<Forms, String> form) {
    int per = written.indexOf(PER);
    if (per < 0) {
      return word(written, language, form);
    }
    return word(written.substring(0, per), language, form)
        + PER
        + one(written.substring(per + PER.length()), language);
  }

  private String word(String written, Language language, Function<Forms, String> form) {
    Map<Language, Forms> noun = bySpelling.get(spelling(written));
    return noun == null ? written : form.apply(requireNonNull(noun.get(language)));
  }

  private void add(Object row) {
    if (!(row instanceof Map<?, ?> columns)) {
      throw new IllegalArgumentException("a noun is a map: " + row);
    }
    Map<Language, Forms> noun = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      List<?> forms = list(columns.get(language.tag()));
      if (forms.size() != 2) {
        throw new IllegalArgumentException("a noun has a singular and a plural: " + row);
      }
      noun.put(language, new Forms(forms.getFirst().toString(), forms.getLast().toString()));
    }
    columns.values().forEach(spellings -> list(spellings).forEach(each -> find(each, noun)));
  }

  private void find(Object spelling, Map<Language, Forms> noun) {
    Map<Language, Forms> other = bySpelling.putIfAbsent(spelling(spelling.toString()), noun);
    if (other != null && !other.equals(noun)) {
      throw new IllegalArgumentException("a spelling of two nouns: " + spelling);
    }
  }

  private static List<?> list(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException("nouns and their spellings are lists: " + value);
  }

  private static String spelling(String written) {
    return written.strip().toLowerCase(Locale.ROOT);
  }
}
