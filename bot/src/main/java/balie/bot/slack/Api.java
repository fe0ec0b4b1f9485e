package balie.bot.slack;

import balie.bot.channel.Trouble;
import balie.bot.slack.Pace.Rate;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import com.slack.api.model.User;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The calls of Slack's Web API that the bot makes, within Slack's limits.
final class Api {
  /// What marks the bot's own messages, so that it finds them again.
  static final String MARK = "balie_letter";

  private static final Rate MESSAGE = new Rate(Duration.ofMillis(1_050), 1);

  /// 50 a minute: 25 at once, and 25 spread over the minute.
  private static final Rate TIER_3 = new Rate(Duration.ofMillis(2_450), 25);

  /// 100 a minute, likewise.
  private static final Rate TIER_4 = new Rate(Duration.ofMillis(1_250), 50);

  private static final Duration AT_ONCE = Duration.ofMillis(500);
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration IN_TIME = Duration.ofSeconds(2);
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final int PAGE = 100;
  private static final int TIMEOUT_MILLIS = 10_000;

  private final Slack slack;
  private final MethodsClient methods;
  private final Pace pace = new Pace(System::nanoTime);

  /// Into a channel goes one message at a time.
  private final Map<String, Lock> posting = new ConcurrentHashMap<>();

  private interface Call<T extends SlackApiTextResponse> {
    T run() throws IOException, SlackApiException;
  }

