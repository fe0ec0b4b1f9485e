package balie.bot.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.conversation.Questions.Asked;
import balie.storage.conversation.Questions.Fate;
import balie.storage.service.ServiceId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of questions is kept as it happens, and managers ask for the desk's figures.
class DeskFiguresInChatTest {
  private static final String AN = "an@example.org";
  private static final String SAM = "sam@example.org";
  private static final String ELS = "els@example.org";
  private static final String MIA = "mia@example.org";
  private static final Optional<ServiceId> MAILBOX = Optional.of(new ServiceId("mailbox"));

  private final SettableClock clock =
      new SettableClock("2026-06-01T10:00:00+02:00[Europe/Brussels]");
  private final MemoryChannel channel = new MemoryChannel();
  private Life life;

  @BeforeEach
  void begin(@TempDir Path folder) {
    life = Life.begin(folder, clock, channel);
  }

  @AfterEach
  void end() {
    life.close();
  }

  private String say(String who, String text) throws InterruptedException {
    return life.say(who, text).reply().text();
  }

  private List<Asked> asked() {
    return life.database()
        .questions()
        .between(clock.instant().minus(Duration.ofDays(60)), clock.instant().plusSeconds(1));
  }

  @Test
  void anAnswerAndAnAbstentionAreKeptAndNothingElse() throws InterruptedException {
    say(SAM, "how long are backups kept?");
    say(SAM, "what's my mailbox quota?");
    say(SAM, "what is the frobnicator quota?");
    say(SAM, "hello");
    assertEquals(
        List.of(Fate.ANSWERED, Fate.ABSTAINED), asked().stream().map(Asked::fate).toList());
    assertEquals(MAILBOX, asked().getFirst().about());
    assertEquals(SAM, asked().getFirst().asker().orElseThrow().email());
  }

  @Test
  void aManagerIsToldWhatWasSparedAndWhatWasNotKnown() throws InterruptedException {
    say(SAM, "what's my mailbox quota?");
    life.press(SAM, "feedback 1 helped");
    say(AN, "hoe groot mag mijn mailbox zijn?");
    say(AN, "wat is het quotum van de frobnicator?");
    clock.pass(Duration.ofDays(3));

    String english = say(MIA, "desk figures of June");
    assertTrue(english.startsWith("The service desk in June 2026, so far"), english);
    assertTrue(
        english.contains(
            "Answered by Balie without a ticket: 1 of 2 (50 %) said so, 1 of 2 (50 %) assumed"),
        english);
    assertTrue(
        english.contains(
            "Questions without a good answer: 1 of 3 (33 %), by 1 people: 1 not known, 0 marked"
                + " wrong"),
        english);

    String dutch = say(MIA, "cijfers van de servicedesk");
    assertTrue(dutch.startsWith("De servicedesk in juni 2026, tot nu toe"), dutch);
    assertTrue(dutch.contains("1 van 2 (50 %) zeiden het"), dutch);
    assertTrue(say(MIA, "desk figures 2026-05").contains("Solved at the first contact: none"));
  }

  @Test
  void othersAreToldThatItIsForManagers() throws InterruptedException {
    for (String who : List.of(SAM, AN, ELS)) {
      assertEquals("That is for managers and admins.", say(who, "desk figures"));
      assertEquals("Dat is voor managers en beheerders.", say(who, "servicedeskcijfers van mei"));
    }
  }
}
