package balie.bot.clock;

import balie.bot.clock.ClockEvent.Anchor;
import balie.bot.clock.ClockEvent.What;
import balie.storage.agreement.Agreement;
import balie.storage.agreement.AgreementKind;
import balie.storage.agreement.Priority;
import balie.storage.desk.Register;
import balie.storage.escalation.ClockKind;
import balie.storage.person.TeamId;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Opening;
import balie.storage.ticket.TicketEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The clocks of those who help to keep the promise: an OLA's while a team has the ticket, a
/// contract's while the supplier is waited for. The version in force on the day of the hand-over
/// counts until the ticket is handed back.
final class Handovers {
  private final Register register;
  private final ServiceLevels levels;

  Handovers(Register register, ServiceLevels levels) {
    this.register = register;
    this.levels = levels;
  }

  List<AgreedClock> of(List<TicketEvent> log) {
    List<AgreedClock> clocks = new ArrayList<>();
    new Follower(ClockKind.TEAM_RESPONSE, AgreementKind.OLA, log).clock().ifPresent(clocks::add);
    new Follower(ClockKind.TEAM, AgreementKind.OLA, log).clock().ifPresent(clocks::add);
    new Follower(ClockKind.SUPPLIER, AgreementKind.CONTRACT, log).clock().ifPresent(clocks::add);
    return clocks;
  }

  /// Follows who has the ticket.
  private final class Follower {
    private final ClockKind clock;
    private final AgreementKind paper;
    private final List<TicketEvent> log;
    private final Opening opening;
    private final List<ClockEvent> events = new ArrayList<>();
    private Priority priority;
    private Optional<String> holder = Optional.empty();
    private Optional<TicketEvent> handed = Optional.empty();
    private Optional<Agreement> agreement = Optional.empty();
    private Optional<Agreement> last = Optional.empty();
    private Optional<ServiceLevels.Promised> promised = Optional.empty();
    private boolean pauses;
    private boolean ever;

    Follower(ClockKind clock, AgreementKind paper, List<TicketEvent> log) {
      this.clock = clock;
      this.paper = paper;
      this.log = log;
      this.opening = TicketClocks.opening(log);
      this.priority = opening.weight().priority();
    }

    Optional<AgreedClock> clock() {
      log.forEach(this::take);
      return last.filter(_ -> ever)
          .map(
              paperOf ->
                  new AgreedClock(
                      clock,
                      paperOf,
                      new ClockTerms(Optional.empty(), pauses, Spans.NONE),
                      events,
                      promised.map(ServiceLevels.Promised::level),
                      promised.map(ServiceLevels.Promised::ladder).orElse(List.of())));
    }

    private void take(TicketEvent event) {
      Optional<String> next = holder(event.what());
      if (!next.equals(holder)) {
        holder.ifPresent(_ -> add(event, new What.HandedBack()));
      }
      what(event).forEach(what -> add(event, what));
      if (event.what() instanceof Happening.Reprioritised changed) {
        priority = changed.priority();
        look();
        add(event, new What.Retarget(level(), Anchor.START));
      }
      if (!next.equals(holder)) {
        holder = next;
        handed = Optional.of(event);
        agreement = next.flatMap(who -> agreement(who, event));
        last = agreement.or(() -> last);
        look();
        agreement.ifPresent(_ -> add(event, new What.HandedTo(level())));
      }
    }

    private List<What> what(TicketEvent event) {
      List<What> all = TicketClocks.what(event, log);
      if (clock != ClockKind.TEAM_RESPONSE) {
        return all;
      }
      List<What> whats = new ArrayList<>();
      if (isAnswer(event)) {
        whats.add(new What.PublicReply());
      }
      all.stream().filter(what -> !(what instanceof What.PublicReply)).forEach(whats::add);
      return whats;
    }

    /// A team has answered when a colleague does something about the ticket. Of whoever handed it
    /// over only work on it is one, since the team does not learn anything from their notes.
    private boolean isAnswer(TicketEvent event) {
      boolean works =
          switch (event.what()) {
            case Happening.Replied _, Happening.Began _, Happening.Resolved _ -> true;
            case Happening _ -> !event.by().equals(handed.flatMap(TicketEvent::by));
          };
      return works && TicketClocks.fromDesk(event, log);
    }

    /// Who has it after an event.
    private Optional<String> holder(Happening what) {
      return switch (clock) {
        case TEAM_RESPONSE, TEAM ->
            what instanceof Happening.Assigned assigned ? assigned.team().map(TeamId::id) : holder;
        case SUPPLIER ->
            what instanceof Happening.AwaitsSupplier(String supplier)
                ? Optional.of(supplier)
                : what.becomes().isPresent() ? Optional.empty() : holder;
        case RESPONSE, NEXT_RESPONSE, RESOLUTION -> Optional.empty();
      };
    }

    private Optional<Agreement> agreement(String who, TicketEvent event) {
      return opening
          .subject()
          .service()
          .flatMap(
              service ->
                  register.inForce(service, paper, levels.day(event.at())).stream()
                      .filter(each -> each.with().equals(who))
                      .findFirst());
    }

    /// Whoever agreed to nothing has no clock: that of the last who did stays as it stopped.
    private void look() {
      if (agreement.isEmpty()) {
        return;
      }
      promised =
          agreement.flatMap(
              each ->
                  handed.flatMap(
                      event ->
                          levels.of(
                              each,
                              clock,
                              opening.subject().kind(),
                              priority,
                              levels.day(event.at()))));
      ever |= promised.isPresent();
      pauses |= promised.filter(each -> each.pausesForSupplier()).isPresent();
    }

    private Optional<ServiceLevel> level() {
      return promised.map(ServiceLevels.Promised::level);
    }

    private void add(TicketEvent event, What what) {
      TicketClocks.add(events, event, log, what);
    }
  }
}
