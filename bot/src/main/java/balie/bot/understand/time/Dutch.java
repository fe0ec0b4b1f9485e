package balie.bot.understand.time;

import static balie.bot.understand.time.Slot.*;

import java.util.List;
import java.util.Map;

/// The Dutch phrases, and the words that Dutch writes as one.
final class Dutch {
  private static final Map<String, List<String>> TODAY =
      Map.of(
          "vanochtend", List.of("vandaag", "ochtend"),
          "vanmorgen", List.of("vandaag", "ochtend"),
          "vanvoormiddag", List.of("vandaag", "ochtend"),
          "vanmiddag", List.of("vandaag", "middag"),
          "vannamiddag", List.of("vandaag", "middag"),
          "vanavond", List.of("vandaag", "avond"),
          "vannacht", List.of("vandaag", "nacht"),
          "tonight", List.of("today", "evening"),
          "tonite", List.of("today", "evening"));

  /// Longer ones first, as "voormiddag" ends with "middag".
  private static final List<String> PARTS =
      List.of("voormiddag", "namiddag", "ochtend", "middag", "avond", "nacht", "morgen");

  private Dutch() {}

  static void tell(Lexicon words) {
    calendar(words);
    relative(words);
    numbers(words);
    clock(words);
    feasts(words);
    surroundings(words);
  }

  /// "Zondagavond" as its day and its part, "vanavond" too; empty for any other word.
  static List<String> compound(String word) {
    List<String> today = TODAY.getOrDefault(word, List.of());
    if (!today.isEmpty()) {
      return today;
    }
    for (String part : PARTS) {
      if (word.endsWith(part)) {
        String day = word.substring(0, word.length() - part.length());
        String whole = day.equals("gister") ? "gisteren" : day;
        return isDay(whole) ? List.of(whole, part.equals("morgen") ? "ochtend" : part) : List.of();
      }
    }
    return List.of();
  }

  private static boolean isDay(String word) {
    return Lexicon.WORDS.starts(WEEKDAY).contains(word)
        || Lexicon.WORDS.starts(RELDAY).contains(word);
  }

  private static void calendar(Lexicon words) {
    words
        .count(FULLMONTH, 1, "januari", "februari", "maart", "april", "mei", "juni", "juli")
        .count(FULLMONTH, 8, "augustus", "september", "oktober", "november", "december")
        .all(ABBRMONTH, 3, "mrt", "maa")
        .all(ABBRMONTH, 10, "okt")
        .count(WEEKDAY, 1, "maandag|maandags|maandagen", "dinsdag|dinsdags|dinsdagen")
        .count(WEEKDAY, 3, "woensdag|woensdags|woensdagen", "donderdag|donderdags|donderdagen")
        .count(WEEKDAY, 5, "vrijdag|vrijdags|vrijdagen", "zaterdag|zaterdags|zaterdagen")
        .count(WEEKDAY, 7, "zondag|zondags|zondagen")
        .count(NLABBR, 1, "ma", "di", "wo", "do", "vr|vrij", "za", "zo");
  }

  private static void relative(Lexicon words) {
    words
        .all(NLMOD, -1, "vorige", "vorig", "afgelopen", "verleden", "voorbije", "voorgaande")
        .all(NLMOD, 0, "deze", "dit", "huidige", "huidig", "lopende")
        .all(NLMOD, 1, "volgende", "volgend", "komende", "komend", "aanstaande", "eerstvolgende")
        .all(RELYEAR, -11, "vorig jaar", "verleden jaar", "afgelopen jaar")
        .count(RELYEAR, -10, "dit jaar", "volgend jaar|komend jaar")
        .count(PERIOD, 0, "week", "maand", "kwartaal|trimester", "jaar", "weekend|weekeinde")
        .count(NLUNIT, 0, "minuut|minuten", "uur|uren|uurtje", "dag|dagen", "week|weken")
        .count(NLUNIT, 4, "maand|maanden", "jaar|jaren")
        .count(EDGE, 0, "begin", "half|medio|midden", "eind|einde")
        .all(RELDAY, -2, "eergisteren")
        .all(RELDAY, -1, "gisteren")
        .all(RELDAY, 0, "vandaag")
        .all(RELDAY, 1, "morgen")
        .all(RELDAY, 2, "overmorgen")
        .all(NOW, 0, "nu", "op dit moment", "op dit ogenblik", "momenteel", "op het moment")
        .all(NOW, 0, "thans", "dit moment", "dit ogenblik")
        .all(NAME, 0, "goede morgen", "goeie morgen", "de morgen", "af en toe", "nu en dan");
  }

