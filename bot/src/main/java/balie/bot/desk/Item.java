package balie.bot.desk;

import balie.storage.calendar.CalendarNotation;
import balie.storage.calendar.Notated;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// A value in a YAML file, with the place where it stands. Asked for what it is not, it reports a
/// problem and gives a stand-in; whoever reads a record drops it when a problem came up meanwhile
/// ([Findings#count()]).
final class Item {
  /// The stand-in for a text.
  static final String FAULTY = "?";

  private static final int SHOWN = 60;

  private final String label;
  private final Place place;
  private final @Nullable Node node;
  private final Findings findings;

  /// @param label what it is called in messages, such as `'quota'`
  /// @param node empty for a value that is missing, which is reported by then
  Item(String label, Place place, @Nullable Node node, Findings findings) {
    this.label = label;
    this.place = place;
    this.node = node;
    this.findings = findings;
  }

  Place place() {
    return place;
  }

  /// Whether nothing stands there: an empty value or `null`.
  boolean isNothing() {
    return node != null && node.getTag().equals(Tag.NULL);
  }

  boolean isMap() {
    return node instanceof MappingNode;
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  /// Reports that it is not what it should be.
  void refuse(String expected) {
    if (node != null) {
      findings.problem(place, "%s is %s, expected %s".formatted(label, shown(node), expected));
    }
  }

  /// A text that is not empty.
  String text(String expected) {
    if (node instanceof ScalarNode scalar && !isNothing() && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    refuse(expected);
    return FAULTY;
  }

  LocalDate date() {
    String text = text("a day such as 2026-12-31");
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException noSuchDay) {
      if (!text.equals(FAULTY)) {
        refuse("a day that exists, such as 2026-12-31");
      }
      return LocalDate.EPOCH;
    }
  }

  /// A whole number from 1.
  int number() {
    String text = text("a whole number from 1");
    if (text.matches("[1-9]\\d{0,8}")) {
      return Integer.parseInt(text);
    }
    if (!text.equals(FAULTY)) {
      refuse("a whole number from 1");
    }
    return 1;
  }

  boolean yes() {
    String text = text("true or false");
    if (!text.equals("true") && !text.equals("false") && !text.equals(FAULTY)) {
      refuse("true or false");
    }
    return text.equals("true");
  }

  ZoneId zone() {
    String text = text("the name of an IANA zone such as Europe/Brussels");
    return switch (CalendarNotation.zone(text)) {
      case Notated.As<ZoneId>(ZoneId zone) -> zone;
      case Notated.Refused<ZoneId>(String reason) -> {
        refuseUnlessFaulty(text, reason);
        yield ZoneOffset.UTC;
      }
    };
  }

  /// One of a few words, each of which is written as its id.
  <E extends Enum<E>> E choice(Class<E> all, Function<E, String> id) {
    List<E> choices = List.of(all.getEnumConstants());
    List<String> ids = choices.stream().map(id).toList();
    String text = text(Suggestion.oneOf(ids));
    int index = ids.indexOf(text);
    if (index < 0 && !text.equals(FAULTY)) {
      findings.problem(
          place, "%s is unknown: '%s', expected %s".formatted(label, text, Suggestion.oneOf(ids)));
    }
    return choices.get(Math.max(0, index));
  }

  List<Item> list(String expected) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(this::entry).toList();
    }
    refuse(expected);
    return List.of();
  }

  /// A list; a single text is a list of one.
  List<Item> oneOrMore(String expected) {
    return node instanceof ScalarNode && !isNothing() ? List.of(this) : list(expected);
  }

  /// A map. What is none has no keys, and does not complain about missing ones.
  Fields fields(String expected) {
    if (node instanceof MappingNode mapping) {
      return new Fields(place, mapping, findings);
    }
    refuse(expected);
    return new Fields(place, null, findings);
  }

  /// Reports a reason of somebody else, unless the text was already refused.
  void refuseUnlessFaulty(String text, String reason) {
    if (!text.equals(FAULTY)) {
      findings.problem(place, reason);
    }
  }

  private Item entry(Node entry) {
    return new Item("an entry of " + label, Fields.placeOf(place, entry), entry, findings);
  }

  private String shown(Node node) {
    return switch (node) {
      case MappingNode map -> "a map";
      case SequenceNode list -> "a list";
      case ScalarNode scalar when isNothing() || scalar.getValue().isBlank() -> "empty";
      case ScalarNode scalar -> "'" + shortened(scalar.getValue()) + "'";
      default -> "something else";
    };
  }

  private static String shortened(String text) {
    String line = String.join(" ", Arrays.asList(text.strip().split("\\s+", -1)));
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }
}
