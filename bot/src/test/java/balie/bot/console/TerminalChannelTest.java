package balie.bot.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.channel.Outgoing;
import balie.bot.channel.Reply;
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
              "2 GB. (SLA v2)", "(SLA v2)", Language.EN, false, List.of(), List.of("open-ticket")),
          List.of("Understood."));

  private final StringWriter out = new StringWriter();
  private final TerminalChannel channel =
      new TerminalChannel(new PlainScreen(new PrintWriter(out), new PrintWriter(out)));

  @Test
  void anAnswerIsShownWithItsSourceAndWhatCanBeSaidNext() {
    channel.show(ANSWER);
    assertEquals(
        List.of("2 GB.", "(SLA v2)", "→ you could say: open a ticket", ""),
        out.toString().lines().toList());
  }

  @Test
  void whatIsDeliveredAgainIsNotShownAgain() {
    channel.show(ANSWER);
    channel.show(ANSWER);
    assertEquals(4, out.toString().lines().count());
  }

  @Test
  void whoWaitsIsToldThatItCame() throws InterruptedException {
    channel.expect();
    assertFalse(channel.isAnswered(Duration.ZERO));
    channel.show(ANSWER);
    assertTrue(channel.isAnswered(Duration.ZERO));
    assertEquals(List.of("Understood."), channel.why());
    channel.forget();
    assertEquals(List.of(), channel.why());
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
