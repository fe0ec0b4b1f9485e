package balie.bot.understand.time;

import balie.bot.understand.time.Meaning.AtTime;
import balie.bot.understand.time.Meaning.Dial;
import balie.bot.understand.time.Meaning.OnDay;
import balie.bot.understand.time.Meaning.Settled;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Puts neighbours together: a day and a time are a moment, two days with "to" between are a span.
final class Joining {
  private static final int DAY = 24 * Numerals.HOUR;
  private static final int WIDEST_GAP = 3;
  private static final Set<String> DAY_THEN_TIME =
      Set.of(
          "", "at", "om", "@", ",", "(", "-", "from", "vanaf", "around", "rond", "tegen", ", om",
          ", at", "by", "about");
  private static final Set<String> TIME_THEN_DAY =
      Set.of("", "on", "op", ",", "(", "of", "van", "the", "on the", "op de", "for", "voor");
  private static final Set<String> DAY_TO_DAY =
      Set.of(
          "to",
          "tot",
          "till",
          "until",
          "through",
          "thru",
          "-",
          "–",
          "t / m",
          "tm",
          "tot en met",
          "tot aan");

  private final Tokens tokens;
  private final Anchor anchor;

  Joining(Tokens tokens, Anchor anchor) {
    this.tokens = tokens;
    this.anchor = anchor;
  }

  /// The pieces of a text, in order, with those joined that belong together.
  List<Piece> join(List<Piece> pieces) {
    List<Piece> joined = new ArrayList<>();
    for (Piece piece : pieces) {
      Optional<Piece> pair = joined.isEmpty() ? Optional.empty() : pair(joined.getLast(), piece);
      if (pair.isPresent()) {
        joined.removeLast();
      }
      joined.add(pair.orElse(piece));
    }
    return joined;
  }

  private Optional<Piece> pair(Piece earlier, Piece later) {
    int gap = later.from() - earlier.to();
    if (gap < 0 || gap > WIDEST_GAP) {
      return Optional.empty();
    }
    String between =
        IntStream.range(earlier.to(), later.from())
            .mapToObj(index -> tokens.get(index).text())
            .collect(Collectors.joining(" "));
    return meaning(earlier.meaning(), between, later.meaning())
        .map(meaning -> earlier.with(later, meaning));
  }

  private Optional<Meaning> meaning(Meaning earlier, String between, Meaning later) {
    if (earlier instanceof OnDay day && later instanceof AtTime time) {
      return DAY_THEN_TIME.contains(between) ? Optional.of(moment(day, time)) : Optional.empty();
    }
    if (earlier instanceof AtTime time && later instanceof OnDay day) {
      boolean near = time.dial() != Dial.LOOSE || day.part() != Part.WHOLE;
      return near && TIME_THEN_DAY.contains(between)
          ? Optional.of(moment(day, time))
          : Optional.empty();
    }
    if (earlier instanceof OnDay from && later instanceof OnDay to) {
      return DAY_TO_DAY.contains(between) ? days(from.day(), to.day()) : Optional.empty();
    }
    return Optional.empty();
  }

  /// "Friday to Monday" ends in the week after the one in which both are next.
  private Optional<Meaning> days(LocalDate first, LocalDate last) {
    LocalDate soon = anchor.today().plusWeeks(1);
    boolean weekdays = last.isBefore(soon) && first.isBefore(soon);
    LocalDate end = last.isBefore(first) && weekdays ? last.plusWeeks(1) : last;
    return end.isBefore(first)
        ? Optional.empty()
        : Optional.of(new Settled(anchor.span(first, end)));
  }

  /// The day of the times that stand alone: the only one that the text names, else today.
  OnDay dayOf(List<Piece> joined) {
    OnDay today = new OnDay(anchor.today(), Part.WHOLE);
    List<OnDay> days =
        joined.stream().flatMap(piece -> named(piece.meaning()).stream()).distinct().toList();
    return days.size() == 1 ? days.getFirst() : today;
  }

  private static Optional<OnDay> named(Meaning meaning) {
    return switch (meaning) {
      case OnDay day -> Optional.of(day);
      case Settled(When.Moment(var at)) -> Optional.of(new OnDay(at.toLocalDate(), Part.WHOLE));
      case Settled _, AtTime _, Meaning.NoSuchDay _, Meaning.Nothing _ -> Optional.empty();
    };
  }

  /// What stands alone: a time is the day's, a number of hours was none.
  Optional<When> alone(Meaning meaning, OnDay ofTimes, String text) {
    return switch (meaning) {
      case OnDay(var day, _) -> Optional.of(new When.Day(day));
      case AtTime time when time.dial() == Dial.LOOSE -> Optional.empty();
      case AtTime time -> Optional.of(moment(ofTimes, time).when());
      case Settled(When when) -> Optional.of(when);
      case Meaning.NoSuchDay() -> Optional.of(new When.Impossible(text));
      case Meaning.Nothing() -> Optional.empty();
    };
  }

  private Settled moment(OnDay day, AtTime time) {
    int seconds = time.dial() == Dial.FIXED ? time.seconds() : seconds(day, time);
    LocalDate date = day.day().plusDays(seconds / DAY);
    return new Settled(
        new When.Moment(
            date.atStartOfDay().plusSeconds(seconds % DAY).atZone(anchor.now().getZone())));
  }

  private int seconds(OnDay day, AtTime time) {
    int dial = time.seconds() / Numerals.HOUR;
    int rest = time.seconds() % Numerals.HOUR;
    if (time.part() != Part.WHOLE) {
      return time.part().hourOf(dial) % 24 * Numerals.HOUR + rest;
    }
    if (day.part() != Part.WHOLE) {
      int hour = day.part().hourOf(dial);
      return (hour >= 24 && isThisNight(day) ? hour - 24 : hour) * Numerals.HOUR + rest;
    }
    boolean afternoon = time.dial() != Dial.WRITTEN && dial >= 1 && dial <= 5;
    return (afternoon ? dial + 12 : dial) * Numerals.HOUR + rest;
  }

  /// Asked after midnight, "vannacht" is the night that is passing.
  private boolean isThisNight(OnDay day) {
    return day.part() == Part.NIGHT
        && day.day().equals(anchor.today())
        && anchor.now().getHour() < 6;
  }
}