  private static void numbers(Lexicon words) {
    words
        .all(ONE, 1, "een", "één", "eén")
        .count(CARDINAL, 2, "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
        .count(CARDINAL, 10, "tien", "elf", "twaalf", "dertien", "veertien", "vijftien")
        .count(CARDINAL, 16, "zestien", "zeventien", "achttien", "negentien", "twintig")
        .count(CARDINAL, 21, "eenentwintig", "tweeëntwintig|tweeentwintig")
        .count(CARDINAL, 23, "drieëntwintig|drieentwintig", "vierentwintig", "vijfentwintig")
        .count(CARDINAL, 26, "zesentwintig", "zevenentwintig", "achtentwintig")
        .count(CARDINAL, 29, "negenentwintig", "dertig", "eenendertig")
        .count(RANK, 1, "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende")
        .count(RANK, 8, "achtste", "negende", "tiende", "elfde", "twaalfde");
  }

  private static void clock(Lexicon words) {
    words
        .all(NOON, 24, "middernacht")
        .count(DAYPART, 1, "ochtend|voormiddag", "middag|namiddag", "avond", "nacht")
        .all(TIMEPART, 1, "s ochtends", "ochtends", "s ochtend", "s morgens", "morgens")
        .all(TIMEPART, 1, "in de ochtend", "in de voormiddag", "s voormiddags")
        .all(TIMEPART, 2, "s middags", "middags", "s namiddags", "in de middag", "in de namiddag")
        .all(TIMEPART, 3, "s avonds", "avonds", "in de avond")
        .all(TIMEPART, 4, "s nachts", "nachts", "in de nacht");
  }

  private static void feasts(Lexicon words) {
    words
        .all(HOLIDAY, Feast.CHRISTMAS, "kerst", "kerstmis", "kerstdag", "eerste kerstdag")
        .all(HOLIDAY, 1226, "tweede kerstdag")
        .all(HOLIDAY, 1224, "kerstavond")
        .all(HOLIDAY, 101, "nieuwjaar", "nieuwjaarsdag")
        .all(HOLIDAY, 1231, "oudejaarsavond", "oudejaarsdag", "oudejaar", "oudjaar")
        .all(HOLIDAY, 501, "dag van de arbeid")
        .all(HOLIDAY, 1101, "allerheiligen")
        .all(HOLIDAY, 1111, "wapenstilstand", "wapenstilstandsdag")
        .all(HOLIDAY, 427, "koningsdag")
        .all(HOLIDAY, Feast.EASTER - 2, "goede vrijdag")
        .all(HOLIDAY, Feast.EASTER, "pasen", "paaszondag", "eerste paasdag")
        .all(HOLIDAY, Feast.EASTER + 1, "paasmaandag", "tweede paasdag")
        .all(HOLIDAY, Feast.EASTER + 39, "hemelvaart", "hemelvaartsdag")
        .all(HOLIDAY, Feast.EASTER + 49, "pinksteren", "pinksterzondag", "eerste pinksterdag")
        .all(HOLIDAY, Feast.EASTER + 50, "pinkstermaandag", "tweede pinksterdag");
  }

  private static void surroundings(Lexicon words) {
    words
        .all(CLOSER, 0, "zijn", "waren", "zal", "zullen", "kan", "kunnen", "heb", "heeft", "hebben")
        .all(CLOSER, 0, "ik", "wij", "jullie", "je", "u", "mijn", "ons", "onze", "de", "het", "en")
        .all(CLOSER, 0, "maar", "voor", "op", "om", "van", "tot", "met", "als", "hoe", "wat")
        .all(CLOSER, 0, "welke", "wie", "waar", "er", "niet", "dan", "bij", "naar", "nog", "ook")
        .all(CLOSER, 0, "gesloten", "al", "wordt", "worden", "moet", "mag", "hier", "vandaag")
        .all(CLOSER, 0, "vanavond", "sinds", "geopend", "bereikbaar")
        .all(MEASURE, 0, "procent", "keer", "minuten", "uur", "uren", "dagen", "weken", "maanden")
        .all(MEASURE, 0, "jaren", "gebruikers", "mensen", "personen", "mailboxen", "postvakken")
        .all(MEASURE, 0, "licenties", "bestanden", "berichten", "accounts");
  }
}
