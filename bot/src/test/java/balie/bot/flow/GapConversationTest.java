package balie.bot.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.channel.Reply;
import balie.storage.desk.Desk;
import balie.storage.desk.PublishOutcome;
import balie.storage.sql.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a question that nobody could answer to the same question answered, through the whole road.
class GapConversationTest {
  private static final String AN = TicketDay.AN;
  private static final String BO = TicketDay.BO;
  private static final String SAM = TicketDay.SAM;
  private static final String ELS = TicketDay.ELS;
  private static final String BADGE = "how do I get a new badge for the garage?";

  private final MemoryChannel channel = new MemoryChannel();
  @TempDir Path folder;
  private Life life;
  private balie.bot.flow.Desk desk;

  @BeforeEach
  void begin() {
    Database database = RoadDesk.database(folder);
    life = Life.begin(database, RoadDesk.bot().snapshots(database), channel);
    desk = new balie.bot.flow.Desk(life, channel);
  }

  @AfterEach
  void end() {
    life.close();
  }

  private static void assertSays(Reply reply, String... parts) {
    TicketDay.assertSays(reply, parts);
  }

  private static List<String> labels(Reply reply) {
    return reply.buttons().stream().map(button -> button.label()).toList();
  }

  @Test
  void oneClickMakesADraftAndOncePublishedTheSameQuestionIsAnswered() throws InterruptedException {
    assertFalse(desk.say(AN, BADGE).text().contains("second floor"));
    desk.say(BO, "how do i get a new garage badge");
    desk.say(BO, "what is the wifi password of the moon?");

    Reply gaps = desk.say(ELS, "gaps");
    assertSays(gaps, "1. “" + BADGE, "2 people, 2 times");
    assertTrue(gaps.isPrivate());
    assertFalse(gaps.text().contains("An"), "who asked is not told");

    assertSays(desk.press(ELS, "1: write an article"), "Draft 1", "for everyone", BADGE);
    assertSays(
        desk.say(ELS, "draft 1: # A new badge for the garage\nAsk for it on the second floor."),
        "A new badge for the garage",
        "second floor");
    assertSays(desk.press(ELS, "Publish"), "Published");

    assertSays(desk.say(AN, BADGE), "second floor", "A new badge for the garage");
    assertSays(desk.say(BO, "how do i get a new garage badge"), "second floor");
    assertFalse(desk.say(ELS, "gaps").text().contains("badge"));
  }

  @Test
  void whatIsPublishedOutlivesARestartAndAPublicationAndIsWrittenBack()
      throws InterruptedException {
    desk.say(AN, BADGE);
    desk.say(ELS, "gaps");
    desk.press(ELS, "1: write an article");
    desk.say(ELS, "draft 1: # A new badge for the garage\nAsk for it on the second floor.");
    desk.press(ELS, "Publish");
    life.close();

    Database database = RoadDesk.database(folder);
    life = Life.begin(database, RoadDesk.bot().snapshots(database), channel);
    desk = new balie.bot.flow.Desk(life, channel);
    assertSays(desk.say(AN, BADGE), "second floor");
    Desk exported = database.publications().current().orElseThrow();
    assertEquals(
        RoadDesk.desk().articles().size() + 1, exported.articles().size(), "export writes it");
    PublishOutcome unused = database.publications().publish(exported, Instant.EPOCH);
    assertEquals(List.of(), database.publications().writtenBeside(exported));
    assertSays(desk.say(AN, BADGE), "second floor");
  }