  Api(SlackAccess access) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(access.api().toString());
    config.getMethodsConfig().setStatsEnabled(false);
    config.setHttpClientCallTimeoutMillis(TIMEOUT_MILLIS);
    config.setHttpClientReadTimeoutMillis(TIMEOUT_MILLIS);
    config.setPrettyResponseLoggingEnabled(false);
    this.slack = Slack.getInstance(config);
    this.methods = slack.methods(access.botToken().reveal());
  }

  /// The SDK, pointed at the right server.
  Slack slack() {
    return slack;
  }

  /// Who the bot is.
  ///
  /// @param scopes what its token may do, empty where Slack does not tell
  record Self(String team, String user, List<String> scopes) {}

  Self authTest() throws Trouble {
    AuthTestResponse answer = call("auth.test", () -> methods.authTest(r -> r));
    List<String> scopes =
        Optional.ofNullable(answer.getHttpResponseHeaders())
            .map(headers -> headers.get("x-oauth-scopes"))
            .map(values -> List.of(String.join(",", values).split("\\s*,\\s*")))
            .orElse(List.of());
    return new Self(answer.getTeamId(), answer.getUserId(), scopes);
  }

  /// Posts a message.
  ///
  /// @return its timestamp
  String post(Room room, Face face) throws Trouble {
    return post(room, face, SOON);
  }

  /// The same, but only where it need not wait longer than a moment.
  String postAtOnce(Room room, Face face) throws Trouble {
    return post(room, face, AT_ONCE);
  }

  private String post(Room room, Face face, Duration patience) throws Trouble {
    String line = "message " + room.channel();
    Lock ours = posting.computeIfAbsent(room.channel(), _ -> new ReentrantLock(true));
    enter(ours, patience);
    try {
      turn(line, MESSAGE, patience);
      return posted(line, room, face);
    } finally {
      pace.ended(line, MESSAGE);
      ours.unlock();
    }
  }

  private static void enter(Lock line, Duration patience) throws Trouble {
    try {
      if (line.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    throw Trouble.later(MESSAGE.gap());
  }

  private String posted(String line, Room room, Face face) throws Trouble {
    return call(
            line,
            () ->
                methods.chatPostMessage(
                    r ->
                        r.channel(room.channel())
                            .threadTs(room.thread().orElse(null))
                            .text(face.text())
                            .blocksAsString(face.blocks().orElse(null))
                            .metadata(metadata(face))
                            .unfurlLinks(false)
                            .unfurlMedia(false)))
        .getTs();
  }

  /// Shows something to one person in a channel, until they leave.
  void whisper(Room room, String user, Face face) throws Trouble {
    turn("whisper", TIER_4, SOON);
    var unused =
        call(
            "whisper",
            () ->
                methods.chatPostEphemeral(
                    r ->
                        r.channel(room.channel())
                            .user(user)
                            .threadTs(room.thread().orElse(null))
                            .text(face.text())
                            .blocksAsString(face.blocks().orElse(null))));
  }

  /// Makes sure that a message can be replaced later without waiting; false where that can't be.
  boolean isReplaceable() {
    return pace.next("chat.update", TIER_3, Duration.ZERO).taken();
  }

  /// Replaces a message.
  ///
  /// @param reserved whether [#isReplaceable] was asked for it
  void update(String channel, String ts, Face face, boolean reserved) throws Trouble {
    if (!reserved) {
      turn("chat.update", TIER_3, SOON);
    }
    var unused =
        call(
            "chat.update",
            () ->
                methods.chatUpdate(
                    r ->
                        r.channel(channel)
                            .ts(ts)
                            .text(face.text())
                            .blocksAsString(face.blocks().orElse("[]"))
                            .metadata(metadata(face))));
  }

  void delete(String channel, String ts) throws Trouble {
    turn("chat.delete", TIER_3, SOON);
    var unused = call("chat.delete", () -> methods.chatDelete(r -> r.channel(channel).ts(ts)));
  }

  /// The channel in which somebody and the bot are alone.
  String direct(String user) throws Trouble {
    turn("conversations.open", TIER_3, SOON);
    return call("conversations.open", () -> methods.conversationsOpen(r -> r.users(List.of(user))))
        .getChannel()
        .getId();
  }

  User user(String id) throws Trouble {
    turn("users.info", TIER_4, IN_TIME);
    return call("users.info", () -> methods.usersInfo(r -> r.user(id))).getUser();
  }

  User userByEmail(String email) throws Trouble {
    turn("users.lookupByEmail", TIER_3, SOON);
    return call("users.lookupByEmail", () -> methods.usersLookupByEmail(r -> r.email(email)))
        .getUser();
  }

  /// The channels in which the bot is.
  List<Conversation> rooms() throws Trouble {
    List<Conversation> all = new ArrayList<>();
    String cursor = "";
    do {
      turn("users.conversations", TIER_3, LONG);
      String from = cursor;
      var page =
          call(
              "users.conversations",
              () ->
                  methods.usersConversations(
                      r ->
                          r.cursor(from)
                              .limit(PAGE)
                              .excludeArchived(true)
                              .types(
                                  List.of(
                                      ConversationType.PUBLIC_CHANNEL,
                                      ConversationType.PRIVATE_CHANNEL,
                                      ConversationType.IM,
                                      ConversationType.MPIM))));
      all.addAll(page.getChannels());
      cursor = next(page.getResponseMetadata());
    } while (!cursor.isEmpty());
    return all;
  }

  /// A channel's messages after a moment, without replies, the oldest first.
  List<Message> history(String channel, String after) throws Trouble {
    List<Message> all = new ArrayList<>();
    String cursor = "";
    do {
      turn("conversations.history", TIER_3, LONG);
      String from = cursor;
      var page =
          call(
              "conversations.history",
              () ->
                  methods.conversationsHistory(
                      r ->
                          r.channel(channel)
                              .oldest(after)
                              .cursor(from)
                              .limit(PAGE)
                              .includeAllMetadata(true)));
      all.addAll(page.getMessages());
      cursor = next(page.getResponseMetadata());
    } while (!cursor.isEmpty());
    return all.reversed();
  }

  /// The messages of a thread after a moment, the oldest first.
  List<Message> replies(String channel, String root, String after) throws Trouble {
    List<Message> all = new ArrayList<>();
    String cursor = "";
    do {
      turn("conversations.replies", TIER_3, LONG);
      String from = cursor;
      var page =
          call(
              "conversations.replies",
              () ->
                  methods.conversationsReplies(
                      r ->
                          r.channel(channel)
                              .ts(root)
                              .oldest(after)
                              .cursor(from)
                              .limit(PAGE)
                              .includeAllMetadata(true)));
      all.addAll(page.getMessages());
      cursor = next(page.getResponseMetadata());
    } while (!cursor.isEmpty());
    return all.stream().filter(m -> m.getTs().compareTo(after) > 0).toList();
  }

  /// One message, empty where it is gone.
  Optional<Message> message(String channel, String ts) throws Trouble {
    turn("conversations.replies", TIER_3, SOON);
    return call(
            "conversations.replies",
            () ->
                methods.conversationsReplies(
                    r -> r.channel(channel).ts(ts).latest(ts).inclusive(true).limit(1)))
        .getMessages()
        .stream()
        .filter(m -> m.getTs().equals(ts))
        .findFirst();
  }

  void home(String user, String view) throws Trouble {
    turn("views.publish", TIER_4, SOON);
    var unused =
        call("views.publish", () -> methods.viewsPublish(r -> r.userId(user).viewAsString(view)));
  }

  void form(String trigger, String view) throws Trouble {
    var unused =
        call("views.open", () -> methods.viewsOpen(r -> r.triggerId(trigger).viewAsString(view)));
  }

  private static Message.Metadata metadata(Face face) {
    return Message.Metadata.builder()
        .eventType(MARK)
        .eventPayload(Map.of("letter", face.mark()))
        .build();
  }

  /// Where the next page begins, empty after the last.
  private static String next(@Nullable ResponseMetadata page) {
    return page == null ? "" : Objects.requireNonNullElse(page.getNextCursor(), "");
  }

  /// Waits for the next turn of a kind of call.
  private void turn(String what, Rate rate, Duration patience) throws Trouble {
    Pace.Turn turn = pace.next(what, rate, patience);
    if (!turn.taken()) {
      throw Trouble.later(turn.pause());
    }
    try {
      Thread.sleep(turn.pause());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw Trouble.later(turn.pause());
    }
  }

  private <T extends SlackApiTextResponse> T call(String what, Call<T> call) throws Trouble {
    T answer;
    try {
      answer = call.run();
    } catch (IOException away) {
      throw Trouble.unknown(away.getClass().getSimpleName());
    } catch (SlackApiException refused) {
      int status = refused.getResponse().code();
      if (status == 429) {
        Duration patience = retryAfter(refused);
        pace.hold(what, patience);
        throw Trouble.later(patience);
      }
      throw Trouble.unknown("status-" + status);
    }
    if (!answer.isOk()) {
      throw "ratelimited".equals(answer.getError())
          ? Trouble.later(Duration.ofSeconds(30))
          : Trouble.refused(Objects.requireNonNullElse(answer.getError(), "no-reason"));
    }
    return answer;
  }

  private static Duration retryAfter(SlackApiException refused) {
    String seconds = Objects.requireNonNullElse(refused.getResponse().header("Retry-After"), "1");
    try {
      return Duration.ofSeconds(Math.clamp(Long.parseLong(seconds.strip()), 1, 3_600));
    } catch (NumberFormatException _) {
      return Duration.ofSeconds(30);
    }
  }
}
