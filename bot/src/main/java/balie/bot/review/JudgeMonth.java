package balie.bot.review;

import balie.bot.escalation.Duty;
import balie.bot.report.SlaDesk;
import balie.bot.request.Notice;
import balie.bot.request.ReviewNotice;
import balie.bot.request.SlaSummary;
import balie.storage.agreement.AgreementId;
import balie.storage.desk.Register;
import balie.storage.escalation.Recipient;
import balie.storage.escalation.Rung;
import balie.storage.person.TeamId;
import balie.storage.review.Digests;
import balie.storage.review.Measures;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens a measure for each service that missed what was promised of its last month: once, in hours
/// of support, a day after the month's end at the earliest, so that late samples count. Its team
/// and the service manager are told.
final class JudgeMonth {
  private static final Logger LOG = LoggerFactory.getLogger(JudgeMonth.class);
  private static final Rung WHO =
      Rung.of(100, new Recipient.OwnTeam(), new Recipient.ManagerOfService());

  private final Register register;
  private final SlaDesk sla;
  private final Measures measures;
  private final Digests digests;
  private final OfficeHours office;

  JudgeMonth(
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
    if (!begun || !office.areNow(Set.of(), now) || !digests.judged(month, now)) {
      return List.of();
    }
    List<Notice> notices = new ArrayList<>();
    for (SlaSummary summary :
        sla.summaries(Optional.empty(), month.atDay(1), month.atEndOfMonth(), now)) {
      List<AgreementId> missed = missed(summary);
      if (!missed.isEmpty()) {
        measures
            .missed(summary.service().id(), month, missed, now)
            .ifPresent(
                measure -> {
                  LOG.info(
                      "event=target-missed service={} month={} measure={}",
                      measure.service(),
                      month,
                      measure.number());
                  notices.addAll(told(summary, new ReviewNotice.TargetMissed(measure), now));
                });
      }
    }
    return List.copyOf(notices);
  }

  /// The agreements whose availability was not kept, or another promise that is measured.
  private static List<AgreementId> missed(SlaSummary summary) {
    return summary.customers().stream()
        .filter(JudgeMonth::isMissed)
        .flatMap(each -> each.agreement().stream())
        .map(SlaSummary.Pinned::id)
        .distinct()
        .toList();
  }

  private static boolean isMissed(SlaSummary.Customer customer) {
    Stream<SlaSummary.Judged> judged =
        customer.availability().stream().flatMap(each -> each.judged().stream());
    return judged.anyMatch(each -> each.verdict() == SlaSummary.Verdict.BREACHED)
        || customer.held().stream().anyMatch(each -> each.standing() == SlaSummary.Standing.BROKEN);
  }

  private List<Notice> told(SlaSummary summary, ReviewNotice notice, Instant now) {
    TeamId team =
        summary.service().owner().orElseGet(() -> register.organisation().teams().getFirst().id());
    return new Duty(register.organisation(), team, Optional.empty())
        .told(WHO, now).stream()
            .map(told -> new Notice(told.to(), Optional.empty(), notice))
            .toList();
  }
}
