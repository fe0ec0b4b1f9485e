package balie.bot.web.security;

import balie.bot.web.Call;
import balie.bot.web.Filter;
import balie.bot.web.WebAnswer;

/// What every answer tells the browser. What a page says itself stays: only assets, which are
/// nobody's, say how long they may be kept.
final class SecurityHeaders implements Filter {
  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          "font-src 'self'",
          "connect-src 'self'",
          "manifest-src 'self'",
          "form-action 'self'",
          "frame-ancestors 'none'",
          "base-uri 'none'");

  /// Without `no-referrer`, under which browsers send `Origin: null` with forms of our own.
  private static final String REFERRER = "same-origin";

  private static final String PERMISSIONS =
      "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";
  private static final String YEAR = "max-age=31536000";

  private final boolean secure;

  /// @param secure whether the site is reached by HTTPS alone
  SecurityHeaders(boolean secure) {
    this.secure = secure;
  }

  @Override
  public WebAnswer around(Call call, Next next) {
    return on(next.answer(call));
  }

  /// An answer with all that it does not say yet.
  WebAnswer on(WebAnswer answer) {
    WebAnswer told =
        put(
            put(
                put(answer, "Content-Security-Policy", POLICY),
                "X-Content-Type-Options",
                "nosniff"),
            "Referrer-Policy",
            REFERRER);
    told = put(told, "Permissions-Policy", PERMISSIONS);
    told = put(told, "Cross-Origin-Opener-Policy", "same-origin");
    told = put(told, "Cross-Origin-Resource-Policy", "same-origin");
    told = put(told, "X-Frame-Options", "DENY");
    told = put(told, "Cache-Control", "no-store");
    return secure ? put(told, "Strict-Transport-Security", YEAR) : told;
  }

  private static WebAnswer put(WebAnswer answer, String name, String value) {
    return answer.has(name) ? answer : answer.with(name, value);
  }
}
