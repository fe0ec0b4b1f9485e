package balie.bot.understand.time;

import static balie.bot.understand.time.Slot.*;

/// The English phrases.
final class English {
  private English() {}

  static void tell(Lexicon words) {
    calendar(words);
    relative(words);
    numbers(words);
    clock(words);
    feasts(words);
    surroundings(words);
  }

  private static void calendar(Lexicon words) {
    words
        .count(FULLMONTH, 1, "january", "february", "march", "april")
        .count(FULLMONTH, 6, "june", "july", "august", "september", "october", "november")
        .count(FULLMONTH, 12, "december")
        .all(MAY, 5, "may")
        .count(ABBRMONTH, 1, "jan", "feb", "mar", "apr")
        .count(ABBRMONTH, 6, "jun", "jul", "aug", "sep|sept", "oct", "nov", "dec")
        .count(WEEKDAY, 1, "monday|mondays", "tuesday|tuesdays", "wednesday|wednesdays|wensday")
        .count(WEEKDAY, 4, "thursday|thursdays", "friday|fridays", "saturday|saturdays")
        .count(WEEKDAY, 7, "sunday|sundays")
        .count(ENABBR, 1, "mon", "tue|tues", "wed|weds", "thu|thur|thurs", "fri", "sat", "sun");
  }

  private static void relative(Lexicon words) {
    words
        .all(ENMOD, -1, "last", "past", "previous")
        .all(ENMOD, 0, "this", "current")
        .all(ENMOD, 1, "next", "coming", "upcoming", "following")
        .count(RELYEAR, -11, "last year|previous year", "this year|the current year", "next year")
        .count(PERIOD, 0, "week", "month", "quarter", "year", "weekend")
        .count(ENSHORT, 0, "minute|minutes", "hour|hours")
        .count(ENUNIT, 2, "day|days", "week|weeks", "month|months", "year|years")
        .count(EDGE, 0, "begin|beginning|start|early", "mid|middle", "end|late")
        .all(RELDAY, -2, "the day before yesterday", "day before yesterday")
        .all(RELDAY, -1, "yesterday")
        .all(RELDAY, 0, "today", "to day")
        .all(RELDAY, 1, "tomorrow", "tommorow", "tmrw", "tmw")
        .all(RELDAY, 2, "the day after tomorrow", "day after tomorrow")
        .all(NOW, 0, "now", "right now", "just now", "at this moment", "at the moment")
        .all(NOW, 0, "at this time", "at present", "currently", "at this very moment")
        .all(NOW, 0, "this instant", "this moment", "this very moment")
        .all(NAME, 0, "black friday", "cyber monday", "patch tuesday", "good morning")
        .all(NAME, 0, "now and then", "any day now", "one day", "from now");
  }

  private static void numbers(Lexicon words) {
    words
        .all(ONE, 1, "one")
        .count(CARDINAL, 2, "two", "three", "four", "five", "six", "seven", "eight", "nine")
        .count(CARDINAL, 10, "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen")
        .count(CARDINAL, 16, "sixteen", "seventeen", "eighteen", "nineteen", "twenty")
        .count(CARDINAL, 21, "twenty one", "twenty two", "twenty three", "twenty four")
        .count(CARDINAL, 25, "twenty five", "twenty six", "twenty seven", "twenty eight")
        .count(CARDINAL, 29, "twenty nine", "thirty", "thirty one")
        .count(RANK, 1, "first", "second", "third", "fourth", "fifth", "sixth", "seventh")
        .count(RANK, 8, "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth")
        .count(RANK, 14, "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth")
        .count(RANK, 19, "nineteenth", "twentieth", "twenty first", "twenty second")
        .count(RANK, 23, "twenty third", "twenty fourth", "twenty fifth", "twenty sixth")
        .count(RANK, 27, "twenty seventh", "twenty eighth", "twenty ninth", "thirtieth")
        .all(RANK, 31, "thirty first");
  }

  private static void clock(Lexicon words) {
    words
        .all(AMPM, 0, "am", "a . m .", "a . m")
        .all(AMPM, 12, "pm", "p . m .", "p . m")
        .all(NOON, 12, "noon", "midday")
        .all(NOON, 24, "midnight")
        .count(DAYPART, 1, "morning|mornings", "afternoon|afternoons", "evening|evenings")
        .all(DAYPART, 4, "night", "nights")
        .count(TIMEPART, 1, "in the morning", "in the afternoon", "in the evening", "at night");
  }

  private static void feasts(Lexicon words) {
    words
        .all(HOLIDAY, Feast.CHRISTMAS, "christmas", "christmas day", "xmas", "x mas", "xmas day")
        .all(HOLIDAY, 1224, "christmas eve", "xmas eve")
        .all(HOLIDAY, 1226, "boxing day", "second christmas day")
        .all(HOLIDAY, 101, "new year day", "new years day", "new year")
        .all(HOLIDAY, 1231, "new year eve", "new years eve")
        .all(HOLIDAY, 501, "labour day", "labor day", "may day")
        .all(HOLIDAY, 1101, "all saints day", "all saints")
        .all(HOLIDAY, 1111, "armistice day")
        .all(HOLIDAY, 427, "kings day", "king day")
        .all(HOLIDAY, Feast.EASTER, "easter", "easter sunday", "easter day")
        .all(HOLIDAY, Feast.EASTER - 2, "good friday")
        .all(HOLIDAY, Feast.EASTER + 1, "easter monday")
        .all(HOLIDAY, Feast.EASTER + 39, "ascension day", "ascension thursday", "ascension")
        .all(HOLIDAY, Feast.EASTER + 49, "pentecost", "whit sunday", "whitsun")
        .all(HOLIDAY, Feast.EASTER + 50, "whit monday", "pentecost monday");
  }

  private static void surroundings(Lexicon words) {
    words
        .all(CLOSER, 0, "is", "are", "was", "were", "will", "would", "can", "could", "do", "does")
        .all(CLOSER, 0, "did", "has", "have", "had", "i", "we", "you", "they", "he", "she", "it")
        .all(CLOSER, 0, "my", "our", "your", "the", "and", "or", "but", "for", "in", "on", "at")
        .all(CLOSER, 0, "from", "to", "by", "if", "when", "how", "what", "which", "who", "where")
        .all(CLOSER, 0, "there", "with", "please", "not", "before", "after", "until", "than", "as")
        .all(CLOSER, 0, "so", "because", "then", "should", "shall", "must", "may", "might", "too")
        .all(CLOSER, 0, "today", "tonight", "still", "already", "open", "closed", "since", "till")
        .all(MEASURE, 0, "b", "kb", "mb", "gb", "tb", "bytes", "eur", "euro", "euros", "usd")
        .all(MEASURE, 0, "%", "€", "$", "percent", "per", "x", "mbps", "gbps", "times")
        .all(MEASURE, 0, "minutes", "hours", "days", "weeks", "months", "years", "seconds", "mins")
        .all(MEASURE, 0, "users", "people", "persons", "mailboxes", "licences", "licenses")
        .all(MEASURE, 0, "tickets", "items", "files", "mails", "messages", "servers", "accounts");
  }
}
