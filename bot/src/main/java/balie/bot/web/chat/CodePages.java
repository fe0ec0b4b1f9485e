package balie.bot.web.chat;

import static balie.bot.web.page.Html.element;
import static balie.bot.web.page.Html.none;
import static balie.bot.web.page.Html.p;
import static balie.bot.web.page.Html.words;

import balie.bot.flow.Snapshots;
import balie.bot.web.Call;
import balie.bot.web.Route;
import balie.bot.web.Visitor;
import balie.bot.web.WebAnswer;
import balie.bot.web.page.Html;
import balie.bot.web.page.Label;
import balie.bot.web.page.Shell;
import balie.bot.web.page.Viewing;
import balie.storage.person.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Where somebody who is signed in gets a code, by which they say in Discord who they are. It is
/// made when they ask for it, and shown once.
public final class CodePages {
  /// Where it is found.
  public static final String PATH = "/discord";

  private final Shell shell;
  private final Snapshots snapshots;
  private final Function<PersonId, String> codes;

  /// @param codes makes a new code for somebody
  public CodePages(Shell shell, Snapshots snapshots, Function<PersonId, String> codes) {
    this.shell = shell;
    this.snapshots = snapshots;
    this.codes = codes;
  }

  public List<Route> routes() {
    return List.of(
        Route.personal("GET", PATH, (call, visitor) -> page(call, visitor, Optional.empty())),
        Route.personal(
            "POST", PATH, (call, visitor) -> page(call, visitor, visitor.person().map(codes))));
  }

  private WebAnswer page(Call call, Visitor visitor, Optional<String> code) {
    Viewing viewing =
        Viewing.of(
            call, Optional.of(visitor), snapshots.current().map(Snapshots.Snapshot::register));
    return shell.page(
        200,
        viewing,
        new Shell.Content(
            Shell.Tab.NONE,
            viewing.say(Label.DISCORD),
            element(
                "section",
                "notice",
                element("h1", "", viewing.words(Label.DISCORD)),
                p("lead", viewing.words(Label.DISCORD_SAYS)),
                shown(code),
                Shell.form(
                    viewing,
                    PATH,
                    "",
                    element("button", "button primary", viewing.words(Label.DISCORD_CODE))))));
  }

  private static Html shown(Optional<String> code) {
    return code.<Html>map(text -> element("p", "code", element("output", "", words(text))))
        .orElse(none());
  }
}
