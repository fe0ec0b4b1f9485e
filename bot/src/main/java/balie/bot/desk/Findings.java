package balie.bot.desk;

import java.util.ArrayList;
import java.util.List;

/// Collects what is found while a desk is read.
final class Findings {
  private final List<Finding> problems = new ArrayList<>();
  private final List<Finding> warnings = new ArrayList<>();

  void problem(Place place, String message) {
    problems.add(new Finding(place.file(), place.line(), message));
  }

  void warning(Place place, String message) {
    warnings.add(new Finding(place.file(), place.line(), "warning: " + message));
  }

  /// How many problems there are so far. What was read without adding one is sound.
  int count() {
    return problems.size();
  }

  /// The problems by file and line, each once.
  List<Finding> problems() {
    return problems.stream().sorted().distinct().toList();
  }

  /// The warnings by file and line, each once.
  List<Finding> warnings() {
    return warnings.stream().sorted().distinct().toList();
  }
}
