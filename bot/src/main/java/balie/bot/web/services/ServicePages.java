package balie.bot.web.services;

import static balie.bot.web.page.Html.all;
import static balie.bot.web.page.Html.div;
import static balie.bot.web.page.Html.each;
import static balie.bot.web.page.Html.element;
import static balie.bot.web.page.Html.link;
import static balie.bot.web.page.Html.p;
import static balie.bot.web.page.Html.when;
import static balie.bot.web.page.Html.words;

import balie.bot.flow.Leaflet;
import balie.bot.flow.Snapshots;
import balie.bot.reply.ServiceSheet;
import balie.bot.web.Call;
import balie.bot.web.Route;
import balie.bot.web.Visitor;
import balie.bot.web.WebAnswer;
import balie.bot.web.page.Html;
import balie.bot.web.page.Icon;
import balie.bot.web.page.Label;
import balie.bot.web.page.Markdown;
import balie.bot.web.page.Shell;
import balie.bot.web.page.TroublePages;
import balie.bot.web.page.Viewing;
import balie.storage.article.Article;
import balie.storage.article.ArticleId;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// "My services", and the articles that somebody may read.
public final class ServicePages {
  private static final int LONGEST_SEARCH = 100;

  private final Shell shell;
  private final Snapshots snapshots;
  private final InstantSource clock;

  public ServicePages(Shell shell, Snapshots snapshots, InstantSource clock) {
    this.shell = shell;
    this.snapshots = snapshots;
    this.clock = clock;
  }

  public List<Route> routes() {
    return List.of(
        Route.personal("GET", "/services", this::services),
        Route.personal("GET", "/articles/{id}", this::article),
        Route.personal("GET", "/articles/{id}/text", this::articleText));
  }

  private WebAnswer services(Call call, Visitor visitor) {
    Optional<Snapshots.Snapshot> snapshot = snapshots.current();
    Viewing viewing =
        Viewing.of(call, Optional.of(visitor), snapshot.map(Snapshots.Snapshot::register));
    Shell.Content content =
        snapshot
            .map(current -> content(viewing, leaflet(current, viewing)))
            .orElseGet(
                () -> TroublePages.notice(viewing, Label.UNPUBLISHED, Label.UNPUBLISHED_SAYS));
    return shell.page(200, viewing, content);
  }

  private Leaflet leaflet(Snapshots.Snapshot snapshot, Viewing viewing) {
    return snapshot.dispatcher().leaflet(viewing.person(), viewing.language(), now(snapshot));
  }

  private ZonedDateTime now(Snapshots.Snapshot snapshot) {
    return clock.instant().atZone(snapshot.register().organisation().zone());
  }

  private Shell.Content content(Viewing viewing, Leaflet leaflet) {
    String wanted =
        viewing
            .call()
            .query("q")
            .map(String::strip)
            .filter(q -> q.length() <= LONGEST_SEARCH)
            .orElse("");
    Found found = Found.in(leaflet, wanted);
    return new Shell.Content(
        Shell.Tab.SERVICES,
        viewing.say(Label.MY_SERVICES),
        List.of("services.js"),
        div(
            "services",
            head(viewing, wanted),
            contents(viewing, found),
            div("sheets", sheets(viewing, leaflet, found, wanted))));
  }

  private static Html head(Viewing viewing, String wanted) {
    return element(
        "header",
        "page-head",
        element("h1", "", viewing.words(Label.MY_SERVICES)),
        p("lead", viewing.words(Label.SERVICES_INTRO)),
        element(
                "form",
                "search",
                Icon.SEARCH.html(),
                Html.input("search", "q", wanted)
                    .with("aria-label", viewing.say(Label.SEARCH_HERE))
                    .with("placeholder", viewing.say(Label.SEARCH_HERE))
                    .with("maxlength", String.valueOf(LONGEST_SEARCH))
                    .with("autocomplete", "off"))
            .with("method", "get")
            .with("action", "/services")
            .with("role", "search"));
  }

  private static Html contents(Viewing viewing, Found found) {
    return element(
            "nav",
            "contents",
            element("h2", "", viewing.words(Label.ON_THIS_PAGE)),
            element(
                "ul",
                "",
                each(
                    found.services(),
                    sheet -> element("li", "", link("#" + sheet.id(), "", words(sheet.name())))),
                when(
                    !found.orderable().isEmpty(),
                    element("li", "apart", link("#order", "", viewing.words(Label.ORDERABLE)))),
                when(
                    !found.articles().isEmpty(),
                    element("li", "", link("#read", "", viewing.words(Label.ARTICLES))))))
        .with("aria-label", viewing.say(Label.ON_THIS_PAGE));
  }

