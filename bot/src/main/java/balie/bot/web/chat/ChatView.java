package balie.bot.web.chat;

import static balie.bot.web.page.Html.all;
import static balie.bot.web.page.Html.div;
import static balie.bot.web.page.Html.each;
import static balie.bot.web.page.Html.element;
import static balie.bot.web.page.Html.input;
import static balie.bot.web.page.Html.link;
import static balie.bot.web.page.Html.p;
import static balie.bot.web.page.Html.span;
import static balie.bot.web.page.Html.when;
import static balie.bot.web.page.Html.words;

import balie.bot.flow.Transcript;
import balie.bot.reply.Formats;
import balie.bot.web.page.Html;
import balie.bot.web.page.Icon;
import balie.bot.web.page.Label;
import balie.bot.web.page.Shell;
import balie.bot.web.page.Viewing;
import balie.storage.conversation.Transcripts.Mark;
import balie.storage.conversation.Transcripts.Topic;
import balie.storage.person.Person;
import balie.storage.person.Team;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The page of a conversation.
final class ChatView {
  private static final int LONGEST_TOPIC = 70;

  private final Viewing viewing;
  private final Talk talk;

  ChatView(Viewing viewing, Talk talk) {
    this.viewing = viewing;
    this.talk = talk;
  }

  Html page(List<Transcript.Line> lines, List<Topic> topics, List<String> suggestions) {
    return conversation(lines, tools(topics), welcome(suggestions));
  }

  /// What reaches a team, which those who work in it act upon here.
  Html feed(List<Transcript.Line> lines, List<Team> teams) {
    Html none =
        div(
                "welcome",
                p("hello", viewing.words(Label.FEED_EMPTY)),
                p("lead", viewing.words(Label.FEED_INTRO)))
            .with("id", "welcome");
    Html tools =
        div(
            "chat-tools",
            element("h1", "unseen", viewing.words(Label.DESK)),
            element(
                    "nav",
                    "teams",
                    each(teams, this::team),
                    link("/gaps", "tab", viewing.words(Label.GAPS)))
                .with("aria-label", viewing.say(Label.DESK)));
    return conversation(lines, tools, none);
  }

  private Html team(Team team) {
    Html.Element tab = link(Talk.of(team.id()).path(), "tab", words(team.name()));
    return team.id().id().equals(talk.key()) ? tab.with("aria-current", "page") : tab;
  }

  private Html conversation(List<Transcript.Line> lines, Html tools, Html welcome) {
    Pressed pressed = Pressed.in(lines);
    LineView view = new LineView(viewing, pressed, talk.path() + "/say");
    Mark mark = Mark.START;
    for (Transcript.Line line : lines) {
      mark = line.after(mark);
    }
    return div(
            "chat",
            tools,
            div("log", when(lines.isEmpty(), welcome), each(onceEachCard(lines), view::line))
                .with("id", "log")
                .with("role", "log")
                .with("aria-live", "polite")
                .with("aria-label", viewing.say(Label.CONVERSATION))
                .with("tabindex", "-1"),
            working(isWaiting(lines)),
            composer())
        .with("id", "chat")
        .with("data-events", talk.path() + "/events")
        .with("data-mark", Marks.write(mark))
        .with("data-working", viewing.say(Label.WORKING))
        .with("data-still-working", viewing.say(Label.STILL_WORKING))
        .with("data-not-sent", viewing.say(Label.NOT_SENT))
        .with("data-reconnecting", viewing.say(Label.RECONNECTING))
        .with("data-ended", viewing.say(Label.ENDED))
        .with("data-noted", viewing.say(Label.NOTED))
        .with("data-noted-helped", viewing.say(Label.NOTED_HELPED));
  }

  /// A card that was shown several times stands where it stood first, as it is now. The latest is
  /// the one that was written last, in whatever order they are read.
  private static List<Transcript.Line> onceEachCard(List<Transcript.Line> lines) {
    Map<String, Integer> places = new HashMap<>();
    List<Transcript.Line> shown = new ArrayList<>();
    for (Transcript.Line line : lines) {
      if (!(line instanceof Transcript.Told told) || told.card().isEmpty()) {
        shown.add(line);
        continue;
      }
      Integer place = places.putIfAbsent(told.card().get(), shown.size());
      if (place == null) {
        shown.add(line);
      } else if (shown.get(place) instanceof Transcript.Told before
          && before.number() < told.number()) {
        shown.set(place, line);
      }
    }
    return shown;
  }

  /// Whether the last thing that was said is not answered yet.
  private static boolean isWaiting(List<Transcript.Line> lines) {
    return !lines.isEmpty()
        && lines.getLast() instanceof Transcript.Heard heard
        && Pressed.verdict(heard).isEmpty();
  }

