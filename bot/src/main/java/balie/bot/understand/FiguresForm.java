package balie.bot.understand;

import balie.bot.request.Intent;
import balie.bot.request.ReportRequest;
import balie.bot.request.Request;
import balie.bot.request.Whose;
import balie.bot.understand.time.When;
import balie.storage.service.ServiceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Questions for figures: the form by which somebody asks whether a promise was kept, and the days
/// that are meant.
final class FiguresForm {
  private static final Pattern AS_AGREED =
      Pattern.compile(
          "^(?:is|are|was|were)\\b.*\\b(?:delivered|provided|available)\\b.*\\bas"
              + " (?:it was |was |were |we |you |had )*(?:agreed|promised)\\b"
              + "|^(?:am|are|do|did) (?:i|we)\\b.*\\bget(?:ting)? what"
              + " (?:was |were |we |you |had )*(?:agreed|promised)\\b"
              + "|^(?:word(?:t|en)|werd(?:en)?|is|was|zijn|waren)\\b.*\\b(?:geleverd|beschikbaar)\\b"
              + ".*\\b(?:zoals|als|volgens)\\b.*\\b(?:afgesproken|afspraak|beloofd)\\b"
              + "|^(?:krijg(?:en)?|kreeg|kregen) (?:ik|we|wij)\\b.*\\bwat\\b.*"
              + "\\b(?:afgesproken|beloofd)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// A year in figures, or a word for what is still to come.
  private static final Pattern AHEAD =
      Pattern.compile(
          "\\b\\d{4}\\b|\\b(?:next|coming|tomorrow|volgend[e]?|komend[e]?|morgen)\\b",
          Pattern.CASE_INSENSITIVE);

  private FiguresForm() {}

  /// Whether it asks, yes or no, if something is delivered as it was agreed: promise and
  /// measurement, rather than the promise alone.
  static Optional<Request> asAgreed(String text, Whose whose, List<ServiceId> services) {
    return AS_AGREED.matcher(text).find()
        ? Optional.of(new Request.Wish(Intent.SLA_SUMMARY, whose, services, Optional.empty()))
        : Optional.empty();
  }

  /// A wish for figures, with the days that it names. Figures are about what was: of a month or a
  /// day that is named without its year, the last one is meant.
  static Request dated(Request request, Optional<When> when, String text, LocalDate today) {
    return request instanceof Request.Wish wish && wish.intent() == Intent.SLA_SUMMARY
        ? new ReportRequest.SlaSummaries(
            wish.whose(),
            wish.services(),
            when.flatMap(FiguresForm::days).map(days -> past(days, text, today)))
        : request;
  }

  private static ReportRequest.Days past(ReportRequest.Days days, String text, LocalDate today) {
    if (!days.first().isAfter(today) || AHEAD.matcher(text).find()) {
      return days;
    }
    // The day after the last one, so that the end of February stays that in every year.
    LocalDate end = days.last().plusDays(1).minusYears(1).minusDays(1);
    return new ReportRequest.Days(days.first().minusYears(1), end);
  }

  private static Optional<ReportRequest.Days> days(When when) {
    return switch (when) {
      case When.Day(LocalDate day) -> Optional.of(new ReportRequest.Days(day, day));
      case When.Span span -> Optional.of(new ReportRequest.Days(span.first(), span.last()));
      case When.Moment moment -> moment.date().map(day -> new ReportRequest.Days(day, day));
      case When.Impossible _ -> Optional.empty();
    };
  }
}
