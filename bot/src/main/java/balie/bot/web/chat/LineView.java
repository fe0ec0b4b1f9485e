package balie.bot.web.chat;

import static balie.bot.web.page.Html.all;
import static balie.bot.web.page.Html.div;
import static balie.bot.web.page.Html.each;
import static balie.bot.web.page.Html.element;
import static balie.bot.web.page.Html.input;
import static balie.bot.web.page.Html.link;
import static balie.bot.web.page.Html.maybe;
import static balie.bot.web.page.Html.none;
import static balie.bot.web.page.Html.p;
import static balie.bot.web.page.Html.span;
import static balie.bot.web.page.Html.when;
import static balie.bot.web.page.Html.words;

import balie.bot.channel.Button;
import balie.bot.channel.Citation;
import balie.bot.channel.Picture;
import balie.bot.channel.Reply;
import balie.bot.flow.Transcript;
import balie.bot.reply.Formats;
import balie.bot.web.page.Html;
import balie.bot.web.page.Icon;
import balie.bot.web.page.Label;
import balie.bot.web.page.Markdown;
import balie.bot.web.page.Shell;
import balie.bot.web.page.Theme;
import balie.bot.web.page.Viewing;
import balie.storage.conversation.Said;
import balie.storage.person.Person;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Shows one thing that was said.
final class LineView {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Viewing viewing;
  private final Pressed pressed;
  private final String say;

  /// @param say where what is pressed is sent to
  LineView(Viewing viewing, Pressed pressed, String say) {
    this.viewing = viewing;
    this.pressed = pressed;
    this.say = say;
  }

  Html line(Transcript.Line line) {
    return switch (line) {
      case Transcript.Heard heard -> heard(heard);
      case Transcript.Told told -> pressed.isThanks(told) ? none() : told(told);
    };
  }

  /// Whether something is said only to thank for praise, which the page does by itself.
  boolean isThanks(Transcript.Told told) {
    return pressed.isThanks(told);
  }

  /// What was pressed is shown as what the button said; what was given as feedback, at the answer
  /// that it is about.
  private Html heard(Transcript.Heard heard) {
    Optional<String> text =
        switch (heard.said()) {
          case Said.Words(String said) -> Optional.of(said);
          case Said.Press(String action) -> pressed.label(action);
        };
    return maybe(
        text.filter(t -> !t.isEmpty()),
        said ->
            element("article", "said", heading(speaker(heard), heard), p("", words(said)))
                .with("id", "m" + heard.number()));
  }

  private Html told(Transcript.Told told) {
    Reply reply = told.reply();
    Html.Element answer =
        element(
                "article",
                isCard(told) ? "answer state" : "answer",
                heading(viewing.say(Label.BALIE_SAID), told),
                when(
                    reply.isPrivate() && told.answers().isEmpty(),
                    p("private", Icon.LOCK.html(), viewing.words(Label.PRIVATE))),
                div(isQuote(reply) ? "text prose" : "text", text(reply)),
                maybe(reply.picture(), this::picture),
                each(reply.citations(), this::source),
                buttons(told),
                after(told))
            .with("id", "l" + told.number())
            .with("lang", reply.language().tag());
    return told.card().map(card -> answer.with("data-card", card)).orElse(answer);
  }

  /// What shows the state of something. An answer has a key too, by which a later one takes its
  /// place, and looks like an answer.
  private static boolean isCard(Transcript.Told told) {
    return told.card().isPresent() && told.answers().isEmpty();
  }

  /// Who said it, as far as others speak here too.
  private String speaker(Transcript.Heard heard) {
    return heard
        .by()
        .filter(by -> viewing.person().map(Person::id).filter(by::equals).isEmpty())
        .flatMap(by -> viewing.register().flatMap(r -> r.person(by)))
        .map(Person::name)
        .orElseGet(() -> viewing.say(Label.YOU_SAID));
  }

  private Html heading(String by, Transcript.Line line) {
    return element("h2", "unseen", words(by + ", " + time(line)));
  }

  private String time(Transcript.Line line) {
    ZoneId zone = viewing.register().map(r -> r.organisation().zone()).orElse(ZoneOffset.UTC);
    return TIME.format(line.at().atZone(zone));
  }

  private static boolean isQuote(Reply reply) {
    return reply.citations().stream().anyMatch(Citation.OfArticle.class::isInstance);
  }

  /// The words of an answer, without what stands on its source card and its buttons anyway.
  private static Html text(Reply reply) {
    String body = reply.citations().isEmpty() ? reply.text() : reply.body();
    if (isQuote(reply)) {
      return Markdown.rendered(body);
    }
    boolean pickable = reply.buttons().size() >= reply.choices().size();
    return PlainText.html(pickable ? withoutChoices(body, reply.choices()) : body);
  }

  private static String withoutChoices(String body, List<String> choices) {
    String text = body;
    for (int i = 0; i < choices.size(); i++) {
      text = text.replace("\n" + (i + 1) + ". " + choices.get(i), "");
    }
    return text;
  }

