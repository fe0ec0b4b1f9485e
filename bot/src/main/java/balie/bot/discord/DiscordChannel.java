package balie.bot.discord;

import balie.bot.channel.Backfill;
import balie.bot.channel.Channel;
import balie.bot.channel.Excuses;
import balie.bot.channel.InOrder;
import balie.bot.channel.Incoming;
import balie.bot.channel.Marks;
import balie.bot.channel.Outgoing;
import balie.bot.channel.Presence;
import balie.bot.channel.Showing;
import balie.bot.channel.Trouble;
import balie.storage.access.Account;
import balie.storage.conversation.ConversationId;
import balie.storage.person.PersonId;
import balie.storage.person.TeamId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Discord as a channel. It starts also while Discord is down, and comes up when Discord does.
public final class DiscordChannel implements Channel, AutoCloseable {
  /// Its name in the inbox and outbox.
  public static final String NAME = "discord";

  private static final Logger LOG = LoggerFactory.getLogger(DiscordChannel.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final DiscordAccess access;
  private volatile State state = new State(false, "starting");
  private volatile @Nullable Open open;
  private volatile @Nullable Desk desk;

  /// How it stands.
  ///
  /// @param reason a short name for why it is down, or for what is missing while it is up; empty
  ///   where all is well
  public record State(boolean up, String reason) {}

  /// What Discord says of the token.
  public sealed interface Asked {}

  /// It is refused.
  public record Refused(String reason) implements Asked {}

  /// Discord can't be asked.
  public record Away(String reason) implements Asked {}

  /// It is taken.
  ///
  /// @param missing what the bot needs and may not do, each with the guild's id, which is empty
  ///   where it is not a guild's to give
  public record Taken(List<Missing> missing) implements Asked {
    public Taken {
      missing = List.copyOf(missing);
    }
  }

  /// Something that the bot needs and may not do.
  public record Missing(Need need, String guild) {}

  private record Open(
      Session session,
      Api api,
      Rooms rooms,
      Outbound outbound,
      Excuses<Room> excuses,
      Backfill backfill,
      Marks marks,
      InOrder inOrder) {}

  public DiscordChannel(DiscordAccess access) {
    this.access = access;
  }

  /// Asks Discord whether it takes the token, and what the bot may do.
  public Asked asked() {
    return new Inquiry(access).asked();
  }

  /// Why Discord refuses the token, empty where it takes it or can't be asked.
  public Optional<String> refusal() {
    return new Inquiry(access).refusal();
  }

  /// From now on it takes what is said and shows what is answered.
  public void begin(Desk desk) {
    this.desk = desk;
    Lines lines = new Lines();
    Session session = new Session(access, lines);
    Api api = new Api(session);
    Rooms rooms = new Rooms(api);
    Authors authors = new Authors(api);
    Posts posts = new Posts(api, rooms, authors, desk.phrases());
    Tickets tickets = new Tickets(api, desk.clock());
    Excuses<Room> excuses = new Excuses<>(NAME, new Regret(api, posts, desk.phrases()));
    Linking linking = new Linking(api, desk.accounts(), desk.phrases(), rooms);
    Marks marks =
        new Marks(
            NAME, desk.marks(), desk.clock(), moment -> Snowflake.sorting(Snowflake.of(moment)));
    Inbound inbound =
        new Inbound(this, new Inbound.Parts(rooms, authors, excuses, linking, marks), desk);
    Interactions interactions = new Interactions(api, inbound, tickets, linking, desk);
    Outbound outbound =
        new Outbound(
            api,
            new Outbound.Parts(rooms, authors, tickets, excuses, posts, linking),
            desk.phrases());
    Backfill backfill = new Backfill(NAME, new History(api, rooms, inbound, marks), marks);
    Open all = new Open(session, api, rooms, outbound, excuses, backfill, marks, new InOrder());
    lines.to(all, inbound, interactions, new Commands(desk.phrases()));
    open = all;
    marks.begin();
    backfill.begin();
    session.begin();
  }

  /// Where what the gateway tells goes.
  private final class Lines implements Session.Line {
    private final AtomicBoolean areCommandsTold = new AtomicBoolean();
    private volatile @Nullable Target target;

    private record Target(
        Open open, Inbound inbound, Interactions interactions, Commands commands) {}

    void to(Open open, Inbound inbound, Interactions interactions, Commands commands) {
      target = new Target(open, inbound, interactions, commands);
    }

    @Override
    public void told(String type, DataObject data) {
      Target to = target;
      if (to == null) {
        return;
      }
      to.open().rooms().told(type, data);
      if (type.equals("INTERACTION_CREATE")) {
        var unused = Thread.ofVirtual().start(() -> to.interactions().told(data));
      } else if (type.startsWith("MESSAGE_")) {
        to.open().inOrder().run(data.getString("channel_id", ""), () -> keep(to, type, data));
      }
    }

    /// What can't be kept is read again from history.
    private void keep(Target to, String type, DataObject data) {
      try {
        to.inbound().told(type, data);
      } catch (Trouble | RuntimeException failure) {
        LOG.warn(
            "event=not-kept channel=discord message={} failure={}",
            data.getString("id", ""),
            failure.getClass().getSimpleName());
        to.open().marks().doubt();
        to.open().backfill().want();
      }
    }

    @Override
    public void up(boolean withContent) {
      state = new State(true, withContent ? "" : "message-content-missing");
      Target to = target;
      if (to != null) {
        tellCommands(to);
        to.open().backfill().want();
      }
    }

    /// Once in a life: they stay, and Discord counts how often they are told.
    private void tellCommands(Target to) {
      if (areCommandsTold.getAndSet(true)) {
        return;
      }
      to.open()
          .session()
          .jda()
          .ifPresent(
              jda ->
                  jda.updateCommands()
                      .addCommands(to.commands().all())
                      .queue(
                          _ -> LOG.info("event=discord-commands-known"),
                          failure -> {
                            areCommandsTold.set(false);
                            LOG.warn(
                                "event=discord-commands-not-known failure={}",
                                failure.getClass().getSimpleName());
                          }));
    }

    @Override
    public void down(String reason) {
      Target to = target;
      if (to != null) {
        to.open().marks().doubt();
      }
      state = new State(false, reason);
      LOG.warn("event=discord-disconnected reason={}", reason);
    }
  }

  /// How it stands now.
  public State state() {
    return state;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Showing show(Outgoing outgoing) {
    Open now = open;
    return now == null ? Showing.later(PATIENCE) : now.outbound().show(outgoing);
  }

  @Override
  public Presence has(Outgoing outgoing, Set<String> others) {
    Open now = open;
    return now == null ? new Presence.Unclear(PATIENCE) : now.outbound().has(outgoing, others);
  }

  /// Who typed a command or filled in a form sees the bot think anyway.
  @Override
  public boolean hasSigns(Incoming incoming) {
    return EventKey.parse(incoming.event()).filter(event -> !event.isThoughtOf()).isPresent()
        && Room.parse(incoming.conversation()).filter(room -> room.only().isEmpty()).isPresent();
  }

  @Override
  public Optional<ConversationId> direct(PersonId person) {
    Open now = open;
    Desk at = desk;
    if (now == null || at == null) {
      return Optional.empty();
    }
    for (Account account : at.accounts().of(NAME, person)) {
      try {
        return Optional.of(Room.direct(now.api().direct(account.user())).id());
      } catch (Trouble trouble) {
        LOG.info("event=discord-not-direct reason={}", trouble.reason());
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<ConversationId> of(TeamId team) {
    Desk at = desk;
    return at == null ? Optional.empty() : at.venues().of(NAME, team).stream().findFirst();
  }

  @Override
  public void close() {
    Open now = open;
    if (now != null) {
      now.session().close();
      now.inOrder().close();
      now.excuses().stop();
      now.backfill().close();
      now.marks().close();
    }
  }
}
