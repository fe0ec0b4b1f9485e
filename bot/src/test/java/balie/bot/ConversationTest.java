package balie.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import balie.bot.flow.Dispatcher;
import balie.bot.flow.Turn;
import balie.bot.request.Fact;
import balie.bot.request.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a message means after the ones before it.
class ConversationTest {
  private final TestDesk.Talk talk = TestDesk.small().talk("sam", "2026-06-02T10:00");

  private static String told(Turn turn) {
    Outcome.Answered answered =
        assertInstanceOf(Outcome.Answered.class, turn.outcome(), () -> turn.reply().text());
    Fact fact = answered.facts().getFirst();
    return fact.service().id() + " " + fact.term() + " " + fact.value().written();
  }

  @ParameterizedTest
  @CsvSource({
    "VPN, vpn price 3 EUR per month",
    "the vpn please, vpn price 3 EUR per month",
    "mailbox, mailbox price 12.50 EUR per month",
    "the first, mailbox price 12.50 EUR per month",
    "1, mailbox price 12.50 EUR per month",
    "the second one, vpn price 3 EUR per month",
    "2, vpn price 3 EUR per month",
    "de tweede, vpn price 3 EUR per month",
    "the last, vpn price 3 EUR per month",
    "for the vpn, vpn price 3 EUR per month"
  })
  void aChoiceIsTakenFromWhatWasAskedBack(String choice, String told) {
    // given
    assertEquals(2, talk.say("what does it cost?").reply().choices().size());

    // then
    assertEquals(told, told(talk.say(choice)));
  }

  @Test
  void aNumberThatWasNotOfferedPicksNothing() {
    talk.say("what does it cost?");
    assertFalse(talk.say("7").outcome() instanceof Outcome.Answered);
  }

  @Test
  void anotherQuestionIsNoChoice() {
    talk.say("what does it cost?");
    assertEquals("mailbox quota 2 GB", told(talk.say("how big may my mailbox be?")));
  }

  @Test
  void aFollowUpKeepsTheService() {
    talk.say("how big may my mailbox be?");
    assertEquals(
        "mailbox backup-retention 30 days", told(talk.say("and how long are backups kept?")));
  }

  @Test
  void aFollowUpKeepsTheQuestionForAnotherService() {
    talk.say("what does my mailbox cost?");
    assertEquals("vpn price 3 EUR per month", told(talk.say("and for the VPN?")));
    assertEquals("mailbox price 12.50 EUR per month", told(talk.say("en voor de mailbox?")));
  }

  @Test
  void aFollowUpKeepsTheQuestionForAnotherDay() {
    talk.say("how big may my mailbox be?");
    assertEquals("mailbox quota 1 GB", told(talk.say("and in 2025?")));
  }

  @Test
  void theServiceIsKeptForAWhileAndThenForgotten() {
    // given
    talk.say("what does my mailbox cost?");

    // when
    talk.after(Dispatcher.FORGETS_AFTER);

    // then
    assertEquals("mailbox price 12.50 EUR per month", told(talk.say("what does it cost?")));
    talk.after(Dispatcher.FORGETS_AFTER.plus(Duration.ofSeconds(1)));
    assertInstanceOf(Outcome.Clarify.class, talk.say("what does it cost?").outcome());
  }

  @Test
  void aChoiceIsForgottenToo() {
    talk.say("what does it cost?");
    talk.after(Dispatcher.FORGETS_AFTER.plusSeconds(1));
    assertFalse(talk.say("the second").outcome() instanceof Outcome.Answered);
  }

  @Test
  void aConversationDoesNotLeakIntoAnother() {
    talk.say("what does my mailbox cost?");
    assertInstanceOf(
        Outcome.Clarify.class,
        TestDesk.small().ask("sam", "2026-06-02T10:01", "what does it cost?").outcome());
  }

  @Test
  void aRefusalKeepsWhatTheConversationIsAbout() {
    talk.say("how big may my mailbox be?");
    talk.say("which servers does it run on?");
    assertEquals(
        "mailbox backup-retention 30 days", told(talk.say("and how long are backups kept?")));
  }
}
