package balie.knowledge.search;

import balie.knowledge.embedding.Embedder;
import balie.knowledge.source.Passage;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// What a sentence model sees in passages: in the title and headings, which say what a passage is
/// about, and in the whole. Safe for use by several threads.
interface PassageMeanings {
  /// Up to so many passages a question is compared with each, exactly.
  int FEW = 2_000;

  /// How close to a question those passages are that somebody may read and that are citable: no
  /// other is looked at.
  Close to(String question, Set<String> audiences, LocalDate day);

  static PassageMeanings of(Embedder embedder, List<Passage> passages, Twins twins) {
    return passages.size() <= FEW
        ? new ExactMeanings(embedder, passages, twins)
        : new CodedMeanings(embedder, passages, twins);
  }

  /// The three texts of a passage that are compared with a question: its title, that with the
  /// headings, and all of it.
  static List<String> texts(Passage passage) {
    String title = passage.document().title();
    String named = title + ". " + passage.heading();
    return List.of(title, named, named + ". " + passage.text());
  }

  /// The closeness of passages to one question.
  interface Close {
    /// The passages that are closest.
    Set<Passage> nearest(int most);

    /// How close each of some is, in their order.
    List<Closeness> of(List<Passage> some);
  }

  /// How close a passage is to a question.
  ///
  /// @param whole how close the whole of it is
  /// @param namedAhead how far title and headings stand out from those of every other document, but
  ///   for one that says the same in the other language
  /// @param wholeAhead how far the whole stands out in the same way
  record Closeness(double whole, double namedAhead, double wholeAhead) {}
}
