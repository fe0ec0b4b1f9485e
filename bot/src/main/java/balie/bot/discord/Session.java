package balie.bot.discord;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.events.StatusChangeEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The session with the gateway, opened anew whenever it is over: also at a start while Discord is
/// down, and where one that is resumed is never confirmed. JDA resumes by itself what breaks.
final class Session implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Session.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Duration WITH_A_REFUSED_TOKEN = Duration.ofMinutes(5);

  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  /// The least that JDA allows.
  private static final int MOST_RECONNECT_SECONDS = 32;

  /// So long a session may go without being confirmed.
  private static final long CONFIRMED_SECONDS = 25;

  private final DiscordAccess access;
  private final Line line;
  private final Thread thread = Thread.ofVirtual().unstarted(this::keep);
  private volatile @Nullable JDA jda;
  private volatile boolean withContent = true;
  private volatile boolean closed;

  /// What is told of the session.
  interface Line {
    /// Something came, as Discord wrote it. It returns at once.
    void told(String type, DataObject data);

    /// It is open; what came while it was not may be missing.
    ///
    /// @param withContent whether what nobody addressed to the bot can be read
    void up(boolean withContent);

    /// It is not, for now.
    void down(String reason);
  }

  Session(DiscordAccess access, Line line) {
    this.access = access;
    this.line = line;
    MessageRequest.setDefaultMentions(
        EnumSet.noneOf(net.dv8tion.jda.api.entities.Message.MentionType.class));
  }

  void begin() {
    thread.start();
  }

  /// JDA while there is a session, for the calls of the REST API.
  Optional<JDA> jda() {
    return Optional.ofNullable(jda);
  }

  private void keep() {
    Duration pause = PATIENCE;
    try {
      while (!closed) {
        Life life = new Life();
        Duration least = open(life);
        if (life.wasUp) {
          pause = PATIENCE;
        }
        if (!closed) {
          Thread.sleep(least.compareTo(pause) > 0 ? least : pause);
        }
        pause = pause.compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Opens one and waits until it is over.
  ///
  /// @return how long to wait at least before the next
  private Duration open(Life life) throws InterruptedException {
    try {
      JDA opened = build(life);
      jda = opened;
      if (closed) {
        opened.shutdownNow();
      }
      life.await(opened);
      return life.patience;
    } catch (InvalidTokenException refused) {
      line.down("token-refused");
      LOG.error("event=discord-token-refused");
      return WITH_A_REFUSED_TOKEN;
    } catch (ErrorResponseException away) {
      line.down("code-" + away.getErrorCode());
      LOG.warn("event=discord-away code={}", away.getErrorCode());
    } catch (RuntimeException away) {
      line.down(away.getClass().getSimpleName());
      LOG.warn("event=discord-away failure={}", away.getClass().getSimpleName());
    }
    return PATIENCE;
  }

  private JDA build(Life life) {
    EnumSet<GatewayIntent> intents = Need.intents();
    if (!withContent) {
      intents.remove(GatewayIntent.MESSAGE_CONTENT);
    }
    return JDABuilder.createLight(access.token().reveal(), intents)
        .setRestConfig(new RestConfig().setBaseUrl(access.api().toString()))
        .setSessionController(new Controller())
        .setCompression(access.compressed() ? Compression.ZLIB : Compression.NONE)
        .setMaxReconnectDelay(MOST_RECONNECT_SECONDS)
        .setRawEventsEnabled(true)
        .setEnableShutdownHook(false)
        .setContextEnabled(false)
        .addEventListeners(life)
        .build();
  }

  /// Gives JDA the gateway that the settings name, and connections whose gaps are filled.
  private final class Controller extends ConcurrentSessionController {
    @Override
    public String getGateway() {
      return access.gateway().toString();
    }

    @Override
    public void appendSession(SessionConnectNode node) {
      super.appendSession(Gaps.filledFor(node));
    }

    @Override
    public void removeSession(SessionConnectNode node) {
      super.removeSession(Gaps.filledFor(node));
    }
  }

  /// One life of JDA.
  private final class Life implements EventListener {
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicBoolean isUp = new AtomicBoolean();
    private volatile JDA.Status status = JDA.Status.INITIALIZING;
    private volatile long since = System.nanoTime();
    private volatile boolean wasUp;
    private volatile Duration patience = PATIENCE;

    @Override
    public void onEvent(GenericEvent event) {
      switch (event) {
        case RawGatewayEvent raw -> {
          line.told(raw.getType(), raw.getPayload());
          tellUp();
        }
        case StatusChangeEvent change -> {
          status = change.getNewStatus();
          since = System.nanoTime();
        }
        case ReadyEvent _ -> isUp.set(true);
        case SessionResumeEvent _ -> isUp.set(true);
        case SessionRecreateEvent _ -> isUp.set(true);
        case SessionDisconnectEvent gone -> down(reason(gone.getCloseCode()));
        case ShutdownEvent end -> ended(end);
        default -> {
          // JDA's own view of what is told as it came.
        }
      }
    }

    /// JDA says so before it tells of what made it so, such as the channels of the last guild: they
    /// have to be known first.
    private void tellUp() {
      if (isUp.getAndSet(false)) {
        wasUp = true;
        line.up(withContent);
      }
    }

    private void ended(ShutdownEvent end) {
      @Nullable CloseCode code = end.getCloseCode();
      if (code == CloseCode.DISALLOWED_INTENTS && withContent) {
        withContent = false;
        LOG.warn("event=discord-intent-missing intent=message-content");
      } else if (code == CloseCode.AUTHENTICATION_FAILED) {
        patience = WITH_A_REFUSED_TOKEN;
        LOG.error("event=discord-token-refused");
      }
      down(reason(code));
      over.countDown();
    }

    private void down(String reason) {
      if (!closed) {
        line.down(reason);
      }
    }

    private static String reason(@Nullable CloseCode code) {
      return code == null ? "disconnected" : "close-" + code.getCode();
    }

    void await(JDA opened) throws InterruptedException {
      try {
        while (!closed && !over.await(1, TimeUnit.SECONDS)) {
          tellUp();
          boolean waits = status == JDA.Status.AWAITING_LOGIN_CONFIRMATION;
          if (waits && System.nanoTime() - since > TimeUnit.SECONDS.toNanos(CONFIRMED_SECONDS)) {
            LOG.warn("event=discord-not-confirmed");
            line.down("not-confirmed");
            return;
          }
        }
      } finally {
        if (!closed) {
          opened.shutdownNow();
        }
      }
    }
  }

  /// What is being sent is sent to the end, within a moment: else nobody would know of it.
  @Override
  public void close() {
    closed = true;
    JDA last = jda;
    try {
      if (last != null) {
        last.shutdown();
        if (!last.awaitShutdown(LAST_WORDS)) {
          last.shutdownNow();
        }
      }
    } catch (InterruptedException _) {
      last.shutdownNow();
      Thread.currentThread().interrupt();
    } finally {
      thread.interrupt();
    }
  }
}
