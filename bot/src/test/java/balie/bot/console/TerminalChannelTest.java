package balie.bot.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.channel.Button;
import balie.bot.channel.Outgoing;
import balie.bot.channel.Reply;
import balie.bot.channel.Showing;
import balie.storage.conversation.ConversationId;
import balie.storage.language.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;

class TerminalChannelTest {
  private static final Outgoing ANSWER =
      new Outgoing(
          7,
          new ConversationId("one"),
          new Reply(
              "2 GB. (SLA v2)",
              "(SLA v2)",
              Language.EN,
              false,
              List.of(),
              List.of("open-ticket"),
              List.of(Button.plain("Open a ticket", "offer open-ticket 3")),
              List.of()),
          List.of("Understood."),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false);

  private final StringWriter out = new StringWriter();
  private final TerminalChannel channel =
      new TerminalChannel(new PlainScreen(new PrintWriter(out), new PrintWriter(out)));

  private void show() {
    assertEquals(Showing.shown(), channel.show(ANSWER));
  }

  @Test
  void anAnswerIsShownWithItsSourceAndWhatCanBeSaidNext() {
    show();
    assertEquals(
        List.of("2 GB.", "(SLA v2)", "→ /1 Open a ticket", ""), out.toString().lines().toList());
  }

  @Test
  void whatIsMeantToHarmInATitleIsInert() {
    Outgoing card =
        new Outgoing(
            8,
            new ConversationId("one"),
            Reply.of("#1 \u001b]0;mine\u0007\u001b[2Jmail\r is down\nnext", Language.EN, false),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);
    assertEquals(Showing.shown(), channel.show(card));
    assertEquals(List.of("#1 ]0;mine[2Jmail is down", "next", ""), out.toString().lines().toList());
  }

  @Test
  void whatIsDeliveredAgainIsNotShownAgain() {
    show();
    show();
    assertEquals(4, out.toString().lines().count());
  }

  @Test
  void whoWaitsIsToldThatItCame() throws InterruptedException {
    channel.expect();
    assertFalse(channel.isAnswered(Duration.ZERO));
    show();
    assertTrue(channel.isAnswered(Duration.ZERO));
    assertEquals(List.of("Understood."), channel.why());
    assertEquals(Optional.of("offer open-ticket 3"), channel.button(1).map(Button::action));
    assertEquals(Optional.empty(), channel.button(0));
    assertEquals(Optional.empty(), channel.button(2));
    channel.forget();
    assertEquals(List.of(), channel.why());
    assertEquals(Optional.empty(), channel.button(1));
  }

  @Test
  void coloursAreForTerminalsThatHaveThemAndPeopleWhoWantThem() throws IOException {
    assertEquals("dim", written("dumb", Map.of()));
    assertEquals("dim", written("xterm-256color", Map.of("NO_COLOR", "1")));
    assertTrue(written("xterm-256color", Map.of("NO_COLOR", "")).startsWith("\u001B["));
  }

  private static String written(String type, Map<String, String> environment) throws IOException {
    try (Terminal terminal =
        new DumbTerminal(
            "test",
            type,
            new ByteArrayInputStream(new byte[0]),
            new ByteArrayOutputStream(),
            StandardCharsets.UTF_8)) {
      LineReader reader = LineReaderBuilder.builder().terminal(terminal).build();
      boolean colours = TerminalScreen.hasColours(terminal, environment);
      return new TerminalScreen(terminal, reader, colours)
          .written(Look.lines(Look.DIM, List.of("dim"), 80))
          .strip();
    }
  }
}
