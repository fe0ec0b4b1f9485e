package balie.knowledge.index;

/// A way of looking at a text. What one view misses, another sees.
public enum View {
  /// The stems of its words.
  WORDS,
  /// Pairs of neighbouring stems: which words stand together.
  PAIRS,
  /// The 4-grams of each word's letters: inflections, parts of compounds, typing slips.
  LETTERS,
  /// The stems of its title and first words, which say what it is about.
  LEAD,
  /// The 4-grams of the same.
  LEAD_LETTERS
}
