package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.kit.MovingClock;
import balie.bot.kit.slack.SlackPerson;
import balie.bot.kit.slack.SlackPerson.Seen;
import balie.bot.kit.slack.SlackServer;
import balie.bot.web.Browser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `balie run` in Slack, with nothing but its settings.
class RunSlackTest {
  private static final String PUBLIC = "https://desk.example.org";
  private static final Pattern PORT = Pattern.compile("listening on 127\\.0\\.0\\.1, port (\\d+)");

  @TempDir Path folder;

  private final SlackServer server = SlackServer.start(MovingClock.from(Instant.now().toString()));

  @BeforeEach
  void begin() throws IOException {
    Shell shell = configured(SlackServer.BOT_TOKEN);
    assertEquals(Status.DONE, shell.run("publish", shell.exampleDesk().toString()).status());
  }

  @AfterEach
  void end() {
    server.close();
  }

  private Shell configured(String token) {
    return new Shell(folder)
        .with("BALIE_DATA", folder.resolve("data").toString())
        .with("PORT", "0")
        .with("BALIE_PUBLIC_URL", PUBLIC)
        .with("SLACK_BOT_TOKEN", token)
        .with("SLACK_APP_TOKEN", SlackServer.APP_TOKEN)
        .with("SLACK_API_URL", server.url());
  }

  @Test
  void aTokenThatIsRefusedStopsTheStartWithTheReasonAndIsNotTold() {
    Shell.Said said = configured("xoxb-a-wrong-token").run("run");
    assertEquals(Status.INPUT, said.status());
    assertTrue(said.err().contains("SLACK_BOT_TOKEN is refused by Slack"), said.err());
    assertFalse(said.err().contains("xoxb-a-wrong-token"));
  }

  @Test
  void theDoctorNamesTheScopeThatIsMissingAndWhereItIsGiven() {
    String told = configured(SlackServer.BOT_TOKEN).run("doctor").out();
    assertTrue(told.contains("the scope mpim:read is missing, to know the group messages"), told);
    assertTrue(told.contains("OAuth & Permissions"), told);
    assertFalse(told.contains("the scope chat:write is missing"), told);
  }

  @Test
  void whoAsksIsAnsweredAndHealthTellsOfTheChannel() throws Exception {
    Shell run = configured(SlackServer.BOT_TOKEN);
    Thread running = Thread.ofPlatform().start(() -> run.run("run"));
    try {
      int port = port(run, running);
      server.awaitLong("a socket", () -> server.sockets() == 1);
      SlackPerson sam = server.person("sam@example.org");
      String here = server.channel("general");
      sam.mention(here, "what is my mailbox quota?");
      server.awaitLong("an answer", () -> !sam.answers(here, 0).isEmpty());
      Seen answer = sam.answers(here, 1).getFirst();
      assertTrue(answer.text().contains("Mailbox"), answer::toString);
      assertTrue(new Browser(port, PUBLIC).get("/health/ready").body().contains("slack"));
    } finally {
      running.interrupt();
      running.join();
    }
  }

  private static int port(Shell run, Thread running) {
    while (true) {
      Matcher said = PORT.matcher(run.said(0).err());
      if (said.find()) {
        return Integer.parseInt(said.group(1));
      }
      if (!running.isAlive()) {
        throw new AssertionError(run.said(0).err());
      }
      Thread.onSpinWait();
    }
  }
}
