package balie.bot.web.page;

import balie.bot.web.Call;
import balie.bot.web.Route;
import balie.bot.web.WebAnswer;
import balie.storage.language.Language;
import java.util.Optional;

/// The language and the theme, kept by the browser in cookies that say nothing of a person.
public final class Preferences {
  private static final String KEPT = "; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly";

  private Preferences() {}

  public static Route route() {
    return Route.open("POST", "/preferences", Preferences::answer);
  }

  private static WebAnswer answer(Call call) {
    WebAnswer answer = WebAnswer.seeOther(back(call));
    Optional<Language> language = call.form("language").flatMap(Language::ofTag);
    if (language.isPresent()) {
      answer = set(answer, Viewing.LANGUAGE_COOKIE, language.get().tag());
    }
    Optional<Theme> theme = call.form("theme").flatMap(Theme::ofId);
    return theme.isPresent() ? set(answer, Viewing.THEME_COOKIE, theme.get().id()) : answer;
  }

  private static WebAnswer set(WebAnswer answer, String cookie, String value) {
    return answer.with("Set-Cookie", cookie + "=" + value + KEPT);
  }

  /// A page of this site and nothing else, however it is written.
  private static String back(Call call) {
    return call.form("back")
        .filter(path -> path.matches("/(?:[A-Za-z0-9][A-Za-z0-9/_.-]*)?"))
        .orElse("/");
  }
}
