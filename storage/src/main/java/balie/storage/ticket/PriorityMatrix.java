package balie.storage.ticket;

import static java.util.Objects.requireNonNull;

import balie.storage.agreement.Priority;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// Which priority comes of which impact and urgency. It names one for each pair.
public record PriorityMatrix(Map<Impact, Map<Urgency, Priority>> priorities) {
  public PriorityMatrix {
    Map<Impact, Map<Urgency, Priority>> copy = new EnumMap<>(Impact.class);
    for (Impact impact : Impact.values()) {
      Map<Urgency, Priority> row = priorities.get(impact);
      if (row == null || row.size() < Urgency.values().length) {
        throw new IllegalArgumentException("no priority for " + impact);
      }
      copy.put(impact, Collections.unmodifiableMap(new EnumMap<>(row)));
    }
    priorities = Collections.unmodifiableMap(copy);
  }

  /// The one that counts where a desk writes none.
  public static PriorityMatrix standard() {
    return new PriorityMatrix(
        Map.of(
            Impact.PERSON,
            row(Priority.NORMAL, Priority.NORMAL, Priority.LOW),
            Impact.TEAM,
            row(Priority.HIGH, Priority.NORMAL, Priority.LOW),
            Impact.EVERYBODY,
            row(Priority.CRITICAL, Priority.HIGH, Priority.NORMAL)));
  }

  public Priority of(Impact impact, Urgency urgency) {
    return requireNonNull(requireNonNull(priorities.get(impact)).get(urgency));
  }

  private static Map<Urgency, Priority> row(Priority blocked, Priority hindered, Priority waits) {
    return Map.of(Urgency.BLOCKED, blocked, Urgency.HINDERED, hindered, Urgency.CAN_WAIT, waits);
  }
}
