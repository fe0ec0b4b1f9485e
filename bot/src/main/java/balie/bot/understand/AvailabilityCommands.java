package balie.bot.understand;

import balie.bot.request.AvailabilityRequest;
import balie.storage.availability.Blame;
import balie.storage.availability.Correction.Claim;
import balie.storage.availability.CorrectionNumber;
import balie.storage.availability.MaintenanceNumber;
import balie.storage.language.Language;
import balie.storage.service.ServiceId;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The one-line commands about services' time, in English and Dutch, for the desk's own people:
/// `maintenance mail tomorrow 22:00-23:30 because …`, `onderhoud mail morgen 22:00-23:30 want …`.
///
/// @param services that the text names
/// @param day that it names
/// @param now by which days are meant, in the desk's zone
record AvailabilityCommands(List<ServiceId> services, Optional<LocalDate> day, ZonedDateTime now) {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
  private static final String NUMBER = "#?([1-9][0-9]{0,14})";
  private static final String TIME = "(\\d{1,2})[:.](\\d{2})";
  private static final String DATE = "(?:(\\d{4}-\\d{2}-\\d{2})\\s+)?";
  private static final String RANGE =
      DATE + TIME + "\\s*(?:-|–|to|until|till|tot|en)\\s*" + DATE + TIME;
  private static final String WHY =
      "(?:\\s*:|\\s+because|\\s+for|\\s+want|\\s+omdat|\\s+voor)\\s*(.*\\S.*)";

  private static final Pattern PLAN =
      Pattern.compile(
          "(?:maintenance|onderhoud)\\s+(?!#?\\d+\\b).*?" + RANGE + "(?:\\s*(?:u|uur)\\b)?" + WHY,
          FLAGS);
  private static final Pattern DONE =
      Pattern.compile(
          "(?:maintenance|onderhoud)\\s+"
              + NUMBER
              + "\\s+(?:is\\s+)?(?:done|over|finished|klaar|voorbij|afgerond)\\b[\\s:,]*(.*)",
          FLAGS);
  private static final Pattern OFF =
      Pattern.compile(
          "(?:maintenance|onderhoud)\\s+"
              + NUMBER
              + "\\s+(?:is\\s+)?(?:cancelled|canceled|called off|off|afgelast|geannuleerd|gaat niet"
              + " door)\\b[\\s:,]*(.*)",
          FLAGS);
  private static final Pattern PLANNED =
      Pattern.compile("(?:planned )?maintenance|(?:gepland )?onderhoud", FLAGS);
  private static final Pattern CORRECT =
      Pattern.compile(
          "(?:correct|corrigeer)\\s+.*?"
              + RANGE
              + "(?:\\s*(?:u|uur)\\b)?\\s+(?:was\\s+|it was\\s+)?(down|up|unknown|plat|werkte|onbekend)"
              + WHY,
          FLAGS);
  private static final Pattern CAUSE =
      Pattern.compile(
          "(?:cause|oorzaak)\\s+.*?"
              + DATE
              + TIME
              + "(?:\\s*(?:u|uur)\\b)?\\s+(?:(ours|eigen|van ons)|(?:supplier|leverancier)\\s+([^:]{1,80}?))"
              + "\\s*:\\s*(.*\\S.*)",
          FLAGS);
  private static final Pattern WITHDRAW =
      Pattern.compile(
          "(?:withdraw correction\\s+" + NUMBER + "|trek correctie\\s+" + NUMBER + "\\s+in)" + WHY,
          FLAGS);
  private static final Pattern CORRECTIONS =
      Pattern.compile("(?:corrections|correcties)\\s+(?:(?:of|for|van|voor)\\s+)?.+", FLAGS);
  private static final Pattern RESTORE =
      Pattern.compile(
          "(?:restore test|hersteltest|terugzettest)\\s+.+?\\s+"
              + "(?:(ok|succeeded|worked|gelukt|geslaagd)|failed|mislukt)\\b"
              + "(?:\\s+(?:in\\s+|na\\s+|after\\s+)?(\\d{1,3}(?:[.,]\\d)?)\\s*"
              + "(h|hours?|u|uur|uren|min|minutes?|minuten))?"
              + "(?:\\s*:\\s*(.+))?",
          FLAGS);
  private static final Pattern DUTCH =
      Pattern.compile(
          "(?:onderhoud|gepland|corrigeer|oorzaak|trek|correcties|hersteltest|terugzettest)\\b.*",
          FLAGS);

  AvailabilityCommands {
    services = List.copyOf(services);
  }

  /// The language of a command.
  static Language language(String text) {
    return DUTCH.matcher(text.strip()).matches() ? Language.NL : Language.EN;
  }

