package balie.bot.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import balie.bot.flow.RoadDesk;
import balie.bot.person.People;
import balie.storage.person.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeopleTest {
  private final People people = new People(RoadDesk.register());

  private List<String> find(String typed) {
    return people.find(typed).stream().map(Person::name).toList();
  }

  @Test
  void anAddressANameOrAPartOfItFinds() {
    assertEquals(List.of("An Peeters"), find("AN@example.org"));
    assertEquals(List.of("An Peeters"), find("an peeters"));
    assertEquals(List.of("An Peeters"), find("an"));
    assertEquals(List.of("Bo Claes"), find("cla"));
    assertEquals(List.of("Bo Claes"), find("bo cl"));
  }

  @Test
  void whoFitsEquallyIsFoundTogether() {
    assertEquals(List.of("Mia Daems", "Els Maes").size(), find("m").size());
  }

  @Test
  void nobodyIsFoundByNothing() {
    assertEquals(List.of(), find(" "));
    assertEquals(List.of(), find("zwaan"));
  }
}