  private static Html sheets(Viewing viewing, Leaflet leaflet, Found found, String wanted) {
    SheetView sheet = new SheetView(viewing, !wanted.isEmpty());
    boolean nothing = found.isEmpty() && !wanted.isEmpty();
    return all(
        p("nothing", viewing.words(Label.NOTHING_FOUND))
            .with("id", "nothing")
            .with("role", "status")
            .when(!nothing, "hidden"),
        when(leaflet.services().isEmpty(), p("nothing", viewing.words(none(viewing)))),
        each(found.services(), service -> sheet.service(service, articles(leaflet, service))),
        when(!found.orderable().isEmpty(), orderable(viewing, found)),
        when(!found.articles().isEmpty(), reading(viewing, found)));
  }

  private static Label none(Viewing viewing) {
    return viewing.person().isPresent() ? Label.NO_SERVICES : Label.NO_SERVICES_STRANGER;
  }

  private static List<Article> articles(Leaflet leaflet, ServiceSheet service) {
    return leaflet.articles().stream()
        .filter(a -> a.service().filter(id -> id.id().equals(service.id())).isPresent())
        .toList();
  }

  private static Html orderable(Viewing viewing, Found found) {
    return element(
            "section",
            "group",
            element("h2", "", viewing.words(Label.ORDERABLE)),
            div("grid", each(found.orderable(), service -> order(viewing, service))))
        .with("id", "order");
  }

  private static Html order(Viewing viewing, ServiceSheet.Orderable service) {
    return element(
            "article",
            "offer",
            element("h3", "", words(service.name())),
            p("dim", words(service.summary())),
            element(
                "dl",
                "prices",
                each(
                    service.offerings(),
                    choice ->
                        div(
                            "",
                            element("dt", "", words(choice.name())),
                            element(
                                "dd",
                                "",
                                element("strong", "", words(choice.price().orElse("–"))),
                                Html.maybe(
                                    choice.delivery(),
                                    d -> Html.span("dim", viewing.words(Label.DELIVERED, d))))))),
            SheetView.ask(
                viewing,
                viewing.say(Label.ORDER_SAYS, service.name()),
                viewing.say(Label.ORDER),
                viewing.say(Label.ORDER) + " " + service.name()))
        .with("data-find", "");
  }

  private static Html reading(Viewing viewing, Found found) {
    List<Article> own =
        found.articles().stream()
            .sorted(
                Comparator.comparing((Article article) -> article.language() != viewing.language()))
            .toList();
    return element(
            "section",
            "group",
            element("h2", "", viewing.words(Label.ARTICLES)),
            div("reading", each(own, article -> ArticleView.folded(viewing, article))))
        .with("id", "read");
  }

  private WebAnswer article(Call call, Visitor visitor) {
    Optional<Snapshots.Snapshot> snapshot = snapshots.current();
    Viewing viewing =
        Viewing.of(call, Optional.of(visitor), snapshot.map(Snapshots.Snapshot::register));
    Optional<Article> found = find(call, viewing, snapshot);
    return found
        .map(
            article ->
                shell.page(
                    200,
                    viewing,
                    new Shell.Content(
                        Shell.Tab.NONE, article.title(), ArticleView.page(viewing, article))))
        .orElseGet(
            () ->
                shell.page(
                    404,
                    viewing,
                    TroublePages.notice(viewing, Label.NOT_FOUND, Label.NOT_FOUND_SAYS)));
  }

  /// The text alone, for opening it in place.
  private WebAnswer articleText(Call call, Visitor visitor) {
    Optional<Snapshots.Snapshot> snapshot = snapshots.current();
    Viewing viewing =
        Viewing.of(call, Optional.of(visitor), snapshot.map(Snapshots.Snapshot::register));
    return find(call, viewing, snapshot)
        .map(article -> WebAnswer.html(200, Markdown.rendered(article.body()).markup()))
        .orElseGet(() -> WebAnswer.html(404, ""))
        .with("Cache-Control", "no-store");
  }

  private Optional<Article> find(
      Call call, Viewing viewing, Optional<Snapshots.Snapshot> snapshot) {
    return snapshot.flatMap(
        current ->
            current
                .dispatcher()
                .article(
                    viewing.person(),
                    viewing.language(),
                    now(current),
                    new ArticleId(call.inPath("id"))));
  }
}
