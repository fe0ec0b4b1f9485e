package balie.bot.discord;

import balie.bot.channel.Backfill;
import balie.bot.channel.Marks;
import balie.bot.channel.Trouble;
import balie.storage.conversation.MessageNumber;
import balie.storage.conversation.Watermarks.Mark;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.utils.data.DataObject;

/// What Discord keeps of what was said: the history of each channel and thread, and of the private
/// conversations that are known.
final class History implements Backfill.History {
  private static final Duration OVERLAP = Duration.ofMinutes(2);

  private final Api api;
  private final Rooms rooms;
  private final Inbound inbound;
  private final Marks marks;

  History(Api api, Rooms rooms, Inbound inbound, Marks marks) {
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

  @Override
  public void read(Map<String, Mark> known, Backfill.Reader reader) throws Trouble {
    for (List<Stream> together : streams(known)) {
      List<Line> lines = new ArrayList<>();
      Map<String, String> last = new HashMap<>();
      for (Stream stream : together) {
        if (!stream.isUpTo(known)) {
          reader.look(
              stream.place(),
              () -> {
                List<DataObject> past = past(stream, known);
                past.forEach(each -> last.put(stream.name(), mark(each)));
                lines.addAll(lines(stream, past));
              });
        }
      }
      for (List<Line> conversation : conversations(lines)) {
        reader.found(conversation);
      }
      together.forEach(
          stream -> reader.read(stream.name(), Optional.ofNullable(last.get(stream.name()))));
    }
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

  /// What was said after the mark, the oldest first.
  private List<DataObject> past(Stream stream, Map<String, Mark> known) throws Trouble {
    String after =
        Optional.ofNullable(known.get(stream.name()))
            .map(mark -> earlier(mark.mark()))
            .filter(mark -> mark.compareTo(marks.beginning()) > 0)
            .orElse(marks.beginning());
    return api.history(stream.place(), Snowflake.plain(after));
  }

  /// What is said in several threads of a place is kept at the same time, so a mark may be there
  /// before something just before it is kept.
  private static String earlier(String mark) {
    return Snowflake.sorting(Snowflake.of(Snowflake.at(Snowflake.plain(mark)).minus(OVERLAP)));
  }

  private static String mark(DataObject message) {
    return Snowflake.sorting(message.getString("id"));
  }

  private List<Line> lines(Stream stream, List<DataObject> past) throws Trouble {
    List<Line> lines = new ArrayList<>();
    for (DataObject message : past) {
      if (inbound.isOfPerson(message)) {
        message.put("channel_id", stream.place());
        lines.add(new Line(message, inbound.room(message, stream.guild()), stream.guild()));
      }
    }
    return lines;
  }

  private static List<List<Line>> conversations(List<Line> lines) {
    return List.copyOf(
        lines.stream()
            .sorted(Comparator.comparing(line -> mark(line.message)))
            .collect(
                Collectors.groupingBy(line -> line.room, LinkedHashMap::new, Collectors.toList()))
            .values());
  }

  /// A message, and where it is said.
  private final class Line implements Backfill.Line {
    private final DataObject message;
    private final Room room;
    private final String guild;

    Line(DataObject message, Room room, String guild) {
      this.message = message;
      this.room = room;
      this.guild = guild;
    }

    @Override
    public String author() {
      return message.getObject("author").getString("id");
    }

    @Override
    public boolean isShared() {
      return room.isShared();
    }

    @Override
    public void hand(boolean answer) throws Trouble {
      MessageNumber unused = inbound.said(message, guild, answer);
    }
  }
}
