package balie.bot.clock;

import balie.storage.ticket.TicketStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a ticket's events come to for one clock: its generation, its pauses and its stop.
///
/// @param pauses those that are over
/// @param pausedSince the pause that goes on
/// @param stop present once it has stopped; then no pause goes on
record Course(
    Generation generation, Spans pauses, Optional<Instant> pausedSince, Optional<Stop> stop) {

  /// A stretch of counting: a fresh start begins the next one.
  record Generation(int number, Instant start, TargetTime target) {
    Generation retargeted(Instant at, ClockEvent.What.Retarget retarget) {
      return switch (retarget.from()) {
        case START -> new Generation(number, start, retarget.target());
        case NOW -> new Generation(number + 1, at, retarget.target());
      };
    }
  }

  /// Where a clock stopped, with or without a verdict.
  record Stop(Instant at, Verdict verdict) {}

  /// Whether a stop is judged.
  enum Verdict {
    TAKEN,
    NONE
  }

  static Course running(Generation generation) {
    return new Course(generation, Spans.NONE, Optional.empty(), Optional.empty());
  }

  Course with(Generation other) {
    return new Course(other, pauses, pausedSince, stop);
  }

  Course stopped(Instant at, Verdict verdict) {
    Course resumed = resumed(at);
    return new Course(
        generation, resumed.pauses, Optional.empty(), Optional.of(new Stop(at, verdict)));
  }

  /// Paused from now on, if it isn't already.
  Course paused(Instant at) {
    return pausedSince.isPresent() ? this : new Course(generation, pauses, Optional.of(at), stop);
  }

  /// Its pause ended, if there was one.
  Course resumed(Instant at) {
    return pausedSince
        .map(
            since ->
                new Course(generation, pauses.and(Spans.of(since, at)), Optional.empty(), stop))
        .orElse(this);
  }

  /// The time in which it counts.
  Spans counting() {
    Spans open = pausedSince.map(since -> Spans.of(since, Instant.MAX)).orElse(Spans.NONE);
    return Spans.of(generation.start(), Instant.MAX).without(pauses.and(open));
  }

  /// The course with pauses from elsewhere.
  Course and(Spans more) {
    return new Course(generation, pauses.and(more), pausedSince, stop);
  }

  /// RESPONSE: it never pauses.
  static Course response(Generation first, List<ClockEvent> events) {
    Course course = running(first);
    for (ClockEvent event : events) {
      course =
          switch (event.what()) {
            case ClockEvent.What.Created _, ClockEvent.What.RequesterMessage _ -> course;
            case ClockEvent.What.PublicReply _ -> course.stopped(event.at(), Verdict.TAKEN);
            case ClockEvent.What.AgreementEnded _ -> course.stopped(event.at(), Verdict.NONE);
            case ClockEvent.What.Became(TicketStatus status) ->
                status.isFinal() ? course.stopped(event.at(), Verdict.NONE) : course;
            case ClockEvent.What.Retarget retarget ->
                course.with(course.generation.retargeted(event.at(), retarget));
          };
      if (course.stop.isPresent()) {
        return course;
      }
    }
    return course;
  }
}
