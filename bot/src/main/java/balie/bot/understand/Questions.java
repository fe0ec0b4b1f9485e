package balie.bot.understand;

import balie.knowledge.source.Wording;
import balie.knowledge.understanding.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The questions of a message by their form: "what's my quota, and how long are backups kept?" asks
/// two things. What is only told goes with the question that it leads to.
final class Questions {
  private static final Pattern SENTENCE = Pattern.compile("(?<=[?!;\\n])|(?<=\\.)(?=\\s|$)");

  /// What begins a question wherever it stands. "When" and "where" also begin what is no question:
  /// "when I am at home".
  private static final String ASKS_WHAT =
      "(?:(?:what(?:['’]?s)?|how|which|hoe(?:veel|lang|vaak|ver|groot)?|welke?)\\b"
          + "|wat\\s+(?:is|zijn|was|kost|kosten|zit|doe|doet|moet|kan|kun|mag|gebeurt|betekent|betaal"
          + "|krijg|wordt|valt|staat|houdt|ik|we|wij|het|de|er|mijn|onze)\\b|(?:who|when|where|wie|waar|wanneer|vanaf"
          + " wanneer|tot wanneer|until when)\\s+"
          + "(?:(?!i|we|you|it|they|my|the|our|ik|we|wij|je|het|de|er|mijn|onze|alles)\\p{L}+)\\b)";

  /// What begins a question that wants yes or no; behind something told it goes on with that: "my
  /// laptop is broken and is the oldest of all".
  private static final String ASKS_WHETHER =
      "(?:(?:is|are|was|were)\\s+(?:it|there|they|my|the|our|that|this)\\b"
          + "|does\\s+\\p{L}+|(?:do|did|can|may|could|should|must|am)\\s+(?:i|we|they|you)\\b"
          + "|(?:is|zijn|was|kan|kunnen|mag|mogen|moet|moeten|krijg|krijgen|heb|hebben|wordt|worden|zit"
          + "|zitten|heeft|gaat|werkt)\\s+(?:ik|we|wij|je|het|er|dat|die|deze|dit|de|mijn|onze|ons)\\b)";

