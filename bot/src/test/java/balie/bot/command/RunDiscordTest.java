package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.kit.MovingClock;
import balie.bot.kit.discord.DiscordPerson;
import balie.bot.kit.discord.DiscordPerson.Seen;
import balie.bot.kit.discord.DiscordServer;
import balie.bot.web.Browser;
import balie.bot.web.Wire.Answered;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `balie run` in Discord, with nothing but its settings: from the token to knowing who asks.
class RunDiscordTest {
  private static final String PUBLIC = "https://desk.example.org";
  private static final Pattern PORT = Pattern.compile("listening on 127\\.0\\.0\\.1, port (\\d+)");
  private static final Pattern CODE = Pattern.compile("([2-9A-Z]{4}-[2-9A-Z]{4})");

  @TempDir Path folder;

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final DiscordServer server =
      DiscordServer.start(MovingClock.from("2026-06-01T08:00:00Z"));
  private final String here = server.channel("general");

  @BeforeEach
  void begin() throws IOException {
    mail.start();
    Shell shell = configured(DiscordServer.TOKEN);
    assertEquals(Status.DONE, shell.run("publish", shell.exampleDesk().toString()).status());
  }

  @AfterEach
  void end() {
    mail.stop();
    server.close();
  }

  private Shell configured(String token) {
    return new Shell(folder)
        .with("BALIE_DATA", folder.resolve("data").toString())
        .with("PORT", "0")
        .with("BALIE_PUBLIC_URL", PUBLIC)
        .with("BALIE_SMTP_URL", "smtp://127.0.0.1:" + mail.getSmtp().getPort())
        .with("BALIE_SMTP_FROM", "desk@example.org")
        .with("DISCORD_TOKEN", token)
        .with("DISCORD_BASE_URL", server.url())
        .with("DISCORD_GATEWAY_URL", server.gatewayUrl());
  }

  @Test
  void aTokenThatIsRefusedStopsTheStartWithTheReasonAndIsNotTold() {
    Shell.Said said = configured("a-wrong-token").run("run");
    assertEquals(Status.INPUT, said.status());
    assertTrue(said.err().contains("DISCORD_TOKEN is refused by Discord (status-401)"), said.err());
    assertFalse(said.err().contains("a-wrong-token"));
  }

  @Test
  void theDoctorNamesWhatIsMissingAndWhereItIsGiven() {
    assertTrue(
        configured(DiscordServer.TOKEN).run("doctor").out().contains("discord: takes the token"));
    server.allowContent(false);
    server.permit(1L << 10);
    String told = configured(DiscordServer.TOKEN).run("doctor").out();
    assertTrue(told.contains("the privileged intent Message Content is missing"), told);
    assertTrue(told.contains("Privileged Gateway Intents"), told);
    assertTrue(told.contains("Create Public Threads is missing in server"), told);
    assertFalse(told.contains("View Channels is missing"), told);
  }

  @Test
  void whoIsSignedInToTheWebSaysInDiscordWhoTheyAre() throws Exception {
    Shell run = configured(DiscordServer.TOKEN);
    Thread running = Thread.ofPlatform().start(() -> run.run("run"));
    try {
      int port = port(run, running);
      server.await("a session", server::isConnected);
      DiscordPerson sam = server.person("any-name");
      sam.mention(here, "what is my mailbox quota?");
      Seen before = sam.answers(here, 1).getFirst();
      assertTrue(before.buttons().contains("Say who I am"), before::toString);

      Browser browser = signedIn(port);
      Answered page = browser.get("/discord");
      assertFalse(CODE.matcher(page.body()).find());
      Matcher code = CODE.matcher(browser.submit(page, "/discord", Map.of()).body());
      assertTrue(code.find());
      sam.click(before, "Say who I am");
      sam.click(sam.answers(here, 2).getLast(), "I have a code");
      sam.submit(Map.of("The code", code.group(1)));
      assertTrue(sam.answers(here, 3).getLast().text().startsWith("Done"));
      sam.mention(here, "what is my mailbox quota?");
      server.await(
          "an answer to somebody known",
          () ->
              sam.sees(here).stream()
                  .anyMatch(
                      s ->
                          s.byBot()
                              && !s.buttons().contains("Say who I am")
                              && s.text().contains("Mailbox")));
      assertTrue(new Browser(port, PUBLIC).get("/health/ready").body().contains("discord"));
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

  private Browser signedIn(int port) throws Exception {
    Browser browser = new Browser(port, PUBLIC);
    browser.submit(
        browser.open("/services"),
        "/sign-in/mail",
        Map.of("email", "sam@example.org", "next", "/services"));
    assertTrue(mail.waitForIncomingEmail(20_000, 1));
    String text = String.valueOf(mail.getReceivedMessages()[0].getContent());
    Matcher link = Pattern.compile(PUBLIC + "(/sign-in/link/([\\w-]+)\\S*)").matcher(text);
    assertTrue(link.find(), text);
    browser.submit(
        browser.get(link.group(1)),
        "/sign-in/link",
        Map.of("link", link.group(2), "next", "/services"));
    return browser;
  }
}
