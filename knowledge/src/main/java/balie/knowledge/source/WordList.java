package balie.knowledge.source;

import java.util.List;

/// Words that are looked up where they lie. Safe for use by several threads.
public interface WordList {
  /// One without words.
  WordList NONE =
      new WordList() {
        @Override
        public boolean holds(String word) {
          return false;
        }

        @Override
        public List<String> beginningWith(String beginning) {
          return List.of();
        }
      };

  boolean holds(String word);

  /// Those that begin with some letters, in any order.
  List<String> beginningWith(String beginning);
}
