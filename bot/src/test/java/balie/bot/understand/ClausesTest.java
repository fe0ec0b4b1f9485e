package balie.bot.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClausesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "availability of the tills please",
        "availability of the tills pls!",
        "availability of the tills graag",
        "availability of the tills a.u.b."
      })
  void pleaseAtTheEndIsAPartByItself(String text) {
    assertEquals(
        List.of("availability of the tills"),
        Clauses.standing(text).stream().map(String::strip).toList());
  }

  @Test
  void pleaseWithinIsNone() {
    assertEquals(List.of(), Clauses.standing("please tell the availability of the tills"));
    assertEquals(List.of(), Clauses.standing("laptop please"));
  }
}
