package balie.bot.web.page;

import balie.bot.web.Call;
import balie.bot.web.WebAnswer;
import balie.bot.web.WebSite;
import balie.storage.desk.Register;
import java.util.Optional;
import java.util.function.Supplier;

/// What can't be served, in plain words. It looks at no session, since that may be what failed.
public final class TroublePages implements WebSite.Troubles {
  private final Shell shell;
  private final Supplier<Optional<Register>> register;

  /// @param register what is known without a look at the database
  public TroublePages(Shell shell, Supplier<Optional<Register>> register) {
    this.shell = shell;
    this.register = register;
  }

  @Override
  public WebAnswer show(Call call, WebSite.Trouble trouble) {
    Viewing viewing = Viewing.of(call, Optional.empty(), register.get());
    return switch (trouble) {
      case NOT_FOUND, METHOD_NOT_ALLOWED ->
          page(viewing, trouble, Label.NOT_FOUND, Label.NOT_FOUND_SAYS);
      case BAD_REQUEST -> page(viewing, trouble, Label.NOT_UNDERSTOOD, Label.NOT_UNDERSTOOD_SAYS);
      case TOO_LARGE -> page(viewing, trouble, Label.TOO_LARGE, Label.TOO_LARGE_SAYS);
      case FOREIGN, MISDIRECTED -> page(viewing, trouble, Label.FOREIGN, Label.FOREIGN_SAYS);
      case TOO_MANY -> page(viewing, trouble, Label.TOO_MANY, Label.TOO_MANY_SAYS);
      case FAILED -> page(viewing, trouble, Label.FAILED, Label.FAILED_SAYS);
    };
  }

  private WebAnswer page(Viewing viewing, WebSite.Trouble trouble, Label title, Label says) {
    return shell.page(trouble.status(), viewing, notice(viewing, title, says));
  }

  /// A page that says one thing and leads back to the chat.
  public static Shell.Content notice(Viewing viewing, Label title, Label says) {
    return new Shell.Content(
        Shell.Tab.NONE,
        viewing.say(title),
        Html.element(
            "section",
            "notice",
            Html.element("h1", "", viewing.words(title)),
            Html.p("lead", viewing.words(says)),
            Html.link("/", "button primary", viewing.words(Label.TO_CHAT))));
  }
}
