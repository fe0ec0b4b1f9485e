package balie.bot.discord;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.SessionController.SessionConnectNode;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.handle.SocketHandler;
import net.dv8tion.jda.internal.requests.WebSocketClient;
import org.jspecify.annotations.Nullable;

/// What JDA asks for and Discord's documentation does not promise: it is filled in, since an event
/// that JDA can't read is lost without a word. What is read here from JSON anyway, JDA is spared.
final class Gaps implements SessionConnectNode {
  private static final long MOMENT = 5;
  private static final int MOST_MOMENTS = 1_000;

  /// What is read here, and nothing else.
  private static final List<String> OURS =
      List.of(
          "MESSAGE_CREATE",
          "MESSAGE_UPDATE",
          "MESSAGE_DELETE",
          "MESSAGE_DELETE_BULK",
          "INTERACTION_CREATE",
          "THREAD_CREATE",
          "THREAD_UPDATE",
          "THREAD_DELETE",
          "THREAD_LIST_SYNC",
          "THREAD_MEMBER_UPDATE",
          "THREAD_MEMBERS_UPDATE",
          "MESSAGE_REACTION_ADD",
          "TYPING_START");

  private final SessionConnectNode node;

  private Gaps(SessionConnectNode node) {
    this.node = node;
  }

  /// The same connection, but with the gaps filled.
  static SessionConnectNode filledFor(SessionConnectNode node) {
    return new Gaps(node);
  }

  @Override
  public boolean isReconnect() {
    return node.isReconnect();
  }

  @Override
  public JDA getJDA() {
    return node.getJDA();
  }

  @Override
  public JDA.ShardInfo getShardInfo() {
    return node.getShardInfo();
  }

  @Override
  public void run(boolean isLast) throws InterruptedException {
    fill(client((JDAImpl) node.getJDA()));
    node.run(isLast);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Gaps gaps && gaps.node.equals(node);
  }

  @Override
  public int hashCode() {
    return node.hashCode();
  }

  /// JDA hands a connection over before it knows itself by whom it is made.
  private static WebSocketClient client(JDAImpl jda) throws InterruptedException {
    for (int moments = 0; moments < MOST_MOMENTS; moments++) {
      @Nullable WebSocketClient client = jda.getClient();
      if (client != null) {
        return client;
      }
      Thread.sleep(MOMENT);
    }
    throw new IllegalStateException("discord-no-client");
  }

  private static void fill(WebSocketClient client) {
    JDAImpl jda = (JDAImpl) client.getJDA();
    Map<String, SocketHandler> handlers = client.getHandlers();
    OURS.forEach(type -> handlers.put(type, new SocketHandler.NOPHandler(jda)));
    filling(jda, handlers, "READY", Gaps::ready);
    filling(jda, handlers, "GUILD_CREATE", Gaps::guild);
    filling(jda, handlers, "GUILD_ROLE_CREATE", Gaps::oneRole);
    filling(jda, handlers, "GUILD_ROLE_UPDATE", Gaps::oneRole);
  }

  private static void filling(
      JDAImpl jda, Map<String, SocketHandler> handlers, String type, Consumer<DataObject> filler) {
    SocketHandler known = handlers.get(type);
    if (known != null && !(known instanceof Filling)) {
      handlers.put(type, new Filling(jda, known, filler));
    }
  }

  private static void ready(DataObject ready) {
    if (ready.isNull("private_channels")) {
      ready.put("private_channels", DataArray.empty());
    }
  }

  private static void guild(DataObject guild) {
    guild
        .optArray("roles")
        .ifPresent(roles -> roles.stream(DataArray::getObject).forEach(Gaps::role));
  }

  private static void oneRole(DataObject event) {
    event.optObject("role").ifPresent(Gaps::role);
  }

  private static void role(DataObject role) {
    if (role.isNull("colors")) {
      role.put("colors", DataObject.empty().put("primary_color", role.getInt("color", 0)));
    }
  }

  private static final class Filling extends SocketHandler {
    private final SocketHandler known;
    private final Consumer<DataObject> filler;

    Filling(JDAImpl jda, SocketHandler known, Consumer<DataObject> filler) {
      super(jda);
      this.known = known;
      this.filler = filler;
    }

    @Override
    protected @Nullable Long handleInternally(DataObject content) {
      filler.accept(content);
      known.handle(responseNumber, allContent);
      return null;
    }
  }
}
