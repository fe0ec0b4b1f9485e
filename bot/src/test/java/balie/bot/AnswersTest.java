package balie.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.flow.Turn;
import balie.bot.request.Doubt;
import balie.bot.request.Fact;
import balie.bot.request.Fact.StatedIn;
import balie.bot.request.Intent;
import balie.bot.request.Outcome;
import balie.bot.request.Outcome.Refused.Why;
import balie.storage.agreement.Agreement;
import balie.storage.agreement.Entitlements.Reason;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What comes of a question, from words to words, one outcome after the other.
class AnswersTest {
  private static final String AT_TEN = "2026-06-01T10:00:00";

  private static final String TUESDAY = "2026-06-02T10:00";

  private static Turn example(String who, String text) {
    return TestDesk.example().ask(who, "2026-06-01T10:00", text);
  }

  private static Turn small(String who, String text) {
    return TestDesk.small().ask(who, TUESDAY, text);
  }

  private static <T extends Outcome> T outcome(Class<T> kind, Turn turn) {
    return assertInstanceOf(
        kind, turn.outcome(), () -> turn.understood().request() + " " + turn.reply().text());
  }

  private static Fact fact(Turn turn) {
    List<Fact> facts = outcome(Outcome.Answered.class, turn).facts();
    assertEquals(1, facts.size(), facts::toString);
    return facts.getFirst();
  }

  private static Why why(Turn turn) {
    return outcome(Outcome.Refused.class, turn).why();
  }

  @Test
  void aPromiseIsAnsweredWithItsSource() {
    // when
    Turn turn = example("sam", "what's my mailbox quota?");

    // then
    Fact fact = fact(turn);
    assertEquals("2 GB", fact.value().written());
    assertEquals(StatedIn.AGREEMENT, fact.statedIn());
    assertEquals(2, fact.through().map(Agreement::version).orElseThrow());
    assertTrue(
        turn.reply().text().contains("(SLA-MBX-SALES v2, since 1 January 2026)"),
        turn.reply().text());
    assertEquals(List.of("open-ticket"), turn.reply().offers());
    assertFalse(turn.reply().isPrivate());
  }

  @Test
  void threePeopleHearThreeAnswersToOneQuestion() {
    String question = "how big may my mailbox be?";
    assertEquals("2 GB", fact(example("sam", question)).value().written());
    assertEquals("5 GB", fact(example("bo", question)).value().written());
    outcome(Outcome.NotEntitled.class, example("els", question));
  }

  @Test
  void whatTheSubscriptionStatesIsPrivateAndTheRestIsNot() {
    // when
    Turn own = example("bo", "how big may my mailbox be?");
    Turn offering = example("bo", "how long do you keep backups of my mail?");

    // then
    assertEquals(StatedIn.SUBSCRIPTION, fact(own).statedIn());
    assertTrue(own.reply().isPrivate());
    assertTrue(own.reply().text().contains("your own subscription"), own.reply().text());
    assertEquals("90 days", fact(offering).value().written());
    assertEquals(StatedIn.OFFERING, fact(offering).statedIn());
    assertFalse(offering.reply().isPrivate());
  }

  @Test
  void aTargetWithoutAPriorityIsAnsweredForEach() {
    // when
    Turn all = small("sam", "how quickly are mailbox incidents solved?");
    Turn one = small("sam", "how quickly is a critical mailbox incident solved?");

    // then
    assertEquals(2, outcome(Outcome.Answered.class, all).facts().size());
    assertEquals("4 h", fact(one).value().written());
  }

  @ParameterizedTest
  @CsvSource({
    "which servers does the mailbox run on?, HOW_IT_IS_RUN",
    "who patches the mailbox?, HOW_IT_IS_RUN",
    "what does the OLA with the mail team say?, PAPERWORK",
    "what is in the contract with Northwind?, PAPERWORK",
    "how big is Bo's mailbox?, OF_OTHERS",
    "what is the mailbox quota of Bo Claes?, OF_OTHERS",
    "what is the status of Bo's ticket?, OF_OTHERS"
  })
  void aUserIsRefusedWhatIsNotTheirs(String question, Why why) {
    // when
    Turn turn = small("sam", question);

    // then
    assertEquals(why, why(turn));
    assertEquals(List.of("talk-to-human"), turn.reply().offers());
    assertFalse(turn.reply().isPrivate());
  }

