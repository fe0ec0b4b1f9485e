package balie.bot.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import balie.bot.TestDesk;
import balie.bot.request.Outcome;
import balie.bot.request.Whose;
import balie.knowledge.source.Wording;
import balie.storage.person.Unit;
import balie.storage.person.UnitId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnersTest {
  private static Outcome asked(String question) {
    return TestDesk.demo().ask("femke", "2026-06-01T10:00:00", question).outcome();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hoeveel opslag heeft de nachtploeg in de mailbox?",
        "hoe groot is de mailbox die de receptie krijgt, en hoeveel opslag heeft de receptie?",
        "how much mailbox space does the night shift have?",
        "how big a mailbox has the legal department got?"
      })
  void whatSomebodyHasWhomNobodyKnowsIsNotToldAsTheAskersOwn(String question) {
    assertInstanceOf(Outcome.Refused.class, asked(question));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hoeveel opslag heeft de mailbox?",
        "how much space does the mailbox have?",
        "hoeveel opslag heb ik in de mailbox?"
      })
  void whatTheServiceHasIsTheAskersOwn(String question) {
    assertInstanceOf(Outcome.Answered.class, asked(question));
  }

  private static Whose whose(String question, Unit... ownUnits) {
    Mentions mentions =
        new Mentions(
            Wording.of(question),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            false,
            Optional.empty(),
            List.of(),
            question);
    return new Owners(mentions).whose(Optional.empty(), List.of(ownUnits));
  }

  private static Unit unit(String id, String name) {
    return new Unit(new UnitId(id), name, Optional.empty(), Optional.empty());
  }

  @Test
  void aPartOfTheNameOfTheAskersUnitIsThatUnit() {
    // given
    Unit clinic = unit("clinic", "Dierenkliniek");
    Unit depot = unit("depot", "Central depot");

    // then
    assertEquals(
        new Whose.OfUnit(clinic.id()), whose("hoe snel krijgt de kliniek antwoord?", clinic));
    assertEquals(
        new Whose.OfUnit(depot.id()), whose("how much space does the depot have?", clinic, depot));
    assertEquals(new Whose.OfSomeone(), whose("hoe snel krijgt de kliniek antwoord?", depot));
    assertEquals(new Whose.OfSomeone(), whose("how much space does the night depot have?", depot));
    assertEquals(
        new Whose.OfSomeone(),
        whose("hoe snel krijgt de kliniek antwoord?", clinic, unit("dogs", "Hondenkliniek")));
  }

  @Test
  void whoHasAccessIsNotCalledAccess() {
    assertEquals(new Whose.Own(), whose("na hoeveel dagen heeft die toegang tot het systeem?"));
    assertEquals(new Whose.OfSomeone(), whose("hoeveel opslag heeft die nachtploeg?"));
  }
}
