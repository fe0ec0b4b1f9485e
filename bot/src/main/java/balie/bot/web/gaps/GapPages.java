package balie.bot.web.gaps;

import static balie.bot.web.page.Html.all;
import static balie.bot.web.page.Html.div;
import static balie.bot.web.page.Html.each;
import static balie.bot.web.page.Html.element;
import static balie.bot.web.page.Html.input;
import static balie.bot.web.page.Html.p;
import static balie.bot.web.page.Html.when;
import static balie.bot.web.page.Html.words;

import balie.bot.channel.Button;
import balie.bot.flow.Snapshots;
import balie.bot.reply.GapSheet;
import balie.bot.web.Call;
import balie.bot.web.Route;
import balie.bot.web.Visitor;
import balie.bot.web.WebAnswer;
import balie.bot.web.page.Html;
import balie.bot.web.page.Label;
import balie.bot.web.page.Shell;
import balie.bot.web.page.TroublePages;
import balie.bot.web.page.Viewing;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Questions without a good answer, and the drafts that were begun for them. To whoever is no staff
/// there is no such page.
public final class GapPages {
  /// Where it is.
  public static final String PATH = "/gaps";

  private static final String PRESS = "/say";

  private final Shell shell;
  private final Snapshots snapshots;
  private final InstantSource clock;

  public GapPages(Shell shell, Snapshots snapshots, InstantSource clock) {
    this.shell = shell;
    this.snapshots = snapshots;
    this.clock = clock;
  }

  public List<Route> routes() {
    return List.of(Route.personal("GET", PATH, this::page));
  }

  private WebAnswer page(Call call, Visitor visitor) {
    Optional<Snapshots.Snapshot> snapshot = snapshots.current();
    Viewing viewing =
        Viewing.of(call, Optional.of(visitor), snapshot.map(Snapshots.Snapshot::register));
    Optional<GapSheet> sheet =
        snapshot.flatMap(
            current ->
                current
                    .dispatcher()
                    .gaps(
                        viewing.person(),
                        viewing.language(),
                        clock.instant().atZone(current.register().organisation().zone())));
    return sheet
        .map(gaps -> shell.page(200, viewing, content(viewing, gaps)))
        .orElseGet(
            () ->
                shell.page(
                    404,
                    viewing,
                    TroublePages.notice(viewing, Label.NOT_FOUND, Label.NOT_FOUND_SAYS)));
  }

  private static Shell.Content content(Viewing viewing, GapSheet sheet) {
    return new Shell.Content(
        Shell.Tab.DESK,
        viewing.say(Label.GAPS),
        List.of(),
        div(
            "gaps",
            element(
                "header",
                "page-head",
                element("h1", "", viewing.words(Label.GAPS)),
                p(
                    "lead",
                    viewing.words(sheet.gaps().isEmpty() ? Label.NO_GAPS : Label.GAPS_INTRO))),
            lines(viewing, sheet.gaps()),
            when(
                !sheet.drafts().isEmpty(),
                all(
                    element("h2", "", viewing.words(Label.DRAFTS)),
                    lines(viewing, sheet.drafts())))));
  }

  private static Html lines(Viewing viewing, List<GapSheet.Line> lines) {
    return element("ol", "gap-list", each(lines, line -> line(viewing, line)));
  }

  private static Html line(Viewing viewing, GapSheet.Line line) {
    return element(
        "li",
        "gap",
        p("", words(line.text())),
        Shell.form(
            viewing,
            PRESS,
            "",
            input("hidden", "event", UUID.randomUUID().toString()),
            div("buttons", each(line.buttons(), GapPages::button))));
  }

  private static Html button(Button button) {
    return element("button", "button", words(button.label()))
        .with("name", "action")
        .with("value", button.action());
  }
}
