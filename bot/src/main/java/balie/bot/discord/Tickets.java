package balie.bot.discord;

import balie.bot.channel.Recent;
import balie.bot.channel.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.utils.data.DataObject;

/// The interactions that can still be answered. Each is acknowledged at once, and what is said then
/// waits for that.
final class Tickets {
  private static final Duration LASTS = Duration.ofMinutes(14);
  private static final int MOST = 5_000;
  private static final long ACKNOWLEDGED_SECONDS = 5;
  private static final long SHOWN_SECONDS = 1;

  private static final int LATER = 5;
  private static final int LATER_BESIDE = 6;

  private final Api api;
  private final InstantSource clock;
  private final Recent<Kept> kept = new Recent<>(MOST);
  private final Recent<Room> shown = new Recent<>(MOST);
  private final Map<String, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();

  /// How an interaction was acknowledged.
  enum Manner {
    /// Its one who did it sees that the bot is thinking, until the first answer comes.
    THINKING,
    /// Nothing is seen of it.
    UNSEEN
  }

  private static final class Kept {
    private final Ticket ticket;
    private final Instant until;
    private final CompletableFuture<Boolean> acknowledged = new CompletableFuture<>();
    private boolean thinks;

    Kept(Ticket ticket, Instant until, Manner manner) {
      this.ticket = ticket;
      this.until = until;
      this.thinks = manner == Manner.THINKING;
    }

    synchronized boolean stopThinking() {
      boolean thought = thinks;
      thinks = false;
      return thought;
    }
  }

  Tickets(Api api, InstantSource clock) {
    this.api = api;
    this.clock = clock;
  }

  /// It can be answered from now on, once it is acknowledged.
  void keep(EventKey event, Ticket ticket, Manner manner) {
    kept.put(event.text(), new Kept(ticket, clock.instant().plus(LASTS), manner));
  }

  /// Acknowledges one that was kept; what it asks for comes later.
  void acknowledge(EventKey event) {
    kept.get(event.text())
        .ifPresent(
            one -> {
              DataObject body = DataObject.empty().put("type", one.thinks ? LATER : LATER_BESIDE);
              if (one.thinks) {
                body.put("data", DataObject.empty().put("flags", Face.EPHEMERAL));
              }
              var unused = api.acknowledge(one.ticket, body).thenAccept(one.acknowledged::complete);
            });
  }

  /// It can't be answered later.
  void drop(EventKey event) {
    var unused = kept.take(event.text());
  }

  /// Says something to the one who did it, and nobody else.
  ///
  /// @param room in which what is pressed there is said
  /// @return false where that is not possible any more
  boolean answer(EventKey event, Room room, Face face) throws Trouble {
    Optional<Kept> one = kept.get(event.text()).filter(k -> k.until.isAfter(clock.instant()));
    if (one.isEmpty() || !isAcknowledged(one.get())) {
      return false;
    }
    boolean first = one.get().stopThinking();
    CompletableFuture<Void> told = new CompletableFuture<>();
    underWay.put(event.text(), told);
    try {
      String message =
          first ? api.answer(one.get().ticket, face) : api.answerMore(one.get().ticket, face);
      shown.put(message, room);
      return true;
    } catch (Trouble trouble) {
      if (trouble.isRefusal()) {
        return false;
      }
      throw trouble;
    } finally {
      boolean unused = told.complete(null);
      underWay.remove(event.text());
    }
  }

  /// The answer is shown elsewhere, or there is none: what was thought of is over.
  ///
  /// @param instead what is said of that, empty for nothing
  void over(EventKey event, Optional<Face> instead) throws Trouble {
    Optional<Kept> one = kept.get(event.text()).filter(k -> k.until.isAfter(clock.instant()));
    if (one.isPresent() && isAcknowledged(one.get()) && one.get().stopThinking()) {
      try {
        if (instead.isPresent()) {
          String unused = api.answer(one.get().ticket, instead.get());
        } else {
          api.takeBack(one.get().ticket);
        }
      } catch (Trouble trouble) {
        if (!trouble.isRefusal()) {
          throw trouble;
        }
      }
    }
  }

  /// In which room something is said that is pressed at a message that one person alone sees. Who
  /// presses may be faster than Discord's word that it is shown.
  Optional<Room> room(String message) {
    Optional<Room> known = shown.get(message);
    if (known.isPresent()) {
      return known;
    }
    for (CompletableFuture<Void> told : underWay.values()) {
      try {
        told.get(SHOWN_SECONDS, TimeUnit.SECONDS);
      } catch (ExecutionException | TimeoutException late) {
        return shown.get(message);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return shown.get(message);
      }
    }
    return shown.get(message);
  }

  private static boolean isAcknowledged(Kept one) {
    try {
      return one.acknowledged.get(ACKNOWLEDGED_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException late) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
