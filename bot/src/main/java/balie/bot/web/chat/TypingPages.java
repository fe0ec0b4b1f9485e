package balie.bot.web.chat;

import static balie.bot.web.page.Html.each;
import static balie.bot.web.page.Html.element;
import static balie.bot.web.page.Html.words;

import balie.bot.flow.Snapshots;
import balie.bot.web.Call;
import balie.bot.web.Route;
import balie.bot.web.Visitor;
import balie.bot.web.WebAnswer;
import balie.bot.web.page.Viewing;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Questions that what somebody is typing may become, as the options of a list.
public final class TypingPages {
  private static final int LONGEST = 100;

  private final Snapshots snapshots;
  private final InstantSource clock;

  public TypingPages(Snapshots snapshots, InstantSource clock) {
    this.snapshots = snapshots;
    this.clock = clock;
  }

  public List<Route> routes() {
    return List.of(Route.personal("GET", "/suggestions", this::suggestions));
  }

  private WebAnswer suggestions(Call call, Visitor visitor) {
    String typed = call.query("typed").orElse("").strip();
    if (typed.isEmpty() || typed.length() > LONGEST) {
      return WebAnswer.html(200, "");
    }
    List<String> questions =
        snapshots.current().stream()
            .flatMap(snapshot -> questions(snapshot, call, visitor, typed).stream())
            .toList();
    return WebAnswer.html(
        200,
        each(questions, question -> element("li", "", words(question)).with("role", "option"))
            .markup());
  }

  private List<String> questions(
      Snapshots.Snapshot snapshot, Call call, Visitor visitor, String typed) {
    Viewing viewing = Viewing.of(call, Optional.of(visitor), Optional.of(snapshot.register()));
    return snapshot
        .dispatcher()
        .suggestions(
            viewing.person(),
            viewing.language(),
            clock.instant().atZone(snapshot.register().organisation().zone()),
            typed);
  }
}
