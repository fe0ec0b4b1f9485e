package balie.bot.web.demo;

import balie.bot.web.Call;
import balie.bot.web.Visitor;
import balie.bot.web.Visitors;
import balie.storage.person.PersonId;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The sessions of the demo, in memory: a browser is whoever it said it wants to be.
public final class DemoVisitors implements Visitors {
  private static final String COOKIE = "balie-demo";
  private static final int MOST = 10_000;

  private final SecureRandom random = new SecureRandom();

  /// By the secret in the cookie, the oldest first.
  private final Map<String, Visitor> sessions =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Visitor> eldest) {
              return size() > MOST;
            }
          });

  @Override
  public Optional<Visitor> of(Call call) {
    return call.cookie(COOKIE).flatMap(secret -> Optional.ofNullable(sessions.get(secret)));
  }

  @Override
  public String entrance() {
    return "/who";
  }

  /// Begins a session, and ends the one that the call belonged to.
  ///
  /// @param person empty for somebody whom the desk does not know
  /// @return what the browser is to keep, as `Set-Cookie` has it
  String begin(Call call, Optional<PersonId> person) {
    call.cookie(COOKIE).ifPresent(sessions::remove);
    String secret = secret();
    sessions.put(secret, new Visitor(secret().substring(0, 16), person, secret()));
    return COOKIE + "=" + secret + "; Path=/; HttpOnly; SameSite=Lax";
  }

  private String secret() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
