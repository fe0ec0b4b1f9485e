package balie.bot.kit.slack;

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
  final AtomicInteger dropsBefore = new AtomicInteger();
  final AtomicInteger dropsAfter = new AtomicInteger();
  private volatile boolean away;
  private volatile boolean patient;

  /// What a call meets.
  public sealed interface Fault {
    /// An HTTP status, before or after the call was carried out.
    record Status(int status, boolean carriedOut) implements Fault {}

    /// Too many calls.
    record RateLimited(int seconds) implements Fault {}

    /// `ok: false`.
    record Refused(String error) implements Fault {}

    /// No answer for a while, after the call was carried out or not.
    record Hanging(long millis, boolean carriedOut) implements Fault {}
  }

  /// The next calls of a method meet these, one each.
  public void next(String method, Fault... faults) {
    Queue<Fault> queue = calls.computeIfAbsent(method, m -> new ConcurrentLinkedQueue<>());
    queue.addAll(java.util.List.of(faults));
  }

  /// The next events come twice.
  public void duplicate(int events) {
    duplicates.addAndGet(events);
  }

  /// The socket breaks as the next event is sent, before it can be acknowledged; it comes again.
  public void dropBeforeAcknowledgement() {
    dropsBefore.incrementAndGet();
  }

  /// The socket breaks right after the next acknowledgement.
  public void dropAfterAcknowledgement() {
    dropsAfter.incrementAndGet();
  }

  /// Slack is down: calls fail, sockets break and stay away.
  public void away(boolean down) {
    away = down;
  }

  /// Whether an event that is not acknowledged in time is expected, and no problem.
  public void expectLateAcknowledgements(boolean expected) {
    patient = expected;
  }

  boolean isAway() {
    return away;
  }

  boolean isPatient() {
    return patient;
  }

  Optional<Fault> of(String method) {
    if (away) {
      return Optional.of(new Fault.Status(503, false));
    }
    Queue<Fault> queue = calls.get(method);
    return queue == null ? Optional.empty() : Optional.ofNullable(queue.poll());
  }

  static boolean take(AtomicInteger left) {
    return left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
  }
}