  @Test
  void onlyWhatWasSeenIsPublishedAndItCanBeTakenBack() throws InterruptedException {
    desk.say(AN, BADGE);
    desk.say(ELS, "gaps");
    desk.press(ELS, "1: write an article");
    Reply first = desk.say(ELS, "draft 1: # A new badge\nAsk for it on the second floor.");
    String publish = balie.bot.flow.Desk.action(first, "Publish");
    desk.say(ELS, "draft 1: Ask for it on the third floor.");
    assertSays(desk.send(ELS, publish), "changed it meanwhile", "third floor");
    assertFalse(desk.say(AN, BADGE).text().contains("floor"));
    assertSays(desk.send(ELS, "draft-publish 1 3"), "Published");
    assertSays(desk.say(AN, BADGE), "third floor");
    assertSays(desk.press(ELS, "Take it back"), "open again");
    assertFalse(desk.say(AN, BADGE).text().contains("floor"));
    assertSays(desk.say(ELS, "gaps"), "badge");
  }

  @Test
  void anArticleForStaffAnswersStaffAlone() throws InterruptedException {
    desk.say(AN, BADGE);
    desk.say(ELS, "gaps");
    desk.press(ELS, "1: write an article");
    desk.say(ELS, "draft 1: # A new badge for the garage\nThe key is in the safe.");
    assertSays(desk.say(ELS, "draft 1 for the-moon"), "Who may read it?");
    assertSays(desk.say(ELS, "draft 1 for staff"), "for staff");
    desk.press(ELS, "Publish");
    assertSays(desk.say(ELS, BADGE), "in the safe");
    assertFalse(desk.say(AN, BADGE).text().contains("safe"));
  }

  @Test
  void oneClickMakesAQuestionAnExampleOfATerm() throws InterruptedException {
    String slang = "how fat may mailbox get before it bursts its trousers?";
    Reply before = desk.say(AN, slang);
    assertFalse(before.text().contains("GB"), before.text());
    desk.say(ELS, "gaps");
    String about = life.database().gaps().open(9).getFirst().message().toString();
    assertSays(desk.send(ELS, "gap-term " + about + " quota"), "as asking for: quota");
    assertSays(desk.say(AN, slang), "GB");

    assertSays(desk.press(ELS, "Take it back"), "open again");
    assertFalse(desk.say(AN, slang).text().contains("GB"));
  }

  @Test
  void anAnswerThatWasCalledWrongIsAGapToo() throws InterruptedException {
    desk.say(AN, "what's my mailbox quota?");
    assertSays(desk.say(ELS, "gaps"), "Nothing is open");
    desk.send(AN, "feedback 1 wrong");
    assertSays(desk.say(ELS, "gaps"), "mailbox quota", "called wrong");
    desk.press(ELS, "1: set aside");
    assertSays(desk.say(ELS, "gaps"), "Nothing is open");
  }

  @Test
  void dutchIsSpokenToo() throws InterruptedException {
    desk.say(AN, "hoe krijg ik een nieuwe badge voor de garage?");
    desk.say(SAM, BADGE);
    desk.say(ELS, "nieuwe badge garage hoe krijg ik die");
    Reply gaps = desk.say(ELS, "onbeantwoorde vragen");
    assertSays(gaps, "Vragen zonder goed antwoord", "3 mensen");
    assertTrue(labels(gaps).contains("1: artikel schrijven"), gaps.toString());
    desk.press(ELS, "1: artikel schrijven");
    Reply draft = desk.say(ELS, "concept 1: Vraag het aan de receptie.");
    assertSays(draft, "Concept 1", "receptie");
  }

  @Test
  void nobodyElseSeesOrDoesAnyOfIt() throws InterruptedException {
    desk.say(AN, BADGE);
    desk.say(ELS, "gaps");
    desk.press(ELS, "1: write an article");
    desk.say(ELS, "draft 1: The key is in the safe.");
    for (String action :
        List.of("gaps", "draft 1", "draft-publish 1 2", "draft-drop 1", "drafts")) {
      assertSays(desk.send(SAM, action), "Only colleagues of the service desk");
    }
    for (String words : List.of("gaps", "drafts", "draft 1", "draft 1: mine now")) {
      assertFalse(desk.say(SAM, words).text().contains("safe"), words);
      assertFalse(desk.say(SAM, words).text().contains("badge"), words);
    }
    assertSays(desk.say(ELS, "draft 1"), "in the safe");
  }
}
