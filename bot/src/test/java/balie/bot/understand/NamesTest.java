package balie.bot.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import balie.bot.TestDesk;
import balie.knowledge.source.Wording;
import balie.knowledge.understanding.Mention;
import balie.knowledge.understanding.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamesTest {
  private final Names names =
      new Names(TestDesk.yard().register(), LocalDate.MAX, new Vocabulary(List.of()));

  private List<Set<String>> found(String text) {
    return names.find(Wording.of(text)).stream().map(Mention::keys).toList();
  }

  @Test
  void aUnitHasNoPlural() {
    assertEquals(List.of(Set.of("beeld")), found("hoeveel heeft beeld"));
    assertEquals(List.of(Set.of("beeld")), found("Beelds limiet"));
    assertEquals(List.of(), found("hoeveel beelden zijn er"));
  }

  @Test
  void anOfferingNamesItsServiceWhereNothingElseDoesAndNothingElseExplainsIt() {
    assertEquals(List.of(Set.of("hall")), found("how many fit in the rotunda"));
    assertEquals(List.of(Set.of("car")), found("the van in front of the rotunda"));
    assertEquals(List.of(), found("how many rotundas are there"));
    assertEquals(List.of(), found("what is the standard"));
  }
}
