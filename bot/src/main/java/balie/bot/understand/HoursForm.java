package balie.bot.understand;

import balie.bot.request.HoursQuestion;
import balie.bot.understand.time.When;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether a question is by its form one for hours, and for which moment: "is it open?", "kan ik nu
/// nog iemand bereiken?".
record HoursForm(Mentions mentions, ZonedDateTime now) {
  private static final String OPENER =
      "^(?:\\W*(?:hi|hello|hallo|hey|hoi|dag|so|and|en|ok),?\\s+)?";
  private static final String YES_OR_NO =
      OPENER
          + "(?:is|are|zijn|ben|can|could|kan|kunnen|will|do|does|heb|hebben|krijg|krijgen|werkt|werken"
          + "|may|mag)\\b.*";
  private static final Pattern ASKS_OPEN =
      Pattern.compile(
          OPENER
              + "(?:is|are|zijn|ben|can|kan|will|do|does)\\b.*\\b(?:open|closed|dicht|gesloten)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern WHETHER =
      Pattern.compile(YES_OR_NO, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern RIGHT_NOW =
      Pattern.compile(
          OPENER
              + "(?:is|are|zijn|ben|can|kan|will|do|does)\\b.*\\b(?:open|closed|dicht|gesloten"
              + "|bereikbaar|reachable|still|nog|at this hour|op dit uur)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /// Whether it asks, yes or no, if something is open.
  boolean asksOpen() {
    return !mentions.services().isEmpty() && ASKS_OPEN.matcher(mentions.text().text()).matches();
  }

  /// Whether it asks, yes or no, for something at a time: whoever asks so does not ask for a way.
  boolean asksWhetherThen() {
    return !mentions.services().isEmpty()
        && WHETHER.matcher(mentions.text().text()).matches()
        && mentions.when().filter(when -> !(when instanceof When.Impossible)).isPresent();
  }

  /// The moment that a question for hours is about.
  HoursQuestion question() {
    Optional<When> when = mentions.when();
    if (when.isEmpty()) {
      boolean openNow = RIGHT_NOW.matcher(mentions.text().text()).matches();
      return openNow ? new HoursQuestion.AtMoment(now) : new HoursQuestion.InGeneral();
    }
    return switch (when.get()) {
      case When.Moment moment -> new HoursQuestion.AtMoment(moment.at());
      case When.Day day -> onDay(day.day());
      case When.Span span ->
          span.first().equals(span.last()) || span.first().plusDays(2).isAfter(span.last())
              ? onDay(span.first())
              : new HoursQuestion.InGeneral();
      case When.Impossible _ -> new HoursQuestion.InGeneral();
    };
  }

  private HoursQuestion onDay(LocalDate day) {
    return day.equals(now.toLocalDate())
        ? new HoursQuestion.AtMoment(now)
        : new HoursQuestion.OnDay(day);
  }
}
