package balie.bot.web.signin;

import balie.bot.web.Call;
import balie.bot.web.WebAnswer;
import balie.bot.web.security.Reach;
import java.time.Duration;
import java.util.Optional;

/// Our cookies: out of reach of scripts, sent from our own pages and links alone. Over HTTPS their
/// names begin with `__Host-`, so that no neighbouring site and no plain connection can set one;
/// over HTTP, which only this machine reaches, they bear the port, since cookies know none.
///
/// @param purpose what the name ends with
record Cookies(Reach reach, String purpose) {

  Optional<String> value(Call call) {
    return call.cookie(name(call));
  }

  WebAnswer put(WebAnswer answer, Call call, String value, Duration lasts) {
    String secure = reach.isSecure() ? "; Secure" : "";
    return answer.with(
        "Set-Cookie",
        "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Lax%s"
            .formatted(name(call), value, lasts.toSeconds(), secure));
  }

  WebAnswer clear(WebAnswer answer, Call call) {
    return put(answer, call, "", Duration.ZERO);
  }

  private String name(Call call) {
    return reach.isSecure() ? "__Host-balie-" + purpose : "balie-" + call.port() + "-" + purpose;
  }
}
