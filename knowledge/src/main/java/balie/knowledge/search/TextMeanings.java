package balie.knowledge.search;

import balie.knowledge.embedding.Embedder;
import balie.knowledge.embedding.Vectors;
import balie.knowledge.index.TextIndex.Text;
import java.util.Arrays;
import java.util.List;

/// What a sentence model sees in some texts: each as a whole, and its title or else its first
/// words.
final class TextMeanings {
  private static final int LEAD_WORDS = 30;

  private final Embedder embedder;
  private final float[][] wholes;
  private final float[][] leads;

  TextMeanings(Embedder embedder, List<Text> texts) {
    this.embedder = embedder;
    wholes = embedder.embed(texts.stream().map(Text::whole).toList());
    leads = embedder.embed(texts.stream().map(TextMeanings::lead).toList());
  }

  private static String lead(Text text) {
    if (!text.title().isBlank()) {
      return text.title();
    }
    String[] words = text.body().split("\\s+", LEAD_WORDS + 1);
    return String.join(" ", Arrays.copyOf(words, Math.min(LEAD_WORDS, words.length)));
  }

  /// How close each text is to a question.
  Close to(String question) {
    return new Close(embedder.embed(question));
  }

  /// The closeness of texts to one question.
  final class Close {
    private final float[] question;

    private Close(float[] question) {
      this.question = question;
    }

    double whole(int text) {
      return Vectors.dot(wholes[text], question);
    }

    double lead(int text) {
      return Vectors.dot(leads[text], question);
    }
  }
}
