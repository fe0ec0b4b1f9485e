package balie.bot.clock;

import balie.bot.clock.Course.Verdict;
import balie.storage.ticket.TicketStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Follows RESOLUTION through a ticket's events. In RESOLVED the clock counts as stopped until a
/// reopening; the verdict is the last resolve's, and the closing's where nobody resolved. Cancelled
/// or merged without a resolve, it ends without a verdict.
final class Resolution {
  private final boolean pausesForSupplier;
  private Course course;
  private TicketStatus status = TicketStatus.NEW;
  private Optional<Course> atLastResolve = Optional.empty();

  private Resolution(Generation first, boolean pausesForSupplier) {
    this.course = Course.running(first);
    this.pausesForSupplier = pausesForSupplier;
  }

  static Course course(Generation first, boolean pausesForSupplier, List<ClockEvent> events) {
    Resolution resolution = new Resolution(first, pausesForSupplier);
    for (ClockEvent event : events) {
      resolution.take(event);
      if (resolution.course.stop().isPresent()) {
        return resolution.course;
      }
    }
    return resolution.status == TicketStatus.RESOLVED
        ? resolution.atLastResolve.orElseThrow()
        : resolution.course;
  }

  private void take(ClockEvent event) {
    switch (event.what()) {
      case ClockEvent.What.Created _,
          ClockEvent.What.PublicReply _,
          ClockEvent.What.HandedTo _ -> {}
      case ClockEvent.What.HandedBack _ -> course = handedBack(event.at());
      case ClockEvent.What.RequesterMessage _ -> {
        if (status == TicketStatus.WAITING_REQUESTER) {
          become(TicketStatus.OPEN, event.at());
        }
      }
      case ClockEvent.What.Became(TicketStatus next) -> become(next, event.at());
      case ClockEvent.What.Retarget retarget ->
          course = course.with(course.generation().retargeted(event.at(), retarget));
      case ClockEvent.What.AgreementEnded _ -> course = ended(event.at(), Verdict.NONE);
    }
  }

  private void become(TicketStatus next, Instant at) {
    if (next.isFinal()) {
      course = ended(at, next == TicketStatus.CLOSED ? Verdict.TAKEN : Verdict.NONE);
      return;
    }
    if (next == TicketStatus.RESOLVED && status != TicketStatus.RESOLVED) {
      atLastResolve = Optional.of(course.stopped(at, Verdict.TAKEN));
    }
    course = pause(next).map(rule -> course.paused(at, rule)).orElseGet(() -> course.resumed(at));
    status = next;
  }

  /// The end: as the last resolve left it. A reopened ticket's target may have been replaced since,
  /// and a generation that began since has no resolve yet.
  private Course ended(Instant at, Verdict verdict) {
    if (status == TicketStatus.RESOLVED) {
      return atLastResolve.orElseThrow();
    }
    return atLastResolve
        .filter(then -> then.generation().number() == course.generation().number())
        .map(then -> then.with(course.generation()))
        .orElseGet(() -> course.stopped(at, verdict));
  }

  /// What was solved and not handed on was judged at the resolve; what came back after it is judged
  /// when it is handed on.
  private Course handedBack(Instant at) {
    return status == TicketStatus.RESOLVED
        ? atLastResolve.orElseThrow()
        : course.stopped(at, Verdict.TAKEN);
  }

  private Optional<PauseRule> pause(TicketStatus each) {
    return switch (each) {
      case NEW, OPEN, IN_PROGRESS -> Optional.empty();
      case WAITING_REQUESTER -> Optional.of(PauseRule.WAITING_REQUESTER);
      case SCHEDULED -> Optional.of(PauseRule.SCHEDULED);
      case RESOLVED -> Optional.of(PauseRule.RESOLVED);
      case WAITING_SUPPLIER ->
          pausesForSupplier ? Optional.of(PauseRule.WAITING_SUPPLIER) : Optional.empty();
      case CLOSED, CANCELLED, MERGED -> Optional.empty();
    };
  }
}
