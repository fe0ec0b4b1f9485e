package balie.bot.slack;

import balie.bot.channel.Marks;
import balie.storage.conversation.MessageNumber;
import balie.storage.conversation.Watermarks.Mark;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.model.Conversation;
import com.slack.api.model.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what was said while the bot was away: each channel's history after the last message that
/// was kept, and each open thread, within Slack's limits, the busiest first. What is known already
/// does no harm.
final class Backfill implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Backfill.class);
  private static final Duration EVERY = Duration.ofMinutes(15);
  private static final Duration AGAIN = Duration.ofSeconds(5);

  /// Messages may be told in another order than they were written in.
  private static final Duration OVERLAP = Duration.ofMinutes(2);

  private static final Duration OPEN = Duration.ofDays(7);
  private static final int MOST_THREADS = 40;

  private final Api api;
  private final Api.Self self;
  private final Inbound inbound;
  private final Marks marks;
  private final Desk desk;
  private final Semaphore wanted = new Semaphore(0);
  private final Thread thread = Thread.ofVirtual().unstarted(this::keep);
  private volatile boolean closed;

  Backfill(Api api, Api.Self self, Inbound inbound, Marks marks, Desk desk) {
    this.api = api;
    this.self = self;
    this.inbound = inbound;
    this.marks = marks;
    this.desk = desk;
  }

  void begin() {
    thread.start();
  }

  /// Something may have been missed.
  void want() {
    wanted.release();
  }

  private void keep() {
    try {
      while (!closed) {
        boolean unused = wanted.tryAcquire(EVERY.toMillis(), TimeUnit.MILLISECONDS);
        wanted.drainPermits();
        if (!closed && !isRead()) {
          Thread.sleep(AGAIN);
          wanted.release();
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isRead() {
    try {
      int found = read();
      LOG.info("event=history-read channel=slack messages={}", found);
      return true;
    } catch (Trouble trouble) {
      if (!closed) {
        LOG.warn("event=history-not-read channel=slack reason={}", trouble.reason());
      }
    } catch (RuntimeException failure) {
      LOG.warn(
          "event=history-not-read channel=slack failure={}", failure.getClass().getSimpleName());
    }
    return false;
  }

  private int read() throws Trouble {
    Marks.Look look = marks.look();
    Map<String, Mark> known = marks.stored();
    List<Conversation> rooms = new ArrayList<>(api.rooms());
    rooms.sort(
        Comparator.comparing(
                (Conversation room) ->
                    Optional.ofNullable(known.get(room.getId())).map(Mark::mark).orElse(""))
            .reversed());
    Set<String> read = new HashSet<>();
    int found = 0;
    for (Conversation room : rooms) {
      found += reading(room.getId(), () -> read(room.getId(), known, read, look));
    }
    for (Mark open : open(known)) {
      if (!read.contains(open.stream())) {
        String[] parts = open.stream().split("/", 2);
        found +=
            reading(
                parts[0],
                () -> {
                  List<Message> said = api.replies(parts[0], parts[1], earlier(open.mark()));
                  int heard = hand(parts[0], parts[1], said);
                  look.read(open.stream(), last(said));
                  return heard;
                });
      }
    }
    look.over();
    return found;
  }

  private interface Look {
    int take() throws Trouble;
  }

  /// A place that is closed to the bot holds up no other.
  private static int reading(String room, Look look) throws Trouble {
    try {
      return look.take();
    } catch (Trouble trouble) {
      if (trouble.kind() != Trouble.Kind.REFUSED) {
        throw trouble;
      }
      LOG.warn("event=history-refused channel=slack room={} reason={}", room, trouble.reason());
      return 0;
    }
  }

  private static Optional<String> last(List<Message> said) {
    return said.stream().map(Message::getTs).max(Comparator.naturalOrder());
  }

  private int read(String room, Map<String, Mark> known, Set<String> read, Marks.Look look)
      throws Trouble {
    String after = Optional.ofNullable(known.get(room)).map(Mark::mark).orElse(marks.beginning());
    int found = 0;
    List<Message> history = api.history(room, earlier(after));
    for (Message message : history) {
      String thread = room + "/" + message.getTs();
      List<Message> all = new ArrayList<>(List.of(message));
      if (isToBeRead(message, Optional.ofNullable(known.get(thread)))) {
        all.addAll(api.replies(room, message.getTs(), message.getTs()));
      }
      read.add(thread);
      found += hand(room, message.getTs(), all);
      look.read(thread, last(all));
    }
    look.read(room, last(history));
    return found;
  }

  /// Whether people may have said something in a thread that was not kept yet.
  private boolean isToBeRead(Message root, Optional<Mark> known) {
    int replies = Objects.requireNonNullElse(root.getReplyCount(), 0);
    List<String> users = root.getReplyUsers();
    boolean onlyTheBot = users != null && users.size() == 1 && users.contains(self.user());
    boolean isKnown =
        root.getLatestReply() != null
            && known.filter(mark -> mark.mark().compareTo(root.getLatestReply()) >= 0).isPresent();
    return replies > 0 && !onlyTheBot && !isKnown;
  }

  /// The threads in which people spoke last.
  private List<Mark> open(Map<String, Mark> known) {
    return known.values().stream()
        .filter(mark -> mark.stream().contains("/"))
        .filter(mark -> mark.at().plus(OPEN).isAfter(desk.clock().instant()))
        .sorted(Comparator.comparing(Mark::mark).reversed())
        .limit(MOST_THREADS)
        .toList();
  }

  /// Hands over what people said in a thread. A question that somebody else took up meanwhile is
  /// kept but not answered; so that this is known when it is read, what others said is kept first.
  private int hand(String room, String root, List<Message> thread) throws Trouble {
    List<Message> said = thread.stream().filter(Backfill::isOfPerson).toList();
    if (!Room.isDirect(room)) {
      for (Message message : said) {
        if (!message.getUser().equals(said.getFirst().getUser())) {
          MessageNumber unused = inbound.said(json(message, root), room, !isTaken(message, said));
        }
      }
    }
    for (Message message : said) {
      MessageNumber unused =
          inbound.said(json(message, root), room, Room.isDirect(room) || !isTaken(message, said));
    }
    return said.size();
  }

  private static boolean isTaken(Message message, List<Message> said) {
    return said.subList(said.indexOf(message) + 1, said.size()).stream()
        .anyMatch(later -> !later.getUser().equals(message.getUser()));
  }

  private static boolean isOfPerson(Message message) {
    return message.getUser() != null
        && message.getBotId() == null
        && (message.getSubtype() == null || Inbound.WORDS.contains(message.getSubtype()));
  }

  static ObjectNode json(Message message, String root) {
    ObjectNode json = Faces.JSON.createObjectNode();
    json.put("ts", message.getTs()).put("user", message.getUser());
    json.put("text", Objects.requireNonNullElse(message.getText(), ""));
    if (message.getBotId() != null) {
      json.put("bot_id", message.getBotId());
    }
    if (message.getThreadTs() != null || !message.getTs().equals(root)) {
      json.put("thread_ts", Objects.requireNonNullElse(message.getThreadTs(), root));
    }
    return json;
  }

  private static String earlier(String ts) {
    return Inbound.timestamp(Inbound.at(ts).minus(OVERLAP));
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
