package balie.bot.slack;

import balie.bot.channel.Backfill;
import balie.bot.channel.Channel;
import balie.bot.channel.Excuses;
import balie.bot.channel.Incoming;
import balie.bot.channel.Marks;
import balie.bot.channel.Outgoing;
import balie.bot.channel.Presence;
import balie.bot.channel.Showing;
import balie.bot.channel.Trouble;
import balie.storage.conversation.ConversationId;
import balie.storage.person.PersonId;
import balie.storage.person.TeamId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A Slack workspace as a channel. It starts also while Slack is down, and comes up when Slack
/// does.
public final class SlackChannel implements Channel, AutoCloseable {
  /// Its name in the inbox and outbox.
  public static final String NAME = "slack";

  private static final Logger LOG = LoggerFactory.getLogger(SlackChannel.class);

  /// What Slack says of a token that it won't take, now or later; all else may pass.
  private static final Set<String> REFUSALS =
      Set.of(
          "invalid_auth",
          "not_authed",
          "account_inactive",
          "token_revoked",
          "token_expired",
          "no_permission",
          "missing_scope",
          "not_allowed_token_type",
          "org_login_required",
          "ekm_access_denied",
          "access_denied",
          "team_access_not_granted",
          "two_factor_setup_required",
          "accesslimited");

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final SlackAccess access;
  private final InstantSource time;
  private final Api api;
  private volatile State state = new State(false, "starting");
  private volatile @Nullable Open open;
  private volatile @Nullable Desk desk;
  private volatile boolean closed;

  private volatile @Nullable Thread starting;

  /// How it stands.
  ///
  /// @param reason a short name for why it is down, empty where it is up
  public record State(boolean up, String reason) {}

  /// What Slack says of the tokens.
  public sealed interface Asked {}

  /// A token is refused.
  ///
  /// @param setting the setting that holds it
  /// @param reason Slack's own short name
  public record Refused(String setting, String reason) implements Asked {}

  /// Slack can't be asked.
  public record Away(String reason) implements Asked {}

  /// They are taken.
  ///
  /// @param missing what the bot needs and may not do, empty where Slack does not tell
  public record Taken(List<Scope> missing) implements Asked {
    public Taken {
      missing = List.copyOf(missing);
    }
  }

  /// All that works once it is known who the bot is.
  private record Open(
      Api.Self self,
      Outbound outbound,
      Excuses<Room> excuses,
      Backfill backfill,
      Marks marks,
      Optional<SocketLine> socket,
      Optional<EventsDoor> door) {}

  /// @param time the real time, which Slack signs with
  public SlackChannel(SlackAccess access, InstantSource time) {
    this.access = access;
    this.time = time;
    this.api = new Api(access);
  }

  /// Asks Slack whether it takes the tokens.
  public Asked asked() {
    List<String> scopes;
    try {
      scopes = api.authTest().scopes();
    } catch (Trouble trouble) {
      return notTaken("SLACK_BOT_TOKEN", trouble);
    }
    if (access.way() instanceof SlackAccess.Socket(var appToken)) {
      try {
        String unused = SocketLine.url(api.slack(), appToken);
      } catch (Trouble trouble) {
        return notTaken("SLACK_APP_TOKEN", trouble);
      }
    }
    return new Taken(
        scopes.isEmpty()
            ? List.of()
            : Arrays.stream(Scope.values()).filter(s -> !scopes.contains(s.id())).toList());
  }

  private static Asked notTaken(String setting, Trouble trouble) {
    return trouble.kind() == Trouble.Kind.REFUSED && REFUSALS.contains(trouble.reason())
        ? new Refused(setting, trouble.reason())
        : new Away(trouble.reason());
  }

  /// From now on it takes what is said and shows what is answered.
  public void begin(Desk desk) {
    this.desk = desk;
    Thread thread = Thread.ofVirtual().unstarted(() -> start(desk));
    starting = thread;
    thread.start();
  }

  private void start(Desk desk) {
    Duration pause = PATIENCE;
    while (!closed) {
      try {
        open(desk, api.authTest());
        return;
      } catch (Trouble trouble) {
        state = new State(false, trouble.reason());
        LOG.warn("event=slack-away reason={}", trouble.reason());
      } catch (IOException noPort) {
        state = new State(false, "port-in-use");
        LOG.error("event=slack-port-in-use");
      }
      try {
        Thread.sleep(pause);
      } catch (InterruptedException _) {
        return;
      }
      pause = pause.compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
    }
  }

