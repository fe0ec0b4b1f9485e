package balie.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import balie.bot.flow.Turn;
import balie.bot.request.Outcome;
import balie.bot.understand.Utterance;
import balie.storage.language.Language;
import balie.storage.person.Person;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the web's first page suggests to ask: whoever asks it, gets it answered.
final class WelcomeTest {
  private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-06-01T10:00:00+02:00");

  private final TestDesk desk = TestDesk.demo();

  @Test
  void everySuggestionIsAnsweredForEveryPersonInBothLanguages() {
    List<String> unanswered = new ArrayList<>();
    for (Person person : desk.register().people()) {
      for (Language language : Language.values()) {
        List<String> suggested = suggested(Optional.of(person), language);
        assertFalse(suggested.isEmpty(), person.id().email());
        suggested.stream()
            .filter(question -> !isAnswered(question, Optional.of(person)))
            .forEach(question -> unanswered.add(person.id().email() + ": " + question));
      }
    }
    assertEquals(List.of(), unanswered);
  }

  @Test
  void whatAStrangerIsSuggestedIsAnsweredToo() {
    for (Language language : Language.values()) {
      List<String> unanswered =
          suggested(Optional.empty(), language).stream()
              .filter(question -> !isAnswered(question, Optional.empty()))
              .toList();
      assertEquals(List.of(), unanswered);
    }
  }

  private List<String> suggested(Optional<Person> asker, Language language) {
    return desk.dispatcher().leaflet(asker, language, NOW).suggestions();
  }

  private boolean isAnswered(String question, Optional<Person> asker) {
    Turn turn = desk.dispatcher().handle(new Utterance(question, asker, NOW, Optional.empty()));
    return turn.outcome() instanceof Outcome.Answered
        || turn.outcome() instanceof Outcome.Quoted
        || turn.outcome() instanceof Outcome.Commanded;
  }
}
