package balie.bot.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.kit.MovingClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The same forty conversations have the same outcomes, whichever way people come in: there is one
/// subclass for each way, and what people see there is compared with what the road itself answers.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ConversationContract {
  private final InstantSource clock = MovingClock.from("2026-06-01T08:00:00Z");
  private Way way;
  private Reference reference;

  /// A way in, open.
  public interface Way extends AutoCloseable {
    /// A new conversation of somebody with the bot.
    Talk talk(String email);

    @Override
    void close();
  }

  /// One conversation. Both wait for the answer, and tell all that is seen of it.
  public interface Talk {
    /// Says something.
    String say(String text);

    /// Presses a button.
    ///
    /// @param number of the button under the last answer, from 1
    /// @param label what stands on it
    String press(int number, String label);
  }

  /// Opens the way in, over a new database that holds the desk of [balie.bot.flow.RoadDesk].
  protected abstract Way open(Path folder, InstantSource clock) throws IOException;

  /// What of a source must be seen: its words, where a way shows it in words.
  ///
  /// @param source as it ends the text of an answer, or a part of it
  protected List<String> seenOf(String source) {
    return List.of(source);
  }

  @BeforeAll
  void begin(@TempDir Path folder, @TempDir Path other) throws IOException {
    way = open(folder, clock);
    reference = new Reference(other, clock);
  }

  @AfterAll
  void end() {
    reference.close();
    way.close();
  }

  @Test
  void thereAreForty() {
    assertEquals(40, Script.all().size());
  }

  @TestFactory
  Stream<DynamicTest> theConversation() {
    return Script.all().stream()
        .map(script -> DynamicTest.dynamicTest(script.title(), () -> run(script)));
  }

  private void run(Script script) {
    Talk talk = way.talk(script.email());
    Reference.Told told = reference.talk(script.email());
    for (Script.Step step : script.steps()) {
      String seen =
          switch (step) {
            case Script.Say(var _, String text, var _) -> {
              told.say(text);
              yield talk.say(text);
            }
            case Script.Press(int button, var _) -> {
              String label = told.press(button);
              yield talk.press(button, label);
            }
          };
      for (String part : step.has()) {
        boolean isSource = told.source().contains(part);
        for (String each : isSource ? seenOf(part) : List.of(part)) {
          assertTrue(seen.contains(each), () -> "expected " + each + " in: " + seen);
        }
      }
      expect(told.body(), seen);
      seenOf(told.source()).forEach(part -> expect(part, seen));
    }
  }

  private static void expect(String part, String seen) {
    assertTrue(plain(seen).contains(plain(part)), () -> "expected " + part + "\nin: " + seen);
  }

  /// Text without what a platform may write otherwise: white space, and the marks of Markdown.
  private static String plain(String text) {
    return text.replaceAll("[\\s*#_`]+", "");
  }
}
