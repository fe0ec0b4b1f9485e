package balie.knowledge.embedding;

import balie.knowledge.source.Language;
import balie.knowledge.source.Translations;
import balie.knowledge.source.Wording;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Makes `phrases.tsv` from pairs of parallel headings (a line each, English, tab, Dutch): what a
/// Dutch word is in English, which for a compound is several words. Words are aligned by two models
/// that are trained to agree (Liang, Taskar and Klein 2006, "Alignment by Agreement"), each
/// preferring places that lie alike in both headings; then each English word goes to the Dutch one
/// that explains it best. Not a test: run its `main` by hand.
final class PhraseMaker {
  private static final int ROUNDS = 10;
  private static final double SAME = 3;
  private static final double SLOPE = 1.5;
  private static final double HOLD = 0.1;
  private static final double NOTHING = 1e-3;
  private static final double EXPLAINS = 0.02;
  private static final double OFTEN = 0.4;
  private static final double ONCE = 0.5;
  private static final int LETTERS_A_WORD = 5;

  private final List<List<String>> english = new ArrayList<>();
  private final List<List<String>> dutch = new ArrayList<>();

  /// A possible link: the kind of pair, both words, both places and how well these lie.
  private record Link(int pair, int en, int nl, int enAt, int nlAt, double alike) {}

  private final List<Link> links = new ArrayList<>();
  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<Long, Integer> pairs = new HashMap<>();
  private final List<Boolean> same = new ArrayList<>();
  private int englishPlaces;
  private int dutchPlaces;

  private PhraseMaker() {}

