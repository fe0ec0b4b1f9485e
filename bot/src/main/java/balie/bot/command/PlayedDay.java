package balie.bot.command;

import balie.bot.Bot;
import balie.bot.channel.Incoming;
import balie.bot.channel.Reply;
import balie.bot.flow.Road;
import balie.storage.StorageFailure;
import balie.storage.conversation.ConversationId;
import balie.storage.conversation.Said;
import balie.storage.person.PersonId;
import balie.storage.sql.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A day or more at the demo desk, played from a script: every message goes the whole road, on a
/// clock that the script sets, and in the middle Balie is stopped and started again.
final class PlayedDay {
  private static final String SCRIPT = "/balie/demo-day.txt";
  private static final Duration LOOKS = Duration.ofMinutes(1);
  private static final String DOMAIN = "@havenlicht.example";
  private static final Pattern LINE =
      Pattern.compile("(\\d\\d:\\d\\d) (\\w+)(?: #(\\d+))?(?:: (?<words>.+)| \\[(?<label>.+)\\])");

  private final Bot bot;
  private final Path file;
  private final LocalDate day;
  private final ZoneId zone;
  private final PlayChannel channel;
  private final Consumer<String> out;
  private Instant now;
  private int events;

  /// A line of the script.
  ///
  /// @param day how many days after the first
  /// @param card the ticket whose card is pressed on
  record Line(
      int day,
      LocalTime at,
      PersonId who,
      Optional<Integer> card,
      Optional<String> words,
      Optional<String> label) {}

  /// @param file a database in which the demo desk is published
  /// @param out for whoever watches, a line each
  PlayedDay(Bot bot, Path file, LocalDate day, ZoneId zone, Consumer<String> out) {
    this.bot = bot;
    this.file = file;
    this.day = day;
    this.zone = zone;
    this.out = out;
    this.now = day.atStartOfDay(zone).toInstant();
    this.channel = new PlayChannel(this::shown);
  }

  /// The script of the demo's day.
  static List<List<Line>> script() {
    return script(SCRIPT);
  }

  /// A script: lives between restarts, each with its lines.
  static List<List<Line>> script(String resource) {
    InputStream script = Objects.requireNonNull(PlayedDay.class.getResourceAsStream(resource));
    int day = 0;
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(script, StandardCharsets.UTF_8))) {
      List<List<Line>> lives = new ArrayList<>(List.of(new ArrayList<>()));
      for (String line : lines.lines().toList()) {
        if (line.equals("restart")) {
          lives.add(new ArrayList<>());
        } else if (line.equals("tomorrow")) {
          day++;
        } else if (!line.isBlank() && !line.startsWith("#")) {
          lives.getLast().add(line(day, line));
        }
      }
      return lives;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Plays the demo's day.
  void play() throws InterruptedException {
    play(script(), (_, _) -> {});
  }

  /// Plays a script while the watch looks each minute, as it does where time passes by itself.
  void playWatched(List<List<Line>> lives) throws InterruptedException {
    play(lives, this::pass);
  }

  /// How time goes on until the next line.
  private interface Passing {
    void until(Instant then, Road road) throws InterruptedException;
  }

  private void play(List<List<Line>> lives, Passing passing) throws InterruptedException {
    for (int i = 0; i < lives.size(); i++) {
      if (i > 0) {
        out.accept("--- Balie is stopped and started again");
      }
      live(lives.get(i), passing);
    }
  }

  private void pass(Instant then, Road road) throws InterruptedException {
    while (events > 0 && now.plus(LOOKS).isBefore(then)) {
      now = now.plus(LOOKS);
      road.look();
    }
  }

  /// A time of the hour that comes twice is the second one where the first is over.
  private Instant moment(Line line) {
    ZonedDateTime local = day.plusDays(line.day()).atTime(line.at()).atZone(zone);
    return local.toInstant().isBefore(now)
        ? local.withLaterOffsetAtOverlap().toInstant()
        : local.toInstant();
  }

  private void live(List<Line> lines, Passing passing) throws InterruptedException {
    try (Database database = open();
        Road road = bot.road(database, bot.snapshots(database), List.of(channel), () -> now)) {
      for (Line line : lines) {
        Instant then = moment(line);
        passing.until(then, road);
        now = then;
        out.accept("");
        out.accept(line.at() + " " + name(line.who()) + " › " + what(line));
        events++;
        var _ = road.receive(channel, incoming(line));
        road.settle();
      }
    }
  }

  private Incoming incoming(Line line) {
    Said said =
        line.label()
            .map(label -> (Said) new Said.Press(channel.action(line.who(), line.card(), label)))
            .orElseGet(() -> new Said.Words(line.words().orElseThrow()));
    return new Incoming(
        day + "-" + events,
        PlayChannel.place(line.who()),
        Optional.of(line.who()),
        said,
        now,
        now,
        false,
        true);
  }

  private void shown(ConversationId place, Reply reply) {
    String to = place.id().replace("play:", "").replace(DOMAIN, "");
    List<String> lines = reply.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      out.accept("      " + (i == 0 ? "→ " + to + ": " : "  ") + lines.get(i));
    }
    if (!reply.buttons().isEmpty()) {
      out.accept(
          "        ["
              + String.join("] [", reply.buttons().stream().map(b -> b.label()).toList())
              + "]");
    }
  }

  private Database open() {
    return switch (Database.open(file)) {
      case Database.Opened opened -> opened.database();
      case Database.OpenOutcome refused -> throw new StorageFailure(refused.toString());
    };
  }

  private static Line line(int day, String text) {
    Matcher matcher = LINE.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalStateException("the script says: " + text);
    }
    return new Line(
        day,
        LocalTime.parse(matcher.group(1)),
        new PersonId(matcher.group(2) + DOMAIN),
        Optional.ofNullable(matcher.group(3)).map(Integer::valueOf),
        Optional.ofNullable(matcher.group("words")),
        Optional.ofNullable(matcher.group("label")));
  }

  private static String name(PersonId who) {
    return who.email().replace(DOMAIN, "");
  }

  private static String what(Line line) {
    return line.words()
        .orElseGet(
            () ->
                line.card().map(card -> "#" + card + " ").orElse("")
                    + "["
                    + line.label().orElseThrow()
                    + "]");
  }
}
