package balie.bot.reply;

import balie.bot.request.Shortfall;
import balie.bot.request.Shortfall.Lack;
import balie.bot.request.Shortfall.Subject;
import balie.bot.request.Shortfall.Total;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;

/// Words promises that what stands under them can't carry.
final class ShortfallWords {
  private static final int DECIMALS = 2;

  private final SlaWords words;
  private final ZoneId zone;

  ShortfallWords(SlaWords words, ZoneId zone) {
    this.words = words;
    this.zone = zone;
  }

  /// What is promised, and by what.
  String promise(Shortfall shortfall) {
    String by =
        shortfall
            .promise()
            .agreement()
            .map(each -> " (" + each.id() + ")")
            .or(() -> shortfall.promise().offering().map(each -> " (" + each + ")"))
            .orElse("");
    return switch (shortfall.promise().subject()) {
      case Subject.OfTerm(var term, var value) -> words.term(term) + " " + value.written() + by;
      case Subject.OfTarget target ->
          "%s %s, %s %s%s"
              .formatted(
                  words.clock(target.clock()),
                  words.promised(target.value()),
                  words.kind(target.target().kind()),
                  words.priority(target.target().priority()),
                  by);
    };
  }

  /// What is missing.
  String lack(Shortfall shortfall) {
    return switch (shortfall.lack()) {
      case Lack.LessAvailable(BigDecimal carried, Map<String, BigDecimal> parts) ->
          words
              .say("carried: %s by %s", "gedragen: %s door %s")
              .formatted(
                  words.promised(carried.setScale(DECIMALS, RoundingMode.DOWN)),
                  parts.entrySet().stream()
                      .map(each -> each.getKey() + " " + words.promised(each.getValue()))
                      .collect(Collectors.joining(", ")));
      case Lack.TakesLonger longer -> longer(longer);
      case Lack.Uncovered(String part, var hours, var closed) ->
          words
              .say("%s has '%s', closed at %s", "%s heeft '%s', dicht op %s")
              .formatted(part, hours, words.at(closed, zone));
    };
  }

  private String longer(Lack.TakesLonger longer) {
    String parts =
        longer.parts().stream()
            .map(each -> each.name() + " " + words.promised(each.time()))
            .collect(Collectors.joining(words.say(", then ", ", dan ")));
    String total = longer.total().map(each -> ": " + sum(each)).orElse("");
    String late =
        longer
            .example()
            .map(
                each ->
                    words
                        .say(
                            "; of %s it may be %s rather than %s",
                            "; van %s kan het %s worden in plaats van %s")
                        .formatted(
                            words.at(each.start(), zone),
                            words.at(each.possible(), zone),
                            words.at(each.promised(), zone)))
            .orElse("");
    return parts + total + late;
  }

  private String sum(Total total) {
    return switch (total) {
      case Total.OfHours(Duration sum) -> words.length(sum);
      case Total.OfBusinessDays(int days) ->
          words.say("%d business days", "%d werkdagen").formatted(days);
    };
  }
}