  @ParameterizedTest
  @CsvSource({
    // what is written down, and what is not
    "which servers does the mailbox run on?, which servers does the wifi run on?",
    "who patches the mailbox?, who patches the vpn?",
    "what does the OLA for the mailbox say?, what does the OLA for the vpn say?",
    "show me the supplier contract for the mailbox, show me the supplier contract for the vpn",
    "how big is Bo's mailbox?, how big is Zeb's mailbox?",
    "how big is Bo Claes's mailbox?, how big is Zeb Quirke's mailbox?",
    "what is the mailbox quota of Bo Claes?, what is the mailbox quota of Zeb Quirke?",
    "hoe groot is de mailbox van Bo Claes?, hoe groot is de mailbox van Zeb Quirke?",
    "how big is Bo's mailbox?, how big is Ola's mailbox?",
    "what is the quota of my colleague?, how big is Bo's mailbox?"
  })
  void aRefusalHasTheSameWordsWhetherTheThingExistsOrNot(String there, String notThere) {
    assertEquals(small("sam", there).reply(), small("sam", notThere).reply());
  }

  @Test
  void anUnlinkedPersonIsRefusedTheSame() {
    String question = "which servers does the mailbox run on?";
    assertEquals(small("sam", question).reply(), small("", question).reply());
  }

  @Test
  void aRefusalIsInTheLanguageOfTheQuestion() {
    assertTrue(
        small("an", "op welke servers draait de mailbox?")
            .reply()
            .text()
            .startsWith("Hoe een dienst"));
  }

  @Test
  void staffHearHowAServiceIsRunPrivately() {
    // when
    Turn turn = small("els", "which servers does the mailbox run on?");

    // then
    assertEquals(StatedIn.TECHNICAL, fact(turn).statedIn());
    assertEquals("exchange-cluster", fact(turn).value().written());
    assertTrue(turn.reply().isPrivate());
  }

  @Test
  void whatIsNotWrittenDownIsToldToStaffAsSuch() {
    assertEquals(
        Doubt.NOT_STATED,
        outcome(Outcome.Abstained.class, small("els", "which servers does the wifi run on?"))
            .reason());
  }

  @Test
  void staffMayAskForAPersonAndHearThatOnesValuePrivately() {
    // when
    Turn turn = small("els", "how big is Bo's mailbox?");

    // then
    assertEquals("5 GB", fact(turn).value().written());
    assertTrue(turn.reply().text().startsWith("For Bo Claes: "), turn.reply().text());
    assertTrue(turn.reply().isPrivate());
  }

  @Test
  void staffMayAskForAUnitWhichIsPublic() {
    // when
    Turn turn = small("els", "what is the mailbox quota of Sales?");

    // then
    assertEquals("2 GB", fact(turn).value().written());
    assertFalse(turn.reply().isPrivate());
  }

  @Test
  void onesOwnUnitMayBeAskedForAndAnotherMayNot() {
    assertEquals(
        "2 GB", fact(small("sam", "what is the mailbox quota of Sales?")).value().written());
    assertEquals(Why.OF_OTHERS, why(small("sam", "what is the mailbox quota of Stock?")));
  }

  @Test
  void aManagerSeesTheOlaPrivately() {
    // when
    Turn turn = small("mia", "what does the OLA for the mailbox say?");

    // then
    List<Agreement> shown = outcome(Outcome.Shown.class, turn).agreements();
    assertEquals(List.of("OLA-MAIL"), shown.stream().map(a -> a.id().id()).toList());
    assertTrue(turn.reply().isPrivate());
    assertTrue(turn.reply().text().contains("3 hours"), turn.reply().text());
  }

