package balie.knowledge.search;

import balie.knowledge.source.Wording;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Makes `lexicon.tsv` from pairs of parallel headings (a line each, English, tab, Dutch): IBM
/// Model 1 in both directions, trained by expectation maximisation (Brown et al. 1993, "The
/// Mathematics of Statistical Machine Translation"). A translation is kept where it is likely in
/// its own direction and not unlikely in the other. Not a test: run its `main` by hand.
final class LexiconMaker {
  private static final int ROUNDS = 8;
  private static final int SEEN = 2;
  private static final double LIKELY = 0.12;
  private static final double BACK = 0.04;
  private static final int MOST = 4;

  private LexiconMaker() {}

  public static void main(String[] args) throws IOException {
    List<List<String>> english = new ArrayList<>();
    List<List<String>> dutch = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      String[] parts = line.split("\t", -1);
      if (parts.length == 2) {
        english.add(Wording.of(parts[0]).forms());
        dutch.add(Wording.of(parts[1]).forms());
      }
    }
    Map<String, Map<String, Double>> toDutch = train(english, dutch);
    Map<String, Map<String, Double>> toEnglish = train(dutch, english);
    try (PrintStream out = new PrintStream(args[1], StandardCharsets.UTF_8)) {
      out.println("# How this was made, from what and under which licence: lexicon.README.md");
      print(out, "EN", toDutch, toEnglish, count(english));
      print(out, "NL", toEnglish, toDutch, count(dutch));
    }
  }

  private static Map<String, Integer> count(List<List<String>> texts) {
    Map<String, Integer> counts = new HashMap<>();
    texts.forEach(text -> text.forEach(word -> counts.merge(word, 1, Integer::sum)));
    return counts;
  }

  /// p(target | source) by source word.
  private static Map<String, Map<String, Double>> train(
      List<List<String>> sources, List<List<String>> targets) {
    Map<String, Map<String, Double>> table = new HashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, Map<String, Double>> counts = new HashMap<>();
      for (int i = 0; i < sources.size(); i++) {
        expect(sources.get(i), targets.get(i), table, counts);
      }
      counts.values().forEach(LexiconMaker::normalise);
      table = counts;
    }
    return table;
  }

  private static void expect(
      List<String> sources,
      List<String> targets,
      Map<String, Map<String, Double>> table,
      Map<String, Map<String, Double>> counts) {
    List<String> withNone = new ArrayList<>(sources);
    withNone.add("");
    for (String target : targets) {
      double[] shares = new double[withNone.size()];
      double sum = 0;
      for (int s = 0; s < shares.length; s++) {
        Map<String, Double> row = table.get(withNone.get(s));
        shares[s] = row == null ? 1 : row.getOrDefault(target, 1e-9);
        sum += shares[s];
      }
      for (int s = 0; s < shares.length; s++) {
        counts
            .computeIfAbsent(withNone.get(s), w -> new HashMap<>())
            .merge(target, shares[s] / sum, Double::sum);
      }
    }
  }

  private static void normalise(Map<String, Double> row) {
    double sum = row.values().stream().mapToDouble(Double::doubleValue).sum();
    row.replaceAll((word, count) -> count / sum);
    row.values().removeIf(probability -> probability < 1e-4);
  }

  private static void print(
      PrintStream out,
      String language,
      Map<String, Map<String, Double>> there,
      Map<String, Map<String, Double>> back,
      Map<String, Integer> counts) {
    new TreeMap<>(there)
        .forEach(
            (word, row) -> {
              if (word.length() > 1 && counts.getOrDefault(word, 0) >= SEEN) {
                row.entrySet().stream()
                    .filter(e -> e.getKey().length() > 1 && e.getValue() >= LIKELY)
                    .filter(
                        e ->
                            back.getOrDefault(e.getKey(), Map.of()).getOrDefault(word, 0.0) >= BACK)
                    .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                    .limit(MOST)
                    .forEach(
                        e ->
                            out.println(
                                String.join(
                                    "\t",
                                    language,
                                    word,
                                    e.getKey(),
                                    String.format(Locale.ROOT, "%.2f", e.getValue()))));
              }
            });
  }
}
