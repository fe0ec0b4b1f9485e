package balie.bot.web.signin;

import java.util.Optional;

/// What takes letters away.
public interface Postman {

  /// What came of handing one over: empty where it was taken, else why not, for the log.
  Optional<String> send(Letter letter);
}
