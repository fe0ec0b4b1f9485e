package balie.bot.web.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.storage.language.Language;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Mail over real SMTP, to a server on this machine.
class SmtpPostmanTest {
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void aLetterArrivesAsItWasWritten() throws Exception {
    server.start();
    Letter letter =
        Letters.link("an@example.org", "https://desk.example.org/sign-in/link/x", Language.NL);

    assertEquals(Optional.empty(), postman("").send(letter));

    MimeMessage received = server.getReceivedMessages()[0];
    assertEquals(letter.subject(), received.getSubject());
    assertEquals("desk@example.org", received.getFrom()[0].toString());
    assertEquals("an@example.org", received.getAllRecipients()[0].toString());
    assertEquals("auto-generated", received.getHeader("Auto-Submitted")[0]);
    assertTrue(received.getContentType().startsWith("text/plain"), received.getContentType());
    assertEquals(
        letter.text().lines().toList(), String.valueOf(received.getContent()).lines().toList());
  }

  @Test
  void theServerIsToldWhoWeAre() {
    server.setUser("desk@example.org", "desk", "p@ss:w/rd");
    server.start();

    assertEquals(Optional.empty(), postman("desk:p%40ss%3Aw%2Frd@").trouble());
    assertTrue(postman("desk:wrong@").trouble().isPresent());
  }

  @Test
  void aServerThatIsDownIsToldAsSuch() {
    server.start();
    SmtpPostman postman = postman("");
    server.stop();

    assertTrue(postman.trouble().isPresent());
    assertEquals(
        Optional.of("MailConnectException"), postman.send(new Letter("a@example.org", "s", "t")));
  }

  @Test
  void aServerElsewhereHasToProtectTheConnection() {
    assertEquals(
        MailSettings.Protection.STARTTLS,
        MailSettings.parse("smtp://mail.example.org", "d@example.org").orElseThrow().protection());
    MailSettings tls =
        MailSettings.parse("smtps://u:p@mail.example.org", "d@example.org").orElseThrow();
    assertEquals(MailSettings.Protection.TLS, tls.protection());
    assertEquals(465, tls.port());
    assertTrue(tls.toString().contains("Login[u]"), tls.toString());
  }

  private SmtpPostman postman(String login) {
    String url = "smtp://" + login + "127.0.0.1:" + server.getSmtp().getPort();
    return new SmtpPostman(MailSettings.parse(url, "desk@example.org").orElseThrow());
  }
}
