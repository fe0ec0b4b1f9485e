package balie.knowledge.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a text into the pieces of words that a BERT model knows (uncased WordPiece): words and
/// single punctuation marks, each cut greedily into the longest known pieces.
final class WordPieces {
  private static final int LONGEST_WORD = 100;
  private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
  private static final Pattern TOKEN =
      Pattern.compile("\\p{IsHan}|[\\p{P}\\p{Punct}]|[^\\s\\p{P}\\p{Punct}\\p{IsHan}\\p{Cc}]+");
  private static final Pattern ENTRY = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"\\s*:\\s*(\\d+)");

  private final Map<String, Integer> pieces;
  private final int unknown;
  private final int begin;
  private final int end;

  WordPieces(Map<String, Integer> pieces) {
    this.pieces = Map.copyOf(pieces);
    unknown = id("[UNK]");
    begin = id("[CLS]");
    end = id("[SEP]");
  }

  /// Reads the vocabulary of a `tokenizer.json`.
  static WordPieces read(String resource) {
    try (InputStream in =
        Objects.requireNonNull(WordPieces.class.getResourceAsStream(resource), resource)) {
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Map<String, Integer> pieces = new HashMap<>();
      Matcher entry = ENTRY.matcher(json);
      entry.region(json.indexOf("\"vocab\""), json.length());
      while (entry.find()) {
        pieces.put(unescaped(entry.group(1)), Integer.valueOf(entry.group(2)));
      }
      return new WordPieces(pieces);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String unescaped(String json) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c != '\\') {
        text.append(c);
      } else if (json.charAt(i + 1) == 'u') {
        text.append((char) Integer.parseInt(json.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        text.append(json.charAt(++i));
      }
    }
    return text.toString();
  }

  private int id(String piece) {
    return Objects.requireNonNull(pieces.get(piece), piece);
  }

  /// The numbers of a text's pieces between the marks of beginning and end.
  ///
  /// @param most how many at most, the marks among them
  long[] of(String text, int most) {
    List<Integer> ids = new ArrayList<>();
    ids.add(begin);
    Matcher token = TOKEN.matcher(folded(text));
    while (ids.size() < most - 1 && token.find()) {
      cut(token.group(), ids);
    }
    List<Integer> kept = ids.size() < most ? ids : ids.subList(0, most - 1);
    kept.add(end);
    return kept.stream().mapToLong(Integer::longValue).toArray();
  }

  private static String folded(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
  }

  private void cut(String word, List<Integer> ids) {
    if (word.length() > LONGEST_WORD) {
      ids.add(unknown);
      return;
    }
    int before = ids.size();
    int from = 0;
    while (from < word.length()) {
      int to = word.length();
      Integer found = null;
      for (; to > from && found == null; to--) {
        found = pieces.get(from == 0 ? word.substring(0, to) : "##" + word.substring(from, to));
      }
      if (found == null) {
        ids.subList(before, ids.size()).clear();
        ids.add(unknown);
        return;
      }
      ids.add(found);
      from = to + 1;
    }
  }
}
