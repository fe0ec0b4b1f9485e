package balie.bot.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same scenes on the kit and on a server that somebody else wrote: what the kit takes for
/// Discord is not of our own making.
abstract class SceneContract {
  private static final String QUESTION = "what's my mailbox quota?";

  private Scene scene;

  /// A guild with a channel, and sam and bo in it.
  interface Scene extends AutoCloseable {
    /// Says something in the channel.
    ///
    /// @return the message's id
    String say(String who, String text);

    /// Says something in a thread.
    void sayIn(String thread, String who, String text);

    /// The thread that was opened at a message.
    String threadOf(String message);

    void edit(String who, String message, String text);

    void slash(String who, String command, String option, String value);

    void press(String who, Answer answer, String label);

    /// What the bot said in the channel and its threads, after waiting for so many.
    List<Answer> answers(int atLeast);

    /// How a mention of the bot is written.
    String mention();

    /// The commands that the bot told of.
    List<String> commands();

    @Override
    void close();
  }

  /// What the bot said.
  ///
  /// @param buttons by their labels, with what they send
  record Answer(String id, String channel, String text, Map<String, String> buttons) {}

  /// Opens one with the bot in it.
  abstract Scene open(Path folder) throws Exception;

  @BeforeEach
  void begin(@TempDir Path folder) throws Exception {
    scene = open(folder);
  }

  @AfterEach
  void end() {
    if (scene != null) {
      scene.close();
    }
  }

  @Test
  void aMentionIsAnsweredOnceInAThreadOfTheQuestion() {
    scene.say("bo", "good morning");
    String question = scene.say("sam", scene.mention() + " " + QUESTION);
    List<Answer> answers = scene.answers(1);
    assertEquals(1, answers.size(), answers::toString);
    assertEquals(scene.threadOf(question), answers.getFirst().channel());
    scene.sayIn(answers.getFirst().channel(), "sam", "and how long are backups kept?");
    List<Answer> next = scene.answers(2);
    assertEquals(answers.getFirst().channel(), next.getLast().channel());
    assertTrue(answers.getFirst().text().contains("Mailbox"), answers::toString);
  }

  @Test
  void aCommandIsAnswered() {
    scene.slash("sam", "balie", "question", QUESTION);
    assertTrue(scene.answers(1).getFirst().text().contains("Mailbox"));
  }

  @Test
  void aPressIsAnswered() {
    scene.say("sam", scene.mention() + " how long are backups kept?");
    Answer asked = scene.answers(1).getFirst();
    String choice = asked.buttons().keySet().iterator().next();
    scene.press("sam", asked, choice);
    List<Answer> answers = scene.answers(2);
    assertFalse(answers.getLast().text().isBlank(), answers::toString);
    assertEquals(asked.channel(), answers.getLast().channel());
  }

  @Test
  void anEditedQuestionIsAnsweredAnewInPlace() throws InterruptedException {
    String question = scene.say("sam", scene.mention() + " " + QUESTION);
    Answer before = scene.answers(1).getFirst();
    scene.edit("sam", question, scene.mention() + " how long are backups of my mailbox kept?");
    for (int tries = 0; scene.answers(1).getFirst().text().equals(before.text()); tries++) {
      assertTrue(tries < 200, "the answer never changed");
      java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
    }
    assertEquals(before.id(), scene.answers(1).getFirst().id());
    assertEquals(1, scene.answers(1).size());
  }

  @Test
  void theCommandsAreThere() {
    assertTrue(
        scene.commands().containsAll(List.of("balie", "ticket", "sla")),
        () -> scene.commands().toString());
  }
}
