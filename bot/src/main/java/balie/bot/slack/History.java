package balie.bot.slack;

import balie.bot.channel.Backfill;
import balie.bot.channel.Marks;
import balie.bot.channel.Trouble;
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

/// What Slack keeps of what was said: each channel's history, and each open thread, within Slack's
/// limits.
final class History implements Backfill.History {
  /// Messages may be told in another order than they were written in.
  private static final Duration OVERLAP = Duration.ofMinutes(2);

  private static final Duration OPEN = Duration.ofDays(7);
  private static final int MOST_THREADS = 40;

  private final Api api;
  private final Api.Self self;
  private final Inbound inbound;
  private final Marks marks;
  private final Desk desk;

  History(Api api, Api.Self self, Inbound inbound, Marks marks, Desk desk) {
    this.api = api;
    this.self = self;
    this.inbound = inbound;
    this.marks = marks;
    this.desk = desk;
  }

  @Override
  public void read(Map<String, Mark> known, Backfill.Reader reader) throws Trouble {
    List<Conversation> rooms = new ArrayList<>(api.rooms());
    rooms.sort(
        Comparator.comparing(
                (Conversation room) ->
                    Optional.ofNullable(known.get(room.getId())).map(Mark::mark).orElse(""))
            .reversed());
    Set<String> read = new HashSet<>();
    for (Conversation room : rooms) {
      reader.look(room.getId(), () -> read(room.getId(), known, read, reader));
    }
    for (Mark open : open(known)) {
      if (!read.contains(open.stream())) {
        String[] at = open.stream().split("/", 2);
        reader.look(
            at[0],
            () -> {
              List<Message> said = api.replies(at[0], at[1], earlier(open.mark()));
              reader.found(lines(at[0], at[1], said));
              reader.read(open.stream(), last(said));
            });
      }
    }
  }

  private void read(String room, Map<String, Mark> known, Set<String> read, Backfill.Reader reader)
      throws Trouble {
    String after = Optional.ofNullable(known.get(room)).map(Mark::mark).orElse(marks.beginning());
    List<Message> history = api.history(room, earlier(after));
    for (Message message : history) {
      String thread = room + "/" + message.getTs();
      List<Message> all = new ArrayList<>(List.of(message));
      if (isToBeRead(message, Optional.ofNullable(known.get(thread)))) {
        all.addAll(api.replies(room, message.getTs(), message.getTs()));
      }
      read.add(thread);
      reader.found(lines(room, message.getTs(), all));
      reader.read(thread, last(all));
    }
    reader.read(room, last(history));
  }

  private static Optional<String> last(List<Message> said) {
    return said.stream().map(Message::getTs).max(Comparator.naturalOrder());
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

  /// What people said in a thread.
  private List<Line> lines(String room, String root, List<Message> thread) {
    return thread.stream()
        .filter(History::isOfPerson)
        .map(message -> new Line(message, room, root))
        .toList();
  }

  private final class Line implements Backfill.Line {
    private final Message message;
    private final String room;
    private final String root;

    Line(Message message, String room, String root) {
      this.message = message;
      this.room = room;
      this.root = root;
    }

    @Override
    public String author() {
      return message.getUser();
    }

    @Override
    public boolean isShared() {
      return !Room.isDirect(room);
    }

    @Override
    public void hand(boolean answer) throws Trouble {
      MessageNumber unused = inbound.said(json(message, root), room, answer);
    }
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
}
