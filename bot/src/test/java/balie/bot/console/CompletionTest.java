package balie.bot.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.flow.RoadDesk;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Parser;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;

class CompletionTest {

  private static List<String> candidates(String typed) throws IOException {
    try (Terminal terminal =
        new DumbTerminal(
            "test",
            Terminal.TYPE_DUMB,
            new ByteArrayInputStream(new byte[0]),
            new ByteArrayOutputStream(),
            StandardCharsets.UTF_8)) {
      LineReader reader = LineReaderBuilder.builder().terminal(terminal).build();
      List<Candidate> found = new ArrayList<>();
      new Completion(RoadDesk::register)
          .complete(
              reader,
              TypedLine.PARSER.parse(typed, typed.length(), Parser.ParseContext.COMPLETE),
              found);
      return found.stream().map(Candidate::value).toList();
    }
  }

  @Test
  void aSlashOffersTheCommands() throws IOException {
    assertEquals(
        List.of("/1", "/as", "/on", "/why", "/services", "/sla", "/help", "/quit"),
        candidates("/"));
  }

  @Test
  void afterAsComePeople() throws IOException {
    assertTrue(candidates("/as ").contains("/as Bo Claes"));
  }

  @Test
  void elsewhereComeServicesAndTheirOtherNames() throws IOException {
    List<String> names = candidates("how big is my ");
    assertTrue(names.containsAll(List.of("Mailbox", "Postvak", "inbox", "VPN")), names::toString);
  }

  @Test
  void aWordEndsAtASpaceAndACommandDoesNot() {
    assertEquals("mai", typed("how big is my mai").word());
    assertEquals("", typed("how big is my ").word());
    assertEquals("/as Bo Cl", typed("/as Bo Cl").word());
    assertEquals("what's", typed("what's").word());
  }

  private static TypedLine typed(String line) {
    return (TypedLine) TypedLine.PARSER.parse(line, line.length(), Parser.ParseContext.COMPLETE);
  }
}
