package balie.bot.ticket;

import balie.storage.person.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Who asks for tickets that are not there, or not theirs: after a few within a short time nothing
/// is looked up for them for a while, so that nobody tries out numbers. It is forgotten when the
/// process ends.
public final class Scans {
  private static final int MOST = 10;
  private static final Duration WITHIN = Duration.ofMinutes(10);
  private static final int MOST_PEOPLE = 10_000;

  private final Map<PersonId, Deque<Instant>> misses = new ConcurrentHashMap<>();

  /// Whether nothing is looked up for somebody at the moment.
  boolean isTooMany(PersonId person, Instant now) {
    Deque<Instant> theirs = misses.get(person);
    if (theirs == null) {
      return false;
    }
    synchronized (theirs) {
      while (!theirs.isEmpty() && theirs.getFirst().plus(WITHIN).isBefore(now)) {
        theirs.removeFirst();
      }
      return theirs.size() >= MOST;
    }
  }

  /// Somebody asked for one that is not there for them.
  void missed(PersonId person, Instant now) {
    if (misses.size() > MOST_PEOPLE) {
      misses.clear();
    }
    Deque<Instant> theirs = misses.computeIfAbsent(person, id -> new ArrayDeque<>());
    synchronized (theirs) {
      theirs.addLast(now);
    }
  }
}
