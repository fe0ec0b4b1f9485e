package balie.bot.desk;

import balie.storage.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The example questions that ship and belong to no term, as data: wishes.yaml among the resources.
///
/// @param wishes by the intent's id
/// @param howTo how to do or mend something
/// @param none what is no business of a service desk
public record ShippedQuestions(
    Map<String, Map<Language, List<String>>> wishes,
    Map<Language, List<String>> howTo,
    Map<Language, List<String>> none) {
  private static final String RESOURCE = "/balie/wishes.yaml";

  public ShippedQuestions {
    wishes = Map.copyOf(wishes);
    howTo = Map.copyOf(howTo);
    none = Map.copyOf(none);
  }

  /// The questions of this build. That they can't be read is a fault of the build.
  public static ShippedQuestions load() {
    try (InputStream in = ShippedQuestions.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("this build has no " + RESOURCE);
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static ShippedQuestions parse(String yaml) {
    Findings findings = new Findings();
    Optional<Fields> file =
        new YamlText(findings).document("wishes.yaml", yaml, "wishes, how-to and none");
    Texts texts = new Texts(List.of(Language.values()), findings);
    Map<String, Map<Language, List<String>>> wishes = new LinkedHashMap<>();
    for (Fields.Entry entry :
        file.map(f -> f.required("wishes", "wishes by id").fields("wishes by id").all())
            .orElse(List.of())) {
      wishes.put(entry.key(), asks(entry.value(), texts));
    }
    Map<Language, List<String>> howTo =
        file.map(f -> asks(f.required("how-to", "asks"), texts)).orElse(Map.of());
    Map<Language, List<String>> none =
        file.map(f -> asks(f.required("none", "asks"), texts)).orElse(Map.of());
    file.ifPresent(Fields::done);
    if (findings.count() > 0) {
      throw new IllegalStateException(findings.problems().toString());
    }
    return new ShippedQuestions(wishes, howTo, none);
  }

  private static Map<Language, List<String>> asks(Item item, Texts texts) {
    Fields fields = item.fields("asks");
    Map<Language, List<String>> asks =
        texts.lists(fields.required("asks", "example questions"), "an example question");
    fields.done();
    return asks;
  }
}
