package balie.bot.understand;

import balie.bot.understand.time.Found;
import balie.knowledge.source.Wording;
import balie.knowledge.understanding.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// The words of a text that are written like the name of a product or a place and that nobody here
/// knows, abbreviations apart: "Google Drive" is not the desk's drive, and SharePoint is no
/// compound of share and point.
///
/// @param at which words they are
record ProperNouns(Wording text, List<Integer> at) {
  /// In a text with this share of capitals they tell nothing.
  private static final double ALL_CAPITALS = 0.5;

  static ProperNouns in(Wording text, Names names, List<Mention> found, List<Found> times) {
    List<Wording.Word> words = text.words();
    long capitals = words.stream().filter(word -> isCapital(text, word)).count();
    if (capitals > ALL_CAPITALS * words.size()) {
      return new ProperNouns(text, List.of());
    }
    List<Integer> at =
        IntStream.range(0, words.size())
            .filter(i -> isCapital(text, words.get(i)))
            .filter(i -> found.stream().noneMatch(mention -> mention.covers(i)))
            .filter(i -> times.stream().noneMatch(time -> overlaps(time, words.get(i))))
            .filter(i -> isUnknown(text, words.get(i), names))
            .boxed()
            .toList();
    return new ProperNouns(text, at);
  }

  List<String> words() {
    return at.stream().map(i -> text.words().get(i).form()).toList();
  }

  /// Whether one of them stands right before the name of a service.
  boolean stand(List<Mention> services) {
    List<Integer> before = new ArrayList<>();
    services.forEach(mention -> before.add(mention.from() - 1));
    return at.stream().anyMatch(before::contains);
  }

  /// A sentence begins with a capital anyway, so there a slip or a compound is none.
  private static boolean isUnknown(Wording text, Wording.Word word, Names names) {
    return begins(text, word) ? !names.explains(word.form()) : !names.knows(word.form());
  }

  private static boolean isCapital(Wording text, Wording.Word word) {
    String written = text.text().substring(word.from(), word.to());
    return written.length() > 1
        && Character.isUpperCase(written.charAt(0))
        && !written.equals(written.toUpperCase(Locale.ROOT));
  }

  /// Whether a sentence begins there.
  private static boolean begins(Wording text, Wording.Word word) {
    String before = text.text().substring(0, word.from()).strip();
    return before.isEmpty() || ".?!:;-\n".indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  private static boolean overlaps(Found time, Wording.Word word) {
    return word.from() < time.to() && time.from() < word.to();
  }
}