  /// The way to a new conversation is there from the beginning and seen once something was said.
  private Html tools(List<Topic> topics) {
    return div(
        "chat-tools",
        element("h1", "unseen", viewing.words(Label.CONVERSATION)),
        when(!topics.isEmpty(), earlier(topics)),
        Shell.form(
            viewing,
            "/new",
            "fresh",
            element(
                "button", "button quiet", Icon.NEW.html(), viewing.words(Label.NEW_CONVERSATION))));
  }

  private Html earlier(List<Topic> topics) {
    return element(
        "details",
        "earlier",
        element("summary", "button quiet", viewing.words(Label.EARLIER), Icon.CHEVRON.html()),
        element("ul", "", each(topics, this::topic)));
  }

  private Html topic(Topic topic) {
    ZoneId zone = viewing.register().map(r -> r.organisation().zone()).orElse(ZoneOffset.UTC);
    LocalDate day = LocalDate.ofInstant(topic.last(), zone);
    String path =
        "/c/" + topic.conversation().id().substring(topic.conversation().id().lastIndexOf(':') + 1);
    Html.Element entry =
        link(
            path,
            "",
            words(shortened(topic.begins())),
            element("time", "", words(Formats.of(viewing.language()).date(day)))
                .with("datetime", day.toString()));
    boolean here = topic.conversation().equals(talk.conversation());
    return element("li", "", here ? entry.with("aria-current", "page") : entry);
  }

  private static String shortened(String text) {
    String line = text.lines().findFirst().orElse("…");
    return line.length() <= LONGEST_TOPIC
        ? line
        : line.substring(
                0,
                line.offsetByCodePoints(
                    0, Math.min(LONGEST_TOPIC, line.codePointCount(0, line.length()))))
            + "…";
  }

  private Html welcome(List<String> suggestions) {
    String hello =
        viewing
            .person()
            .map(Person::name)
            .map(name -> viewing.say(Label.GREETING, name.replaceAll("\\s.*", "")))
            .orElseGet(() -> viewing.say(Label.GREETING_STRANGER));
    return div(
            "welcome",
            p("hello", words(hello)),
            p("lead", viewing.words(Label.ASK_ME)),
            when(
                !suggestions.isEmpty(),
                all(element("h2", "", viewing.words(Label.FOR_EXAMPLE)), suggestions(suggestions))),
            p("promise", viewing.words(Label.PROMISE)))
        .with("id", "welcome");
  }

  private Html suggestions(List<String> suggestions) {
    return Shell.form(
        viewing,
        talk.path() + "/say",
        "suggestions",
        event(),
        each(
            suggestions,
            text ->
                element("button", "button", words(text)).with("name", "text").with("value", text)));
  }

  private static Html event() {
    return input("hidden", "event", UUID.randomUUID().toString());
  }

  private Html working(boolean waiting) {
    return div(
            "working",
            span("pulse").with("aria-hidden", "true"),
            span("", viewing.words(Label.WORKING)).with("id", "status-text"))
        .with("id", "status")
        .with("role", "status")
        .when(!waiting, "hidden");
  }

  private Html composer() {
    return Shell.form(
            viewing,
            talk.path() + "/say",
            "composer",
            event(),
            when(!talk.isTeams(), typing()),
            div(
                "field",
                element("label", "unseen", viewing.words(Label.YOUR_QUESTION)).with("for", "text"),
                element("textarea", "")
                    .with("id", "text")
                    .with("name", "text")
                    .with("rows", "1")
                    .with("maxlength", String.valueOf(ChatPages.LONGEST_TEXT))
                    .with(
                        "placeholder",
                        viewing.say(talk.isTeams() ? Label.COMMAND_HERE : Label.ASK_HERE))
                    .with("autocomplete", "off")
                    .with("enterkeyhint", "send")
                    .with("aria-autocomplete", talk.isTeams() ? "none" : "list")
                    .with("aria-describedby", "keys"),
                element("button", "send", Icon.SEND.html())
                    .with("aria-label", viewing.say(Label.SEND))
                    .with("title", viewing.say(Label.SEND))),
            p("keys", viewing.words(Label.KEYS)).with("id", "keys"))
        .with("id", "composer");
  }

  /// The place of what is suggested while somebody types.
  private Html typing() {
    return all(
        element("ul", "typing")
            .with("id", "typing")
            .with("role", "listbox")
            .with("aria-label", viewing.say(Label.TYPING))
            .with("data-told", viewing.say(Label.TYPING_TOLD))
            .with("hidden", ""),
        span("unseen").with("id", "typing-told").with("role", "status"));
  }
}
