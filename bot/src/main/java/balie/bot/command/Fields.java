package balie.bot.command;

import balie.bot.clock.Span;
import balie.bot.clock.Spans;
import balie.bot.clock.TargetTime;
import balie.storage.calendar.Notated;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The fields of a JSON object, read by type. What is missing or of another type is a fault that
/// names the field and what was expected.
record Fields(ObjectNode object) {
  private static final int MOST_DIGITS = 30;

  static Fields of(JsonNode node, String name) throws FaultyCase {
    if (node instanceof ObjectNode object) {
      return new Fields(object);
    }
    throw new FaultyCase("%s: expected an object, not %s".formatted(name, node));
  }

  boolean has(String name) {
    return object.hasNonNull(name);
  }

  JsonNode any(String name) throws FaultyCase {
    if (!has(name)) {
      throw new FaultyCase(name + " is missing");
    }
    return object.get(name);
  }

  Fields fields(String name) throws FaultyCase {
    return of(any(name), name);
  }

  String text(String name) throws FaultyCase {
    return text(any(name), name);
  }

  String text(String name, String otherwise) throws FaultyCase {
    return has(name) ? text(name) : otherwise;
  }

  /// A number, written as one or as text.
  BigDecimal number(String name) throws FaultyCase {
    return number(any(name), name);
  }

  Duration seconds(String name) throws FaultyCase {
    BigDecimal seconds = number(name);
    try {
      return Duration.ofMillis(seconds.movePointRight(3).longValueExact());
    } catch (ArithmeticException finer) {
      throw new FaultyCase("%s: expected seconds, not %s".formatted(name, seconds));
    }
  }

  Instant instant(String name) throws FaultyCase {
    return instant(any(name), name);
  }

  TargetTime target() throws FaultyCase {
    return understood(TargetTime.parse(text("target")));
  }

  List<JsonNode> list(String name) throws FaultyCase {
    return list(any(name), name);
  }

  /// Spans written as pairs of instants; none where the field is missing.
  Spans spans(String name) throws FaultyCase {
    List<Span> spans = new ArrayList<>();
    for (JsonNode each : has(name) ? list(name) : List.<JsonNode>of()) {
      List<JsonNode> pair = pair(each, name);
      Instant from = instant(pair.getFirst(), name);
      Instant until = instant(pair.getLast(), name);
      if (until.isBefore(from)) {
        throw new FaultyCase("%s: %s ends before it begins".formatted(name, each));
      }
      spans.add(new Span(from, until));
    }
    return new Spans(spans);
  }

  static List<JsonNode> list(JsonNode node, String name) throws FaultyCase {
    if (!node.isArray()) {
      throw new FaultyCase("%s: expected a list, not %s".formatted(name, node));
    }
    return List.copyOf(node.valueStream().toList());
  }

  static List<JsonNode> pair(JsonNode node, String name) throws FaultyCase {
    List<JsonNode> pair = list(node, name);
    if (pair.size() != 2) {
      throw new FaultyCase("%s: expected a pair, not %s".formatted(name, node));
    }
    return pair;
  }

  static String text(JsonNode node, String name) throws FaultyCase {
    if (!node.isTextual()) {
      throw new FaultyCase("%s: expected a text, not %s".formatted(name, node));
    }
    return node.textValue();
  }

  static BigDecimal number(JsonNode node, String name) throws FaultyCase {
    try {
      BigDecimal number = node.isNumber() ? node.decimalValue() : new BigDecimal(text(node, name));
      if (Math.abs(number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      // The same words serve for a number that is too long to count with.
    }
    throw new FaultyCase("%s: expected a number, not %s".formatted(name, node));
  }

  /// An instant of the years 1 to 9999, to the millisecond; what is finer is cut off.
  static Instant instant(JsonNode node, String name) throws FaultyCase {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text(node, name));
      if (time.getYear() >= 1 && time.getYear() <= 9999) {
        return Instant.ofEpochMilli(time.toInstant().toEpochMilli());
      }
    } catch (DateTimeException noInstant) {
      // The same words serve for a year that is too far.
    }
    throw new FaultyCase(
        "%s: expected an instant with its offset such as 2026-06-01T09:00:00+02:00, not %s"
            .formatted(name, node));
  }

  /// A day of the years 1 to 9999.
  LocalDate day(String name) throws FaultyCase {
    String written = text(name);
    try {
      LocalDate day = LocalDate.parse(written);
      if (day.getYear() >= 1 && day.getYear() <= 9999) {
        return day;
      }
    } catch (DateTimeException noDay) {
      // The same words serve for a year that is too far.
    }
    throw new FaultyCase(
        "%s: expected a day of the years 1 to 9999 such as 2026-06-01, not %s"
            .formatted(name, any(name)));
  }

  static <T> T understood(Notated<T> notated) throws FaultyCase {
    return switch (notated) {
      case Notated.As<T>(T value) -> value;
      case Notated.Refused<T>(String reason) -> throw new FaultyCase(reason);
    };
  }

  static void refuse(Optional<String> problem) throws FaultyCase {
    if (problem.isPresent()) {
      throw new FaultyCase(problem.get());
    }
  }
}
