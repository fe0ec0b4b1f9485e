package balie.bot.clock;

import balie.bot.clock.ClockEvent.What;
import balie.storage.ticket.TicketStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Follows what a team or a supplier agreed to through a ticket's events: each time that the ticket
/// is handed to them is a generation of its own. Until it is handed back it is followed as
/// RESOLUTION is, so it pauses while the requester is waited for.
final class Underpinned {
  private Underpinned() {}

  /// Follows the answer of a team: what it did first after the hand-over. Handed on, or over,
  /// without an answer it ends without a verdict.
  ///
  /// @param events of which a public reply is the team's answer
  static Optional<Course> response(List<ClockEvent> events) {
    Optional<Course> course = Optional.empty();
    int holdings = 0;
    for (ClockEvent event : events) {
      course =
          switch (event.what()) {
            case What.HandedTo(var level) ->
                Optional.of(Course.running(Generation.numbered(++holdings, event.at(), level)));
            case What.HandedBack _ -> stopped(course, event, Course.Verdict.NONE);
            case What.PublicReply _,
                What.Created _,
                What.RequesterMessage _,
                What.Became _,
                What.Retarget _,
                What.AgreementEnded _ ->
                course.map(
                    then -> then.stop().isPresent() ? then : Course.response(then, List.of(event)));
          };
    }
    return course;
  }

  private static Optional<Course> stopped(
      Optional<Course> course, ClockEvent event, Course.Verdict verdict) {
    return course.map(then -> then.stop().isPresent() ? then : then.stopped(event.at(), verdict));
  }

  static Optional<Course> course(boolean pausesForSupplier, List<ClockEvent> events) {
    int begin = -1;
    int end = events.size();
    int holdings = 0;
    TicketStatus status = TicketStatus.NEW;
    TicketStatus then = status;
    for (int i = 0; i < events.size(); i++) {
      switch (events.get(i).what()) {
        case What.HandedTo _ -> {
          holdings++;
          begin = i;
          end = events.size();
          then = status;
        }
        case What.HandedBack _ -> end = Math.min(end, i + 1);
        case What.Became(TicketStatus next) -> status = next;
        case What.RequesterMessage _ ->
            status = status == TicketStatus.WAITING_REQUESTER ? TicketStatus.OPEN : status;
        case What.Created _, What.PublicReply _, What.Retarget _, What.AgreementEnded _ -> {}
      }
    }
    if (begin < 0 || !(events.get(begin).what() instanceof What.HandedTo(var level))) {
      return Optional.empty();
    }
    ClockEvent handed = events.get(begin);
    List<ClockEvent> held = new ArrayList<>();
    held.add(new ClockEvent(handed.at(), handed.number(), new What.Became(then)));
    held.addAll(events.subList(begin + 1, end));
    Generation generation = Generation.numbered(holdings, handed.at(), level);
    return Optional.of(Resolution.course(generation, pausesForSupplier, held));
  }
}
