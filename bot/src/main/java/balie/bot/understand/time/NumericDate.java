package balie.bot.understand.time;

import java.time.LocalDate;
import java.util.Optional;

/// Dates in digits: `2026-06-01`, and day-month-year with slashes, dashes or dots.
final class NumericDate {
  private static final int CENTURY = 2000;

  private NumericDate() {}

  static Reading read(Tokens tokens, int at) {
    String mark = tokens.get(at + 1).text();
    boolean date =
        (mark.equals("-") || mark.equals("/") || mark.equals("."))
            && tokens.gluedMark(at + 1, mark)
            && tokens.gluedNumber(at + 2)
            && tokens.gluedMark(at + 3, mark)
            && tokens.gluedNumber(at + 4);
    if (!date || !tokens.get(at).isNumber() || tokens.get(at + 2).digits() > 2) {
      return Reading.NONE;
    }
    Token first = tokens.get(at);
    Token last = tokens.get(at + 4);
    if (first.digits() >= 4 && last.digits() <= 2 && !mark.equals(".")) {
      return reading(at, first.value(), tokens.get(at + 2).value(), last.value());
    }
    boolean shortYear = last.digits() == 2 && !mark.equals(".");
    if (first.digits() > 2 || !(last.digits() >= 4 || shortYear)) {
      return Reading.NONE;
    }
    int year = shortYear ? CENTURY + last.value() : last.value();
    return reading(at, year, tokens.get(at + 2).value(), first.value());
  }

  private static Reading reading(int at, int year, int month, int day) {
    Optional<LocalDate> date = Anchor.date(year, month, day);
    return new Reading(
        at + 5, date.map(LocalDate::toEpochDay).map(Long::intValue).orElse(Numerals.NO_DATE));
  }

  /// "2026-06".
  static Reading month(Tokens tokens, int at) {
    Token month = tokens.get(at + 2);
    boolean iso =
        Slot.LIKELYYEAR.read(tokens, at).found()
            && tokens.gluedMark(at + 1, "-")
            && month.glued()
            && month.digits() == 2;
    return iso && month.value() >= 1 && month.value() <= 12
        ? new Reading(at + 3, tokens.get(at).value() * 12 + month.value() - 1)
        : Reading.NONE;
  }
}
