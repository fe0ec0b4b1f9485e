package balie.bot.understand.time;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The gaps of a rule that words and numbers fill. A slot without a reader holds the phrases of the
/// [Lexicon]; one made of others takes what any of them takes.
enum Slot implements Reader {
  /// Names of months without "may", then "may", then abbreviations.
  FULLMONTH,
  MAY,
  ABBRMONTH,
  SAFEMONTH,
  MONTH,
  /// 1 is Monday.
  WEEKDAY,
  ENABBR,
  NLABBR,
  DOW,
  /// -1 last, 0 this, 1 next.
  ENMOD,
  NLMOD,
  MOD,
  /// The place of a [Period], a [Unit], a [Part] or an [Edge] among its like, from 0.
  PERIOD,
  ENUNIT,
  ENSHORT,
  NLUNIT,
  UNIT,
  DAYPART,
  TIMEPART,
  PART,
  EDGE,
  /// Days from today.
  RELDAY,
  /// See [Feast].
  HOLIDAY,
  NOW,
  /// Looks like a day, and is a name.
  NAME,
  /// A cardinal in words, the numbers one and "een" apart.
  CARDINAL,
  ONE,
  /// An ordinal in words.
  RANK,
  /// A number to count with: digits or words.
  COUNT,
  /// The same without one and "een".
  MANY,
  /// Digits of a day of the month, or Dutch words.
  DAY,
  LASTDAY,
  /// Digits and a suffix: "25th".
  MARKED,
  ORDINAL,
  /// Four digits or more.
  YEARNUM,
  /// From 1900 to 2199: a number that is nearly always a year.
  LIKELYYEAR,
  FARYEAR,
  /// A year's digits, or "last year" as [Bindings#year] understands it.
  RELYEAR,
  YEAR,
  /// A date in digits, as the day of the epoch; [Numerals#NO_DATE] where there is no such day.
  DATE,
  /// Months since the year 0.
  ISOMONTH,
  QUARTER,
  WEEKNUM,
  HOUR,
  /// A time with minutes, as seconds of the day.
  HM,
  DOTTED,
  /// Hours to add to a time of twelve hours: 0 or 12.
  AMPM,
  NOON,
  /// A word after which an expression may have ended.
  CLOSER,
  MEASURE;

  private static final Map<Slot, Reader> READERS =
      Map.ofEntries(
          Map.entry(ABBRMONTH, Numerals::abbreviatedMonth),
          Map.entry(COUNT, Numerals::count),
          Map.entry(MANY, Numerals::many),
          Map.entry(DAY, Numerals::day),
          Map.entry(LASTDAY, Numerals::day),
          Map.entry(MARKED, Numerals::marked),
          Map.entry(YEARNUM, Numerals::year),
          Map.entry(LIKELYYEAR, Numerals::likelyYear),
          Map.entry(FARYEAR, Numerals::farYear),
          Map.entry(DATE, NumericDate::read),
          Map.entry(ISOMONTH, NumericDate::month),
          Map.entry(QUARTER, Numerals::quarter),
          Map.entry(WEEKNUM, Numerals::week),
          Map.entry(HOUR, Numerals::hour),
          Map.entry(HM, Numerals::clock),
          Map.entry(DOTTED, Numerals::dottedClock));

  private static final Map<Slot, List<Slot>> ALTERNATIVES =
      Map.of(
          SAFEMONTH, List.of(FULLMONTH, ABBRMONTH),
          MONTH, List.of(FULLMONTH, MAY, ABBRMONTH),
          DOW, List.of(WEEKDAY, ENABBR, NLABBR),
          MOD, List.of(ENMOD, NLMOD),
          UNIT, List.of(ENUNIT, ENSHORT, NLUNIT),
          PART, List.of(DAYPART, TIMEPART),
          ORDINAL, List.of(RANK, MARKED),
          YEAR, List.of(YEARNUM, RELYEAR));

  @Override
  public Reading read(Tokens tokens, int at) {
    Reader reader = READERS.get(this);
    if (reader != null) {
      return reader.read(tokens, at);
    }
    Reading best = Lexicon.WORDS.read(this, tokens, at);
    for (Slot alternative : alternatives()) {
      Reading reading = alternative.read(tokens, at);
      best = reading.next() > best.next() ? reading : best;
    }
    return best;
  }

  /// The words with which something for this slot can begin; a number can begin any that reads.
  Set<String> starts() {
    Set<String> starts = new HashSet<>(Lexicon.WORDS.starts(this));
    alternatives().forEach(alternative -> starts.addAll(alternative.starts()));
    if (READERS.containsKey(this)) {
      starts.addAll(Lexicon.WORDS.starts(CARDINAL));
      starts.addAll(Lexicon.WORDS.starts(ONE));
      starts.addAll(Lexicon.WORDS.starts(RANK));
      starts.add("q");
    }
    return starts;
  }

  boolean readsNumbers() {
    return READERS.containsKey(this) || alternatives().stream().anyMatch(Slot::readsNumbers);
  }

  private List<Slot> alternatives() {
    return ALTERNATIVES.getOrDefault(this, List.of());
  }
}
