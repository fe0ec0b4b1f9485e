package balie.bot.understand.time;

import java.util.Set;

/// Reads the slots that numbers fill.
final class Numerals {
  /// A date in digits that no calendar has.
  static final int NO_DATE = Integer.MIN_VALUE;

  static final int MINUTE = 60;
  static final int HOUR = 60 * MINUTE;
  private static final Set<String> ORDINAL_MARKS = Set.of("st", "nd", "rd", "th", "e", "de", "ste");

  private Numerals() {}

  static Reading abbreviatedMonth(Tokens tokens, int at) {
    Reading month = Lexicon.WORDS.read(Slot.ABBRMONTH, tokens, at);
    boolean dotted =
        month.found()
            && tokens.gluedMark(month.next(), ".")
            && tokens.get(month.next() + 1).isNumber();
    return dotted ? new Reading(month.next() + 1, month.value()) : month;
  }

  static Reading count(Tokens tokens, int at) {
    Reading many = many(tokens, at);
    return many.found() ? many : Slot.ONE.read(tokens, at);
  }

  static Reading many(Tokens tokens, int at) {
    return tokens.get(at).isNumber()
        ? new Reading(at + 1, tokens.get(at).value())
        : Slot.CARDINAL.read(tokens, at);
  }

  static Reading day(Tokens tokens, int at) {
    Reading marked = marked(tokens, at);
    if (marked.found()) {
      return marked;
    }
    Token token = tokens.get(at);
    boolean short1to2 = token.digits() == 1 || token.digits() == 2;
    return short1to2 ? new Reading(at + 1, token.value()) : Slot.CARDINAL.read(tokens, at);
  }

  static Reading marked(Tokens tokens, int at) {
    Token token = tokens.get(at);
    Token mark = tokens.get(at + 1);
    boolean marked =
        (token.digits() == 1 || token.digits() == 2)
            && mark.glued()
            && ORDINAL_MARKS.contains(mark.text());
    return marked ? new Reading(at + 2, token.value()) : Reading.NONE;
  }

  static Reading year(Tokens tokens, int at) {
    return tokens.get(at).digits() >= 4
        ? new Reading(at + 1, tokens.get(at).value())
        : Reading.NONE;
  }

  static Reading likelyYear(Tokens tokens, int at) {
    Token token = tokens.get(at);
    boolean likely = token.digits() == 4 && token.value() >= 1900 && token.value() < 2200;
    return likely ? new Reading(at + 1, token.value()) : Reading.NONE;
  }

  static Reading farYear(Tokens tokens, int at) {
    return tokens.get(at).digits() > 4 ? new Reading(at + 1, tokens.get(at).value()) : Reading.NONE;
  }

  static Reading quarter(Tokens tokens, int at) {
    if (tokens.get(at).text().equals("q") && tokens.gluedNumber(at + 1)) {
      return inRange(tokens, at + 1, 1, 4);
    }
    Reading rank = Slot.ORDINAL.read(tokens, at);
    String noun = rank.found() ? tokens.get(rank.next()).text() : "";
    boolean quarter = noun.equals("quarter") || noun.equals("kwartaal");
    return quarter && rank.value() >= 1 && rank.value() <= 4
        ? new Reading(rank.next() + 1, rank.value())
        : Reading.NONE;
  }

  static Reading week(Tokens tokens, int at) {
    return inRange(tokens, at, 1, 53);
  }

  static Reading hour(Tokens tokens, int at) {
    return tokens.get(at).isNumber()
        ? inRange(tokens, at, 0, 24)
        : hourWord(Slot.CARDINAL.read(tokens, at));
  }

  private static Reading hourWord(Reading word) {
    return word.value() <= 24 ? word : Reading.NONE;
  }

  /// "9:30", "09:30:15", "20u30", "20h30".
  static Reading clock(Tokens tokens, int at) {
    Token separator = tokens.get(at + 1);
    boolean written = Set.of(":", "u", "h").contains(separator.text()) && separator.glued();
    Reading minutes = written ? minutes(tokens, at, at + 2) : Reading.NONE;
    int next = minutes.next();
    if (!minutes.found() || !tokens.gluedMark(next, ":") || !tokens.gluedNumber(next + 1)) {
      return minutes;
    }
    Reading seconds = pair(tokens, next + 1);
    return seconds.found()
        ? new Reading(seconds.next(), minutes.value() + seconds.value())
        : Reading.NONE;
  }

  /// "9.30", which only its surroundings tell from a decimal.
  static Reading dottedClock(Tokens tokens, int at) {
    return tokens.gluedMark(at + 1, ".") ? minutes(tokens, at, at + 2) : Reading.NONE;
  }

  private static Reading minutes(Tokens tokens, int hourAt, int minuteAt) {
    Reading hour = inRange(tokens, hourAt, 0, 24);
    Reading minute = tokens.gluedNumber(minuteAt) ? pair(tokens, minuteAt) : Reading.NONE;
    if (!hour.found() || !minute.found()) {
      return Reading.NONE;
    }
    int seconds = hour.value() * HOUR + minute.value() * MINUTE;
    return seconds > 24 * HOUR ? Reading.NONE : new Reading(minute.next(), seconds);
  }

  private static Reading pair(Tokens tokens, int at) {
    return tokens.get(at).digits() == 2 ? inRange(tokens, at, 0, 59) : Reading.NONE;
  }

  private static Reading inRange(Tokens tokens, int at, int low, int high) {
    Token token = tokens.get(at);
    boolean inRange = token.digits() >= 1 && token.digits() <= 2;
    return inRange && token.value() >= low && token.value() <= high
        ? new Reading(at + 1, token.value())
        : Reading.NONE;
  }
}
