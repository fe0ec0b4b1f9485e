package balie.bot.flow;

import balie.bot.channel.Phrases.Phrase;
import balie.bot.channel.Reply;
import balie.bot.reply.ChannelWords;
import balie.storage.conversation.Letter;
import balie.storage.conversation.Message;
import balie.storage.conversation.MessageNumber;
import balie.storage.language.Language;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says "working on it" where an answer takes longer than a moment. Such a sign is a letter of the
/// answer's own card: the answer takes its place, also after a restart, and a sign that the answer
/// overtook on its way is not shown.
final class Signs {
  private static final Logger LOG = LoggerFactory.getLogger(Signs.class);
  private static final Duration MOMENT = Duration.ofMillis(800);

  /// What is older was missed, and is answered with a word on the delay.
  private static final Duration FRESH = Duration.ofSeconds(30);

  /// Where so many wait, more letters would make it longer still.
  private static final int MOST = 100;

  private final Intake.Stores stores;
  private final ChannelWords words;
  private final Delivery delivery;
  private final InstantSource clock;
  private final AtomicInteger waiting = new AtomicInteger();
  private volatile boolean over;

  Signs(Intake.Stores stores, Snapshots snapshots, Delivery delivery, InstantSource clock) {
    this.stores = stores;
    this.words = new ChannelWords(() -> snapshots.known().map(Snapshots.Snapshot::register));
    this.delivery = delivery;
    this.clock = clock;
  }

  /// Somebody waits from now on.
  void expect(MessageNumber question, Message message) {
    boolean isFresh = message.at().plus(FRESH).isAfter(clock.instant());
    if (over || !isFresh) {
      return;
    }
    if (waiting.incrementAndGet() > MOST) {
      waiting.decrementAndGet();
      return;
    }
    var unused = Thread.ofVirtual().start(() -> wait(question, message));
  }

  /// Nobody is told any more.
  void stop() {
    over = true;
  }

  private void wait(MessageNumber question, Message message) {
    try {
      Thread.sleep(MOMENT);
      if (!over && stores.conversations().waits(question) && isPosted(question, message)) {
        delivery.wake(message.place());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException failed) {
      // The answer itself is what counts.
      LOG.debug("event=no-sign message={} failure={}", question, Failure.of(failed));
    } finally {
      waiting.decrementAndGet();
    }
  }

  /// Whether the answer is still to be written: once it is, a sign would only come before it.
  private boolean isPosted(MessageNumber question, Message message) {
    String said = words.say(Phrase.WORKING, message.asker());
    Answer sign = Answer.sign(Reply.of(said, Language.EN, false));
    return stores
        .transactions()
        .inOne(
            () -> {
              if (!stores.conversations().waits(question)) {
                return false;
              }
              long unused =
                  stores
                      .outbox()
                      .post(
                          Letter.answer(message.place(), question, Notation.write(sign)),
                          clock.instant());
              return true;
            });
  }
}
