package balie.bot.review;

import balie.bot.report.SlaDesk;
import balie.bot.request.Notice;
import balie.bot.request.ReviewNotice;
import balie.bot.request.SlaSummary;
import balie.storage.conversation.Address;
import balie.storage.desk.Organisation;
import balie.storage.desk.Register;
import balie.storage.person.PersonId;
import balie.storage.person.Role;
import balie.storage.person.Team;
import balie.storage.person.TeamId;
import balie.storage.review.Digests;
import balie.storage.review.Measures;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells managers how all services were delivered in the month that is over, and those who lead the
/// teams how theirs were: once each, in hours of support, in the month's first days but for the
/// first; none where nothing is measured. One at a time, since a telling takes a while and nobody
/// else writes meanwhile.
final class TellDigest {
  private static final Logger LOG = LoggerFactory.getLogger(TellDigest.class);

  /// Later it is no news.
  private static final int LAST_DAY = 10;

  private final Register register;
  private final OfficeHours office;
  private final SlaDesk sla;
  private final Measures measures;
  private final Digests digests;

  TellDigest(
      Register register, OfficeHours office, SlaDesk sla, Measures measures, Digests digests) {
    this.register = register;
    this.office = office;
    this.sla = sla;
    this.measures = measures;
    this.digests = digests;
  }

  List<Notice> look(Instant now) {
    YearMonth month = SlaDesk.lastMonth(now, register);
    boolean begun = SlaDesk.lastMonth(now.minus(Wait.FOR_LATE_SAMPLES), register).equals(month);
    boolean late = now.atZone(register.organisation().zone()).getDayOfMonth() > LAST_DAY;
    if (!begun || late) {
      return List.of();
    }
    Map<PersonId, Set<TeamId>> due = readers();
    due.keySet().removeAll(digests.sent(month));
    return due.entrySet().stream()
        .filter(each -> office.areNow(each.getValue(), now))
        .findFirst()
        .map(each -> tell(each.getKey(), each.getValue(), month, now))
        .orElse(List.of());
  }

  /// Managers, who read about all services, and the leads of teams that run one.
  private Map<PersonId, Set<TeamId>> readers() {
    Organisation organisation = register.organisation();
    Map<PersonId, Set<TeamId>> readers = new LinkedHashMap<>();
    register.people().stream()
        .filter(each -> each.roles().contains(Role.MANAGER))
        .forEach(each -> readers.put(each.id(), Set.of()));
    for (Service service : register.services(LocalDate.MAX)) {
      service
          .owner()
          .flatMap(organisation::team)
          .map(Team::lead)
          .filter(lead -> register.person(lead).isPresent())
          .filter(lead -> !isManager(lead))
          .ifPresent(
              lead ->
                  readers
                      .computeIfAbsent(lead, _ -> new TreeSet<>())
                      .add(service.owner().orElseThrow()));
    }
    return readers;
  }

  private boolean isManager(PersonId person) {
    return register.person(person).filter(each -> each.roles().contains(Role.MANAGER)).isPresent();
  }

  private List<Notice> tell(PersonId person, Set<TeamId> teams, YearMonth month, Instant now) {
    if (!digests.sent(person, month, now)) {
      return List.of();
    }
    List<SlaSummary> summaries =
        sla.summaries(Optional.empty(), month.atDay(1), month.atEndOfMonth(), now).stream()
            .filter(
                each ->
                    teams.isEmpty() || each.service().owner().filter(teams::contains).isPresent())
            .toList();
    if (summaries.stream().allMatch(each -> each.measured().isEmpty())) {
      return List.of();
    }
    Set<ServiceId> services =
        summaries.stream().map(each -> each.service().id()).collect(Collectors.toSet());
    LOG.info("event=digest-told month={} services={}", month, summaries.size());
    return List.of(
        new Notice(
            new Address.Person(person),
            Optional.empty(),
            new ReviewNotice.Digest(
                month,
                !teams.isEmpty(),
                summaries,
                measures.open().stream()
                    .filter(each -> services.contains(each.service()))
                    .toList())));
  }
}
