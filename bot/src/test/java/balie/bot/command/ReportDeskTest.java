package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.flow.RoadDesk;
import balie.storage.conversation.ConversationId;
import balie.storage.conversation.Feedback.Verdict;
import balie.storage.conversation.Message;
import balie.storage.conversation.MessageNumber;
import balie.storage.conversation.Questions.Fate;
import balie.storage.conversation.Said;
import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import balie.storage.sql.Database;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The desk's figures on the command line, in each format.
class ReportDeskTest {
  private static final PersonId AN = new PersonId("an@example.org");
  private static final Instant MAY = Shell.NOW.minus(Duration.ofDays(10));

  @TempDir private Path temporary;
  private Shell shell;

  @BeforeEach
  void oneAnswerAndOneQuestionWithout() throws IOException {
    Files.createDirectories(temporary.resolve("data"));
    shell = new Shell(temporary).with("BALIE_DATA", "data");
    try (Database database =
        assertInstanceOf(Database.Opened.class, Database.open(temporary.resolve("data/balie.db")))
            .database()) {
      var _ = database.publications().publish(RoadDesk.desk(), Instant.EPOCH);
      MessageNumber answered = said(database, "1");
      Optional<ServiceId> mailbox = Optional.of(new ServiceId("mailbox"));
      database.questions().keep(answered, Fate.ANSWERED, mailbox);
      database.questions().keep(said(database, "2"), Fate.ABSTAINED, Optional.empty());
      database.feedback().keep(answered, Verdict.HELPED, Optional.of(AN), MAY);
    }
  }

  private static MessageNumber said(Database database, String event) {
    return database
        .conversations()
        .receive(
            new Message(
                "terminal",
                event,
                new ConversationId("terminal-1"),
                Optional.of(AN),
                new Said.Words("?"),
                MAY,
                MAY,
                false,
                true))
        .number();
  }

  private Shell.Said may(String... more) {
    String[] arguments = new String[4 + more.length];
    System.arraycopy(new String[] {"report", "desk", "--month", "2026-05"}, 0, arguments, 0, 4);
    System.arraycopy(more, 0, arguments, 4, more.length);
    return shell.run(arguments);
  }

  @Test
  void everyFormatTellsTheSameFigures() throws JsonProcessingException {
    JsonNode json = new ObjectMapper().readTree(may("--format", "json").out());
    assertEquals("2026-05", json.path("month").asText());
    assertEquals("2026-06-01T00:00+02:00", json.path("until").asText());
    assertEquals(
        "{\"confirmed\":1,\"assumed\":0,\"n\":1,\"too_fresh\":0}",
        json.path("deflection").toString());
    assertEquals(
        "{\"abstained\":1,\"wrong\":0,\"askers\":1,\"n\":2}",
        json.path("unanswered_questions").toString());

    String csv = may("--format", "csv").out();
    assertTrue(csv.startsWith("figure,value\nmonth,2026-05\n"), csv);
    assertTrue(csv.contains("\ndeflection.confirmed,1\n"), csv);
    assertTrue(csv.contains("\nsatisfied,\n"), csv);

    String text = may().out();
    assertTrue(text.startsWith("The service desk in May 2026\n"), text);
    assertTrue(text.contains("1 of 1 (100 %) said so, 0 of 1 (0 %) assumed"), text);

    String table = may("--format", "md").out();
    assertTrue(table.contains("| Questions without a good answer | 1 of 2 (50 %)"), table);
  }

  @Test
  void whoAsksDecidesWhetherAndInWhichLanguageItIsTold() {
    assertEquals(0, may("--as", "mia@example.org").status());
    for (String who : new String[] {"an@example.org", "els@example.org", "no@example.org"}) {
      Shell.Said refused = may("--as", who);
      assertEquals(1, refused.status());
      assertEquals("", refused.out());
    }
  }

  @Test
  void whatCantBeReadIsWrongUsage() {
    assertEquals(2, shell.run("report").status());
    assertEquals(2, shell.run("report", "desk", "--month", "May").status());
    assertEquals(2, may("--format", "xml").status());
  }
}
