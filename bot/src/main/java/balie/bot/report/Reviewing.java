package balie.bot.report;

import balie.bot.clock.Span;
import balie.bot.request.DeskSummary;
import balie.bot.request.Shortfall;
import balie.bot.request.SlaReview;
import balie.bot.request.SlaSummary;
import balie.bot.request.SlaSummary.Blame;
import balie.bot.supply.SupplyChain;
import balie.storage.conversation.Questions;
import balie.storage.review.Closing;
import balie.storage.review.GoldenRun;
import balie.storage.review.Measure;
import balie.storage.review.ReviewStores;
import balie.storage.service.ServiceId;
import balie.storage.ticket.TicketEvent;
import balie.storage.ticket.Tickets;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the periods of services are reviewed by, in one telling.
final class Reviewing {
  /// So long after the days a ticket may still follow on an answer of theirs.
  private static final Duration AFTERWARDS = Duration.ofDays(3);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final ReviewStores stores;
  private final LocalDate last;
  private final SupplyChain chain;
  private final Optional<GoldenRun> golden;
  private final Span days;
  private final Instant now;
  private final Map<Optional<ServiceId>, List<Questions.Asked>> asked;
  private final Tickets tickets;

  /// @param chain of the days' last
  /// @param days that are told, up to now
  Reviewing(SlaStores stores, SupplyChain chain, LocalDate last, Span days, Instant now) {
    this.stores = stores.review();
    this.last = last;
    this.chain = chain;
    this.golden =
        this.stores.goldenRuns().newest(days.until()).or(() -> this.stores.goldenRuns().newest());
    this.days = days;
    this.now = now;
    this.asked =
        stores.questions().between(days.from(), days.until()).stream()
            .collect(Collectors.groupingBy(Questions.Asked::about));
    this.tickets = stores.tickets();
  }

  /// What one service's is.
  SlaReview of(SlaSummary summary, Optional<Closing> closing) {
    ServiceId service = summary.service().id();
    List<Measure> measures = new ArrayList<>();
    YearMonth end = YearMonth.from(last);
    for (YearMonth month = YearMonth.from(summary.period().first());
        !month.isAfter(end);
        month = month.plusMonths(1)) {
      measures.addAll(stores.measures().of(service, month));
    }
    List<Shortfall> gaps = chain.gaps(service, last);
    return new SlaReview(
        closing.map(each -> new SlaReview.Closed(each.version(), each.by(), each.at(), each.why())),
        measures,
        stores.budgetAlerts().of(service, summary.period().from(), summary.period().until()),
        gaps,
        suppliers(summary),
        Optional.of(answers(service)),
        golden);
  }

  private DeskSummary.Answers answers(ServiceId service) {
    List<Questions.Asked> about = asked.getOrDefault(Optional.of(service), List.of());
    List<List<TicketEvent>> logs =
        about.isEmpty()
            ? List.of()
            : tickets.logs(service, days.from(), days.until().plus(AFTERWARDS));
    return DeskMonth.answers(AnswerFigures.of(about, logs, days, now));
  }

  /// By the contracts on the service that promise an availability.
  private List<SlaReview.Supplied> suppliers(SlaSummary summary) {
    return summary.measured().stream()
        .flatMap(
            measured ->
                chain.contracts(summary.service().id(), last).stream()
                    .map(
                        contract ->
                            new SlaReview.Supplied(
                                contract.agreement().id(),
                                contract.agreement().with(),
                                contract.percent(),
                                allowed(measured.agreed(), contract.percent()),
                                theirs(summary, contract.agreement().with()))))
        .toList();
  }

  private static Duration allowed(Duration agreed, BigDecimal percent) {
    return Duration.ofMillis(
        BigDecimal.valueOf(agreed.toMillis())
            .multiply(HUNDRED.subtract(percent))
            .movePointLeft(2)
            .longValue());
  }

  private static Duration theirs(SlaSummary summary, String supplier) {
    Blame blame = new Blame.Supplier(Optional.of(supplier));
    return summary.attributed().stream()
        .filter(each -> each.blame().equals(blame))
        .map(SlaSummary.Attributed::down)
        .reduce(Duration.ZERO, Duration::plus);
  }
}
