package balie.bot.web.signin;

import balie.bot.web.Call;
import balie.bot.web.Filter;
import balie.bot.web.FormWord;
import balie.bot.web.Visitor;
import balie.bot.web.Visitors;
import balie.bot.web.WebAnswer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Takes a form only with the mark of the session that it was made for: the field `csrf`, or the
/// header [#HEADER]. Where the session ended meanwhile, what was typed is not lost: a page holds
/// it, from which it can be sent again.
public final class FreshForms implements Filter {
  /// Where a script puts the mark.
  public static final String HEADER = "X-Balie-Csrf";

  private static final String FIELD = "csrf";

  /// What anybody may send who has no session: it changes that browser's own cookies alone.
  private static final Set<String> OF_STRANGERS = Set.of("/preferences", "/who");

  private final Visitors visitors;
  private final Browsers browsers;
  private final List<String> unmarked;
  private final Pages pages;

  /// @param unmarked the beginnings of paths that programs call and browsers do not
  public FreshForms(Visitors visitors, Browsers browsers, List<String> unmarked, Pages pages) {
    this.visitors = visitors;
    this.browsers = browsers;
    this.unmarked = List.copyOf(unmarked);
    this.pages = pages;
  }

  @Override
  public WebAnswer around(Call call, Next next) {
    if (call.isRead() || unmarked.stream().anyMatch(call.path()::startsWith)) {
      return next.answer(call);
    }
    Optional<Visitor> visitor = visitors.of(call);
    if (visitor.isEmpty() && OF_STRANGERS.contains(call.path())) {
      return next.answer(call);
    }
    Optional<String> expected =
        visitor.map(Visitor::csrf).or(() -> browsers.known(call).map(Browsers.Browser::csrf));
    Optional<String> brought = call.header(HEADER).or(() -> call.form(FIELD));
    if (expected.isPresent() && brought.filter(b -> isOf(expected.get(), b)).isPresent()) {
      return next.answer(call);
    }
    return again(call, visitor);
  }

  private WebAnswer again(Call call, Optional<Visitor> visitor) {
    if (!Destination.isPage(call)) {
      return WebAnswer.text(403, "")
          .with("X-Balie-Reason", visitor.isPresent() ? "form" : "session");
    }
    Map<String, String> fields = new LinkedHashMap<>(call.form());
    fields.remove(FIELD);
    Browsers.Browser browser = browsers.of(call);
    String csrf = visitor.map(Visitor::csrf).orElse(browser.csrf());
    Page page = new Page.SendAgain(call.path(), fields, csrf, visitor.isPresent());
    return browsers.tell(pages.show(call, page), call, browser);
  }

  /// A page writes the mark as a [FormWord], a program as it is.
  private static boolean isOf(String expected, String brought) {
    return FormWord.isOf(expected, brought)
        || MessageDigest.isEqual(
            brought.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }
}
