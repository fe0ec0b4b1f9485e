package balie.bot.kit.slack;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// What went against Slack's rules.
final class Problems {
  private final List<String> found = new CopyOnWriteArrayList<>();

  void add(String problem) {
    found.add(problem);
  }

  List<String> all() {
    return List.copyOf(found);
  }
}
