package balie.knowledge.understanding;

import balie.knowledge.source.Spelling;
import balie.knowledge.source.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds names in a text: as they are written, inflected, in a compound word, or with a typing
/// slip. Of names that overlap the longest is taken, and an exact one before one with a slip.
public final class Gazetteer {
  private static final Pattern INFLECTION =
      Pattern.compile("[bcdfgklmnprst]?(?:s|es|en|e|je|jes|tje|tjes|pje)|['’]s");
  private static final List<String> PLURALS = List.of("s", "en");

  /// What says how much of something there is: a compound of it with a name names the thing, also
  /// where an example happens to hold the whole word.
  private static final Set<String> MEASURES =
      Set.of(
          "limiet",
          "quota",
          "quotum",
          "grootte",
          "capaciteit",
          "omvang",
          "prijs",
          "kost",
          "kosten",
          "kostprijs",
          "tarief",
          "snelheid",
          "limit",
          "size",
          "price",
          "capacity");

  private static final int SHORTEST_IN_COMPOUND = 3;
  private static final int SHORTEST_REST = 3;
  private static final int SHORTEST_OF_PLURAL = 5;

  private final Vocabulary vocabulary;
  private final Map<String, List<Name>> byFirstWord = new HashMap<>();
  private final Map<Character, Set<String>> firstWords = new HashMap<>();

  /// A name of something.
  public record Entry(String kind, String key, String name) {}

  private record Name(String kind, List<String> words, Set<String> keys) {}

  private record Fit(String before, String after, boolean exact) {
    static final Fit WHOLE = new Fit("", "", true);
    static final Fit SLIP = new Fit("", "", false);
  }

  /// Knows those names.
  ///
  /// @param vocabulary the words that may stand beside a name in a compound, and that are no slips
  public Gazetteer(List<Entry> entries, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    Map<List<String>, Map<String, Set<String>>> grouped = new LinkedHashMap<>();
    for (Entry entry : entries) {
      List<String> words = Wording.of(entry.name()).forms();
      if (!words.isEmpty()) {
        grouped
            .computeIfAbsent(words, w -> new LinkedHashMap<>())
            .computeIfAbsent(entry.kind(), k -> new HashSet<>())
            .add(entry.key());
      }
    }
    grouped.forEach(
        (words, kinds) -> kinds.forEach((kind, keys) -> add(new Name(kind, words, keys))));
  }

  private void add(Name name) {
    String first = name.words().getFirst();
    byFirstWord.computeIfAbsent(first, f -> new ArrayList<>()).add(name);
    firstWords.computeIfAbsent(first.charAt(0), c -> new HashSet<>()).add(first);
  }

  /// The names in a text, in order, not overlapping.
  public List<Mention> find(Wording text) {
    List<Mention> found = new ArrayList<>();
    List<String> words = text.forms();
    for (int at = 0; at < words.size(); at++) {
      for (Name name : candidates(words.get(at))) {
        mention(name, words, at).ifPresent(found::add);
      }
    }
    return withoutOverlaps(merged(found));
  }

  private List<Name> candidates(String word) {
    List<Name> names = new ArrayList<>(byFirstWord.getOrDefault(word, List.of()));
    for (Set<String> group : firstWords.values()) {
      for (String first : group) {
        boolean within = word.length() > first.length() && word.contains(first);
        boolean near = word.charAt(0) == first.charAt(0) || word.length() < 2;
        if (!first.equals(word) && (within || near) && fit(word, first).isPresent()) {
          names.addAll(byFirstWord.getOrDefault(first, List.of()));
        }
      }
    }
    return names;
  }

  private Optional<Mention> mention(Name name, List<String> words, int at) {
    int to = at + name.words().size();
    if (to > words.size()) {
      return Optional.empty();
    }
    String before = "";
    String after = "";
    boolean exact = true;
    for (int i = at; i < to; i++) {
      Optional<Fit> fit = fit(words.get(i), name.words().get(i - at));
      if (fit.isEmpty()
          || (!fit.get().before().isEmpty() && i > at)
          || (!fit.get().after().isEmpty() && i < to - 1)) {
        return Optional.empty();
      }
      before = i == at ? fit.get().before() : before;
      after = i == to - 1 ? fit.get().after() : after;
      exact &= fit.get().exact();
    }
    return Optional.of(new Mention(name.kind(), name.keys(), at, to, before, after, exact));
  }

  private Optional<Fit> fit(String word, String name) {
    if (word.equals(name)) {
      return Optional.of(Fit.WHOLE);
    }
    if (name.length() >= SHORTEST_IN_COMPOUND && word.startsWith(name)) {
      String rest = word.substring(name.length());
      if (INFLECTION.matcher(rest).matches()) {
        return Optional.of(Fit.WHOLE);
      }
      if (isRest(rest) && (!vocabulary.holds(word) || isMeasure(rest))) {
        return Optional.of(new Fit("", linked(rest), true));
      }
    }
    if (name.length() >= SHORTEST_IN_COMPOUND && word.endsWith(name) && !vocabulary.holds(word)) {
      String rest = word.substring(0, word.length() - name.length());
      if (isRest(rest)) {
        return Optional.of(new Fit(rest, "", true));
      }
    }
    return !vocabulary.holds(word) && isSlip(word, name) ? Optional.of(Fit.SLIP) : Optional.empty();
  }

  /// Whether a word is a slip of a name or of its plural: laptps is two letters from laptop, and
  /// without its ending one.
  private static boolean isSlip(String word, String name) {
    return Spelling.near(word, name)
        || PLURALS.stream()
            .filter(plural -> word.endsWith(plural) && name.length() >= SHORTEST_OF_PLURAL)
            .map(plural -> word.substring(0, word.length() - plural.length()))
            .anyMatch(singular -> Spelling.near(singular, name));
  }

  private boolean isMeasure(String rest) {
    return MEASURES.contains(rest) || MEASURES.contains(linked(rest));
  }

  private boolean isRest(String rest) {
    return rest.length() >= SHORTEST_REST
        && (vocabulary.holds(rest) || vocabulary.holds(linked(rest)));
  }

  private String linked(String rest) {
    boolean link = rest.startsWith("s") && !vocabulary.holds(rest);
    return link ? rest.substring(1) : rest;
  }

  /// Names of one kind on the same words mean any of their things.
  private static List<Mention> merged(List<Mention> found) {
    Map<List<Object>, Mention> merged = new LinkedHashMap<>();
    for (Mention m : found) {
      merged.merge(
          List.of(m.kind(), m.from(), m.to(), m.exact()),
          m,
          (a, b) -> {
            Set<String> keys = new HashSet<>(a.keys());
            keys.addAll(b.keys());
            return new Mention(a.kind(), keys, a.from(), a.to(), a.before(), a.after(), a.exact());
          });
    }
    return List.copyOf(merged.values());
  }

  private static List<Mention> withoutOverlaps(List<Mention> found) {
    List<Mention> kept = new ArrayList<>();
    found.stream()
        .sorted(
            Comparator.comparing((Mention m) -> !m.exact())
                .thenComparing(m -> !(m.before() + m.after()).isEmpty())
                .thenComparing(m -> m.from() - m.to()))
        .forEach(
            mention -> {
              if (kept.stream().noneMatch(k -> overlaps(k, mention))) {
                kept.add(mention);
              }
            });
    kept.sort(Comparator.comparingInt(Mention::from));
    return List.copyOf(kept);
  }

  private static boolean overlaps(Mention a, Mention b) {
    return a.from() < b.to() && b.from() < a.to();
  }
}
