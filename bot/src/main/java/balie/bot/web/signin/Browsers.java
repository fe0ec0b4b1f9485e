package balie.bot.web.signin;

import balie.bot.web.Call;
import balie.bot.web.WebAnswer;
import balie.bot.web.security.Reach;
import balie.storage.access.Secret;
import java.time.Duration;
import java.util.Optional;

/// Knows a browser again before anybody is signed in in it: its forms are its own, and a link is
/// good only where it was asked for.
public final class Browsers {
  private static final Duration LASTS = Duration.ofHours(2);
  private static final String FORM = "form";

  private final Cookies cookies;

  /// A browser.
  ///
  /// @param isNew whether it has to be told yet
  public record Browser(Secret secret, boolean isNew) {

    /// What its forms carry in the field `csrf` as long as nobody is signed in.
    public String csrf() {
      return secret.derived(FORM);
    }
  }

  public Browsers(Reach reach) {
    this.cookies = new Cookies(reach, "browser");
  }

  /// The one that a call comes from, where it has been told before.
  Optional<Browser> known(Call call) {
    return cookies.value(call).flatMap(Secret::of).map(secret -> new Browser(secret, false));
  }

  /// The one that a call comes from.
  public Browser of(Call call) {
    return known(call).orElseGet(() -> new Browser(Secret.fresh(), true));
  }

  /// Tells a browser who it is, where it does not know.
  public WebAnswer tell(WebAnswer answer, Call call, Browser browser) {
    return browser.isNew() ? cookies.put(answer, call, browser.secret().reveal(), LASTS) : answer;
  }
}