  private synchronized void open(Desk desk, Api.Self self) throws IOException {
    if (closed) {
      return;
    }
    Members members = new Members(api, desk.clock());
    Responses responses = new Responses(desk.clock());
    Excuses<Room> excuses = new Excuses<>(NAME, new Regret(api, desk.phrases()));
    Marks marks = new Marks(NAME, desk.marks(), desk.clock(), Inbound::timestamp);
    Homes homes = new Homes(api, members, desk);
    Inbound inbound =
        new Inbound(
            this, api, self, new Inbound.Parts(members, responses, excuses, homes, marks), desk);
    Backfill backfill = new Backfill(NAME, new History(api, self, inbound, marks, desk), marks);
    Door door =
        new Door(
            access,
            api,
            inbound,
            () -> {
              marks.doubt();
              backfill.want();
            });
    Outbound outbound = new Outbound(api, responses, excuses, desk.phrases());
    marks.begin();
    backfill.begin();
    switch (access.way()) {
      case SlackAccess.Socket(var appToken) -> {
        SocketLine line = new SocketLine(api.slack(), appToken, door.app(), line(marks, backfill));
        open =
            new Open(self, outbound, excuses, backfill, marks, Optional.of(line), Optional.empty());
        line.begin();
      }
      case SlackAccess.Http(var secret, var port) -> {
        EventsDoor events = new EventsDoor(door.app(), secret, port, time);
        open =
            new Open(
                self, outbound, excuses, backfill, marks, Optional.empty(), Optional.of(events));
        events.begin();
        state = new State(true, "");
        backfill.want();
      }
    }
  }

  private SocketLine.Line line(Marks marks, Backfill backfill) {
    return new SocketLine.Line() {
      @Override
      public void up() {
        state = new State(true, "");
        backfill.want();
      }

      @Override
      public void down(String reason) {
        marks.doubt();
        state = new State(false, reason);
        LOG.warn("event=slack-disconnected reason={}", reason);
      }
    };
  }

  /// How it stands now.
  public State state() {
    return state;
  }

  /// What a post to Slack's path is answered.
  ///
  /// @param type of the body, which may be empty
  public record Answered(int status, String type, String body) {}

  /// Answers a post that the bot's web server got at [#path].
  ///
  /// @param timestamp and `signature`: the headers that Slack signs with, as they came
  public Answered answer(@Nullable String timestamp, @Nullable String signature, byte[] body) {
    Open now = open;
    return now == null || now.door().isEmpty()
        ? new Answered(503, "", "")
        : now.door().get().answer(timestamp, signature, body);
  }

  /// Where Slack posts what happens.
  public static String path() {
    return EventsDoor.PATH;
  }

  /// The port on which Slack's events are taken, empty by a socket or before it is open.
  public Optional<Integer> port() {
    Open now = open;
    return now == null ? Optional.empty() : now.door().flatMap(EventsDoor::port);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Showing show(Outgoing outgoing) {
    Open now = open;
    if (now == null) {
      return Showing.later(PATIENCE);
    }
    return now.outbound().show(outgoing);
  }

  @Override
  public Presence has(Outgoing outgoing, Set<String> others) {
    Open now = open;
    return now == null ? new Presence.Unclear(PATIENCE) : now.outbound().has(outgoing);
  }

  /// What one person alone is shown can't be replaced.
  @Override
  public boolean hasSigns(Incoming incoming) {
    return Room.parse(incoming.conversation()).filter(room -> room.only().isEmpty()).isPresent();
  }

  @Override
  public Optional<ConversationId> direct(PersonId person) {
    Open now = open;
    if (now == null) {
      return Optional.empty();
    }
    try {
      var user = api.userByEmail(person.email());
      return Members.person(user, now.self().team()).isPresent()
          ? Optional.of(Room.of(now.self().team(), api.direct(user.getId()), Optional.empty()).id())
          : Optional.empty();
    } catch (Trouble trouble) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<ConversationId> of(TeamId team) {
    Desk at = desk;
    return at == null ? Optional.empty() : at.venues().of(NAME, team).stream().findFirst();
  }

  @Override
  public void close() {
    closed = true;
    Thread thread = starting;
    if (thread != null) {
      thread.interrupt();
    }
    Open now = open;
    if (now != null) {
      now.socket().ifPresent(SocketLine::close);
      now.door().ifPresent(EventsDoor::close);
      now.excuses().stop();
      now.backfill().close();
      now.marks().close();
    }
    try {
      api.slack().close();
    } catch (Exception failure) {
      throw failure instanceof IOException io
          ? new UncheckedIOException(io)
          : new IllegalStateException("slack-not-closed", failure);
    }
  }
}
