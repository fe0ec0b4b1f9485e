package balie.bot.desk;

import balie.storage.agreement.Agreement;
import balie.storage.calendar.Calendar;
import balie.storage.service.Term;
import java.util.List;
import java.util.Map;

/// What is allowed in a desk and yet doubtful: each is a warning.
final class Doubts {
  private final Promises promises;
  private final List<Calendar> calendars;
  private final Findings findings;

  /// @param calendars those of the desk
  Doubts(Promises promises, List<Calendar> calendars, Findings findings) {
    this.promises = promises;
    this.calendars = List.copyOf(calendars);
    this.findings = findings;
  }

  /// @param terms those that ship and the desk's own, by id
  void check(Map<String, Term> terms, List<ArticleReader.ReadArticle> articles) {
    promises.agreements().forEach(this::review);
    new MissingHow(promises, findings).check();
    new Underpinning(promises, calendars, findings).check();
    new SlowerUnder(promises, findings).check();
    new ArticleNumbers(promises, terms, findings).check(articles);
  }

  /// An agreement past its day of review that is not over yet.
  private void review(Placed<Agreement> placed) {
    Agreement agreement = placed.record();
    agreement
        .reviewBy()
        .filter(day -> day.isBefore(promises.today()))
        .ifPresent(
            day ->
                findings.warning(
                    placed.fields().at("review-by"),
                    "%s v%d was to be reviewed by %s, expected a later day"
                        .formatted(agreement.id(), agreement.version(), day)));
  }
}
