package balie.storage.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import balie.storage.conversation.Feedback.Verdict;
import balie.storage.conversation.Questions.Asked;
import balie.storage.conversation.Questions.Fate;
import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every store of what became of questions does.
public abstract class QuestionsContract {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
  private static final Optional<PersonId> AN = Optional.of(new PersonId("an@example.org"));
  private static final Optional<ServiceId> MAIL = Optional.of(new ServiceId("mailbox"));

  protected abstract Questions questions();

  protected abstract Feedback feedback();

  protected abstract Conversations conversations();

  @Test
  void whatBecameOfAQuestionIsReadWithWhoAskedAndWhatTheyThoughtOfIt() {
    MessageNumber first = said("1", AN, NOON);
    MessageNumber second = said("2", Optional.empty(), NOON.plusSeconds(60));
    questions().keep(second, Fate.ABSTAINED, Optional.empty());
    questions().keep(first, Fate.ANSWERED, MAIL);
    feedback().keep(first, Verdict.HELPED, AN, NOON.plusSeconds(90));

    assertEquals(
        List.of(
            new Asked(first, AN, NOON, Fate.ANSWERED, MAIL, Optional.of(Verdict.HELPED)),
            new Asked(
                second,
                Optional.empty(),
                NOON.plusSeconds(60),
                Fate.ABSTAINED,
                Optional.empty(),
                Optional.empty())),
        questions().between(NOON, NOON.plusSeconds(61)));
  }

  @Test
  void thePeriodHoldsItsBeginningAndNotItsEnd() {
    for (int second = 0; second < 4; second++) {
      MessageNumber number = said("at " + second, AN, NOON.plusSeconds(second));
      questions().keep(number, Fate.ANSWERED, MAIL);
    }

    assertEquals(
        List.of(NOON.plusSeconds(1), NOON.plusSeconds(2)),
        questions().between(NOON.plusSeconds(1), NOON.plusSeconds(3)).stream()
            .map(Asked::at)
            .toList());
  }

  @Test
  void whatIsAnsweredAnewCountsOnce() {
    MessageNumber number = said("1", AN, NOON);
    questions().keep(number, Fate.ABSTAINED, Optional.empty());
    questions().keep(number, Fate.ANSWERED, MAIL);

    assertEquals(
        List.of(new Asked(number, AN, NOON, Fate.ANSWERED, MAIL, Optional.empty())),
        questions().between(NOON, NOON.plusSeconds(1)));
  }

  @Test
  void aMessageThatIsNoQuestionIsNotThere() {
    MessageNumber _ = said("1", AN, NOON);

    assertEquals(List.of(), questions().between(Instant.EPOCH, NOON.plusSeconds(1)));
  }

  private MessageNumber said(String event, Optional<PersonId> who, Instant at) {
    return conversations()
        .receive(
            new Message(
                "web",
                event,
                new ConversationId("web:an@example.org:1"),
                who,
                new Said.Words("?"),
                at,
                at,
                false,
                true))
        .number();
  }
}
