package balie.bot.clock;

import balie.storage.ticket.TicketStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a ticket's events come to for one clock: its generation, its pauses and its stop.
///
/// @param pauses those that are over, in the order in which they ended
/// @param begun the pause that goes on
/// @param stop present once it has stopped; then no pause goes on
record Course(
    Generation generation, List<Pause> pauses, Optional<Begun> begun, Optional<Stop> stop) {
  Course {
    pauses = List.copyOf(pauses);
  }

  /// A pause that is not over.
  record Begun(Instant at, PauseRule rule) {}

  /// Where a clock stopped, with or without a verdict.
  record Stop(Instant at, Verdict verdict) {}

  /// Whether a stop is judged.
  enum Verdict {
    TAKEN,
    NONE
  }

  static Course running(Generation generation) {
    return new Course(generation, List.of(), Optional.empty(), Optional.empty());
  }

  Course with(Generation other) {
    return new Course(other, pauses, begun, stop);
  }

  Course stopped(Instant at, Verdict verdict) {
    Course resumed = resumed(at);
    return new Course(
        generation, resumed.pauses, Optional.empty(), Optional.of(new Stop(at, verdict)));
  }

  /// Paused from now on; one pause may follow another.
  Course paused(Instant at, PauseRule rule) {
    return new Course(generation, resumed(at).pauses, Optional.of(new Begun(at, rule)), stop);
  }

  /// Its pause ended, if there was one.
  Course resumed(Instant at) {
    return begun.map(then -> and(new Pause(new Span(then.at(), at), then.rule()))).orElse(this);
  }

  private Course and(Pause pause) {
    List<Pause> more = new ArrayList<>(pauses);
    more.add(pause);
    return new Course(generation, more, Optional.empty(), stop);
  }

  /// The course with time that is left out.
  Course leavingOut(Spans spans) {
    List<Pause> more = new ArrayList<>(pauses);
    spans.spans().forEach(each -> more.add(new Pause(each, PauseRule.LEFT_OUT)));
    return new Course(generation, more, begun, stop);
  }

  /// The time in which it does not count.
  Spans notCounting() {
    List<Span> spans = new ArrayList<>(pauses.stream().map(Pause::span).toList());
    begun.ifPresent(then -> spans.add(new Span(then.at(), Instant.MAX)));
    return new Spans(spans);
  }

  /// The time in which it counts.
  Spans counting() {
    return Spans.of(generation.start(), Instant.MAX).without(notCounting());
  }

  /// RESPONSE: it never pauses.
  static Course response(Generation first, List<ClockEvent> events) {
    return response(running(first), events);
  }

  /// A course that never pauses, gone on with.
  static Course response(Course before, List<ClockEvent> events) {
    Course course = before;
    for (ClockEvent event : events) {
      course =
          switch (event.what()) {
            case ClockEvent.What.Created _,
                ClockEvent.What.RequesterMessage _,
                ClockEvent.What.HandedTo _,
                ClockEvent.What.HandedBack _ ->
                course;
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
