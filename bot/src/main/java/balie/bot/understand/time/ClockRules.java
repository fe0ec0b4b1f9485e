package balie.bot.understand.time;

import static balie.bot.understand.time.Slot.*;

import balie.bot.understand.time.Meaning.AtTime;
import balie.bot.understand.time.Meaning.Dial;
import java.util.List;

/// Times of the day: "9:30", "20u30", "8 pm", "half negen", "quarter past nine".
///
/// "4 uur" may also be how long something takes: it counts only after "om" or beside a day.
final class ClockRules {
  private static final String AT = "~at|om|rond|around|@ ";
  private static final String ABOUT = "~at|om|rond|around|@|tegen|vanaf|omstreeks ";
  private static final String OCLOCK = " uur|u|h|oclock ";

  static final List<Rule> ALL =
      List.of(
          Rule.of("HM uur|u|h? TIMEPART?", clock(HM)),
          Rule.of("HM AMPM", halfDays(HM)),
          Rule.of("HOUR AMPM", halfDays(HOUR)),
          Rule.of("DOTTED AMPM", halfDays(DOTTED)),
          Rule.of(ABOUT + "DOTTED uur|u|h? TIMEPART? $", clock(DOTTED)),
          Rule.of("DOTTED uur TIMEPART?", clock(DOTTED)),
          Rule.of(AT + "HOUR TIMEPART? $", spoken(0)),
          Rule.of(ABOUT + "HOUR" + OCLOCK + "TIMEPART?", spoken(0)),
          Rule.of(ABOUT + "ONE" + OCLOCK + "TIMEPART?", spoken(0)),
          Rule.of("HOUR oclock TIMEPART?", spoken(0)),
          Rule.of("ONE oclock TIMEPART?", spoken(0)),
          Rule.of("HOUR uur|u|h? TIMEPART", spoken(0)),
          Rule.of("HOUR uur|u|h", loose()),
          Rule.of("~at half past? HOUR TIMEPART? $", spoken(30)),
          Rule.of("half past HOUR TIMEPART?", spoken(30)),
          Rule.of("half past ONE TIMEPART?", spoken(30)),
          Rule.of("half HOUR uur|u? TIMEPART? $", spoken(-30)),
          Rule.of("half ONE uur|u? TIMEPART? $", spoken(-30)),
          Rule.of("quarter|kwart past|over HOUR uur|u? TIMEPART?", spoken(15)),
          Rule.of("quarter|kwart past|over ONE uur|u? TIMEPART?", spoken(15)),
          Rule.of("quarter|kwart to|voor HOUR uur|u? TIMEPART?", spoken(-15)),
          Rule.of("quarter|kwart to|voor ONE uur|u? TIMEPART?", spoken(-15)),
          Rule.of(ABOUT + "COUNT past|over HOUR uur|u? TIMEPART? $", minutes(1, 0)),
          Rule.of(ABOUT + "COUNT to|voor HOUR uur|u? TIMEPART? $", minutes(-1, 0)),
          Rule.of("COUNT over half HOUR uur|u? TIMEPART? $", minutes(1, -30)),
          Rule.of("COUNT voor half HOUR uur|u? TIMEPART? $", minutes(-1, -30)),
          Rule.of("NOON", noon()));

  private ClockRules() {}

  private static Rule.Sense clock(Slot slot) {
    return (bindings, _) -> new AtTime(bindings.of(slot), Dial.WRITTEN, bindings.part());
  }

  private static Rule.Sense halfDays(Slot slot) {
    return (bindings, _) -> {
      int dial = bindings.of(slot) * (slot == HOUR ? Numerals.HOUR : 1);
      int hour = dial / Numerals.HOUR;
      int half = hour > 12 ? hour : hour % 12 + bindings.of(AMPM);
      return new AtTime(half * Numerals.HOUR + dial % Numerals.HOUR, Dial.FIXED, Part.WHOLE);
    };
  }

  private static Rule.Sense spoken(int minutes) {
    return (bindings, _) -> dial(bindings, minutes, Dial.SPOKEN);
  }

  private static Rule.Sense loose() {
    return (bindings, _) -> dial(bindings, 0, Dial.LOOSE);
  }

  private static Rule.Sense minutes(int direction, int from) {
    return (bindings, _) -> {
      int minutes = bindings.of(COUNT);
      return minutes < 30
          ? dial(bindings, from + direction * minutes, Dial.SPOKEN)
          : new Meaning.Nothing();
    };
  }

  /// Minutes after an hour on the dial, or before it; "half een" is half an hour after noon.
  private static Meaning dial(Bindings bindings, int minutes, Dial dial) {
    int hour = bindings.or(HOUR, bindings.of(ONE));
    int seconds = hour * Numerals.HOUR + minutes * Numerals.MINUTE;
    int wrapped = seconds < Numerals.HOUR && minutes < 0 ? seconds + 12 * Numerals.HOUR : seconds;
    return new AtTime(Math.min(wrapped, 24 * Numerals.HOUR), dial, bindings.part());
  }

  private static Rule.Sense noon() {
    return (bindings, _) -> new AtTime(bindings.of(NOON) * Numerals.HOUR, Dial.FIXED, Part.WHOLE);
  }
}
