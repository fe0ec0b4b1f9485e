package balie.bot.console;

import balie.bot.person.Cast;
import balie.bot.person.People;
import balie.storage.person.Person;
import java.util.List;
import java.util.Optional;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/// Asks a visitor who they are: one of a few, or anybody by name.
final class Picker {
  private static final int FEW = 6;

  private final Session session;
  private final Keyboard keyboard;
  private final Screen screen;

  Picker(Session session, Keyboard keyboard, Screen screen) {
    this.session = session;
    this.keyboard = keyboard;
    this.screen = screen;
  }

  /// Whether somebody was picked; else the visitor leaves.
  boolean pick() {
    List<Person> few = few();
    list(few);
    while (true) {
      Optional<String> typed = keyboard.line(new AttributedString("Who are you? [1] ", Look.BOLD));
      if (typed.isEmpty() || Line.of(typed.get()) instanceof Line.Quit) {
        return false;
      }
      String answer = typed.get().strip().replaceFirst("^/as\\s+", "");
      if (answer.equals("0")) {
        session.be(Optional.empty());
        return true;
      }
      List<Person> found = found(answer, few);
      if (found.size() == 1) {
        session.be(Optional.of(found.getFirst()));
        return true;
      }
      People people = new People(session.register());
      String problem = found.isEmpty() ? Session.nobody(answer) : Session.several(people, found);
      screen.note(new AttributedString(problem, Look.DIM));
    }
  }

  /// The first of the few, for where nobody can be asked.
  Person first() {
    return few().getFirst();
  }

  private List<Person> few() {
    return new Cast(session.register(), session.today()).few(FEW);
  }

  private List<Person> found(String answer, List<Person> few) {
    if (answer.isEmpty()) {
      return List.of(few.getFirst());
    }
    return answer.matches("[1-9]") && answer.charAt(0) - '1' < few.size()
        ? List.of(few.get(answer.charAt(0) - '1'))
        : new People(session.register()).find(answer);
  }

  private void list(List<Person> few) {
    People people = new People(session.register());
    Cast cast = new Cast(session.register(), session.today());
    int names = width(few.stream().map(Person::name).toList());
    int units = width(few.stream().map(people::unit).toList());
    AttributedStringBuilder text = new AttributedStringBuilder();
    for (int i = 0; i < few.size(); i++) {
      Person person = few.get(i);
      text.append("  " + (i + 1) + "  ", Look.BOLD)
          .append(padded(person.name(), names))
          .append(padded(people.unit(person), units))
          .append(cast.differs(person), Look.DIM)
          .append("\n");
    }
    text.append("  0  ", Look.BOLD).append("somebody whom the desk does not know\n");
    text.append("A number, or the name of any other of the ", Look.DIM)
        .append(session.register().people().size() + " people.", Look.DIM);
    screen.note(text.toAttributedString());
  }

  private static int width(List<String> texts) {
    return texts.stream().mapToInt(String::length).max().orElse(0) + 2;
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
