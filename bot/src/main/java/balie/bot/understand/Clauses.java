package balie.bot.understand;

import balie.knowledge.source.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The parts of a message: greetings and thanks are not what it is about, and of a complaint with a
/// question the question is.
final class Clauses {
  /// A part shorter than this says too little to stand alone.
  private static final int SHORTEST = 3;

  private static final Pattern END =
      Pattern.compile("(?<=[?!;,\\n])|(?<=\\.)(?=\\s|$)|(?<=\\s-)(?=\\s)");
  private static final Pattern PLEASE =
      Pattern.compile(
          "\\s+(?:please|pls|plz|graag|aub|a\\.u\\.b|svp|alstublieft|alsjeblieft)\\W*$",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> COURTESY =
      Set.of(
          "hi",
          "hello",
          "hey",
          "hallo",
          "hoi",
          "dag",
          "beste",
          "dear",
          "good",
          "morning",
          "afternoon",
          "evening",
          "goedemorgen",
          "goeiemorgen",
          "goedemiddag",
          "goeiemiddag",
          "goedenavond",
          "goeienavond",
          "goedendag",
          "goeiedag",
          "goeiendag",
          "morgen",
          "all",
          "allemaal",
          "collega",
          "collegas",
          "collega's",
          "colleague",
          "colleagues",
          "team",
          "folks",
          "people",
          "desk",
          "helpdesk",
          "servicedesk",
          "iedereen",
          "there",
          "sir",
          "madam",
          "heer",
          "mevrouw",
          "thanks",
          "thank",
          "you",
          "thx",
          "tnx",
          "ty",
          "cheers",
          "bedankt",
          "dank",
          "dankjewel",
          "dankuwel",
          "je",
          "u",
          "wel",
          "merci",
          "alvast",
          "bij",
          "voorbaat",
          "in",
          "advance",
          "many",
          "so",
          "much",
          "very",
          "lot",
          "a",
          "hartelijk",
          "hartelijke",
          "vriendelijk",
          "vriendelijke",
          "groet",
          "groeten",
          "groetjes",
          "grtz",
          "mvg",
          "kind",
          "regards",
          "best",
          "met",
          "please",
          "pls",
          "aub",
          "alstublieft",
          "alsjeblieft",
          "sorry",
          "excuse",
          "me",
          "yo",
          "ok",
          "okay",
          "oke",
          "hm",
          "um",
          "oh",
          "ah",
          "quick",
          "question",
          "vraagje",
          "vraag",
          "snel",
          "korte",
          "klein",
          "kleine",
          "even",
          "een",
          "tia",
          "xx",
          "x");

  /// Words that ask, or point at what was said before.
  private static final Set<String> POINTING =
      Set.of(
          "what",
          "how",
          "much",
          "many",
          "is",
          "are",
          "was",
          "it",
          "that",
          "this",
          "those",
          "then",
          "exactly",
          "now",
          "wat",
          "hoe",
          "hoeveel",
          "veel",
          "zijn",
          "die",
          "dat",
          "dit",
          "deze",
          "het",
          "dan",
          "nu",
          "precies",
          "juist",
          "eigenlijk",
          "ook",
          "alweer",
          "again",
          "weer");

  /// Whom a message calls together is no part of what it asks.
  private static final Pattern CALLS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])@(?:everyone|here|channel)\\b|<!(?:everyone|here|channel)(?:\\|[^>]*)?>");

  private Clauses() {}

  /// The message without the parts that are nothing but courtesy; the whole where nothing is left.
  static String withoutCourtesy(String text, Set<String> names) {
    List<String> parts = new ArrayList<>(parts(CALLS.matcher(text).replaceAll(" ")));
    while (parts.size() > 1 && isSignature(parts.getLast(), names)) {
      parts.removeLast();
    }
    String rest =
        parts.stream().filter(part -> !isCourtesy(part, names)).collect(Collectors.joining());
    return Wording.of(rest).words().isEmpty() ? text : rest;
  }

  /// The parts that can stand alone; none where there are less than two of them. "Please" at the
  /// end, which makes a question sound like a wish, is a part by itself.
  static List<String> standing(String text) {
    List<String> parts = parts(PLEASE.matcher(text).replaceFirst("\n"));
    List<String> standing = parts.stream().filter(Clauses::isWhole).toList();
    return parts.size() < 2 ? List.of() : standing;
  }

  /// "How much is that?" asks for what stands before it, and says nothing by itself.
  private static boolean isWhole(String part) {
    List<String> words = Wording.of(part).forms();
    return words.size() >= SHORTEST && !POINTING.containsAll(words);
  }

  private static List<String> parts(String text) {
    String read = text.length() > Wording.MOST ? text.substring(0, Wording.MOST) : text;
    return Arrays.asList(END.split(read, -1));
  }

  private static boolean isSignature(String part, Set<String> names) {
    return names.containsAll(Wording.of(part).forms());
  }

  private static boolean isCourtesy(String part, Set<String> names) {
    List<String> words = Wording.of(part).forms();
    return !words.isEmpty()
        && words.stream().allMatch(word -> COURTESY.contains(word) || names.contains(word))
        && words.stream().anyMatch(COURTESY::contains);
  }
}
