package balie.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.language.Language;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is suggested while somebody types.
final class SuggestionsTest {
  private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-06-01T10:00:00+02:00");

  private final TestDesk desk = TestDesk.example();

  @Test
  void whatIsTypedBecomesAQuestionAboutAServiceOfTheirs() {
    List<String> found = suggestions(Optional.of("an@example.org"), Language.EN, "how large mailb");
    assertFalse(found.isEmpty());
    assertTrue(found.getFirst().toLowerCase(Locale.ROOT).contains("mailbox"), found::toString);
  }

  @Test
  void itIsSuggestedInTheirLanguage() {
    List<String> found = suggestions(Optional.of("an@example.org"), Language.NL, "hoe groot");
    assertFalse(found.isEmpty());
    assertTrue(found.getFirst().startsWith("Hoe groot"), found::toString);
  }

  @Test
  void aSlipAndAnotherWordForItFindItToo() {
    assertFalse(suggestions(Optional.of("an@example.org"), Language.EN, "mialbox").isEmpty());
    assertFalse(suggestions(Optional.of("an@example.org"), Language.NL, "reservekopie").isEmpty());
  }

  @Test
  void whoHasNothingIsSuggestedNoValue() {
    assertEquals(List.of(), suggestions(Optional.empty(), Language.EN, "how large mailbox"));
  }

  @Test
  void nothingTypedSuggestsNothing() {
    assertEquals(List.of(), suggestions(Optional.of("an@example.org"), Language.EN, " ?! "));
  }

  @Test
  void thereAreAtMostEight() {
    assertTrue(suggestions(Optional.of("bo@example.org"), Language.EN, "m").size() <= 8);
  }

  private List<String> suggestions(Optional<String> as, Language language, String typed) {
    Optional<Person> asker = as.flatMap(email -> desk.register().person(new PersonId(email)));
    return desk.dispatcher().suggestions(asker, language, NOW, typed);
  }
}
