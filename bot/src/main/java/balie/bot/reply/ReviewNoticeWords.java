package balie.bot.reply;

import balie.bot.channel.Reply;
import balie.bot.request.ReviewNotice;
import balie.storage.budget.BudgetAlert;
import balie.storage.review.Measure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Words what is told about services because time passed.
final class ReviewNoticeWords {
  private static final int MOST_MEASURES = 10;

  private final TicketSpeech speech;
  private final Durations durations;
  private final ReviewWords words;
  private final SlaReports reports;

  ReviewNoticeWords(TicketSpeech speech, SlaReports reports) {
    this.speech = speech;
    this.reports = reports;
    this.durations = new Durations(new Tongue(speech.language()));
    this.words = new ReviewWords(speech);
  }

  Reply say(ReviewNotice notice) {
    String text =
        switch (notice) {
          case ReviewNotice.BudgetBurning burning -> burning(burning);
          case ReviewNotice.TargetMissed(Measure measure) -> missed(measure);
          case ReviewNotice.MeasureOver(Measure measure) -> over(measure);
          case ReviewNotice.Digest digest -> digest(digest);
        };
    return Reply.of(Markup.plain(text), speech.language(), true);
  }

  private String burning(ReviewNotice.BudgetBurning burning) {
    BudgetAlert alert = burning.alert();
    List<String> sentences = new ArrayList<>();
    String window =
        switch (alert.pace()) {
          case HOUR -> speech.say("an hour", "een uur");
          case SIX_HOURS -> speech.say("six hours", "zes uur");
          case THREE_DAYS -> speech.say("three days", "drie dagen");
        };
    sentences.add(
        alert
            .used()
            .map(
                used ->
                    speech
                        .say(
                            "%s is using up its downtime too fast: %s %% of this month's in %s"
                                + " (promised: %s %%).",
                            "%s verbruikt te snel zijn toegestane storingstijd: %s %% van deze maand"
                                + " in %s (beloofd: %s %%).")
                        .formatted(
                            speech.service(alert.service()),
                            number(used),
                            window,
                            number(alert.target())))
            .orElseGet(
                () ->
                    speech
                        .say(
                            "%s is down, and no downtime at all is allowed.",
                            "%s ligt plat, en er is helemaal geen storingstijd toegestaan.")
                        .formatted(speech.service(alert.service()))));
    sentences.add(left(burning.left()));
    alert
        .ended()
        .ifPresent(
            _ ->
                sentences.add(
                    speech.say("Meanwhile it has slowed down.", "Intussen gaat het trager.")));
    return String.join(" ", sentences);
  }

  private String left(Duration left) {
    if (left.isNegative()) {
      return speech
          .say("The promise is broken by %s already.", "De belofte is al met %s overschreden.")
          .formatted(durations.about(left.negated()));
    }
    return left.isZero()
        ? speech.say("Nothing is left for the month.", "Er rest niets voor deze maand.")
        : speech
            .say("%s is left for the month.", "Er rest nog %s voor deze maand.")
            .formatted(durations.about(left));
  }

  private String number(java.math.BigDecimal number) {
    return Formats.of(speech.language()).number(number);
  }

  private String over(Measure measure) {
    return speech
        .say(
            "Did it help? %1$s\nSay: measure %2$s helped · measure %2$s did not help: why · measure"
                + " %2$s until a later day",
            "Hielp het? %1$s\nZeg: maatregel %2$s hielp · maatregel %2$s hielp niet: waarom ·"
                + " maatregel %2$s tegen een latere dag")
        .formatted(words.measure(measure), measure.number());
  }

  private String missed(Measure measure) {
    return speech
        .say(
            "%s missed its target. What is done about it? Say: measure %s: …\n%s",
            "%s haalde het doel niet. Wat wordt eraan gedaan? Zeg: maatregel %s: …\n%s")
        .formatted(
            speech.service(measure.service()) + ", " + words.month(measure.month()),
            measure.number(),
            words.measure(measure));
  }

  /// Whose verdicts are not good stands first.
  private String digest(ReviewNotice.Digest digest) {
    List<String> lines = new ArrayList<>();
    lines.add(
        digest.owned()
            ? speech
                .say(
                    "How your team's services did in %s:",
                    "Hoe de diensten van je team het deden in %s:")
                .formatted(words.month(digest.month()))
            : speech
                .say("How the services did in %s:", "Hoe de diensten het deden in %s:")
                .formatted(words.month(digest.month())));
    lines.addAll(reports.lines(digest.summaries()));
    if (!digest.open().isEmpty()) {
      lines.add(
          speech.say(
              digest.open().size() + " measures are open:",
              "Openstaande maatregelen: " + digest.open().size()));
      digest.open().stream()
          .limit(MOST_MEASURES)
          .forEach(each -> lines.add("• " + words.measure(each)));
    }
    lines.add(
        speech.say(
            "For more: sla summary and a service's name.",
            "Meer weten: sla-overzicht en de naam van een dienst."));
    return String.join("\n", lines);
  }
}
