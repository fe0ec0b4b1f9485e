package balie.bot.budget;

import balie.bot.clock.Calendars;
import balie.bot.clock.Span;
import balie.bot.escalation.Duty;
import balie.bot.request.Notice;
import balie.bot.request.ReviewNotice;
import balie.storage.availability.Histories;
import balie.storage.availability.History;
import balie.storage.availability.Seen;
import balie.storage.budget.BudgetAlert;
import balie.storage.budget.BudgetAlerts;
import balie.storage.budget.Pace;
import balie.storage.desk.Register;
import balie.storage.escalation.Recipient;
import balie.storage.escalation.Rung;
import balie.storage.person.TeamId;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import balie.storage.service.ServiceStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has the team that runs a service told, once, when its error budget is used up too fast. An alert
/// stands until its window holds less than its share again, so that an outage that comes and goes
/// is told once. Nobody is disturbed outside the hours in which the service is promised: what was
/// found then is told when they begin. All of it within the transaction that it is called in, from
/// what is stored alone, so it may be done at any time and any number of times.
public final class WatchBudgets {
  private static final Logger LOG = LoggerFactory.getLogger(WatchBudgets.class);
  private static final Rung TEAM = Rung.of(100, new Recipient.OwnTeam());

  private final Register register;
  private final Promises promises;
  private final Histories histories;
  private final BudgetAlerts alerts;

  public WatchBudgets(
      Register register, Calendars calendars, Histories histories, BudgetAlerts alerts) {
    this.register = register;
    this.promises = new Promises(register, calendars);
    this.histories = histories;
    this.alerts = alerts;
  }

  /// What has to be told now.
  public List<Notice> look(Instant now) {
    LocalDate today = now.atZone(register.organisation().zone()).toLocalDate();
    Map<ServiceId, List<BudgetAlert>> open =
        alerts.open().stream().collect(Collectors.groupingBy(BudgetAlert::service));
    Map<ServiceId, History> recent = histories.all(now.minus(Pace.THREE_DAYS.window()), now);
    List<Notice> notices = new ArrayList<>();
    for (Service service : register.services(today)) {
      List<BudgetAlert> standing = open.getOrDefault(service.id(), List.of());
      boolean failed =
          Optional.ofNullable(recent.get(service.id())).filter(WatchBudgets::fails).isPresent();
      if (service.status() == ServiceStatus.LIVE && (failed || !standing.isEmpty())) {
        promises
            .of(service, today)
            .ifPresent(promise -> notices.addAll(look(service, promise, standing, now)));
      }
    }
    return List.copyOf(notices);
  }

  private static boolean fails(History history) {
    return !history.corrections().isEmpty()
        || history.tracks().stream()
            .flatMap(track -> track.runs().stream())
            .anyMatch(run -> run.seen() == Seen.DOWN);
  }

  /// What is to be told of a service.
  ///
  /// @param known the most pressing pace that its team was told of and that stands
  private record Untold(Service service, List<BudgetAlert> alerts, Optional<Pace> known) {}

  private List<Notice> look(
      Service service, BurnRate.Promise promise, List<BudgetAlert> standing, Instant now) {
    Span window = BurnRate.window(promise, now);
    History history = histories.of(service.id(), window.from(), window.until());
    List<BurnRate.Use> uses = BurnRate.of(promise, history, now);
    Set<Pace> tooFast =
        uses.stream()
            .filter(BurnRate.Use::tooFast)
            .map(BurnRate.Use::pace)
            .collect(Collectors.toSet());
    List<BudgetAlert> untold = new ArrayList<>();
    for (BudgetAlert alert : standing) {
      boolean over = !tooFast.contains(alert.pace());
      if (over && alert.ended().isEmpty()) {
        alerts.end(alert, now);
        LOG.info("event=budget-alert-ended service={} pace={}", service.id(), alert.pace());
      }
      if (alert.told().isEmpty()) {
        untold.add(over ? alert.over(now) : alert);
      }
    }
    uses.stream()
        .filter(BurnRate.Use::isAlarming)
        .map(use -> BudgetAlert.found(service.id(), use.pace(), promise.target(), use.used(), now))
        .filter(alerts::raise)
        .forEach(untold::add);
    Optional<Pace> known =
        standing.stream()
            .filter(alert -> alert.told().isPresent() && tooFast.contains(alert.pace()))
            .map(BudgetAlert::pace)
            .min(Comparator.naturalOrder());
    return promise.hours().isOpen(now)
        ? tell(new Untold(service, untold, known), () -> BurnRate.left(promise, history, now), now)
        : List.of();
  }

  /// The most pressing is told, and the others with it; none where the team knows of a more
  /// pressing one.
  private List<Notice> tell(Untold untold, Supplier<Duration> left, Instant now) {
    List<BudgetAlert> mine =
        untold.alerts().stream().filter(alert -> alerts.told(alert, now)).toList();
    Optional<BudgetAlert> pressing =
        mine.stream()
            .min(Comparator.comparing(BudgetAlert::pace))
            .filter(
                alert -> untold.known().filter(pace -> pace.compareTo(alert.pace()) < 0).isEmpty());
    if (pressing.isEmpty()) {
      return List.of();
    }
    Service service = untold.service();
    LOG.info("event=budget-alert-told service={} pace={}", service.id(), pressing.get().pace());
    ReviewNotice notice = new ReviewNotice.BudgetBurning(pressing.get(), left.get());
    TeamId team = service.owner().orElseGet(() -> register.organisation().teams().getFirst().id());
    return new Duty(register.organisation(), team, Optional.empty())
        .told(TEAM, now).stream()
            .map(told -> new Notice(told.to(), Optional.empty(), notice))
            .toList();
  }
}
