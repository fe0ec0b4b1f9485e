package balie.storage.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import balie.storage.conversation.Feedback.Verdict;
import balie.storage.person.PersonId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every store of what people think of answers does.
public abstract class FeedbackContract {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
  private static final Optional<PersonId> AN = Optional.of(new PersonId("an@example.org"));

  protected abstract Feedback feedback();

  protected abstract Conversations conversations();

  @Test
  void nobodyThoughtAnythingOfANewAnswer() {
    assertEquals(Optional.empty(), feedback().on(question("1")));
    assertEquals(Map.of(), feedback().counts());
  }

  @Test
  void whatSomebodyThinksIsKept() {
    for (Verdict verdict : Verdict.values()) {
      MessageNumber number = question(verdict.id());
      feedback().keep(number, verdict, AN, NOON);
      assertEquals(Optional.of(verdict), feedback().on(number));
    }
  }

  @Test
  void whoThinksBetterOfItCountsOnce() {
    MessageNumber number = question("1");
    feedback().keep(number, Verdict.HELPED, AN, NOON);
    feedback().keep(number, Verdict.WRONG, AN, NOON.plusSeconds(5));

    assertEquals(Optional.of(Verdict.WRONG), feedback().on(number));
    assertEquals(Map.of(Verdict.WRONG, 1L), feedback().counts());
  }

  @Test
  void aStrangerMayThinkSomethingTooAndAllAreCounted() {
    feedback().keep(question("1"), Verdict.HELPED, Optional.empty(), NOON);
    feedback().keep(question("2"), Verdict.HELPED, AN, NOON);
    feedback().keep(question("3"), Verdict.OUTDATED, AN, NOON);

    assertEquals(Map.of(Verdict.HELPED, 2L, Verdict.OUTDATED, 1L), feedback().counts());
  }

  private MessageNumber question(String event) {
    return conversations()
        .receive(
            new Message(
                "web",
                event,
                new ConversationId("web:an@example.org:1"),
                AN,
                new Said.Words("?"),
                NOON,
                NOON,
                false,
                true))
        .number();
  }
}
