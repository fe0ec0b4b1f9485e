package balie.bot.report;

import balie.bot.clock.Span;
import balie.bot.report.Evidence.Interruption;
import balie.bot.request.SlaSummary.Blame;
import balie.storage.service.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whose an outage is of which nobody said so: where a service below was down for most of it, and
/// whose that was is known, it is theirs.
final class FromBelow {
  private static final int MOST = 2;

  private FromBelow() {}

  /// One below, as far as it overlaps.
  private record Shared(ServiceId service, Interruption outage, Duration overlap) {}

  /// The same outages, those that come from below attributed.
  ///
  /// @param below the outages of the services that it runs on
  static List<Interruption> attributed(
      List<Interruption> own, Map<ServiceId, List<Interruption>> below) {
    return own.stream().map(each -> attributed(each, below)).toList();
  }

  private static Interruption attributed(
      Interruption outage, Map<ServiceId, List<Interruption>> below) {
    if (!(outage.blame() instanceof Blame.Unsaid)) {
      return outage;
    }
    List<Shared> shared = new ArrayList<>();
    below.forEach(
        (service, outages) ->
            outages.stream()
                .filter(each -> !(each.blame() instanceof Blame.Unsaid))
                .map(each -> new Shared(service, each, overlap(outage.span(), each.span())))
                .filter(each -> isMost(each.overlap(), outage.span()))
                .forEach(shared::add));
    Optional<Shared> largest =
        shared.stream()
            .max(
                Comparator.comparing(Shared::overlap)
                    .thenComparing(Shared::service, Comparator.reverseOrder()));
    return largest
        .map(each -> new Interruption(outage.span(), cause(outage, each), each.outage().blame()))
        .orElse(outage);
  }

  private static boolean isMost(Duration overlap, Span whole) {
    return overlap.isPositive()
        && overlap.multipliedBy(MOST).compareTo(Duration.between(whole.from(), whole.until())) >= 0;
  }

  private static String cause(Interruption outage, Shared shared) {
    if (!outage.cause().isEmpty()) {
      return outage.cause();
    }
    String why = shared.outage().cause();
    return why.isEmpty() ? shared.service().id() : shared.service() + ": " + why;
  }

  private static Duration overlap(Span one, Span other) {
    Instant from = one.from().isBefore(other.from()) ? other.from() : one.from();
    Instant until = one.until().isBefore(other.until()) ? one.until() : other.until();
    return from.isBefore(until) ? Duration.between(from, until) : Duration.ZERO;
  }
}
