package balie.bot.web.chat;

import balie.bot.channel.Button;
import balie.bot.channel.Incoming;
import balie.bot.flow.Road;
import balie.bot.flow.Snapshots;
import balie.bot.flow.Transcript;
import balie.bot.web.Call;
import balie.bot.web.Route;
import balie.bot.web.Visitor;
import balie.bot.web.Visitors;
import balie.bot.web.WebAnswer;
import balie.bot.web.page.Label;
import balie.bot.web.page.Shell;
import balie.bot.web.page.TroublePages;
import balie.bot.web.page.Viewing;
import balie.storage.conversation.MessageNumber;
import balie.storage.conversation.Said;
import balie.storage.conversation.Transcripts.Mark;
import balie.storage.conversation.Transcripts.Topic;
import balie.storage.person.Person;
import balie.storage.person.Team;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The chat: its page, what is said on it, and the stream by which answers appear.
public final class ChatPages {
  /// In characters.
  static final int LONGEST_TEXT = 4_000;

  /// What of a conversation a page shows.
  static final int MOST_LINES = 200;

  private static final int MOST_TOPICS = 12;
  private static final String EVENT = "[0-9A-Za-z-]{8,64}";

  /// A browser without scripts gets the answer with the page, if it comes soon.
  private static final Duration SOON = Duration.ofSeconds(3);

  private final Shell shell;
  private final Snapshots snapshots;
  private final Talking talking;
  private final Visitors visitors;
  private final InstantSource clock;

  /// What the chat talks through.
  public record Talking(WebChannel channel, Road road, Transcript transcript) {}

  public ChatPages(
      Shell shell, Snapshots snapshots, Talking talking, Visitors visitors, InstantSource clock) {
    this.shell = shell;
    this.snapshots = snapshots;
    this.talking = talking;
    this.visitors = visitors;
    this.clock = clock;
  }

  public List<Route> routes() {
    return List.of(
        Route.personal("GET", "/", (call, visitor) -> page(call, visitor, latest(visitor))),
        Route.personal("GET", "/c/{key}", this::page),
        Route.personal("GET", "/c/{key}/events", this::events),
        Route.personal("POST", "/c/{key}/say", this::say),
        Route.personal("GET", "/desk", this::desk),
        Route.personal("GET", "/desk/{key}", this::page),
        Route.personal("GET", "/desk/{key}/events", this::events),
        Route.personal("POST", "/desk/{key}/say", this::say),
        Route.personal("POST", "/say", (call, visitor) -> say(call, visitor, latest(visitor))),
        Route.personal(
            "POST", "/new", (_, visitor) -> WebAnswer.seeOther(Talk.fresh(visitor).path())));
  }

  private Talk latest(Visitor visitor) {
    return topics(visitor).stream()
        .findFirst()
        .map(topic -> Talk.known(visitor, topic.conversation()))
        .orElseGet(() -> Talk.of(visitor, Talk.FIRST));
  }

  private List<Topic> topics(Visitor visitor) {
    return visitor.person().stream()
        .flatMap(
            person -> talking.transcript().topics(person, WebChannel.NAME, MOST_TOPICS).stream())
        .toList();
  }

  private Viewing viewing(Call call, Visitor visitor) {
    return Viewing.of(
        call, Optional.of(visitor), snapshots.current().map(Snapshots.Snapshot::register));
  }

  private WebAnswer page(Call call, Visitor visitor) {
    return talk(call, visitor)
        .map(talk -> page(call, visitor, talk))
        .orElseGet(() -> missing(viewing(call, visitor)));
  }

  /// The conversation that an address names: one of the visitor's own, or a team's, for staff.
  private Optional<Talk> talk(Call call, Visitor visitor) {
    String key = call.inPath("key");
    return call.path().startsWith("/desk/")
        ? teams(viewing(call, visitor)).stream()
            .map(Team::id)
            .filter(team -> team.id().equals(key))
            .map(Talk::of)
            .findFirst()
        : Talk.sent(visitor, key);
  }

  private WebAnswer desk(Call call, Visitor visitor) {
    Viewing viewing = viewing(call, visitor);
    return teams(viewing).stream()
        .findFirst()
        .map(team -> WebAnswer.seeOther(Talk.of(team.id()).path()))
        .orElseGet(() -> missing(viewing));
  }

