package balie.knowledge.collection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The parts of open data sets that are in the repository.
final class OpenSets {
  private OpenSets() {}

  /// The lines of a file, cut at tabs.
  static List<String[]> lines(String file) {
    String path = "/balie/knowledge/open/" + file;
    try (InputStream in = Objects.requireNonNull(OpenSets.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static List<Entry> intents() {
    List<Entry> entries = new ArrayList<>();
    for (String[] line : lines("intents-examples.tsv")) {
      entries.add(new Entry("e" + entries.size(), "", line[1], Optional.of(line[0])));
    }
    return entries;
  }

  static List<Entry> articles() {
    return lines("articles.tsv").stream()
        .map(line -> new Entry(line[0], "", line[1], Optional.empty()))
        .toList();
  }
}
