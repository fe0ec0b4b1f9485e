package balie.bot.desk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The names that a desk gives and those that it uses. Files may name each other in any order, so
/// what is used is held against what is known when all are read.
final class References {
  private final Map<Name, Place> known = new LinkedHashMap<>();
  private final List<Use> uses = new ArrayList<>();
  private final Set<Kind> incomplete = EnumSet.noneOf(Kind.class);
  private final Findings findings;

  /// What can be named.
  enum Kind {
    TEAM("team"),
    UNIT("unit"),
    PERSON("person"),
    CALENDAR("calendar"),
    SERVICE("service"),
    OFFERING("offering"),
    AGREEMENT("agreement"),
    ARTICLE("article"),
    LADDER("ladder");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  /// @param within the service of an offering; empty for every other kind
  private record Name(Kind kind, String within, String id) {}

  private record Use(Name name, Place place) {}

  References(Findings findings) {
    this.findings = findings;
  }

  /// A name is given; giving it twice is a problem.
  void define(Kind kind, String id, Place place) {
    define(kind, "", id, place);
  }

  /// A name is given within another, as an offering within its service.
  void define(Kind kind, String within, String id, Place place) {
    if (id.equals(Item.FAULTY)) {
      incomplete.add(kind);
      return;
    }
    Place first = known.putIfAbsent(new Name(kind, within, id), place);
    if (first != null) {
      findings.problem(
          place,
          "%s '%s' is used twice, expected another id than at %s".formatted(kind.word, id, first));
    }
  }

  void use(Kind kind, String id, Place place) {
    use(kind, "", id, place);
  }

  void use(Kind kind, String within, String id, Place place) {
    if (!id.equals(Item.FAULTY) && !within.equals(Item.FAULTY)) {
      uses.add(new Use(new Name(kind, within, id), place));
    }
  }

  /// Some names of a kind could not be read: then an unknown one is not reported, since the cause
  /// already is.
  void incomplete(Kind kind) {
    incomplete.add(kind);
  }

  boolean isKnown(Kind kind, String id) {
    return known.containsKey(new Name(kind, "", id));
  }

  /// Reports every use of an unknown name.
  void check() {
    for (Use use : uses) {
      Name name = use.name();
      boolean excused =
          incomplete.contains(name.kind())
              || (!name.within().isEmpty() && !isKnown(Kind.SERVICE, name.within()));
      if (!known.containsKey(name) && !excused) {
        findings.problem(use.place(), unknown(name));
      }
    }
  }

  private String unknown(Name name) {
    List<String> others =
        known.keySet().stream()
            .filter(other -> other.kind() == name.kind() && other.within().equals(name.within()))
            .map(Name::id)
            .toList();
    String of = name.within().isEmpty() ? "" : " of service '" + name.within() + "'";
    return "unknown %s '%s'%s%s"
        .formatted(name.kind().word, name.id(), of, Suggestion.among(name.id(), others));
  }
}
