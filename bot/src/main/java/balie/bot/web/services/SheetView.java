package balie.bot.web.services;

import static balie.bot.web.page.Html.all;
import static balie.bot.web.page.Html.div;
import static balie.bot.web.page.Html.each;
import static balie.bot.web.page.Html.element;
import static balie.bot.web.page.Html.input;
import static balie.bot.web.page.Html.maybe;
import static balie.bot.web.page.Html.p;
import static balie.bot.web.page.Html.span;
import static balie.bot.web.page.Html.when;
import static balie.bot.web.page.Html.words;

import balie.bot.reply.ServiceSheet;
import balie.bot.web.page.Html;
import balie.bot.web.page.Icon;
import balie.bot.web.page.Label;
import balie.bot.web.page.Shell;
import balie.bot.web.page.Viewing;
import balie.storage.article.Article;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One service of somebody's, to look at.
final class SheetView {
  private final Viewing viewing;
  private final boolean open;

  /// @param open whether all of it is shown at once, else what people look for first
  SheetView(Viewing viewing, boolean open) {
    this.viewing = viewing;
    this.open = open;
  }

  Html service(ServiceSheet sheet, List<Article> articles) {
    return element(
            "section",
            "sheet",
            head(sheet),
            when(!sheet.figures().isEmpty(), figures(sheet)),
            when(!sheet.hours().isEmpty(), new WeekChart(viewing).of(sheet)),
            element(
                    "details",
                    "all",
                    element("summary", "", viewing.words(Label.ALL_AGREED), Icon.CHEVRON.html()),
                    div(
                        "inside",
                        when(!sheet.soon().isEmpty(), soon(sheet)),
                        when(!sheet.promises().isEmpty(), promises(sheet)),
                        when(!articles.isEmpty(), articles(articles))))
                .when(open, "open"),
            agreement(sheet))
        .with("id", sheet.id())
        .with("aria-labelledby", "name-" + sheet.id())
        .with("data-find", "");
  }

  private Html head(ServiceSheet sheet) {
    return element(
        "header",
        "",
        div(
            "",
            element("h2", "", words(sheet.name())).with("id", "name-" + sheet.id()),
            maybe(sheet.offering(), offering -> span("badge", words(offering))),
            when(sheet.subscription(), span("badge own", viewing.words(Label.OWN_SUBSCRIPTION)))),
        p("dim", words(sheet.summary())));
  }

  private Html figures(ServiceSheet sheet) {
    return element(
        "dl",
        "figures",
        each(
            sheet.figures(),
            figure ->
                div(
                    "",
                    element("dt", "", words(figure.name())),
                    element("dd", "", value(figure.value())))));
  }

  /// A number stands out from its unit.
  private static Html value(String value) {
    // The euro sign belongs to its number, in Dutch with a space between them.
    int from = value.startsWith("€ ") || value.startsWith("€\u00a0") ? 2 : 0;
    int space = value.indexOf(' ', from);
    return space < 0
        ? words(value)
        : all(words(value.substring(0, space)), span("unit", words(value.substring(space))));
  }

  private Html soon(ServiceSheet sheet) {
    return div(
        "part",
        element("h3", "", viewing.words(Label.HOW_SOON)),
        element(
            "table",
            "soon",
            element(
                "thead",
                "",
                element(
                    "tr",
                    "",
                    heading(Label.FOR_WHAT),
                    heading(Label.RESPONSE),
                    heading(Label.RESOLUTION))),
            element(
                "tbody",
                "",
                each(
                    sheet.soon(),
                    row ->
                        element(
                            "tr",
                            "",
                            element("th", "", words(row.what())).with("scope", "row"),
                            cell(row.response()),
                            cell(row.resolution()))))));
  }

  private Html heading(Label label) {
    return element("th", "", viewing.words(label)).with("scope", "col");
  }

  private Html cell(Optional<String> time) {
    return element("td", "", words(time.map(t -> viewing.say(Label.WITHIN, t)).orElse("–")));
  }

  private Html promises(ServiceSheet sheet) {
    return div(
        "part",
        element("h3", "", viewing.words(Label.AGREED)),
        element(
            "dl",
            "promises",
            each(
                sheet.promises(),
                promise ->
                    div(
                        promise.own() ? "own" : "",
                        element("dt", "", words(promise.name())),
                        element("dd", "", sentence(promise))))));
  }

  private static Html sentence(ServiceSheet.Promise promise) {
    Optional<String> link =
        promise.link().filter(l -> l.startsWith("https://") || l.startsWith("http://"));
    int at = link.map(promise.sentence()::indexOf).orElse(-1);
    if (at < 0) {
      return words(promise.sentence());
    }
    String address = link.orElseThrow();
    return all(
        words(promise.sentence().substring(0, at)),
        element("a", "", words(address))
            .with("href", address)
            .with("rel", "noopener noreferrer")
            .with("target", "_blank"),
        words(promise.sentence().substring(at + address.length())));
  }

  private Html articles(List<Article> articles) {
    List<Article> own = articles.stream().filter(a -> a.language() == viewing.language()).toList();
    List<Article> shown = own.isEmpty() ? articles : own;
    return div(
        "part",
        element("h3", "", viewing.words(Label.ARTICLES)),
        div("reading", each(shown, article -> ArticleView.folded(viewing, article))));
  }

  private Html agreement(ServiceSheet sheet) {
    return element(
        "footer",
        "stated",
        maybe(sheet.agreement(), this::agreed),
        when(
            sheet.agreement().isEmpty() && sheet.subscription(),
            p("", viewing.words(Label.OWN_SUBSCRIPTION))),
        ask(
            viewing,
            "",
            viewing.say(Label.ASK_ABOUT, sheet.name()),
            viewing.say(Label.ASK_ABOUT, sheet.name())));
  }

  private Html agreed(ServiceSheet.Agreed agreed) {
    return p(
        "",
        span("id", words(agreed.id())),
        words(" · " + viewing.say(Label.VERSION, String.valueOf(agreed.version()))),
        maybe(agreed.since(), since -> words(" · " + viewing.say(Label.SINCE, since))),
        maybe(agreed.until(), until -> words(" · " + viewing.say(Label.IN_FORCE_UNTIL, until))),
        maybe(agreed.by(), by -> all(element("br", ""), span("dim", words(by)))));
  }

  /// A button that asks something in the chat; with nothing to ask it is a link there.
  static Html ask(Viewing viewing, String question, String label, String accessible) {
    if (question.isEmpty()) {
      return Html.link("/", "button quiet", words(label));
    }
    return Shell.form(
        viewing,
        "/say",
        "",
        input("hidden", "event", UUID.randomUUID().toString()),
        input("hidden", "text", question),
        element("button", "button", words(label)).with("aria-label", accessible));
  }
}
