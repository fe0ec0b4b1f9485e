package balie.bot.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.language.Language;
import balie.storage.service.Term;
import balie.storage.service.TermId;
import balie.storage.service.TermType;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BuiltInTermsTest {

  @Test
  void aTermIsReadWithItsTypeAndWords() {
    Term quota = DeskCopy.terms().term(new TermId("quota")).orElseThrow();
    assertEquals(TermType.SIZE, quota.type());
    assertEquals(List.of("quota of {service}?"), quota.asks().get(Language.EN));
  }

  @Test
  void technicalTermsAndPaperworkStandApart() {
    BuiltInTerms terms = DeskCopy.terms();
    assertEquals(5, terms.technical().size());
    assertEquals(2, terms.paperwork().size());
    assertTrue(terms.term(new TermId("runs-on")).isEmpty());
  }

  @Test
  void termsThatCannotBeReadStopTheProgram() {
    var fault =
        assertThrows(
            IllegalStateException.class,
            () -> BuiltInTerms.parse("terms: {quota: {type: size, asks: {en: [room?]}}}"));
    assertTrue(String.valueOf(fault.getMessage()).contains("'says' is missing"));
  }

  @Test
  void whatShipsHasTheTermsOfTheSpecification() {
    Function<List<Term>, Object> types =
        terms -> terms.stream().collect(Collectors.toMap(Term::id, Term::type));
    assertEquals(types.apply(DeskCopy.terms().terms()), types.apply(BuiltInTerms.load().terms()));
  }
}
