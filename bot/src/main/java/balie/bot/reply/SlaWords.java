package balie.bot.reply;

import balie.bot.request.SlaSummary;
import balie.bot.request.SlaSummary.Blame;
import balie.bot.request.SlaSummary.Customer;
import balie.bot.request.SlaSummary.Judged;
import balie.bot.request.SlaSummary.Part;
import balie.bot.request.SlaSummary.Pinned;
import balie.bot.request.SlaSummary.Standing;
import balie.bot.request.SlaSummary.Verdict;
import balie.storage.agreement.Priority;
import balie.storage.agreement.TicketKind;
import balie.storage.escalation.ClockKind;
import balie.storage.language.Language;
import balie.storage.service.TermCatalogue;
import balie.storage.service.TermId;
import balie.storage.service.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// How the figures of an SLA summary are written in one language. Nothing is counted here.
final class SlaWords {
  private static final int DECIMALS = 3;

  private final Language language;
  private final Language first;
  private final TermCatalogue terms;
  private final Tongue tongue;
  private final Durations durations;
  private final Moments moments;

  /// @param first the desk's first language
  SlaWords(Language language, Language first, TermCatalogue terms) {
    this.language = language;
    this.first = first;
    this.terms = terms;
    this.tongue = new Tongue(language);
    this.durations = new Durations(tongue);
    this.moments = new Moments(tongue);
  }

  Language language() {
    return language;
  }

  String say(String english, String dutch) {
    return tongue.say(english, dutch);
  }

  String service(SlaSummary summary) {
    return summary.service().name().in(language, first);
  }

  /// `June 2026`, or the days from the first to the last.
  String period(SlaSummary.Period period) {
    return period
        .month()
        .map(this::month)
        .orElseGet(
            () ->
                period.first().equals(period.last())
                    ? moments.date(period.first())
                    : moments.date(period.first())
                        + say(" to ", " tot en met ")
                        + moments.date(period.last()));
  }

  String month(YearMonth month) {
    return written("LLLL u", month.atDay(1));
  }

  String shortMonth(YearMonth month) {
    return written("LLL", month.atDay(1));
  }

  String date(LocalDate day) {
    return moments.date(day);
  }

  /// A day and a time of day; with the year, since it stands in a record.
  String at(Instant at, ZoneId zone) {
    var local = at.atZone(zone);
    String time = tongue.timeOfDay(local.getHour() * 60 + local.getMinute());
    String seconds = local.getSecond() == 0 ? "" : say(":", ".") + two(local.getSecond());
    return written("d MMM u", local.toLocalDate()) + ", " + time + seconds + say("", " uur");
  }

  private static String two(int number) {
    return (number < 10 ? "0" : "") + number;
  }

  /// A measured percentage, always with its three decimals unless it is whole.
  String percent(Optional<BigDecimal> percent) {
    return percent.map(each -> tongue.number(each, DECIMALS) + say("%", " %")).orElse("–");
  }

  /// A promised percentage, as short as it was promised.
  String promised(BigDecimal percent) {
    return tongue.number(percent) + say("%", " %");
  }

  /// A promised time or share.
  String promised(Value value) {
    return Formats.of(language).value(value, _ -> Optional.empty());
  }

  String length(Duration duration) {
    return durations.exact(duration);
  }

  String length(Optional<Duration> duration) {
    return duration
        .map(each -> durations.exact(Duration.ofSeconds(each.toSeconds())))
        .orElse(say("none", "geen"));
  }

  /// What is left of a budget, or by how much it was passed.
  String remaining(Judged judged) {
    Duration left = duration(judged.remaining().abs());
    return judged.remaining().signum() < 0
        ? say("%s too much", "%s te veel").formatted(length(left))
        : say("%s left", "nog %s over").formatted(length(left));
  }

  String budget(Judged judged) {
    return length(duration(judged.budget()));
  }

  /// Seconds, to the millisecond below.
  private static Duration duration(BigDecimal seconds) {
    return Duration.ofMillis(
        seconds.movePointRight(DECIMALS).setScale(0, RoundingMode.DOWN).longValueExact());
  }

  String verdict(Verdict verdict) {
    return switch (verdict) {
      case MET -> say("met", "gehaald");
      case BREACHED -> say("broken", "niet gehaald");
      case NOT_DEMONSTRATED -> say("not demonstrated", "niet aangetoond");
    };
  }

  /// A sign that can be told apart without colours.
  static String sign(Verdict verdict) {
    return switch (verdict) {
      case MET -> "✓";
      case BREACHED -> "✗";
      case NOT_DEMONSTRATED -> "?";
    };
  }

  String standing(Standing standing) {
    return switch (standing) {
      case KEPT -> say("kept", "gehaald");
      case BROKEN -> say("not kept", "niet gehaald");
      case NOT_DEMONSTRATED -> say("not demonstrated", "niet aangetoond");
      case NOT_MEASURED -> say("not measured", "niet gemeten");
    };
  }

  String part(Part part) {
    return part.n() == 0
        ? say("none", "geen")
        : say("%d of %d", "%d van %d").formatted(part.of(), part.n());
  }

  String blame(Blame blame) {
    return switch (blame) {
      case Blame.Ours _ -> say("ours", "van ons");
      case Blame.Supplier(Optional<String> name) ->
          name.orElse(say("a supplier's", "van een leverancier"));
      case Blame.Unsaid _ -> say("not said whose", "niet gezegd van wie");
    };
  }

  String customer(Customer customer) {
    return customer.unit().name()
        + customer.agreement().map(each -> " (" + name(each) + ")").orElse("");
  }

  String name(Pinned agreement) {
    return agreement.id().id() + " v" + agreement.version();
  }

  String term(TermId term) {
    return terms.term(term).map(each -> each.name().in(language, first)).orElse(term.id());
  }

  String clock(ClockKind clock) {
    return switch (clock) {
      case RESPONSE -> say("first answer", "eerste antwoord");
      case NEXT_RESPONSE -> say("next answers", "volgende antwoorden");
      case RESOLUTION -> say("solution", "oplossing");
      case TEAM_RESPONSE -> say("the team's answer", "antwoord van het team");
      case TEAM -> say("within the team", "binnen het team");
      case SUPPLIER -> say("at the supplier", "bij de leverancier");
    };
  }

  String priority(Priority priority) {
    return switch (priority) {
      case CRITICAL -> say("critical", "kritiek");
      case HIGH -> say("high", "hoog");
      case NORMAL -> say("normal", "normaal");
      case LOW -> say("low", "laag");
    };
  }

  String kind(TicketKind kind) {
    return switch (kind) {
      case INCIDENT -> say("incident", "incident");
      case REQUEST -> say("request", "aanvraag");
      case QUESTION -> say("question", "vraag");
    };
  }

  private String written(String pattern, LocalDate day) {
    return DateTimeFormatter.ofPattern(pattern, tongue.locale()).format(day);
  }
}
