package balie.bot.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.reply.Replies;
import balie.bot.request.Outcome;
import balie.bot.request.Source;
import balie.bot.understand.Utterance;
import balie.storage.article.Article;
import balie.storage.conversation.Focus;
import balie.storage.person.PersonId;
import balie.storage.service.TermCatalogue;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is told about how an answer came about, and what is not.
class WhyTest {
  private static final ZonedDateTime NOW =
      ZonedDateTime.parse("2026-06-01T10:00:00+02:00[Europe/Brussels]");
  private static final String AN = "an@example.org";
  private static final String SAM = "sam@example.org";
  private static final String BO = "bo@example.org";
  private static final String ELS = "els@example.org";

  private static Turn turn(String who, String text, Optional<Focus> focus) {
    var asker = RoadDesk.register().person(new PersonId(who));
    return RoadDesk.dispatcher().handle(new Utterance(text, asker, NOW, focus));
  }

  /// The last of several messages, explained.
  private static List<String> why(String who, String... texts) {
    Optional<Focus> focus = Optional.empty();
    List<String> why = List.of();
    for (String text : texts) {
      Turn turn = turn(who, text, focus);
      focus = Optional.of(turn.focus());
      why = RoadDesk.dispatcher().why(turn);
    }
    return why;
  }

  @Test
  void aValueOfTheAgreementItself() {
    List<String> why = why(SAM, "what's my mailbox quota?");
    assertEquals(
        "Understood: quota, Mailbox, yours, about 1 June 2026, in English.", why.getFirst());
    assertTrue(why.get(1).matches("How surely: \\d+% quota.*"), why.get(1));
    assertEquals(
        "From the agreement itself (step 3 of 5 in who gets which value); had through"
            + " SLA-MBX-SALES v2, since 1 January 2026, with Sales.",
        why.getLast());
  }

  @Test
  void aValueOfThePersonalSubscription() {
    assertTrue(
        why(BO, "what's my mailbox quota?")
            .getLast()
            .startsWith("From the personal subscription (step 1 of 5"));
  }

  @Test
  void aValueOfTheSubscriptionsOffering() {
    assertTrue(
        why(BO, "how long are backups of my mailbox kept?")
            .getLast()
            .startsWith("From the subscription's offering (step 2 of 5"));
  }

  @Test
  void aValueOfTheAgreementsOffering() {
    assertTrue(
        why(SAM, "how long are backups of my mailbox kept?")
            .getLast()
            .startsWith("From the agreement's offering (step 4 of 5"));
  }

  @Test
  void hoursOfTheServiceNameTheirCalendar() {
    List<String> why = why(SAM, "what are the support hours of my mailbox?");
    assertTrue(
        why.stream().anyMatch(line -> line.startsWith("From the service itself (step 5 of 5")),
        why::toString);
    assertEquals("Hours by the calendar office (Europe/Brussels).", why.getLast());
  }

  @Test
  void itIsToldInTheLanguageOfTheQuestion() {
    List<String> why = why(AN, "hoe groot mag mijn mailbox zijn?");
    assertEquals(
        "Begrepen: opslagruimte, Postvak, van jou, over 1 juni 2026, in het Nederlands.",
        why.getFirst());
    assertTrue(why.get(1).startsWith("Hoe zeker: "), why.get(1));
    assertTrue(why.getLast().startsWith("Uit de afspraak zelf (stap 3 van 5"), why.getLast());
  }

  @Test
  void aFollowUpSaysThatItIsOne() {
    List<String> why = why(SAM, "what's my mailbox quota?", "and for the team files?");
    assertEquals("It goes on with what was asked before.", why.get(1));
    assertEquals(
        "Understood: quota, Team files, yours, about 1 June 2026, in English.", why.getFirst());
  }

  @Test
  void aServiceKeptFromBeforeIsSaidToBe() {
    List<String> why = why(SAM, "what's my mailbox quota?", "and how long are backups kept?");
    assertTrue(why.getFirst().contains("Mailbox (as before)"), why.getFirst());
  }

  @Test
  void unknownWordsAreTold() {
    List<String> why = why(SAM, "what is the frobnicator quota?");
    assertTrue(why.contains("Words I don't know: frobnicator."), why::toString);
  }

  @Test
  void askingBackSaysWhy() {
    assertEquals(
        "It is stated for several services and the question names none, so I asked.",
        why(SAM, "how long are backups kept?").getLast());
  }

  @Test
  void anArticleIsNamed() {
    Turn turn = turn(SAM, "how do I read my mail on my phone?", Optional.empty());
    Article article = RoadDesk.register().articles().getFirst();
    Outcome quoted = new Outcome.Quoted(List.of(new Source(article, "", "Open the app", 0.714)));
    TermCatalogue terms = new TermCatalogue(List.of(), List.of());
    assertEquals(
        "From the article kb-outlook-phone, the best passage of those that you may read; it fits"
            + " for 71%.",
        new Replies(RoadDesk.register(), terms).why(turn.understood(), quoted).getLast());
  }

  @Test
  void aServiceThatIsNotOnesOwnTellsNoValue() {
    List<String> why = why(SAM, "what does the access badge cost?");
    assertTrue(why.getLast().startsWith("Looked for a subscription"), why::toString);
    assertFalse(why.toString().contains("12"), why::toString);
  }

  @Test
  void aRefusedTechnicalQuestionTellsNothingOfWhatExists() {
    List<String> known = why(SAM, "which servers does the mailbox run on?");
    List<String> unknown = why(SAM, "which servers does the VPN run on?");
    assertEquals(
        List.of(
            "Understood: how a service is run, about 1 June 2026, in English.",
            "Refused before anything was looked up: the answer is the same whether it exists or"
                + " not."),
        known);
    assertEquals(known, unknown);
  }

  @Test
  void aQuestionAboutSomebodyElseTellsNotWhetherTheyAreKnown() {
    List<String> known = why(SAM, "what's Bo Claes's mailbox quota?");
    List<String> unknown = why(SAM, "what's Wilfried Zwaan's mailbox quota?");
    assertEquals(
        "Understood: something of somebody else, about 1 June 2026, in English.", known.getFirst());
    assertEquals(known, unknown);
  }

  @Test
  void paperworkIsRefusedAlikeWhereThereIsNone() {
    List<String> some = why(SAM, "what does the OLA for the VPN say?");
    List<String> none = why(SAM, "what does the OLA for the team files say?");
    assertEquals(some, none);
    assertFalse(some.toString().contains("OLA-VPN"));
  }

  @Test
  void staffHearWhoseAndFromWhere() {
    List<String> why = why(ELS, "what's Bo Claes's mailbox quota?");
    assertTrue(why.getFirst().contains("of Bo Claes"), why.getFirst());
    assertEquals(
        "From the service's own page, for staff.",
        why(ELS, "which servers does the mailbox run on?").getLast());
  }
}
