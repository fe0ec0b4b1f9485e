package balie.bot.understand;

import balie.bot.request.ReviewRequest;
import balie.bot.request.ReviewRequest.Change;
import balie.bot.understand.time.When;
import balie.storage.language.Language;
import balie.storage.person.PersonId;
import balie.storage.review.MeasureNumber;
import balie.storage.service.ServiceId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The one-line commands about measures and about closing months, in English and Dutch, for the
/// desk's own people.
///
/// @param services that the text names
/// @param when the time that it names
record ReviewCommands(List<ServiceId> services, Optional<When> when) {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
  private static final String MEASURE = "(?:measure|maatregel)\\s+";
  private static final String NUMBERED = MEASURE + "#?([1-9][0-9]{0,14})";

  private static final Pattern LIST =
      Pattern.compile(
          "(?:show |toon )?(?:the |de )?(?:open )?(?:measures|maatregelen)"
              + "(?:\\s+(?:for|of|about|voor|van|over)\\s+.+)?",
          FLAGS);
  private static final Pattern WHO =
      Pattern.compile(
          NUMBERED + "\\s+(?:who|by|is for|wie|door|is voor)\\s*:?\\s+(me|mij|ik|\\S+@\\S+)",
          FLAGS);
  private static final Pattern UNTIL =
      Pattern.compile(NUMBERED + "\\s+(?:until|before|due|tot|tegen|voor)\\s+.+", FLAGS);
  private static final Pattern HELPED =
      Pattern.compile(
          NUMBERED + "\\s+(?:has\\s+)?(?:helped|hielp|heeft geholpen)(?:\\s*[:,]\\s*(.+))?", FLAGS);
  private static final Pattern NOT_HELPED =
      Pattern.compile(
          NUMBERED
              + "\\s+(?:did not help|didn't help|has not helped|hielp niet|heeft niet geholpen)"
              + "(?:\\s*[:,]\\s*(.+))?",
          FLAGS);
  private static final Pattern WHAT = Pattern.compile(NUMBERED + "\\s*:\\s*(.*\\S.*)", FLAGS);
  private static final Pattern OPEN =
      Pattern.compile(MEASURE + "(?!#?[0-9])[^:]{1,120}:\\s*(.*\\S.*)", FLAGS);
  private static final String MONTH =
      "(?:the |de )?(?:month|period|figures|maand|periode|cijfers)\\b";
  private static final Pattern CLOSE =
      Pattern.compile("(?:close|sluit)\\s+" + MONTH + "[^:]*", FLAGS);
  private static final Pattern CORRECT =
      Pattern.compile(
          "(?:correct|recount|corrigeer|herbereken)\\s+" + MONTH + "[^:]*:\\s*(.*\\S.*)", FLAGS);
  private static final Pattern DUTCH =
      Pattern.compile("(?:toon|de|maatregel|maatregelen|sluit|corrigeer|herbereken)\\b.*", FLAGS);

  ReviewCommands {
    services = List.copyOf(services);
  }

  /// The language of a command.
  static Language language(String text) {
    return DUTCH.matcher(text.strip()).matches() ? Language.NL : Language.EN;
  }

  /// The command of a text, empty for any other text.
  Optional<ReviewRequest> read(String text) {
    String said = text.strip();
    String plain = said.replaceFirst("\\s*[.!?]+$", "");
    return Stream.<Optional<ReviewRequest>>of(
            about(LIST, plain, _ -> new ReviewRequest.ListMeasures(services)),
            about(WHO, plain, m -> change(m, new Change.Who(person(m.group(2))))),
            about(NOT_HELPED, plain, m -> change(m, new Change.Helped(false, note(m)))),
            about(HELPED, plain, m -> change(m, new Change.Helped(true, note(m)))),
            about(WHAT, said, m -> change(m, new Change.What(m.group(2).strip()))),
            last().flatMap(until -> about(UNTIL, plain, m -> change(m, new Change.Until(until)))),
            about(OPEN, said, m -> new ReviewRequest.OpenMeasure(services, month(), words(m))),
            month()
                .flatMap(
                    each -> about(CLOSE, plain, _ -> new ReviewRequest.CloseMonth(services, each))),
            month()
                .flatMap(
                    each ->
                        about(
                            CORRECT,
                            said,
                            m -> new ReviewRequest.CorrectMonth(services, each, words(m)))))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// The month that is named, or that a day of is.
  private Optional<YearMonth> month() {
    return when.flatMap(
            each ->
                each instanceof When.Span(LocalDate first, var _, var _)
                    ? Optional.of(first)
                    : each.date())
        .map(YearMonth::from);
  }

  private Optional<LocalDate> last() {
    return when.flatMap(
        each ->
            each instanceof When.Span(var _, LocalDate last, var _)
                ? Optional.of(last)
                : each.date());
  }

  private static Optional<ReviewRequest> about(
      Pattern pattern, String said, Function<Matcher, ReviewRequest> request) {
    Matcher matcher = pattern.matcher(said);
    return matcher.matches() ? Optional.of(request.apply(matcher)) : Optional.empty();
  }

  private static ReviewRequest change(Matcher matcher, Change change) {
    return new ReviewRequest.ChangeMeasure(
        new MeasureNumber(Long.parseLong(matcher.group(1))), change);
  }

  private static Optional<PersonId> person(String said) {
    return said.contains("@") ? Optional.of(new PersonId(said)) : Optional.empty();
  }

  private static String words(Matcher matcher) {
    return matcher.group(1).strip();
  }

  private static String note(Matcher matcher) {
    return Optional.ofNullable(matcher.group(2)).map(String::strip).orElse("");
  }
}
