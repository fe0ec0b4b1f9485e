package balie.bot.web.page;

import static balie.bot.web.page.Html.all;
import static balie.bot.web.page.Html.div;
import static balie.bot.web.page.Html.element;
import static balie.bot.web.page.Html.input;
import static balie.bot.web.page.Html.link;
import static balie.bot.web.page.Html.maybe;
import static balie.bot.web.page.Html.none;
import static balie.bot.web.page.Html.span;
import static balie.bot.web.page.Html.when;
import static balie.bot.web.page.Html.words;

import balie.bot.web.FormWord;
import balie.bot.web.Visitor;
import balie.bot.web.WebAnswer;
import balie.storage.language.Language;
import balie.storage.person.Person;
import java.util.List;
import java.util.Locale;

/// The frame around every page: the head, where one can go, the language, the theme, who one is.
public final class Shell {
  private final Assets assets;
  private final Kind kind;
  private final boolean withDiscord;

  /// Which Balie this is.
  public enum Kind {
    /// One that says that it is made up, and where a visitor may be anybody.
    DEMO,
    /// A real one.
    REAL
  }

  /// A place in the main navigation.
  public enum Tab {
    CHAT,
    SERVICES,
    DESK,
    /// A page beside the navigation.
    NONE
  }

  /// What a page holds.
  ///
  /// @param scripts the plain names of its own scripts
  public record Content(Tab tab, String title, List<String> scripts, Html main) {
    public Content {
      scripts = List.copyOf(scripts);
    }

    public Content(Tab tab, String title, Html main) {
      this(tab, title, List.of(), main);
    }
  }

  public Shell(Assets assets, Kind kind) {
    this(assets, kind, false);
  }

  private Shell(Assets assets, Kind kind, boolean withDiscord) {
    this.assets = assets;
    this.kind = kind;
    this.withDiscord = withDiscord;
  }

  /// The same with a way to the code by which somebody says in Discord who they are.
  public Shell withDiscord() {
    return new Shell(assets, kind, true);
  }

  /// A page for one visitor, which nobody else may be handed from a cache.
  public WebAnswer page(int status, Viewing viewing, Content content) {
    return WebAnswer.html(status, document(viewing, content))
        .with("Cache-Control", "no-store")
        .with("Content-Language", viewing.language().tag());
  }

  private String document(Viewing viewing, Content content) {
    return element(
            "html",
            "",
            head(content),
            element(
                "body",
                "tab-" + content.tab().name().toLowerCase(Locale.ROOT),
                link("#main", "skip", viewing.words(Label.SKIP)),
                top(viewing, content.tab()),
                when(kind == Kind.DEMO, demo(viewing)),
                element("main", "", content.main()).with("id", "main").with("tabindex", "-1")))
        .with("lang", viewing.language().tag())
        .with("data-theme", viewing.theme().id())
        .document();
  }

  private Html head(Content content) {
    return element(
        "head",
        "",
        element("meta", "").with("charset", "utf-8"),
        element("title", "", words(content.title() + " · Balie")),
        element("meta", "")
            .with("name", "viewport")
            .with(
                "content",
                "width=device-width, initial-scale=1, interactive-widget=resizes-content"),
        element("meta", "").with("name", "color-scheme").with("content", "light dark"),
        element("meta", "").with("name", "robots").with("content", "noindex"),
        element("link", "").with("rel", "icon").with("href", assets.path("icon.svg")),
        element("link", "")
            .with("rel", "preload")
            .with("href", assets.path("atkinson.woff2"))
            .with("as", "font")
            .with("type", "font/woff2")
            .with("crossorigin", "anonymous"),
        element("link", "").with("rel", "stylesheet").with("href", assets.path("balie.css")),
        script("page.js"),
        Html.each(content.scripts(), this::script));
  }

  private Html script(String name) {
    return element("script", "").with("type", "module").with("src", assets.path(name));
  }

  private Html top(Viewing viewing, Tab tab) {
    return element(
        "header",
        "top",
        link(
            "/",
            "brand",
            element("img", "mark")
                .with("src", assets.path("icon.svg"))
                .with("alt", "")
                .with("width", "28")
                .with("height", "28"),
            span("name", words("Balie")),
            span("organisation", words(viewing.organisation()))),
        viewing.visitor().isPresent() ? navigation(viewing, tab) : none(),
        div("tools", languages(viewing), themes(viewing), account(viewing)));
  }

