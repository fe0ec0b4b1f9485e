package balie.storage.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.article.Article;
import balie.storage.article.Audience;
import balie.storage.conversation.ConversationId;
import balie.storage.conversation.Conversations;
import balie.storage.conversation.Feedback;
import balie.storage.conversation.Message;
import balie.storage.conversation.MessageNumber;
import balie.storage.conversation.Said;
import balie.storage.desk.Desk;
import balie.storage.desk.ExampleDesk;
import balie.storage.desk.Publications;
import balie.storage.desk.PublishOutcome;
import balie.storage.gap.ArticleDrafts.Publishing;
import balie.storage.language.Language;
import balie.storage.person.PersonId;
import balie.storage.service.TermId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every store of gaps, drafts and added examples does.
public abstract class GapsContract {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.123Z");
  private static final PersonId AN = new PersonId("an@example.org");
  private static final PersonId ELS = new PersonId("els@example.org");
  private static final TermId QUOTA = new TermId("quota");

  protected abstract Gaps gaps();

  protected abstract ArticleDrafts drafts();

  protected abstract AddedExamples examples();

  protected abstract Conversations conversations();

  protected abstract Feedback feedback();

  protected abstract Publications publications();

  @Test
  void whatWasNotAnsweredIsListedTheLatestFirst() {
    MessageNumber first = asked("where is the printer?");
    MessageNumber second = asked("who mends the printer?");
    gaps().keep(first, NOON);
    gaps().keep(first, NOON);
    gaps().keep(second, NOON);
    assertEquals(List.of(second, first), open());
    assertEquals(List.of(second), gaps().open(1).stream().map(Unanswered::message).toList());
    assertEquals("who mends the printer?", gaps().open(1).getFirst().words());
    assertEquals("an@example.org", gaps().open(1).getFirst().who());
  }

  @Test
  void whatWasMarkedAsWrongIsListedAndTheLastVerdictCounts() {
    MessageNumber wrong = asked("how large is my mailbox?");
    MessageNumber helped = asked("where is the printer?");
    feedback().keep(wrong, Feedback.Verdict.WRONG, Optional.of(AN), NOON);
    gaps().keep(helped, NOON);
    feedback().keep(helped, Feedback.Verdict.HELPED, Optional.of(AN), NOON);
    assertEquals(List.of(wrong), open());
    assertEquals(Unanswered.Why.WRONG, gaps().open(9).getFirst().why());
    feedback().keep(wrong, Feedback.Verdict.OUTDATED, Optional.of(AN), NOON);
    assertEquals(Unanswered.Why.OUTDATED, gaps().open(9).getFirst().why());
  }

  @Test
  void whatIsForgottenOrWithdrawnIsNoGapAnyMore() {
    MessageNumber withdrawn = asked("where is the printer?");
    gaps().keep(withdrawn, NOON);
    conversations().withdraw("web", "where is the printer?");
    assertEquals(List.of(), open());
  }

  @Test
  void whatIsSettledIsOffTheListUntilItIsReopened() {
    MessageNumber question = asked("where is the printer?");
    gaps().keep(question, NOON);
    gaps().settle(List.of(question), ELS, NOON);
    gaps().settle(List.of(question), ELS, NOON);
    assertEquals(List.of(), open());
    gaps().reopen(List.of(question));
    assertEquals(List.of(question), open());
  }

  @Test
  void aDraftIsBegunOnceForAQuestionAndChangesByVersions() {
    ArticleDraft draft = drafts().begin(at(3), List.of(at(3), at(5)), article(""), ELS, NOON);
    assertEquals(draft, drafts().begin(at(3), List.of(at(3)), article(""), AN, NOON));
    assertEquals(List.of(at(3), at(5)), draft.questions());
    drafts().write(draft.number(), article("On the second floor."), AN, NOON);
    ArticleDraft written = drafts().find(draft.number()).orElseThrow();
    assertEquals(2, written.version());
    assertEquals("On the second floor.", written.article().body());
    assertEquals(AN, written.by());
    assertEquals(List.of(written), drafts().open());
  }

  @Test
  void onlyWhatWasSeenAndHasATextIsPublished() {
    DraftNumber number = drafts().begin(at(3), List.of(at(3)), article(""), ELS, NOON).number();
    assertEquals(Publishing.EMPTY, drafts().publish(number, 1, ELS, NOON));
    drafts().write(number, article("On the second floor."), ELS, NOON);
    assertEquals(Publishing.STALE, drafts().publish(number, 1, ELS, NOON));
    assertEquals(Publishing.DONE, drafts().publish(number, 2, ELS, NOON));
    assertTrue(drafts().find(number).orElseThrow().isPublished());
    assertEquals(List.of(), drafts().open());
    drafts().write(number, article("On the third floor."), ELS, NOON);
    assertFalse(drafts().find(number).orElseThrow().isPublished());
  }

