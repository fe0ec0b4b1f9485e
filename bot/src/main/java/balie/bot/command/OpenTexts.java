package balie.bot.command;

import balie.knowledge.collection.Entry;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/// A folder of open data sets, as far as they are there: what `bench quality` measures on.
final class OpenTexts {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  /// A text and what it means, or which text it asks for.
  record Line(String label, String text) {}

  OpenTexts(Path folder) {
    this.folder = folder;
  }

  /// Whether all of some files are there.
  boolean has(String... files) {
    for (String file : files) {
      if (!Files.isRegularFile(folder.resolve(file))) {
        return false;
      }
    }
    return true;
  }

  /// Lines of a label, a tab and a text.
  List<Line> tsv(String file) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve(file))) {
      String[] parts = line.split("\t", 2);
      if (parts.length == 2) {
        lines.add(new Line(parts[0], parts[1]));
      }
    }
    return lines;
  }

  /// Lines of JSON with `_id` and `text`.
  List<Line> jsonl(String file) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve(file))) {
      JsonNode json = JSON.readTree(line);
      lines.add(new Line(json.path("_id").asText(), json.path("text").asText()));
    }
    return lines;
  }

  /// Examples as a collection.
  static List<Entry> examples(List<Line> lines) {
    List<Entry> entries = new ArrayList<>(lines.size());
    for (Line line : lines) {
      entries.add(new Entry("e" + entries.size(), "", line.text(), Optional.of(line.label())));
    }
    return entries;
  }

  /// Articles as a collection.
  ///
  /// @param titles by id, for those that have one
  static List<Entry> articles(List<Line> lines, Map<String, String> titles) {
    return lines.stream()
        .map(
            line ->
                new Entry(
                    line.label(),
                    titles.getOrDefault(line.label(), ""),
                    line.text(),
                    Optional.empty()))
        .toList();
  }

  /// So many lines of each label, drawn by chance.
  static List<Line> some(int count, List<Line> lines) {
    Map<String, Integer> seen = new HashMap<>();
    List<Line> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, new Random(1));
    return shuffled.stream()
        .filter(line -> seen.merge(line.label(), 1, Integer::sum) <= count)
        .toList();
  }

  /// The same texts with a typing slip in about a third of the words: two letters swapped, one
  /// dropped, doubled by another or replaced.
  static List<Line> withSlips(List<Line> lines, long seed) {
    Random random = new Random(seed);
    return lines.stream()
        .map(line -> new Line(line.label(), slipped(line.text(), random)))
        .toList();
  }

  private static String slipped(String text, Random random) {
    return List.of(text.split(" ", -1)).stream()
        .map(word -> word.length() > 2 && random.nextInt(3) == 0 ? slip(word, random) : word)
        .collect(Collectors.joining(" "));
  }

  private static String slip(String word, Random random) {
    int at = random.nextInt(word.length() - 1);
    char other = (char) ('a' + random.nextInt(26));
    String before = word.substring(0, at);
    return switch (random.nextInt(4)) {
      case 0 -> before + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
      case 1 -> before + word.substring(at + 1);
      case 2 -> before + other + word.substring(at);
      default -> before + other + word.substring(at + 1);
    };
  }
}