  private static Html navigation(Viewing viewing, Tab tab) {
    boolean staff = viewing.person().filter(Person::isStaff).isPresent();
    return element(
            "nav",
            "tabs",
            tab("/", viewing.say(Label.CHAT), tab == Tab.CHAT),
            tab("/services", viewing.say(Label.MY_SERVICES), tab == Tab.SERVICES),
            when(staff, tab("/desk", viewing.say(Label.DESK), tab == Tab.DESK)))
        .with("aria-label", viewing.say(Label.MAIN_NAVIGATION));
  }

  private static Html tab(String path, String label, boolean here) {
    Html.Element tab = link(path, "tab", words(label));
    return here ? tab.with("aria-current", "page") : tab;
  }

  /// Both languages, each called by its own name; the one in use is pressed.
  private static Html languages(Viewing viewing) {
    Html buttons =
        all(
            List.of(Language.values()).stream()
                .map(
                    language ->
                        element("button", "", words(language.tag().toUpperCase(Locale.ROOT)))
                            .with("name", "language")
                            .with("value", language.tag())
                            .with("lang", language.tag())
                            .with(
                                "aria-label",
                                language.tag().toUpperCase(Locale.ROOT) + ": " + name(language))
                            .with("aria-pressed", String.valueOf(language == viewing.language()))));
    return preference(
        viewing,
        "",
        div("languages", buttons)
            .with("role", "group")
            .with("aria-label", viewing.say(Label.LANGUAGE)));
  }

  private static String name(Language language) {
    return switch (language) {
      case EN -> "English";
      case NL -> "Nederlands";
    };
  }

  private static Html themes(Viewing viewing) {
    Theme theme = viewing.theme();
    Icon icon =
        switch (theme) {
          case AUTO -> Icon.DEVICE;
          case LIGHT -> Icon.SUN;
          case DARK -> Icon.MOON;
        };
    String label = viewing.say(Label.THEME, viewing.say(theme.label()));
    return preference(
        viewing,
        "theme",
        element("button", "quiet", icon.html())
            .with("name", "theme")
            .with("value", theme.next().id())
            .with("aria-label", label)
            .with("title", label));
  }

  private static Html.Element preference(Viewing viewing, String styled, Html buttons) {
    return form(viewing, "/preferences", styled, input("hidden", "back", back(viewing)), buttons);
  }

  private static String back(Viewing viewing) {
    return viewing.call().isRead() ? viewing.call().path() : "/";
  }

  /// A form that changes something.
  public static Html.Element form(Viewing viewing, String path, String styled, Html... fields) {
    return element(
            "form",
            styled,
            maybe(
                viewing.visitor().map(Visitor::csrf),
                csrf -> input("hidden", "csrf", FormWord.of(csrf))),
            all(fields))
        .with("method", "post")
        .with("action", path);
  }

  private Html account(Viewing viewing) {
    if (viewing.visitor().isEmpty()) {
      return none();
    }
    String name = viewing.person().map(Person::name).orElse(viewing.say(Label.GUEST));
    return element(
        "details",
        "account",
        element(
            "summary",
            "",
            span("initials", words(initials(name))).with("aria-hidden", "true"),
            span("unseen", viewing.words(Label.ACCOUNT, name))),
        div(
            "card",
            Html.p("who", words(name)),
            Html.p("dim", words(where(viewing))),
            when(withDiscord, link("/discord", "button", viewing.words(Label.DISCORD))),
            wayOut(viewing)));
  }

  private Html wayOut(Viewing viewing) {
    return switch (kind) {
      case DEMO -> link("/who", "button", viewing.words(Label.SWITCH_PERSON));
      case REAL ->
          form(
              viewing, "/sign-out", "", element("button", "button", viewing.words(Label.SIGN_OUT)));
    };
  }

  private static String where(Viewing viewing) {
    return viewing
        .person()
        .flatMap(person -> viewing.register().flatMap(r -> r.unit(person.unit())))
        .map(unit -> unit.name())
        .orElse(viewing.say(Label.STRANGER));
  }

  private static String initials(String name) {
    String[] parts = name.strip().split("\\s+", -1);
    String first =
        parts[0].isEmpty() ? "?" : parts[0].substring(0, parts[0].offsetByCodePoints(0, 1));
    String last = parts[parts.length - 1];
    return parts.length == 1 ? first : first + last.substring(0, last.offsetByCodePoints(0, 1));
  }

  private static Html demo(Viewing viewing) {
    return element(
        "aside",
        "demo",
        element("strong", "", viewing.words(Label.DEMO)),
        words(" "),
        viewing.words(Label.DEMO_IS, viewing.organisation()));
  }
}
