package balie.storage.sql;

import balie.storage.ticket.Opening;
import balie.storage.ticket.TicketNumber;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The words by which tickets are searched: in lower case, without accents.
final class TicketWords {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 40;

  /// Of an endless text only so much is searched.
  private static final int MOST = 60;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private TicketWords() {}

  static void put(Session session, TicketNumber ticket, Opening opening) {
    for (String word : in(opening.subject().title() + " " + opening.subject().words())) {
      session.run(
          """
          INSERT INTO ticket_word (word, ticket) VALUES (?, ?)
          """,
          word,
          ticket.value());
    }
  }

  static Set<String> in(String text) {
    String plain =
        ACCENTS
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    Set<String> words = new LinkedHashSet<>();
    WORD.matcher(plain)
        .results()
        .map(MatchResult::group)
        .filter(word -> word.length() >= SHORTEST && word.length() <= LONGEST)
        .limit(MOST)
        .forEach(words::add);
    return words;
  }

  /// The words of a search; the longest are the rarest, as a rule.
  static List<String> wanted(List<String> words) {
    return words.stream()
        .flatMap(word -> in(word).stream())
        .distinct()
        .sorted((a, b) -> Integer.compare(b.length(), a.length()))
        .limit(5)
        .toList();
  }
}
