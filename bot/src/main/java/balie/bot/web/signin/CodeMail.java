package balie.bot.web.signin;

import balie.storage.language.Language;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Mails the codes by which somebody proves whose an account is.
public final class CodeMail implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CodeMail.class);

  private final Postman postman;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  public CodeMail(Postman postman) {
    this.postman = postman;
  }

  /// Sends one and returns at once, so that how long it takes tells nothing about the address.
  public void send(String to, String code, Language language) {
    threads.execute(
        () -> {
          Optional<String> trouble = postman.send(Letters.code(to, code, language));
          trouble.ifPresent(reason -> LOG.warn("event=code-not-mailed reason={}", reason));
        });
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