  /// The command of a text, empty for any other text.
  Optional<AvailabilityRequest> read(String text) {
    String said = text.strip();
    if (said.endsWith("?")) {
      return Optional.empty();
    }
    return Stream.of(
            read(PLAN, said, this::plan),
            read(DONE, said, m -> close(m, false)),
            read(OFF, said, m -> close(m, true)),
            read(PLANNED, said, _ -> Optional.of(new AvailabilityRequest.ListMaintenance())),
            read(CORRECT, said, this::correct),
            read(CAUSE, said, this::cause),
            read(WITHDRAW, said, AvailabilityCommands::withdraw),
            read(
                CORRECTIONS,
                said,
                _ ->
                    services.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new AvailabilityRequest.ListCorrections(services))),
            read(RESTORE, said, this::restoreTest))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<AvailabilityRequest> read(
      Pattern pattern, String said, Function<Matcher, Optional<AvailabilityRequest>> request) {
    Matcher matcher = pattern.matcher(said);
    return matcher.matches() ? request.apply(matcher) : Optional.empty();
  }

  private Optional<AvailabilityRequest> plan(Matcher matcher) {
    return range(matcher)
        .map(
            range ->
                new AvailabilityRequest.PlanMaintenance(
                    services, range.from(), range.until(), matcher.group(7).strip()));
  }

  private static Optional<AvailabilityRequest> close(Matcher matcher, boolean called) {
    return Optional.of(
        new AvailabilityRequest.CloseMaintenance(
            new MaintenanceNumber(Long.parseLong(matcher.group(1))),
            called,
            matcher.group(2).strip()));
  }

  private Optional<AvailabilityRequest> correct(Matcher matcher) {
    return range(matcher)
        .map(
            range ->
                new AvailabilityRequest.Correct(
                    services,
                    claim(matcher.group(7)),
                    range.from(),
                    range.until(),
                    matcher.group(8).strip()));
  }

  private Optional<AvailabilityRequest> cause(Matcher matcher) {
    return instant(matcher.group(1), matcher.group(2), matcher.group(3))
        .map(
            at ->
                new AvailabilityRequest.Attribute(
                    services,
                    at,
                    matcher.group(4) == null
                        ? new Blame.Suppliers(matcher.group(5).strip())
                        : new Blame.Ours(),
                    matcher.group(6).strip()));
  }

  private static Optional<AvailabilityRequest> withdraw(Matcher matcher) {
    String number = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    return Optional.of(
        new AvailabilityRequest.Withdraw(
            new CorrectionNumber(Long.parseLong(number)), matcher.group(3).strip()));
  }

  private Optional<AvailabilityRequest> restoreTest(Matcher matcher) {
    Optional<Duration> took =
        Optional.ofNullable(matcher.group(2))
            .map(amount -> length(amount, matcher.group(3).toLowerCase(Locale.ROOT)));
    return Optional.of(
        new AvailabilityRequest.RecordRestoreTest(
            services,
            matcher.group(1) != null,
            took,
            Optional.ofNullable(matcher.group(4)).map(String::strip).orElse("")));
  }

  private static Claim claim(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "down", "plat" -> Claim.DOWN;
      case "up", "werkte" -> Claim.UP;
      default -> Claim.UNKNOWN;
    };
  }

  private static Duration length(String amount, String unit) {
    long seconds = unit.startsWith("m") ? 60 : 3600;
    return Duration.ofMillis(
        new BigDecimal(amount.replace(',', '.'))
            .multiply(BigDecimal.valueOf(seconds * 1000))
            .longValue());
  }

  private record Range(Instant from, Instant until) {}

  /// From its first six groups: a day, an hour and a minute, twice. An end that is not after its
  /// beginning is on the next day.
  private Optional<Range> range(Matcher matcher) {
    Optional<ZonedDateTime> from =
        moment(matcher.group(1), matcher.group(2), matcher.group(3), day);
    Optional<ZonedDateTime> until =
        from.flatMap(
            begun ->
                moment(
                    matcher.group(4),
                    matcher.group(5),
                    matcher.group(6),
                    Optional.of(begun.toLocalDate())));
    return until
        .map(
            end ->
                end.isAfter(from.get()) || matcher.group(4) != null
                    ? end
                    : end.toLocalDate().plusDays(1).atTime(end.toLocalTime()).atZone(now.getZone()))
        .filter(end -> end.isAfter(from.get()))
        .map(end -> new Range(from.get().toInstant(), end.toInstant()));
  }

  private Optional<Instant> instant(@Nullable String date, String hour, String minute) {
    return moment(date, hour, minute, day).map(ZonedDateTime::toInstant);
  }

  private Optional<ZonedDateTime> moment(
      @Nullable String date, String hour, String minute, Optional<LocalDate> otherwise) {
    try {
      LocalDate on = date == null ? otherwise.orElse(now.toLocalDate()) : LocalDate.parse(date);
      int hours = Integer.parseInt(hour);
      return Optional.of(
              (hours == 24 ? on.plusDays(1) : on)
                  .atTime(LocalTime.of(hours % 24, Integer.parseInt(minute)))
                  .atZone(now.getZone()))
          .filter(_ -> hours <= 24);
    } catch (DateTimeException noSuchMoment) {
      return Optional.empty();
    }
  }
}
