package balie.bot.ticket;

import balie.bot.availability.Measured;
import balie.bot.availability.MeasuredOutage;
import balie.bot.clock.BusinessCalendar;
import balie.bot.clock.Calendars;
import balie.bot.clock.Span;
import balie.bot.request.AvailabilityNotice;
import balie.bot.request.Notice;
import balie.storage.availability.AvailabilityStores;
import balie.storage.availability.KnownOutage;
import balie.storage.availability.Run;
import balie.storage.availability.Seen;
import balie.storage.availability.Source;
import balie.storage.desk.Register;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import balie.storage.ticket.TicketNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Tells those who have a service that it fails, as measured, and that it works again: each once,
/// within the hours in which it is promised, and not of what agreed maintenance explains.
final class WatchOutages {
  /// So far back an outage may have begun that is told of.
  private static final Duration BACK = Duration.ofDays(1);

  private final Register register;
  private final Calendars calendars;
  private final AvailabilityStores stores;
  private final Holders holders;
  private final NoteOutage tickets;

  WatchOutages(Register register, AvailabilityStores stores, Holders holders, NoteOutage tickets) {
    this.register = register;
    this.calendars = new Calendars(register);
    this.stores = stores;
    this.holders = holders;
    this.tickets = tickets;
  }

  List<Notice> look(Instant now) {
    Map<ServiceId, KnownOutage> known = new HashMap<>();
    stores.outages().current().forEach(each -> known.put(each.service(), each));
    Set<ServiceId> turned = new TreeSet<>(known.keySet());
    turned.addAll(failing());
    List<Notice> notices = new ArrayList<>();
    for (ServiceId service : turned) {
      Span lately = new Span(now.minus(BACK), now);
      Measured measured =
          Measured.of(stores.histories().of(service, lately.from(), lately.until()), lately);
      Optional<KnownOutage> told = Optional.ofNullable(known.get(service));
      if (told.isPresent()) {
        over(told.get(), measured, now).ifPresent(notices::addAll);
      } else {
        measured
            .current()
            .filter(_ -> isPromised(service, measured, now))
            .ifPresent(outage -> notices.addAll(begin(service, outage, now)));
      }
    }
    return notices;
  }

  /// The services of which a source saw a failure last.
  private Set<ServiceId> failing() {
    Map<Long, Source> sources = new HashMap<>();
    stores.measurements().sources().stream()
        .filter(Source::isAboutAvailability)
        .forEach(source -> sources.put(source.id().value(), source));
    Set<ServiceId> failing = new TreeSet<>();
    for (Run run : stores.measurements().newest()) {
      Source source = sources.get(run.source().value());
      if (source != null && run.seen() == Seen.DOWN) {
        failing.add(source.service());
      }
    }
    return failing;
  }

  private List<Notice> begin(ServiceId service, MeasuredOutage outage, Instant now) {
    NoteOutage.Opened opened = tickets.measured(service, outage.from(), now);
    boolean fresh =
        stores.outages().begin(new KnownOutage(service, outage.from(), now, opened.ticket()));
    List<Notice> notices = new ArrayList<>(opened.notices());
    if (fresh) {
      notices.addAll(
          holders.notices(
              service,
              now,
              Optional.empty(),
              new AvailabilityNotice.Fails(service, outage.from(), opened.ticket())));
    }
    return notices;
  }

  /// Only what is seen to work is over: that nothing is seen any more ends nothing.
  private Optional<List<Notice>> over(KnownOutage told, Measured measured, Instant now) {
    boolean goesOn = measured.current().isPresent();
    Instant last = now.minusMillis(1);
    boolean unseen =
        measured.observed().unknown().contains(last) || measured.observed().down().contains(last);
    if (goesOn || unseen) {
      return Optional.empty();
    }
    Instant until =
        measured.outages().stream()
            .map(MeasuredOutage::until)
            .flatMap(Optional::stream)
            .filter(end -> end.isAfter(told.since()))
            .reduce((_, later) -> later)
            .orElse(now);
    List<Notice> notices = new ArrayList<>();
    if (stores.outages().end(told.service(), told.since(), until)) {
      told.ticket().map(TicketNumber::value).ifPresent(_ -> notices.addAll(ended(told, now)));
      notices.addAll(
          holders.notices(
              told.service(),
              now,
              Optional.empty(),
              new AvailabilityNotice.WorksAgain(told.service(), told.since(), until)));
    }
    return Optional.of(notices);
  }

  private List<Notice> ended(KnownOutage told, Instant now) {
    return tickets.worksAgain(told.ticket().orElseThrow(), now);
  }

  private boolean isPromised(ServiceId id, Measured measured, Instant now) {
    LocalDate day = now.atZone(register.organisation().zone()).toLocalDate();
    Optional<BusinessCalendar> hours =
        register.service(id, day).map(Service::hours).flatMap(calendars::of);
    boolean open = hours.filter(each -> each.isOpen(now)).isPresent();
    return open && !measured.observed().maintenance().contains(now.minusMillis(1));
  }
}
