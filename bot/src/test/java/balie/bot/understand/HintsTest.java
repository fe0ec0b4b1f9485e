package balie.bot.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import balie.bot.TestDesk;
import balie.bot.request.Asking;
import balie.bot.request.Outcome;
import balie.knowledge.source.Wording;
import balie.knowledge.understanding.Vocabulary;
import balie.storage.desk.Register;
import balie.storage.language.Language;
import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The yard's hall is also called lecture hall, and its car pool car or company car.
class HintsTest {
  private final Register register = TestDesk.yard().register();
  private final Names names = new Names(register, LocalDate.MAX, new Vocabulary(List.of()));

  private Optional<ServiceId> hinted(String who, Language language, String question) {
    ZonedDateTime now = ZonedDateTime.of(2026, 6, 1, 10, 0, 0, 0, TestDesk.ZONE);
    Asking asking =
        new Asking(
            register.person(new PersonId(who + "@yard.example")),
            language,
            now,
            now.toLocalDate(),
            Optional.empty());
    return new Hints(register).of(Mentions.in(Wording.of(question), names, now), asking);
  }

  @Test
  void aWordOfOneServicesNamesHintsAtIt() {
    ServiceId hall = new ServiceId("hall");
    assertEquals(Optional.of(hall), hinted("an", Language.EN, "what does a lecture cost"));
    assertEquals(Optional.empty(), hinted("an", Language.NL, "wat kost een lecture"));
    assertEquals(Optional.empty(), hinted("an", Language.EN, "a lecture in the pool"));
    assertEquals(Optional.empty(), hinted("an", Language.EN, "what does it cost"));
  }

  @Test
  void nothingHintsAtWhatIsNotTheAskers() {
    assertEquals(Optional.empty(), hinted("cas", Language.EN, "what does a lecture cost"));
  }

  private static Outcome asked(String question) {
    return TestDesk.yard().ask("an", "2026-06-01T10:00:00", question).outcome();
  }

  @Test
  void aHintTellsWhichOfTheAskersServicesIsMeantWhereItWouldBeAskedBack() {
    assertInstanceOf(Outcome.Clarify.class, asked("what does it cost per month?"));
    Outcome.Answered answered =
        assertInstanceOf(Outcome.Answered.class, asked("what does a lecture cost per month?"));
    assertEquals("90 EUR per month", answered.facts().getFirst().value().written());
  }

  @Test
  void whatAnotherServiceStatesIsNotToldAgainstAHint() {
    assertInstanceOf(Outcome.Answered.class, asked("how long may I keep it?"));
    assertInstanceOf(Outcome.Abstained.class, asked("how long may I keep the lecture?"));
  }
}
