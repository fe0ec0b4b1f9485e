package balie.storage;

import java.util.List;
import java.util.Map;

/// The full-text search that the database brings along: a yardstick for the benchmark and nothing
/// else, since answers are found by the module `knowledge`.
public interface FullText extends AutoCloseable {

  /// Indexes texts, each with its title, in one transaction.
  void add(Iterable<Map.Entry<String, String>> texts);

  /// How many of the best texts that hold any of the words there are.
  int find(List<String> words, int most);

  @Override
  void close();
}