  public static void main(String[] args) throws IOException {
    PhraseMaker maker = new PhraseMaker();
    Set<List<List<String>>> seen = new HashSet<>();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      String[] parts = line.split("\t", -1);
      if (parts.length == 2) {
        List<List<String>> pair = List.of(Wording.all(parts[0]), Wording.all(parts[1]));
        if (seen.add(pair) && !pair.get(0).isEmpty() && !pair.get(1).isEmpty()) {
          maker.add(pair.get(0), pair.get(1));
        }
      }
    }
    try (PrintStream out = new PrintStream(args[1], StandardCharsets.UTF_8)) {
      out.println("# How this was made, from what and under which licence: phrases.README.md");
      maker.print(out);
    }
  }

  private void add(List<String> en, List<String> nl) {
    english.add(en);
    dutch.add(nl);
    for (int i = 0; i < en.size(); i++) {
      for (int j = 0; j < nl.size(); j++) {
        int a = ids.computeIfAbsent("e " + en.get(i), word -> ids.size());
        int b = ids.computeIfAbsent("n " + nl.get(j), word -> ids.size());
        long key = ((long) a << 32) | b;
        Integer pair = pairs.get(key);
        if (pair == null) {
          pair = pairs.size();
          pairs.put(key, pair);
          same.add(en.get(i).equals(nl.get(j)));
        }
        double off = Math.abs((i + 0.5) / en.size() - (j + 0.5) / nl.size());
        links.add(new Link(pair, a, b, englishPlaces + i, dutchPlaces + j, Math.exp(-SLOPE * off)));
      }
    }
    englishPlaces += en.size();
    dutchPlaces += nl.size();
  }

  private double[] start() {
    double[] start = new double[same.size()];
    Arrays.setAll(start, pair -> same.get(pair) ? SAME : 1);
    return start;
  }

  /// How likely an English word is translated by a Dutch one, where both directions agree.
  private double[] agreed() {
    double[] there = start();
    double[] back = start();
    for (int round = 0; round < ROUNDS; round++) {
      double[] ofDutch = new double[dutchPlaces];
      double[] ofEnglish = new double[englishPlaces];
      for (Link link : links) {
        ofDutch[link.nlAt] += there[link.pair] * link.alike;
        ofEnglish[link.enAt] += back[link.pair] * link.alike;
      }
      double[] counts = new double[there.length];
      double[] ofEn = new double[ids.size()];
      double[] ofNl = new double[ids.size()];
      for (Link link : links) {
        double both =
            there[link.pair]
                * link.alike
                / (ofDutch[link.nlAt] + 1e-12)
                * (back[link.pair] * link.alike / (ofEnglish[link.enAt] + 1e-12));
        counts[link.pair] += both;
        ofEn[link.en] += both;
        ofNl[link.nl] += both;
      }
      for (Link link : links) {
        there[link.pair] = counts[link.pair] / (ofEn[link.en] + HOLD);
        back[link.pair] = counts[link.pair] / (ofNl[link.nl] + HOLD);
      }
    }
    return there;
  }

  /// How likely a Dutch word gives an English one, of which it may give several.
  private double[] given() {
    double[] given = start();
    for (int round = 0; round < ROUNDS - 2; round++) {
      double[] sums = new double[englishPlaces];
      links.forEach(link -> sums[link.enAt] += given[link.pair] * link.alike);
      double[] counts = new double[given.length];
      double[] ofNl = new double[ids.size()];
      for (Link link : links) {
        double share = given[link.pair] * link.alike / (sums[link.enAt] + NOTHING);
        counts[link.pair] += share;
        ofNl[link.nl] += share;
      }
      links.forEach(link -> given[link.pair] = counts[link.pair] / (ofNl[link.nl] + HOLD));
    }
    return given;
  }

  /// The Dutch place that explains each English one; -1 where none does.
  private int[] explained() {
    double[] given = given();
    double[] agreed = agreed();
    int[] places = new int[englishPlaces];
    double[] best = new double[englishPlaces];
    Arrays.fill(places, -1);
    for (Link link : links) {
      double how = given[link.pair] * link.alike * (agreed[link.pair] + EXPLAINS);
      if (how > best[link.enAt]) {
        best[link.enAt] = how;
        places[link.enAt] = given[link.pair] > EXPLAINS ? link.nlAt : -1;
      }
    }
    return places;
  }

  private void print(PrintStream out) {
    Map<String, Map<String, Integer>> phrases = new TreeMap<>();
    Map<String, Integer> seen = new HashMap<>();
    int[] places = explained();
    int enFrom = 0;
    int nlFrom = 0;
    for (int line = 0; line < english.size(); line++) {
      List<String> en = english.get(line);
      List<String> nl = dutch.get(line);
      for (int j = 0; j < nl.size(); j++) {
        seen.merge(nl.get(j), 1, Integer::sum);
        String phrase = phrase(en, places, enFrom, nlFrom + j);
        if (!phrase.isEmpty()) {
          phrases
              .computeIfAbsent(nl.get(j), word -> new TreeMap<>())
              .merge(phrase, 1, Integer::sum);
        }
      }
      enFrom += en.size();
      nlFrom += nl.size();
    }
    Translations known = Translations.shipped();
    phrases.forEach((word, its) -> print(out, word, its, seen.getOrDefault(word, 1), known));
  }

  /// The English words of one Dutch place, if they stand together.
  private static String phrase(List<String> en, int[] places, int from, int place) {
    List<Integer> mine = new ArrayList<>();
    for (int i = 0; i < en.size(); i++) {
      if (places[from + i] == place) {
        mine.add(i);
      }
    }
    boolean together = !mine.isEmpty() && mine.getLast() - mine.getFirst() == mine.size() - 1;
    return together && mine.size() <= 4
        ? String.join(" ", en.subList(mine.getFirst(), mine.getLast() + 1))
        : "";
  }

  private static void print(
      PrintStream out, String word, Map<String, Integer> phrases, int seen, Translations known) {
    Map.Entry<String, Integer> usual =
        phrases.entrySet().stream()
            .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(e -> e.getKey()))
            .orElseThrow();
    double share = (double) usual.getValue() / seen;
    int words = usual.getKey().split(" ", -1).length;
    boolean once =
        share >= ONCE
            && words <= Math.max(1, Math.round((float) word.length() / LETTERS_A_WORD))
            && known.of(word, Language.NL).isEmpty();
    if (usual.getValue() >= 2 && share >= OFTEN) {
      out.println(word + "\t" + usual.getKey() + "\toften");
    } else if (once) {
      out.println(word + "\t" + usual.getKey() + "\tonce");
    }
  }
}