  @Test
  void whatIsPublishedCountsBesideTheFolderUntilTheFolderHoldsIt() {
    publish(ExampleDesk.desk());
    long before = publications().edition();
    DraftNumber number = drafts().begin(at(3), List.of(at(3)), article(""), ELS, NOON).number();
    drafts().write(number, article("On the second floor."), ELS, NOON);
    assertEquals(before, publications().edition(), "a draft is read by nobody");
    assertEquals(Publishing.DONE, drafts().publish(number, 2, ELS, NOON));

    assertTrue(publications().edition() > before);
    assertTrue(articles().stream().anyMatch(each -> each.id().equals(ArticleDrafts.id(number))));
    publish(ExampleDesk.desk());
    assertEquals(
        List.of(ArticleDrafts.id(number)), publications().writtenBeside(ExampleDesk.desk()));
    Desk exported = publications().current().orElseThrow();
    publish(exported);
    assertEquals(List.of(), publications().writtenBeside(exported));
    assertEquals(exported.articles(), articles());
    drafts().write(number, article("On the third floor."), ELS, NOON);
    assertEquals(Publishing.IN_FOLDER, drafts().publish(number, 3, ELS, NOON));
  }

  @Test
  void whatIsDroppedIsTakenBack() {
    publish(ExampleDesk.desk());
    DraftNumber number = drafts().begin(at(3), List.of(at(3)), article(""), ELS, NOON).number();
    drafts().write(number, article("On the second floor."), ELS, NOON);
    assertEquals(Publishing.DONE, drafts().publish(number, 2, ELS, NOON));
    long before = publications().edition();
    assertTrue(drafts().drop(number, ELS, NOON));
    assertFalse(drafts().drop(number, ELS, NOON));
    assertTrue(publications().edition() > before);
    assertEquals(ExampleDesk.desk().articles().size(), articles().size());
    assertEquals(Optional.empty(), drafts().find(number));
    assertEquals(Publishing.STALE, drafts().publish(number, 2, ELS, NOON));
    ArticleDraft another = drafts().begin(at(3), List.of(at(3)), article(""), ELS, NOON);
    assertTrue(another.number().value() > number.value());
  }

  @Test
  void anExampleCountsBesideTheFolderUntilItIsTakenBack() {
    publish(ExampleDesk.desk());
    long before = publications().edition();
    examples().add(List.of(example(3, QUOTA), example(4, QUOTA)), ELS, NOON);
    examples().add(List.of(example(4, new TermId("retention"))), ELS, NOON);
    assertEquals(List.of(example(3, QUOTA), example(4, new TermId("retention"))), examples().all());
    assertEquals(examples().all(), publications().register().orElseThrow().examples());
    long added = publications().edition();
    assertTrue(added > before);
    assertEquals(1, examples().takeBack(List.of(at(3), at(9))));
    assertEquals(0, examples().takeBack(List.of(at(3))));
    assertEquals(1, publications().register().orElseThrow().examples().size());
    assertTrue(publications().edition() > added);
  }

  private List<Article> articles() {
    return publications().register().orElseThrow().articles();
  }

  private void publish(Desk desk) {
    PublishOutcome unused = publications().publish(desk, NOON);
  }

  private List<MessageNumber> open() {
    return gaps().open(9).stream().map(Unanswered::message).toList();
  }

  private static MessageNumber at(long number) {
    return new MessageNumber(number);
  }

  private static AddedExample example(long message, TermId term) {
    return new AddedExample(at(message), term, Language.EN, "what fits in {service}");
  }

  private static Article article(String body) {
    return new Article(
        ArticleDrafts.id(new DraftNumber(1)),
        "Where is the printer?",
        Language.EN,
        Optional.empty(),
        new Audience.Staff(),
        Optional.empty(),
        Optional.empty(),
        body);
  }

  private MessageNumber asked(String words) {
    return conversations()
        .receive(
            new Message(
                "web",
                words,
                new ConversationId("web:an"),
                Optional.of(AN),
                new Said.Words(words),
                NOON,
                NOON,
                false,
                true))
        .number();
  }
}
