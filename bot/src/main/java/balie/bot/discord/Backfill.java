package balie.bot.discord;

import balie.bot.channel.Marks;
import balie.storage.conversation.MessageNumber;
import balie.storage.conversation.Watermarks.Mark;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what was said while the bot was away: each channel's and thread's history after the last
/// message that was kept, the busiest first. What is known already does no harm.
final class Backfill implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Backfill.class);
  private static final Duration EVERY = Duration.ofMinutes(15);
  private static final Duration AGAIN = Duration.ofSeconds(5);

  private final Api api;
  private final Rooms rooms;
  private final Inbound inbound;
  private final Marks marks;
  private final Semaphore wanted = new Semaphore(0);
  private final Thread thread = Thread.ofVirtual().unstarted(this::keep);
  private volatile boolean closed;

  Backfill(Api api, Rooms rooms, Inbound inbound, Marks marks) {
    this.api = api;
    this.rooms = rooms;
    this.inbound = inbound;
    this.marks = marks;
  }

  /// A place whose history is read together with that of its threads.
  ///
  /// @param last the last message of a thread, as far as Discord said so when the session began
  private record Stream(String guild, String place, String name, Optional<String> last) {
    boolean isUpTo(Map<String, Mark> known) {
      Mark mark = known.get(name);
      return mark != null
          && last.filter(id -> Snowflake.sorting(id).compareTo(mark.mark()) <= 0).isPresent();
    }
  }

  /// A message, and where it is said.
  private record Line(DataObject message, Room room, String guild) {
    String author() {
      return message.getObject("author").getString("id");
    }
  }

  /// What was said in a place that was not known yet.
  ///
  /// @param last the mark of the last of it, whoever said it
  private record Past(List<Line> said, Optional<String> last) {
    static final Past NOTHING = new Past(List.of(), Optional.empty());
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
      LOG.info("event=history-read channel=discord messages={}", found);
      return true;
    } catch (Trouble trouble) {
      if (!closed) {
        LOG.warn("event=history-not-read channel=discord reason={}", trouble.reason());
      }
    } catch (RuntimeException failure) {
      LOG.warn(
          "event=history-not-read channel=discord failure={}", failure.getClass().getSimpleName());
    }
    return false;
  }

  private int read() throws Trouble {
    Marks.Look look = marks.look();
    Map<String, Mark> known = marks.stored();
    int found = 0;
    for (List<Stream> together : streams(known)) {
      Map<Stream, Past> pasts = new LinkedHashMap<>();
      for (Stream stream : together) {
        pasts.put(stream, stream.isUpTo(known) ? Past.NOTHING : past(stream, known));
      }
      List<Line> lines = pasts.values().stream().flatMap(past -> past.said().stream()).toList();
      found += lines.size();
      hand(lines);
      pasts.forEach((stream, past) -> look.read(stream.name(), past.last()));
    }
    look.over();
    return found;
  }

  /// Each channel with its threads, and each private conversation, the busiest first.
  private List<List<Stream>> streams(Map<String, Mark> known) {
    Map<String, List<Stream>> all = new LinkedHashMap<>();
    for (Rooms.Place place : rooms.withMessages()) {
      all.computeIfAbsent(place.parent().orElse(place.id()), _ -> new ArrayList<>())
          .add(new Stream(place.guild(), place.id(), place.stream(), rooms.last(place)));
    }
    known.keySet().stream()
        .filter(name -> name.startsWith(Room.NOWHERE + "."))
        .forEach(
            name ->
                all.put(
                    name,
                    List.of(
                        new Stream(
                            Room.NOWHERE,
                            name.substring(Room.NOWHERE.length() + 1),
                            name,
                            Optional.empty()))));
    Comparator<List<Stream>> last =
        Comparator.comparing(
            together ->
                together.stream()
                    .flatMap(stream -> Optional.ofNullable(known.get(stream.name())).stream())
                    .map(Mark::mark)
                    .max(Comparator.naturalOrder())
                    .orElse(""));
    return all.values().stream().sorted(last.reversed()).toList();
  }

  /// A place that is closed to the bot holds up no other.
  private Past past(Stream stream, Map<String, Mark> known) throws Trouble {
    String after =
        Optional.ofNullable(known.get(stream.name())).map(Mark::mark).orElse(marks.beginning());
    List<Line> lines = new ArrayList<>();
    Optional<String> last = Optional.empty();
    try {
      for (DataObject message : api.history(stream.place(), Snowflake.plain(after))) {
        last = Optional.of(Snowflake.sorting(message.getString("id")));
        if (inbound.isOfPerson(message)) {
          message.put("channel_id", stream.place());
          lines.add(new Line(message, inbound.room(message, stream.guild()), stream.guild()));
        }
      }
    } catch (Trouble trouble) {
      if (!trouble.isRefusal()) {
        throw trouble;
      }
      LOG.info(
          "event=history-refused channel=discord room={} reason={}",
          stream.place(),
          trouble.reason());
    }
    return new Past(lines, last);
  }

  /// Hands over what people said. A question that somebody else took up meanwhile is kept but not
  /// answered; so that this is known when it is read, what others said is kept first.
  private void hand(List<Line> lines) throws Trouble {
    Map<Room, List<Line>> conversations =
        lines.stream()
            .sorted(Comparator.comparing(l -> Snowflake.sorting(l.message().getString("id"))))
            .collect(Collectors.groupingBy(Line::room, LinkedHashMap::new, Collectors.toList()));
    for (List<Line> conversation : conversations.values()) {
      String first = conversation.getFirst().author();
      for (Line line : conversation) {
        if (!line.author().equals(first)) {
          said(line, conversation);
        }
      }
      for (Line line : conversation) {
        said(line, conversation);
      }
    }
  }

  private void said(Line line, List<Line> conversation) throws Trouble {
    boolean isTaken =
        line.room().isShared()
            && conversation.subList(conversation.indexOf(line) + 1, conversation.size()).stream()
                .anyMatch(later -> !later.author().equals(line.author()));
    MessageNumber unused = inbound.said(line.message(), line.guild(), !isTaken);
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
