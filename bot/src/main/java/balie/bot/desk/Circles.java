package balie.bot.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds circles among things that each stand in or on others.
final class Circles {
  private final Map<String, List<Step>> steps = new LinkedHashMap<>();

  private record Step(String to, Place place) {}

  /// One thing stands in or on another, as a place says.
  void add(String from, String to, Place place) {
    steps.computeIfAbsent(from, id -> new ArrayList<>()).add(new Step(to, place));
  }

  /// Reports each circle once, at one of the places that make it.
  ///
  /// @param what the things are, such as `units that are in each other`
  void report(String what, Findings findings) {
    Map<String, List<Step>> left = new LinkedHashMap<>(steps);
    trim(left);
    while (!left.isEmpty()) {
      List<String> circle = walk(left);
      Place place = firstStep(left, circle.getFirst()).place();
      findings.problem(
          place, "a circle of %s: %s, expected an end".formatted(what, String.join(" > ", circle)));
      circle.forEach(left::remove);
      trim(left);
    }
  }

  /// Takes away all that leads to no circle.
  private static void trim(Map<String, List<Step>> left) {
    boolean smaller = true;
    while (smaller) {
      smaller = left.values().removeIf(next -> next.stream().noneMatch(s -> goesOn(left, s)));
    }
  }

  /// Follows the steps until they come back; each thing that is left has a step.
  private static List<String> walk(Map<String, List<Step>> left) {
    List<String> path = new ArrayList<>();
    String at = left.keySet().iterator().next();
    while (!path.contains(at)) {
      path.add(at);
      at = firstStep(left, at).to();
    }
    List<String> circle = new ArrayList<>(path.subList(path.indexOf(at), path.size()));
    circle.add(at);
    return circle;
  }

  private static Step firstStep(Map<String, List<Step>> left, String at) {
    Collection<Step> all = Optional.ofNullable(left.get(at)).orElse(List.of());
    return all.stream().filter(step -> goesOn(left, step)).findFirst().orElseThrow();
  }

  private static boolean goesOn(Map<String, List<Step>> left, Step step) {
    return left.containsKey(step.to());
  }
}
