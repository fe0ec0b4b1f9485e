package balie.knowledge.index;

import balie.knowledge.source.Language;
import balie.knowledge.source.Wording;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The terms of a text in every view.
public final class Terms {
  /// How many words belong to a text's lead.
  static final int LEAD = 30;

  private static final int LETTERS = 4;

  private final Map<View, List<String>> byView = new EnumMap<>(View.class);

  private Terms(Language language, String text, int lead) {
    List<String> stems = Analysis.stems(language, text);
    List<String> words = Wording.all(text);
    byView.put(View.WORDS, stems);
    byView.put(View.PAIRS, pairs(stems));
    byView.put(View.LETTERS, letters(words));
    byView.put(View.LEAD, stems.subList(0, Math.min(lead, stems.size())));
    byView.put(View.LEAD_LETTERS, letters(words.subList(0, Math.min(lead, words.size()))));
  }

  /// Those of a text that is searched.
  public static Terms ofText(Language language, String text) {
    return new Terms(language, text, LEAD);
  }

  /// Those of a question, which is all lead.
  public static Terms ofQuestion(Language language, String text) {
    return new Terms(language, text, Integer.MAX_VALUE);
  }

  /// The terms of a view, in order, with repetitions.
  public List<String> in(View view) {
    return Objects.requireNonNull(byView.get(view));
  }

  private static List<String> pairs(List<String> stems) {
    List<String> pairs = new ArrayList<>(stems.size());
    for (int i = 1; i < stems.size(); i++) {
      pairs.add(stems.get(i - 1) + " " + stems.get(i));
    }
    return pairs;
  }

  private static List<String> letters(List<String> words) {
    List<String> grams = new ArrayList<>(words.size() * LETTERS);
    for (String word : words) {
      String edged = "<" + word + ">";
      int last = Math.max(0, edged.length() - LETTERS);
      for (int i = 0; i <= last; i++) {
        grams.add(edged.substring(i, Math.min(edged.length(), i + LETTERS)));
      }
    }
    return grams;
  }
}
