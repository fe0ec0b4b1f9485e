package balie.bot.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.flow.RoadDesk;
import balie.bot.person.Cast;
import balie.bot.person.People;
import balie.storage.person.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CastTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  private final Cast cast = new Cast(RoadDesk.register(), TODAY);

  @Test
  void theFewDifferInWhatTheyWerePromisedAndInWhatTheyMay() {
    List<Person> few = cast.few(4);
    String names = few.stream().map(Person::name).collect(Collectors.joining(", "));
    assertTrue(names.contains("An Peeters"), names);
    assertTrue(names.contains("Bo Claes"), names);
    assertTrue(names.contains("Mia Daems"), names);
    assertEquals(4, few.size());
  }

  @Test
  void noMoreThanThereAre() {
    assertEquals(RoadDesk.register().people(), cast.few(100));
  }

  @Test
  void whatDiffersIsSaid() {
    assertEquals("Team files 100 GB, Dutch", differs("an"));
    assertEquals("Team files 1 TB, a personal subscription", differs("bo"));
    assertEquals("Team files 100 GB, manager: sees OLAs and contracts", differs("mia"));
  }

  private String differs(String name) {
    People people = new People(RoadDesk.register());
    return cast.differs(people.find(name + "@example.org").getFirst());
  }
}
