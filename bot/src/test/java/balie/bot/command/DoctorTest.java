package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
  @TempDir Path temporary;
  private Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(temporary);
  }

  @Test
  void withNothingConfiguredNothingIsWrong() {
    Shell.Said said = shell.run("doctor");
    assertEquals(0, said.status());
    assertEquals("", said.err());
    assertTrue(said.out().startsWith("ok        java: 25"), said::out);
    assertTrue(
        said.outLines()
            .contains("off       database: none is configured, so questions go to the demo desk"),
        said::out);
    assertTrue(
        said.outLines().contains("off       slack: SLACK_BOT_TOKEN is not given (docs/slack.md)"));
  }

  @Test
  void withoutAWayToSignInTheWebIsOffWithTheMend() {
    Shell.Said said = shell.run("doctor");
    assertTrue(
        said.outLines()
            .contains(
                "off       web: nobody can sign in; set BALIE_PUBLIC_URL with BALIE_OIDC_ISSUER or"
                    + " BALIE_SMTP_URL (docs/web.md)"),
        said::out);
  }

  @Test
  void theMailServerIsLookedAt() {
    GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    String server = "127.0.0.1:" + mail.getSmtp().getPort();
    shell
        .with("BALIE_PUBLIC_URL", "https://desk.example.org")
        .with("BALIE_SMTP_URL", "smtp://desk:s3cret@" + server)
        .with("BALIE_SMTP_FROM", "desk@example.org");
    mail.setUser("desk@example.org", "desk", "s3cret");
    Shell.Said up = shell.run("doctor");
    mail.stop();
    Shell.Said down = shell.run("doctor");

    assertTrue(up.outLines().contains("ok        mail: " + server + " takes our mail"), up::out);
    assertTrue(
        up.outLines()
            .contains("ok        web: https://desk.example.org, sign-in by a link by mail"),
        up::out);
    assertTrue(down.out().contains("wrong     mail: " + server + " can't be used ("), down::out);
    assertEquals(Status.INPUT, down.status());
    assertFalse((up.out() + down.out()).contains("s3cret"));
  }

  @Test
  void aProviderThatIsNotThereIsToldAsSuch() {
    Shell.Said said =
        shell
            .with("BALIE_PUBLIC_URL", "https://desk.example.org")
            .with("BALIE_OIDC_ISSUER", "http://127.0.0.1:1")
            .with("BALIE_OIDC_CLIENT_ID", "balie")
            .run("doctor");

    assertTrue(
        said.out().contains("wrong     OpenID Connect: http://127.0.0.1:1 can't be used ("),
        said::out);
    assertEquals(Status.INPUT, said.status());
  }

  @Test
  void everyThingHasALineWithTheMend() throws IOException {
    Path desk = shell.exampleDesk();
    shell.with("BALIE_DATA", "data").with("BALIE_DESK", desk.toString()).with("BALIE_FROB", "1");
    Shell.Said before = shell.run("doctor");
    assertTrue(before.out().contains("data folder: " + temporary.resolve("data") + ", made when"));
    assertTrue(before.out().contains("does not exist yet; balie publish DESK makes it"));
    assertTrue(
        before
            .out()
            .contains("doubtful  settings: environment: BALIE_FROB is no setting of Balie"));
    assertTrue(Files.notExists(temporary.resolve("data")), "doctor makes nothing");
    assertEquals(0, before.status());
    assertEquals(0, shell.run("publish", "example").status());
    assertTrue(shell.run("doctor").out().contains("balie.db has 1 publication\n"));
  }

  @Test
  void aFaultyDeskAndWrongSettingsAreWrong() throws IOException {
    Files.createDirectory(temporary.resolve("empty"));
    Shell.Said desk = shell.with("BALIE_DESK", "empty").run("doctor");
    assertTrue(desk.out().contains(" has 3 problems; balie check "), desk::out);
    assertEquals(1, desk.status());
    Shell.Said settings = shell.with("BALIE_LOG", "loud").run("doctor");
    assertTrue(
        settings.out().contains("wrong     settings: environment: BALIE_LOG is 'loud', expected"));
    assertEquals(1, settings.status());
  }

  @Test
  void runningWithoutAChannelSaysWhichAreOff() {
    Shell.Said said = shell.with("BALIE_DATA", "data").run("run");
    assertTrue(said.err().startsWith("off  web: nobody can sign in; set "), said::err);
    assertTrue(said.errLines().contains("off  api: 0 clients"), said::err);
    assertEquals(
        "no channel is on, so there is nothing to run; try: balie demo", said.errLines().getLast());
    assertEquals(1, said.status());
  }
}
