package balie.bot.kit.discord;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// What is to go wrong next.
public final class Faults {
  private final Map<String, Queue<Fault>> calls = new ConcurrentHashMap<>();
  final AtomicInteger duplicates = new AtomicInteger();
  final AtomicInteger refusedResumes = new AtomicInteger();
  private volatile boolean away;
  private volatile boolean patient;

  /// What a call meets.
  public sealed interface Fault {
    /// An HTTP status, before or after the call was carried out.
    record Status(int status, boolean carriedOut) implements Fault {}

    /// Too many calls.
    record RateLimited(int seconds) implements Fault {}

    /// Refused, with Discord's own code.
    record Refused(int status, int code) implements Fault {}

    /// No answer for a while, after the call was carried out or not.
    record Hanging(long millis, boolean carriedOut) implements Fault {}
  }

  /// The next calls of a route, such as `POST messages`, meet these, one each.
  public void next(String route, Fault... faults) {
    calls.computeIfAbsent(route, _ -> new ConcurrentLinkedQueue<>()).addAll(List.of(faults));
  }

  /// The next messages are told twice.
  public void duplicate(int events) {
    duplicates.addAndGet(events);
  }

  /// The next session that comes back has to begin anew, and what was told meanwhile is lost.
  public void refuseResume() {
    refusedResumes.incrementAndGet();
  }

  /// Discord is down: calls fail, the gateway lets nobody in.
  public void away(boolean down) {
    away = down;
  }

  /// Whether an interaction that is not acknowledged in time is expected, and no problem.
  public void expectLateAcknowledgements(boolean expected) {
    patient = expected;
  }

  boolean isAway() {
    return away;
  }

  boolean isPatient() {
    return patient;
  }

  Optional<Fault> of(String route) {
    if (away) {
      return Optional.of(new Fault.Status(500, false));
    }
    Queue<Fault> queue = calls.get(route);
    return queue == null ? Optional.empty() : Optional.ofNullable(queue.poll());
  }

  static boolean take(AtomicInteger left) {
    return left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
  }
}
