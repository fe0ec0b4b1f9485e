package balie.bot.review;

import balie.bot.request.Notice;
import balie.bot.request.ReviewNotice;
import balie.storage.conversation.Address;
import balie.storage.desk.Register;
import balie.storage.person.TeamId;
import balie.storage.review.Measure;
import balie.storage.review.Measures;
import balie.storage.service.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Asks who does a measure whether it helped, once, in hours of support after its last day; where
/// nobody does it, or they left, the team that runs the service.
final class AskMeasures {
  private final Register register;
  private final OfficeHours office;
  private final Measures measures;

  AskMeasures(Register register, OfficeHours office, Measures measures) {
    this.register = register;
    this.office = office;
    this.measures = measures;
  }

  List<Notice> look(Instant now) {
    LocalDate today = now.atZone(register.organisation().zone()).toLocalDate();
    List<Measure> overdue = measures.overdue(today);
    return overdue.isEmpty() || !office.areNow(Set.of(), now)
        ? List.of()
        : overdue.stream()
            .filter(each -> measures.asked(each.number(), now))
            .map(
                each ->
                    new Notice(whom(each), Optional.empty(), new ReviewNotice.MeasureOver(each)))
            .toList();
  }

  private Address whom(Measure measure) {
    return measure
        .who()
        .filter(who -> register.person(who).isPresent())
        .<Address>map(Address.Person::new)
        .orElseGet(() -> new Address.Team(team(measure)));
  }

  private TeamId team(Measure measure) {
    return register
        .service(measure.service(), LocalDate.MAX)
        .flatMap(Service::owner)
        .orElseGet(() -> register.organisation().teams().getFirst().id());
  }
}
