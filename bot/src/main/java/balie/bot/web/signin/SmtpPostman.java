package balie.bot.web.signin;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/// Hands letters to the mail server, and is the border to the mail library.
public final class SmtpPostman implements Postman {
  private static final String PATIENCE_MILLIS = "10000";

  private final MailSettings settings;

  public SmtpPostman(MailSettings settings) {
    this.settings = settings;
  }

  @Override
  public Optional<String> send(Letter letter) {
    try (Transport transport = connected()) {
      MimeMessage message = new MimeMessage(session());
      message.setFrom(new InternetAddress(settings.from(), true));
      message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
      message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
      message.setText(letter.text(), StandardCharsets.UTF_8.name());
      message.setHeader("Auto-Submitted", "auto-generated");
      message.saveChanges();
      transport.sendMessage(message, message.getAllRecipients());
      return Optional.empty();
    } catch (MessagingException refused) {
      return Optional.of(refused.getClass().getSimpleName());
    }
  }

  /// Why the server can't be used, empty where it takes us in.
  public Optional<String> trouble() {
    try (Transport _ = connected()) {
      return Optional.empty();
    } catch (MessagingException refused) {
      return Optional.of(String.valueOf(refused.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private Transport connected() throws MessagingException {
    Transport transport = session().getTransport();
    String user = settings.login().map(MailSettings.Login::user).orElse(null);
    String password = settings.login().map(MailSettings.Login::password).orElse(null);
    transport.connect(settings.host(), settings.port(), user, password);
    return transport;
  }

  private Session session() {
    String kind = settings.protection() == MailSettings.Protection.TLS ? "smtps" : "smtp";
    String prefix = "mail." + kind + ".";
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", kind);
    properties.setProperty(prefix + "connectiontimeout", PATIENCE_MILLIS);
    properties.setProperty(prefix + "timeout", PATIENCE_MILLIS);
    properties.setProperty(prefix + "writetimeout", PATIENCE_MILLIS);
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    properties.setProperty(prefix + "auth", String.valueOf(settings.login().isPresent()));
    String startTls = String.valueOf(settings.protection() == MailSettings.Protection.STARTTLS);
    properties.setProperty(prefix + "starttls.enable", startTls);
    properties.setProperty(prefix + "starttls.required", startTls);
    return Session.getInstance(properties);
  }
}
