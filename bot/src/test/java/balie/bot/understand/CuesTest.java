package balie.bot.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import balie.bot.TestDesk;
import balie.bot.desk.BuiltInTerms;
import balie.knowledge.source.Wording;
import balie.storage.desk.Register;
import balie.storage.service.TermCatalogue;
import balie.storage.service.TermId;
import org.junit.jupiter.api.Test;

class CuesTest {
  private final Register register = TestDesk.yard().register();
  private final Cues cues =
      new Cues(
          register,
          new TermCatalogue(BuiltInTerms.load().terms(), register.organisation().terms()));

  private double weight(String term, String question) {
    return cues.weight(Meaning.term(new TermId(term)), Wording.of(question));
  }

  @Test
  void whatHasNoNumberAmongItsValuesIsNotAskedByHowMany() {
    assertEquals(0.05, weight("layout", "how many rows are there?"));
    assertEquals(1, weight("layout", "how is it set up?"));
  }
}
