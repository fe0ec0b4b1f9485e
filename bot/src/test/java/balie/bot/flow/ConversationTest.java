package balie.bot.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.language.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scripted conversations over the whole road.
class ConversationTest {
  private static final String AN = "an@example.org";
  private static final String SAM = "sam@example.org";
  private static final String ELS = "els@example.org";
  private static final String BO = "bo@example.org";

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

  private String ask(String who, String text) throws InterruptedException {
    return life.say(who, text).reply().text();
  }

  @Test
  void aQuestionIsAnsweredFromOnesOwnAgreement() throws InterruptedException {
    String text = ask(SAM, "what's my mailbox quota?");
    assertTrue(text.contains("2 GB"), text);
    assertTrue(text.endsWith("(SLA-MBX-SALES v2, since 1 January 2026)"), text);
    assertEquals("(SLA-MBX-SALES v2, since 1 January 2026)", channel.last().reply().source());
  }

  @Test
  void whatFitsSeveralServicesIsAskedBackAndTheSecondIsOne() throws InterruptedException {
    var asked = life.say(SAM, "how long are backups kept?");
    assertEquals(2, asked.reply().choices().size(), asked::toString);
    String second = asked.reply().choices().get(1);
    String text = ask(SAM, "the second");
    assertTrue(text.contains(second), text);
  }

  @Test
  void aChoiceCanBeNamedToo() throws InterruptedException {
    ask(SAM, "how long are backups kept?");
    assertTrue(ask(SAM, "team files").contains("60 days"));
  }

  @Test
  void aFollowUpKeepsTheQuestionForAnotherService() throws InterruptedException {
    ask(SAM, "what's my mailbox quota?");
    assertTrue(ask(SAM, "and for the team files?").contains("100 GB"));
    String vpn = ask(SAM, "and for the VPN?");
    assertTrue(vpn.startsWith("I don't know: nothing is stated about"), vpn);
  }

  @Test
  void aFollowUpKeepsTheServiceForAnotherQuestion() throws InterruptedException {
    ask(SAM, "what's my mailbox quota?");
    assertTrue(ask(SAM, "and how long are backups kept?").contains("30 days"));
  }

  @Test
  void theServiceIsForgottenAfterHalfAnHour() throws InterruptedException {
    ask(SAM, "what's my mailbox quota?");
    clock.pass(Duration.ofMinutes(30));
    assertTrue(ask(SAM, "and how long are backups kept?").contains("30 days"));
    clock.pass(Duration.ofMinutes(30).plusMillis(1));
    ask(SAM, "and how long are backups kept?");
    assertEquals(2, channel.last().reply().choices().size());
  }

  @Test
  void theAnswerComesInTheLanguageOfTheQuestion() throws InterruptedException {
    assertTrue(ask(AN, "hoe groot mag mijn mailbox zijn?").contains("2 GB"));
    assertEquals(Language.NL, channel.last().reply().language());
    ask(AN, "how long are the backups of my mailbox kept?");
    assertEquals(Language.EN, channel.last().reply().language());
  }

  @Test
  void anotherDayIsAskedAboutWithoutForgettingTheConversation() throws InterruptedException {
    Instant before = Instant.parse("2025-06-01T08:00:00Z");
    String then = life.sayAbout(before, SAM, "what's my mailbox quota?").reply().text();
    assertTrue(then.contains("500 MB"), then);
    String also = life.sayAbout(before, SAM, "and how long are backups kept?").reply().text();
    assertTrue(also.contains("30 days"), also);
    String now = ask(SAM, "and how long are backups kept?");
    assertTrue(now.contains("SLA-MBX-SALES v2"), now);
  }

  @Test
  void whatIsPickedIsAboutWhomItWasAskedAbout() throws InterruptedException {
    var asked = life.say(ELS, "how long are the backups of Bo Claes kept?");
    assertEquals(2, asked.reply().choices().size(), asked::toString);
    String picked = ask(ELS, "the second");
    assertTrue(picked.contains("Bo Claes"), picked);
  }

  @Test
  void whatFollowsIsAboutTheDayThatWasAskedAbout() throws InterruptedException {
    String then = ask(SAM, "what was my mailbox quota on 1 June 2025?");
    assertTrue(then.contains("500 MB"), then);
    String other = ask(SAM, "and for the VPN?");
    assertFalse(other.contains("v2"), other);
    String again = ask(SAM, "and the mailbox?");
    assertTrue(again.contains("500 MB"), again);
  }

  @Test
  void oneConversationKnowsNothingOfAnother() throws InterruptedException {
    ask(SAM, "what's my mailbox quota?");
    ask(BO, "and how long are backups kept?");
    assertEquals(2, channel.last().reply().choices().size());
  }

  @Test
  void whateverIsSaidGetsAnAnswer() throws InterruptedException {
    List<String> odd =
        List.of(
            "",
            "x",
            "🙂🙂🙂",
            "a".repeat(40_000),
            "nul \0 inside",
            "half \uD83D a pair",
            "title:* OR *:*",
            "' OR 1=1--",
            "<script>alert(1)</script>",
            "@everyone");
    for (String text : odd) {
      ask(SAM, text);
    }
    assertEquals(odd.size(), channel.shown().size());
    assertTrue(channel.texts().stream().noneMatch(text -> text.contains("went wrong")));
  }
}
