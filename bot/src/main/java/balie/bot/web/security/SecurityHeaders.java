package balie.bot.web.security;

import balie.bot.web.Call;
import balie.bot.web.Filter;
import balie.bot.web.WebAnswer;
import balie.bot.web.WebAnswer.Header;

/// Tells the browser with every answer what it may do with it.
final class SecurityHeaders implements Filter {
  private static final Header STAY_ON_HTTPS =
      new Header("Strict-Transport-Security", "max-age=31536000");

  private final boolean secure;

  /// @param secure whether the site is reached by HTTPS alone
  SecurityHeaders(boolean secure) {
    this.secure = secure;
  }

  @Override
  public WebAnswer around(Call call, Next next) {
    WebAnswer answer = next.answer(call);
    for (Header header : WebAnswer.ON_EVERY_ANSWER) {
      answer = put(answer, header);
    }
    return secure ? put(answer, STAY_ON_HTTPS) : answer;
  }

  private static WebAnswer put(WebAnswer answer, Header header) {
    return answer.has(header.name()) ? answer : answer.with(header.name(), header.value());
  }
}
