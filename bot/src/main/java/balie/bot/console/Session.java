package balie.bot.console;

import balie.bot.flow.Road;
import balie.bot.flow.Snapshots;
import balie.bot.person.People;
import balie.bot.understand.time.TimeExpressions;
import balie.storage.agreement.Entitlements;
import balie.storage.agreement.Entitlements.Entitled;
import balie.storage.conversation.Said;
import balie.storage.desk.Register;
import balie.storage.language.Language;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/// Who sits at the console, which day they ask about, and what becomes of each line.
final class Session {
  private static final LocalTime TEN = LocalTime.of(10, 0);
  private static final String NOBODY = "nobody";

  private final Snapshots snapshots;
  private final Sender sender;
  private final TerminalChannel channel;
  private final Screen screen;
  private final InstantSource clock;
  private Optional<PersonId> asker = Optional.empty();
  private Optional<LocalDate> day = Optional.empty();

  Session(
      Road road, Snapshots snapshots, TerminalChannel channel, Screen screen, InstantSource clock) {
    this.snapshots = snapshots;
    this.sender = new Sender(road, channel, clock);
    this.channel = channel;
    this.screen = screen;
    this.clock = clock;
  }

  /// The desk, which is published before anybody sits down.
  Register register() {
    return snapshots.current().orElseThrow().register();
  }

  /// The day that is asked about, in the desk's zone.
  LocalDate today() {
    return day.orElseGet(() -> LocalDate.ofInstant(clock.instant(), zone()));
  }

  /// What the prompt says: who, and which day if it is not today.
  String prompt() {
    String name = asker().map(person -> person.name().replaceAll("\\s.*", "")).orElse(NOBODY);
    return name + day.map(on -> ", " + on).orElse("");
  }

  /// Somebody else sits down: a new conversation.
  void be(Optional<Person> person) {
    asker = person.map(Person::id);
    sender.beginAnew();
    note(
        person
            .map(p -> "You are " + new People(register()).described(p) + ".")
            .orElse("You are somebody whom the desk does not know."));
  }

  /// Does what a line says; false to leave.
  boolean act(Line line) {
    switch (line) {
      case Line.Nothing _ -> {
        return true;
      }
      case Line.Said(String text) -> ask(new Said.Words(text));
      case Line.Pressed(int button) -> press(button);
      case Line.As(String name) -> as(name);
      case Line.On(String date) -> on(date);
      case Line.Why _ -> why();
      case Line.Services _ -> services();
      case Line.Help _ -> help();
      case Line.Unknown(String command) -> note("There is no " + command + "; see /help.");
      case Line.Quit _ -> {
        return false;
      }
    }
    return true;
  }

  private void press(int button) {
    channel
        .button(button)
        .ifPresentOrElse(
            pressed -> ask(new Said.Press(pressed.action())),
            () -> note("There is no button " + button + " under the last answer."));
  }

  private void ask(Said said) {
    Optional<Instant> about = day.map(on -> on.atTime(TEN).atZone(zone()).toInstant());
    switch (sender.say(asker, said, about)) {
      case ANSWERED -> {
        // The channel has shown it.
      }
      case KEPT -> note("This takes long; the answer appears here when it is there.");
      case LOST -> note("That could not be kept, so it is not answered. Please say it again.");
    }
  }

  private void as(String name) {
    if (name.equalsIgnoreCase(NOBODY)) {
      be(Optional.empty());
      return;
    }
    People people = new People(register());
    List<Person> found = people.find(name);
    if (found.size() == 1) {
      be(Optional.of(found.getFirst()));
    } else if (found.isEmpty()) {
      note(name.isEmpty() ? "/as whom? A name, an e-mail address or nobody." : nobody(name));
    } else {
      note(several(people, found));
    }
  }

  static String nobody(String name) {
    return "Nobody here is called \"" + name + "\".";
  }

  static String several(People people, List<Person> found) {
    return "Which one? " + String.join(", ", found.stream().map(people::described).toList()) + ".";
  }

  private void on(String typed) {
    Optional<LocalDate> date = date(typed);
    if (typed.isEmpty()) {
      day = Optional.empty();
      note("You ask about today.");
    } else if (date.isPresent()) {
      day = date;
      note("You ask about " + date.get() + ", at 10:00.");
    } else {
      note("\"" + typed + "\" is no date such as 2025-12-31 or last month.");
    }
  }

  /// The day of a date however it is written, where it is nothing else.
  private Optional<LocalDate> date(String typed) {
    return TimeExpressions.find(typed, clock.instant().atZone(zone())).stream()
        .filter(found -> found.from() == 0 && found.to() == typed.length())
        .findFirst()
        .flatMap(found -> found.when().date());
  }

  private void why() {
    List<String> why = channel.why();
    if (why.isEmpty()) {
      note("There is no answer to explain yet.");
    } else {
      screen.show(Look.lines(Look.DIM, why, screen.columns()));
    }
  }

  private void services() {
    List<Entitled> mine =
        asker().stream()
            .flatMap(person -> new Entitlements(register()).all(person, today()).stream())
            .toList();
    if (mine.isEmpty()) {
      note("You have no services that day.");
      return;
    }
    Language first = register().organisation().languages().getFirst();
    Language language = asker().flatMap(Person::language).orElse(first);
    List<String> lines = new ArrayList<>();
    for (Entitled each : mine) {
      lines.add(
          "- "
              + each.service().name().in(language, first)
              + ": "
              + each.service().summary().in(language, first));
    }
    screen.show(Look.lines(AttributedStyle.DEFAULT, lines, screen.columns()));
  }

  private void help() {
    List<String> lines = new ArrayList<>();
    lines.add("Ask in English or Dutch, in your own words. After an answer: \"and for the VPN?\"");
    for (Line.Command command : Line.COMMANDS) {
      lines.add("%-12s %s".formatted(command.name() + " " + command.takes(), command.does()));
    }
    screen.note(Look.lines(AttributedStyle.DEFAULT, lines, screen.columns()));
  }

  private Optional<Person> asker() {
    return asker.flatMap(register()::person);
  }

  private ZoneId zone() {
    return register().organisation().zone();
  }

  private void note(String text) {
    screen.note(new AttributedString(text, Look.DIM));
  }
}