  @Test
  void aManagerSeesTheContractAndAnAgentDoesNot() {
    String question = "what is in the supplier contract for the mailbox?";
    assertEquals(
        List.of("CONTRACT-NORTHWIND"),
        outcome(Outcome.Shown.class, small("mia", question)).agreements().stream()
            .map(a -> a.id().id())
            .toList());
    assertEquals(Why.PAPERWORK, why(small("els", question)));
  }

  @ParameterizedTest
  @CsvSource({
    "what does the laptop cost?, NONE",
    "what does the archive cost?, OVER",
    "what does the scanner cost?, NOT_BEGUN",
    "what does the telepresence cost?, PLANNED",
    "what does the fax cost?, RETIRED"
  })
  void whoDoesNotHaveAServiceHearsWhy(String question, Reason reason) {
    // when
    Turn turn = small("sam", question);

    // then
    Outcome.NotEntitled not = outcome(Outcome.NotEntitled.class, turn);
    assertEquals(reason, not.reason());
    assertFalse(turn.reply().isPrivate());
  }

  @Test
  void theCatalogueIsOpenToLinkedPeople() {
    // when
    String text = small("sam", "what does the laptop cost?").reply().text();

    // then
    assertTrue(text.contains("The Laptop of Small Works."), text);
    assertTrue(text.contains("€30 per month"), text);
    assertTrue(text.contains("delivered within 5 business days"), text);
  }

  @Test
  void anUnlinkedPersonHearsNothingOfTheCatalogue() {
    // when
    Turn turn = small("", "what does the laptop cost?");

    // then
    assertEquals(Reason.NONE, outcome(Outcome.NotEntitled.class, turn).reason());
    assertFalse(turn.reply().text().contains("30"), turn.reply().text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"what does the telepresence cost?", "what does the fax cost?"})
  void thePriceOfWhatCantBeHadIsNotTold(String question) {
    assertFalse(small("sam", question).reply().text().contains("€"));
  }

  @Test
  void whereSeveralServicesFitItAsksBackAndAnswersNone() {
    // when
    Turn turn = small("sam", "what does it cost?");

    // then
    Set<String> services =
        outcome(Outcome.Clarify.class, turn).choices().stream()
            .map(choice -> choice.service().id().id())
            .collect(Collectors.toSet());
    assertEquals(Set.of("mailbox", "vpn"), services);
    assertEquals(List.of("Mailbox", "VPN"), turn.reply().choices().stream().sorted().toList());
    assertFalse(turn.reply().text().contains("€"), turn.reply().text());
  }

