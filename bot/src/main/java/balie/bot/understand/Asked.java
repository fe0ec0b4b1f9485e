package balie.bot.understand;

import java.util.List;
import java.util.Set;

/// Whether a message asks at all, rather than tells something: "patient is in there twice" names
/// what has values, and wants none.
final class Asked {
  /// So short a message names what it asks for: "mailbox quota".
  private static final int KEYWORDS = 5;

  private static final Set<String> ASKING =
      Set.of(
          "what",
          "whats",
          "which",
          "how",
          "when",
          "where",
          "who",
          "whom",
          "whose",
          "why",
          "is",
          "are",
          "was",
          "were",
          "can",
          "could",
          "do",
          "does",
          "did",
          "may",
          "will",
          "would",
          "should",
          "must",
          "am",
          "has",
          "have",
          "tell",
          "give",
          "show",
          "list",
          "know",
          "wonder",
          "need",
          "until",
          "max",
          "maximum",
          "limit",
          "wat",
          "welk",
          "welke",
          "hoe",
          "hoeveel",
          "hoelang",
          "hoevaak",
          "hoever",
          "hoegroot",
          "wanneer",
          "waar",
          "waarvan",
          "waarin",
          "wie",
          "wiens",
          "waarom",
          "zijn",
          "kan",
          "kunnen",
          "mag",
          "mogen",
          "krijg",
          "krijgen",
          "krijgt",
          "heb",
          "hebben",
          "heeft",
          "moet",
          "moeten",
          "geef",
          "zeg",
          "zeggen",
          "toon",
          "weet",
          "weten",
          "vraag",
          "vanaf",
          "tot",
          "wnr",
          "aantal",
          "maximaal",
          "graag",
          "ben",
          "wordt",
          "worden",
          "werd",
          "werden",
          "zit",
          "zitten");

  private Asked() {}

  static boolean in(String text, List<String> words) {
    return text.contains("?")
        || words.size() <= KEYWORDS
        || words.stream().anyMatch(ASKING::contains);
  }
}