  /// The teams whose feed somebody may read: staff all of them, others none.
  private static List<Team> teams(Viewing viewing) {
    return viewing.person().filter(Person::isStaff).isEmpty()
        ? List.of()
        : viewing.register().map(r -> r.organisation().teams()).orElse(List.of());
  }

  private WebAnswer missing(Viewing viewing) {
    return shell.page(
        404, viewing, TroublePages.notice(viewing, Label.NOT_FOUND, Label.NOT_FOUND_SAYS));
  }

  private WebAnswer page(Call call, Visitor visitor, Talk talk) {
    Viewing viewing = viewing(call, visitor);
    List<Transcript.Line> lines =
        talking.transcript().since(talk.conversation(), Mark.START, MOST_LINES);
    ChatView view = new ChatView(viewing, talk);
    if (talk.isTeams()) {
      return shell.page(
          200,
          viewing,
          new Shell.Content(
              Shell.Tab.DESK,
              viewing.say(Label.DESK),
              List.of("chat.js"),
              view.feed(lines, teams(viewing))));
    }
    return shell.page(
        200,
        viewing,
        new Shell.Content(
            Shell.Tab.CHAT,
            viewing.say(Label.CHAT),
            List.of("chat.js", "typing.js"),
            view.page(lines, topics(visitor), suggestions(viewing))));
  }

  private List<String> suggestions(Viewing viewing) {
    return snapshots.current().stream()
        .flatMap(
            snapshot ->
                snapshot
                    .dispatcher()
                    .leaflet(
                        viewing.person(),
                        viewing.language(),
                        clock.instant().atZone(snapshot.register().organisation().zone()))
                    .suggestions()
                    .stream())
        .toList();
  }

  private WebAnswer say(Call call, Visitor visitor) {
    return talk(call, visitor)
        .map(talk -> say(call, visitor, talk))
        .orElseGet(() -> missing(viewing(call, visitor)));
  }

  private WebAnswer say(Call call, Visitor visitor, Talk talk) {
    boolean scripted = call.header("X-Balie").isPresent();
    Optional<Said> said = said(call);
    Optional<String> event = call.form("event").filter(sent -> sent.matches(EVENT));
    if (said.isEmpty() || event.isEmpty()) {
      return scripted ? WebAnswer.text(422, "") : WebAnswer.seeOther(talk.path());
    }
    Instant now = clock.instant();
    MessageNumber number =
        talking
            .road()
            .receive(
                talking.channel(),
                new Incoming(
                    talk.event(event.get()),
                    talk.conversation(),
                    visitor.person(),
                    said.get(),
                    now,
                    now,
                    talk.isTeams(),
                    true));
    talking.channel().wake(talk.conversation());
    if (scripted) {
      return WebAnswer.nothing();
    }
    awaitAnswer(talk, number);
    return WebAnswer.seeOther(talk.path());
  }

  private static Optional<Said> said(Call call) {
    Optional<Said> pressed = call.form("action").filter(Button::isAction).map(Said.Press::new);
    return pressed.or(
        () ->
            call.form("text")
                .map(text -> text.strip().replace("\r\n", "\n"))
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_TEXT)
                .map(Said.Words::new));
  }

  private void awaitAnswer(Talk talk, MessageNumber number) {
    Mark mark = new Mark(number.number(), 0);
    Instant until = clock.instant().plus(SOON);
    try (WebChannel.Listener listener = talking.channel().listen(talk.conversation())) {
      while (!isAnswered(talk, mark, number) && clock.instant().isBefore(until)) {
        if (!listener.await(SOON)) {
          return;
        }
      }
    } catch (InterruptedException _) {
      java.lang.Thread.currentThread().interrupt();
    }
  }

  private boolean isAnswered(Talk talk, Mark mark, MessageNumber number) {
    return talking.transcript().since(talk.conversation(), mark, MOST_LINES).stream()
        .anyMatch(
            line ->
                line instanceof Transcript.Told told
                    && told.answers().filter(number::equals).isPresent());
  }

  private WebAnswer events(Call call, Visitor visitor) {
    Optional<Talk> talk = talk(call, visitor);
    if (talk.isEmpty()) {
      return missing(viewing(call, visitor));
    }
    Viewing viewing = viewing(call, visitor);
    Mark mark = Marks.read(call.header("Last-Event-ID").or(() -> call.query("after")).orElse(""));
    return Stream.answer(
        new Stream(
            viewing,
            talk.get().conversation(),
            talk.get().path() + "/say",
            talking,
            () -> visitors.lasts(call)),
        mark);
  }
}
