package balie.knowledge.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A text as words: lower case, without accents, split at everything that is neither letter nor
/// digit. A placeholder such as `{service}` stays one word. Any text is accepted, however hostile;
/// what is beyond [#MOST] characters is not read.
///
/// @param text the text that was read
/// @param words its words in order
public record Wording(String text, List<Word> words) {
  /// How much of a text is read, in characters.
  public static final int MOST = 2_000;

  private static final Pattern WORD =
      Pattern.compile("\\{\\p{L}+}|[\\p{L}\\p{N}]+(?:['’](?:s|t|re|ve|ll|d|m|n))?");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  public Wording {
    words = List.copyOf(words);
  }

  /// One word.
  ///
  /// @param form lower case, without accents and without an English `'s`
  /// @param from where it begins in the text
  /// @param to where it ends, exclusive
  public record Word(String form, int from, int to) {}

  /// The words of a text.
  public static Wording of(String text) {
    String read = text.length() > MOST ? text.substring(0, MOST) : text;
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(read);
    while (matcher.find()) {
      String form = fold(matcher.group());
      if (!form.isEmpty()) {
        words.add(new Word(form, matcher.start(), matcher.end()));
      }
    }
    return new Wording(read, words);
  }

  /// The forms of all the words of a text of any length.
  public static List<String> all(String text) {
    return WORD.matcher(text).results().map(found -> fold(found.group())).toList();
  }

  /// The forms of the words, in order.
  public List<String> forms() {
    return words.stream().map(Word::form).toList();
  }

  /// The same text with some words replaced by a placeholder.
  ///
  /// @param placeholder the placeholder of a word's index, null where the word stays, empty where
  ///   it belongs to the placeholder before it
  public String masked(IntFunction<@Nullable String> placeholder) {
    StringBuilder masked = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      String instead = placeholder.apply(i);
      String form = instead == null ? words.get(i).form() : instead;
      if (!form.isEmpty()) {
        masked.append(masked.isEmpty() ? "" : " ").append(form);
      }
    }
    return masked.toString();
  }

  private static String fold(String word) {
    String folded =
        isPlain(word)
            ? word.toLowerCase(Locale.ROOT)
            : ACCENTS
                .matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
    return folded.endsWith("'s") ? folded.substring(0, folded.length() - 2) : folded;
  }

  /// Whether a word has no accents, nor anything else that is not ASCII.
  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }
}