  private static final String ASKS = "(?:" + ASKS_WHAT + "|" + ASKS_WHETHER + ")";
  private static final String AND = "(?:and|en|plus|but|maar)\\s+(?:(?:also|ook|then|dan)\\s+)?";
  private static final Pattern WITHIN =
      Pattern.compile(
          "[\\s,]+(?=" + AND + ASKS + ")|,\\s*(?=(?:what|how|hoe|hoeveel|welke?)\\b)",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> LEADING =
      Set.of(
          "and", "en", "so", "dus", "ok", "okay", "oke", "hey", "hi", "hallo", "hoi", "balie",
          "also", "ook", "but", "maar", "please", "then", "dan", "well", "nou", "ja", "now", "nu",
          "or", "of", "ps", "btw", "plus", "zeg");
  private static final Pattern BEGINS = Pattern.compile("^" + ASKS, Pattern.CASE_INSENSITIVE);
  private static final Pattern WHETHER =
      Pattern.compile("^" + ASKS_WHETHER, Pattern.CASE_INSENSITIVE);
  private static final Pattern WANTS_TO_KNOW =
      Pattern.compile(
          "\\b(?:know|tell me|wonder\\w*|weten|vertellen|zeggen|vraag me"
              + " af)\\b.{0,30}\\b(?:what|how|which|who|when"
              + "|where|until|wat|hoe\\w*|welke?|wie|wanneer|waar)\\b",
          Pattern.CASE_INSENSITIVE);

  /// What has the form of a question and wants no answer of the record or of an article.
  private static final Pattern COURTESY =
      Pattern.compile(
          "(?:can|could|would|will) (?:you|someone|somebody|anyone|anybody)(?: please)?"
              + " (?:help|assist|look|check|fix|advise|explain|tell|sort)\\b.{0,20}|(?:any|a)"
              + " (?:idea|ideas|help|news|thoughts|chance)\\b.{0,20}|(?:is|was) (?:that|this|it)"
              + " (?:right|correct|normal|possible|true|ok|okay|so)|(?:do|does)"
              + " (?:you|anyone|anybody|someone) (?:know|have (?:any|an) idea)|are you there|is"
              + " (?:anyone|anybody|someone) there|who can help(?: me| us)?|how (?:come|is that"
              + " possible|can that be|are you|is it going)|what(?:'s|s| is) (?:going"
              + " on|wrong|that|this|up)|what"
              + " (?:now|gives|happened)|why\\b.*|(?:kan|kun|kunnen|wil|willen|zou|zouden)"
              + " (?:je|jij|u|jullie|iemand)(?: \\p{L}+){0,3}"
              + " (?:helpen|kijken|nakijken|bekijken|uitleggen|oplossen|zeggen)|(?:iemand"
              + " )?(?:enig|een) idee\\b.{0,20}|klopt dat|kan dat(?: kloppen)?|mag dat|is dat"
              + " (?:normaal|juist|mogelijk|zo|waar|correct|oke)|hoe (?:kan|komt) dat|hoe gaat"
              + " het|wat nu|wat (?:is er|scheelt er|gebeurt er)\\b.{0,20}|waarom\\b.*|wie kan"
              + " (?:mij|me|ons) helpen|weet (?:je|jij|u|iemand)(?: dat| het)?",
          Pattern.CASE_INSENSITIVE);

  private static final int SHORTEST = 2;
  private static final int SHORTEST_CUT = 3;

  private Questions() {}

  /// The questions, each with what was told before it; the message alone where it has less than two
  /// of them.
  static List<String> in(String message) {
    List<String> questions = new ArrayList<>();
    StringBuilder told = new StringBuilder();
    for (String piece : pieces(message)) {
      told.append(told.isEmpty() ? "" : " ").append(piece.strip());
      if (isAsking(piece)) {
        questions.add(told.toString().strip());
        told.setLength(0);
      }
    }
    if (questions.size() < 2) {
      return List.of(message);
    }
    questions.addLast((questions.removeLast() + " " + told).strip());
    return List.copyOf(questions);
  }

  /// Whether a question is about something, so that it is worth saying that it can't be answered.
  static boolean isAboutSomething(String question) {
    return Wording.of(question).forms().stream()
        .anyMatch(word -> word.length() > SHORTEST && !Vocabulary.isFunctionWord(word));
  }

  private static List<String> pieces(String message) {
    List<String> pieces = new ArrayList<>();
    for (String sentence : SENTENCE.split(message, -1)) {
      pieces.addAll(cut(sentence));
    }
    return pieces;
  }

  /// A sentence that asks twice, cut where the second question begins; what is cut off must be able
  /// to stand alone: "what is and how big is my quota" is one.
  private static List<String> cut(String sentence) {
    List<String> pieces = new ArrayList<>();
    for (String piece : WITHIN.split(sentence, -1)) {
      if (!pieces.isEmpty() && isOneWith(pieces.getLast(), piece)) {
        pieces.addLast(pieces.removeLast() + " " + piece);
      } else {
        pieces.add(piece);
      }
    }
    return pieces;
  }

  private static boolean isOneWith(String before, String piece) {
    return words(before).size() < SHORTEST_CUT
        || (WHETHER.matcher(String.join(" ", words(piece))).find() && !isAsking(before));
  }

  private static boolean isAsking(String piece) {
    int comma = piece.lastIndexOf(',');
    // "It is full again, can you help?" tells, and asks for nothing but help.
    boolean endsInCourtesy = comma > 0 && isCourtesy(piece.substring(comma + 1));
    return endsInCourtesy ? isAskingByItself(piece.substring(0, comma)) : isAskingByItself(piece);
  }

  private static boolean isCourtesy(String piece) {
    return COURTESY.matcher(String.join(" ", words(piece))).matches();
  }

  private static boolean isAskingByItself(String piece) {
    List<String> words = words(piece);
    String said = String.join(" ", words);
    return words.size() >= SHORTEST
        && !isCourtesy(piece)
        && (piece.strip().endsWith("?")
            || BEGINS.matcher(said).find()
            || WANTS_TO_KNOW.matcher(said).find());
  }

  /// The words, without those that only lead to it.
  private static List<String> words(String piece) {
    List<String> words = new ArrayList<>(Wording.of(piece).forms());
    while (!words.isEmpty() && LEADING.contains(words.getFirst())) {
      words.removeFirst();
    }
    return words;
  }
}
