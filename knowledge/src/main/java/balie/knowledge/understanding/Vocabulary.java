package balie.knowledge.understanding;

import balie.knowledge.source.Language;
import balie.knowledge.source.ShippedLines;
import balie.knowledge.source.Spelling;
import balie.knowledge.source.WordList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words that can be explained: those of the examples, of the desk's names, and general ones. A
/// word that it can't explain is a stranger: the question may be about a thing that nobody here
/// knows.
public final class Vocabulary {
  private static final int SHORTEST_PART = 3;
  private static final int MOST_REMEMBERED = 50_000;
  private static final Map<Language, Set<String>> GENERAL_IN =
      Map.of(Language.EN, read("general-words.en.txt"), Language.NL, read("general-words.nl.txt"));
  private static final Set<String> GENERAL =
      GENERAL_IN.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  private static final Set<String> FUNCTION = Set.copyOf(read("function-words.txt"));

  private final Set<String> words;
  private final Map<String, List<String>> byBeginning;
  private final WordList more;
  private final Map<String, Boolean> remembered = new ConcurrentHashMap<>();
  private final Map<String, String> corrections = new ConcurrentHashMap<>();

  public Vocabulary(Collection<String> known) {
    this(new HashSet<>(), new HashMap<>(), WordList.NONE);
    words.addAll(GENERAL);
    words.addAll(known);
    for (String word : words) {
      if (word.length() >= 4) {
        byBeginning.computeIfAbsent(beginning(word), b -> new ArrayList<>()).add(word);
      }
    }
  }

  private Vocabulary(Set<String> words, Map<String, List<String>> byBeginning, WordList more) {
    this.words = words;
    this.byBeginning = byBeginning;
    this.more = more;
  }

  /// These words and those of a list.
  public Vocabulary with(WordList list) {
    return new Vocabulary(words, byBeginning, list);
  }

  /// Whether a word is a general one, which alone tells little of what a question is about.
  public static boolean isGeneral(String word) {
    return GENERAL.contains(word);
  }

  /// Whether a word is a general one in a language; another may have it for a thing.
  public static boolean isGeneral(String word, Language language) {
    return FUNCTION.contains(word) || GENERAL_IN.getOrDefault(language, Set.of()).contains(word);
  }

  /// Whether a word carries grammar and no subject.
  public static boolean isFunctionWord(String word) {
    return FUNCTION.contains(word);
  }

  /// The known words that a compound is made of, none where it is no compound.
  public List<String> parts(String word) {
    for (int cut = word.length() - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
      String first = word.substring(0, cut);
      String rest = word.substring(cut);
      if (isWhole(first) && isWhole(rest)) {
        return List.of(first, rest);
      }
      boolean linked = rest.charAt(0) == 's' && rest.length() > SHORTEST_PART;
      if (linked && isWhole(first) && isWhole(rest.substring(1))) {
        return List.of(first, rest.substring(1));
      }
    }
    return List.of();
  }

  private boolean isWhole(String part) {
    return holds(part) && !FUNCTION.contains(part);
  }

  /// Whether a word is known as it stands.
  public boolean holds(String word) {
    return words.contains(word) || more.holds(word);
  }

  /// Whether a word is known, a typing slip of a known one, an inflection or a compound of known
  /// ones.
  public boolean explains(String word) {
    if (holds(word) || word.length() < 3 || isNumber(word) || word.startsWith("{")) {
      return true;
    }
    if (remembered.size() > MOST_REMEMBERED) {
      remembered.clear();
    }
    return remembered.computeIfAbsent(word, w -> isInflected(w) || isCompound(w) || isSlip(w));
  }

  /// The known word that a word is a typing slip of, or the word itself.
  public String corrected(String word) {
    if (holds(word) || word.length() < 4 || isNumber(word) || word.startsWith("{")) {
      return word;
    }
    if (corrections.size() > MOST_REMEMBERED) {
      corrections.clear();
    }
    return corrections.computeIfAbsent(word, this::correction);
  }

  private String correction(String word) {
    if (isInflected(word) || isCompound(word)) {
      return word;
    }
    String best = word;
    int nearest = Integer.MAX_VALUE;
    for (List<String> some : neighbours(word)) {
      for (String known : some) {
        if (isSlipOf(word, known)) {
          int distance = 2 * Spelling.distance(word, known) + (GENERAL.contains(known) ? 1 : 0);
          if (distance < nearest || (distance == nearest && known.compareTo(best) < 0)) {
            best = known;
            nearest = distance;
          }
        }
      }
    }
    return best;
  }

  private static boolean isNumber(String word) {
    return Character.isDigit(word.charAt(0));
  }

  private boolean isInflected(String word) {
    for (String ending : List.of("s", "es", "en", "e", "ed", "ing", "t", "d", "je", "jes", "n")) {
      if (word.endsWith(ending)) {
        String stem = word.substring(0, word.length() - ending.length());
        if (stem.length() >= SHORTEST_PART && (holds(stem) || holds(stem + "e"))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isCompound(String word) {
    for (int cut = SHORTEST_PART; cut <= word.length() - SHORTEST_PART; cut++) {
      String first = word.substring(0, cut);
      if (isPart(first) && isPart(word.substring(cut))) {
        return true;
      }
      boolean linked = word.charAt(cut) == 's' && word.length() - cut - 1 >= SHORTEST_PART;
      if (linked && isPart(first) && isPart(word.substring(cut + 1))) {
        return true;
      }
    }
    return false;
  }

  private boolean isPart(String part) {
    return part.length() > SHORTEST_PART && holds(part);
  }

  private boolean isSlip(String word) {
    if (word.length() < 4) {
      return false;
    }
    for (List<String> some : neighbours(word)) {
      for (String known : some) {
        if (isSlipOf(word, known)) {
          return true;
        }
      }
    }
    return false;
  }

  /// The known words that begin as a word does.
  private List<List<String>> neighbours(String word) {
    String beginning = beginning(word);
    return List.of(byBeginning.getOrDefault(beginning, List.of()), more.beginningWith(beginning));
  }

  /// Short words are too like each other: up to 6 letters only swapped neighbours, a doubled or a
  /// dropped letter are taken for a slip.
  private static boolean isSlipOf(String word, String known) {
    int apart = Math.abs(word.length() - known.length());
    if (apart > 2 || known.length() < 4) {
      return false;
    }
    if (Math.min(word.length(), known.length()) <= 6) {
      return Spelling.isWithin(1, word, known)
          && !word.equals(known)
          && (apart == 1 || sameLetters(word, known));
    }
    return Spelling.isWithin(word.length() >= 10 ? 2 : 1, word, known);
  }

  private static boolean sameLetters(String a, String b) {
    return a.chars().sorted().boxed().toList().equals(b.chars().sorted().boxed().toList());
  }

  private static String beginning(String word) {
    return word.substring(0, 1);
  }

  static Set<String> read(String file) {
    return ShippedLines.of("/balie/knowledge/" + file).stream()
        .flatMap(line -> Stream.of(line.strip().split(" ", -1)))
        .collect(Collectors.toSet());
  }
}
