package balie.bot.clock;

import balie.bot.clock.Course.Verdict;
import balie.storage.ticket.TicketStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Follows NEXT_RESPONSE through a ticket's events. It runs while the last public message is the
/// requester's and the ticket is neither resolved nor at its end, each run a generation of its own.
/// What the ticket was opened with is RESPONSE's to answer, so it does not start this one.
final class NextResponse {
  private Optional<ServiceLevel> level;
  private int runs;
  private boolean awaited;
  private TicketStatus status = TicketStatus.NEW;
  private Optional<Course> course = Optional.empty();

  private NextResponse(Optional<ServiceLevel> level) {
    this.level = level;
  }

  static Optional<Course> course(Optional<ServiceLevel> level, List<ClockEvent> events) {
    NextResponse clock = new NextResponse(level);
    events.forEach(clock::take);
    return clock.course;
  }

  private void take(ClockEvent event) {
    Instant at = event.at();
    switch (event.what()) {
      case ClockEvent.What.Created _, ClockEvent.What.HandedTo _, ClockEvent.What.HandedBack _ -> {}
      case ClockEvent.What.RequesterMessage _ -> awaited = true;
      case ClockEvent.What.PublicReply _ -> {
        awaited = false;
        stop(at, Verdict.TAKEN);
      }
      case ClockEvent.What.Became(TicketStatus next) -> status = next;
      case ClockEvent.What.AgreementEnded _ -> status = TicketStatus.CANCELLED;
      case ClockEvent.What.Retarget retarget -> retarget(at, retarget);
    }
    if (status == TicketStatus.RESOLVED || status.isFinal()) {
      stop(at, Verdict.NONE);
    } else if (awaited && !running()) {
      course = Optional.of(Course.running(Generation.numbered(++runs, at, level)));
    }
  }

  private void retarget(Instant at, ClockEvent.What.Retarget retarget) {
    level = retarget.level();
    if (running()) {
      course = course.map(run -> run.with(run.generation().retargeted(at, retarget)));
      runs = course.orElseThrow().generation().number();
    }
  }

  private boolean running() {
    return course.filter(run -> run.stop().isEmpty()).isPresent();
  }

  private void stop(Instant at, Verdict verdict) {
    if (running()) {
      course = course.map(run -> run.stopped(at, verdict));
    }
  }
}