  /// The picture in the page's own theme; the text beside it says the same.
  private Html picture(Picture picture) {
    String light = picture.path() + "/light";
    String dark = picture.path() + "/dark";
    Html.Element drawn =
        element("img", "")
            .with("src", viewing.theme() == Theme.DARK ? dark : light)
            .with("alt", picture.alt())
            .with("width", "960")
            .with("loading", "lazy");
    if (viewing.theme() != Theme.AUTO) {
      return div("picture", drawn);
    }
    return div(
        "picture",
        element(
            "picture",
            "",
            element("source", "")
                .with("media", "(prefers-color-scheme: dark)")
                .with("srcset", dark),
            drawn));
  }

  private Html source(Citation citation) {
    return switch (citation) {
      case Citation.OfRecord stated -> record(stated);
      case Citation.OfArticle article -> article(article);
    };
  }

  private Html record(Citation.OfRecord stated) {
    Label where =
        switch (stated.statedIn()) {
          case "agreement" -> Label.STATED_AGREEMENT;
          case "subscription" -> Label.STATED_SUBSCRIPTION;
          case "offering" ->
              stated.agreement().isPresent() ? Label.STATED_OFFERING : Label.STATED_CATALOGUE;
          case "technical" -> Label.STATED_TECHNICAL;
          default -> Label.STATED_SERVICE;
        };
    String name = stated.agreement().map(Citation.Agreed::id).orElseGet(() -> viewing.say(where));
    return element(
        "details",
        "source",
        element(
            "summary",
            "",
            Icon.DOCUMENT.html(),
            span(
                "",
                span("unseen", words(viewing.say(Label.SOURCE) + ": ")),
                span("id", words(name)),
                maybe(stated.agreement(), agreed -> span("version", words(version(agreed))))),
            Icon.CHEVRON.html()),
        div(
            "inside",
            p("", words(viewing.say(where) + ": " + stated.service())),
            link(
                "/services?q=" + encoded(stated.service()),
                "",
                viewing.words(Label.ALL_ABOUT, stated.service()))));
  }

  private String version(Citation.Agreed agreed) {
    String version = viewing.say(Label.VERSION, String.valueOf(agreed.version()));
    return agreed
        .since()
        .map(
            since ->
                version
                    + " · "
                    + viewing.say(Label.SINCE, Formats.of(viewing.language()).date(since)))
        .orElse(version);
  }

  private Html article(Citation.OfArticle article) {
    String path = "/articles/" + encoded(article.id());
    return element(
            "details",
            "source",
            element(
                "summary",
                "",
                Icon.BOOK.html(),
                span(
                    "",
                    span("unseen", words(viewing.say(Label.SOURCE) + ": ")),
                    span("id", words(article.title())),
                    when(!article.heading().isEmpty(), span("version", words(article.heading())))),
                Icon.CHEVRON.html()),
            div("inside prose", link(path, "", viewing.words(Label.READ_ARTICLE))))
        .with("data-text", path + "/text")
        .with("data-heading", article.heading());
  }

  private Html buttons(Transcript.Told told) {
    List<Button> all = told.reply().buttons();
    if (all.isEmpty()) {
      return none();
    }
    boolean choosing = !told.reply().choices().isEmpty();
    // What an answer offers beside what was asked stands back; what it asks does not.
    boolean aside = !told.reply().citations().isEmpty();
    return press(
        div(aside ? "buttons aside" : "buttons", all(all.stream().map(LineView::button)))
            .with("role", "group")
            .with("aria-label", viewing.say(choosing ? Label.CHOICES : Label.OFFERS)));
  }

  private Html.Element press(Html buttons) {
    return Shell.form(
        viewing, say, "", input("hidden", "event", UUID.randomUUID().toString()), buttons);
  }

  private static Html.Element button(Button button) {
    String style =
        switch (button.style()) {
          case PRIMARY -> "button primary";
          case PLAIN -> "button";
          case DANGER -> "button danger";
        };
    return element("button", style, words(button.label()))
        .with("name", "action")
        .with("value", button.action());
  }

  private Html after(Transcript.Told told) {
    boolean judged = told.answers().isPresent() && told.reply().isJudged();
    if (!judged && told.why().isEmpty()) {
      return none();
    }
    return div("after", when(!told.why().isEmpty(), why(told)), when(judged, feedback(told)));
  }

  private Html why(Transcript.Told told) {
    return element(
        "details",
        "why",
        element("summary", "", viewing.words(Label.WHY)),
        element("ul", "", each(told.why(), line -> element("li", "", words(line)))));
  }

  private Html feedback(Transcript.Told told) {
    String answered = told.answers().map(Object::toString).orElse("");
    return press(
        div(
                "feedback",
                verdict(answered, "helped", Icon.CHECK, Label.HELPED),
                verdict(answered, "wrong", Icon.CROSS, Label.WRONG),
                verdict(answered, "outdated", Icon.CLOCK, Label.OUTDATED))
            .with("role", "group")
            .with("aria-label", viewing.say(Label.WAS_IT_RIGHT)));
  }

  private Html verdict(String answered, String verdict, Icon icon, Label label) {
    String action = "feedback " + answered + " " + verdict;
    return element("button", "", icon.html(), viewing.words(label))
        .with("name", "action")
        .with("value", action)
        .with("aria-pressed", String.valueOf(pressed.isVerdict(answered, verdict)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