  @Test
  void whatIsNotStatedIsToldAsSuchWithWhatIs() {
    // when
    Turn turn = small("sam", "how long is the notice period of the mailbox?");

    // then
    Outcome.Abstained abstained = outcome(Outcome.Abstained.class, turn);
    assertEquals(Doubt.NOT_STATED, abstained.reason());
    assertTrue(abstained.nearestFact().isPresent());
    assertTrue(turn.reply().text().contains("What is stated: "), turn.reply().text());
    assertEquals(List.of("open-ticket"), turn.reply().offers());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "how tall is the Eiffel tower?",
        "can you book me a flight?",
        "who won the world cup?",
        "hoe groot is de zeppelin?"
      })
  void whatIsNoneOfTheDesksBusinessIsNotAnswered(String question) {
    // when
    Turn turn = small("sam", question);

    // then
    assertEquals(Doubt.UNKNOWN_TOPIC, outcome(Outcome.Abstained.class, turn).reason());
    assertEquals(List.of("open-ticket"), turn.reply().offers());
  }

  @Test
  void aHowToIsQuotedWithItsTitleAndHeading() {
    // when
    Turn turn = small("sam", "what do I do when I forgot my password?");

    // then
    Outcome.Quoted quoted = outcome(Outcome.Quoted.class, turn);
    assertEquals("kb-password", quoted.sources().getFirst().article().id().id());
    assertEquals("When you forgot your password", quoted.sources().getFirst().heading());
    assertEquals(
        """
        Ask the desk for a code, and bring your badge.

        (Change your password › When you forgot your password)\
        """,
        turn.reply().text());
    assertFalse(turn.reply().isPrivate());
  }

  @Test
  void anArticleInTheOtherLanguageIsBetterThanNone() {
    assertEquals(
        "kb-printen",
        outcome(Outcome.Quoted.class, small("sam", "how do I print on the printer of my floor?"))
            .sources()
            .getFirst()
            .article()
            .id()
            .id());
  }

  @Test
  void aStaffArticleIsSimplyNotFoundByAUser() {
    String question = "how do I unlock the account of a colleague?";
    assertFalse(small("sam", question).outcome() instanceof Outcome.Quoted);
    assertFalse(small("sam", question).reply().text().contains("Unlock"));
    Turn staff = small("els", question);
    outcome(Outcome.Quoted.class, staff);
    assertTrue(staff.reply().isPrivate());
  }

  @Test
  void anArticleOfAUnitIsForThatUnitAndPrivate() {
    // given
    String question = "how do I enter my commission in the sales tool?";

    // when
    Turn own = small("sam", question);

    // then
    outcome(Outcome.Quoted.class, own);
    assertTrue(own.reply().isPrivate());
    assertFalse(small("ola", question).outcome() instanceof Outcome.Quoted);
  }

  @Test
  void anArticlePastItsReviewIsNotCited() {
    String question = "how do I connect the projector in the meeting room?";
    outcome(Outcome.Quoted.class, TestDesk.small().ask("sam", "2026-03-31T10:00", question));
    assertFalse(
        TestDesk.small().ask("sam", "2026-04-01T10:00", question).outcome()
            instanceof Outcome.Quoted);
  }

  @ParameterizedTest
  @CsvSource({
    "my mailbox is broken, OPEN_TICKET",
    "I would like to order a laptop, ORDER",
    "how is my ticket doing?, TICKET_STATUS",
    "which services can I get?, CATALOGUE",
    "can I talk to a human, TALK_TO_HUMAN",
    "hello, GREETING",
    "what can you do?, HELP"
  })
  void aWishIsUnderstood(String text, Intent intent) {
    assertEquals(intent, outcome(Outcome.Commanded.class, small("sam", text)).intent());
  }

  @Test
  void anOrderNamesWhatIsOrderedWithItsPrice() {
    // when
    Turn turn = small("sam", "I would like to order a laptop");

    // then
    assertEquals(
        "laptop", outcome(Outcome.Commanded.class, turn).service().orElseThrow().id().id());
    assertTrue(turn.reply().text().contains("€30 per month"), turn.reply().text());
  }

  @Test
  void howLongDeletedMailsStayIsNotHowLongBackupsDo() {
    Turn turn =
        TestDesk.demo().ask("bram", AT_TEN, "hoe lang blijven mijn verwijderde mails bewaard?");
    assertFalse(turn.outcome() instanceof Outcome.Answered, turn.reply().text());
    Turn backups =
        TestDesk.demo().ask("bram", AT_TEN, "hoe lang blijven backups van mijn mail bewaard?");
    assertTrue(backups.outcome() instanceof Outcome.Answered, backups.reply().text());
  }

  @Test
  void aYearAloneAsksForNoFigures() {
    Turn turn =
        TestDesk.demo().ask("dries", AT_TEN, "hoeveel mobiele data hadden we in november 2025?");
    assertTrue(turn.outcome() instanceof Outcome.Answered, turn.reply().text());
  }

  @Test
  void whereNoOutageIsRecordedATicketIsOffered() {
    Turn turn = TestDesk.demo().ask("anna", AT_TEN, "is there an outage of mail?");
    assertEquals(List.of("open-ticket"), turn.reply().offers());
  }
}
