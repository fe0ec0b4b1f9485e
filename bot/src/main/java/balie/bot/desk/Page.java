package balie.bot.desk;

import balie.storage.language.Language;
import balie.storage.language.Text;
import balie.storage.service.TermId;
import balie.storage.service.Value;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/// A map on its way into a YAML file: keys in the order in which they are put, without those that
/// have nothing to say.
final class Page {
  private static final int WIDTH = 120;

  private final Map<String, Object> entries = new LinkedHashMap<>();

  /// Puts a text, a number, a list or a map.
  Page put(String key, Object value) {
    entries.put(key, value instanceof Page page ? page.entries : value);
    return this;
  }

  Page put(String key, Text text) {
    return put(key, written(text));
  }

  Page putIfAny(String key, Optional<?> value) {
    value.ifPresent(each -> put(key, each.toString()));
    return this;
  }

  Page putIfAny(String key, Collection<?> values) {
    return values.isEmpty() ? this : put(key, List.copyOf(values));
  }

  Page putPages(String key, List<Page> pages) {
    return put(key, pages.stream().map(page -> page.entries).toList());
  }

  /// Texts by language.
  Page putLists(String key, Map<Language, List<String>> lists) {
    Map<String, List<String>> byTag = new LinkedHashMap<>();
    lists.forEach((language, texts) -> byTag.put(language.tag(), texts));
    return byTag.isEmpty() ? this : put(key, byTag);
  }

  /// The `terms:` of an offering, an agreement or a subscription.
  Page putTerms(Map<TermId, Value> terms) {
    Map<String, Object> byId = new LinkedHashMap<>();
    terms.forEach(
        (id, value) ->
            byId.put(
                id.id(),
                value instanceof Value.Words(Text text) ? written(text) : value.written()));
    return byId.isEmpty() ? this : put("terms", byId);
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /// The page as YAML, in block style.
  String yaml() {
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setWidth(WIDTH)
            .setDereferenceAliases(true)
            .build();
    return new Dump(settings).dumpToString(entries);
  }

  private static Object written(Text text) {
    if (text.plain()) {
      return text.byLanguage().values().iterator().next();
    }
    Map<String, String> byTag = new LinkedHashMap<>();
    text.byLanguage().forEach((language, words) -> byTag.put(language.tag(), words));
    return byTag;
  }
}
