package balie.bot.reply;

import balie.bot.channel.Reply;
import balie.bot.request.ReviewOutcome;
import balie.bot.request.ReviewOutcome.Why;
import balie.storage.agreement.AgreementId;
import balie.storage.review.Closing;
import balie.storage.review.Measure;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Words measures and the closing of months.
final class ReviewWords {
  private static final int MOST_SHOWN = 20;

  private final TicketSpeech speech;

  ReviewWords(TicketSpeech speech) {
    this.speech = speech;
  }

  Reply say(ReviewOutcome outcome) {
    return Reply.of(Markup.plain(text(outcome)), speech.language(), true);
  }

  private String text(ReviewOutcome outcome) {
    return switch (outcome) {
      case ReviewOutcome.Watched _ -> "";
      case ReviewOutcome.Kept(Measure measure) -> measure(measure);
      case ReviewOutcome.Measures(List<Measure> measures) -> measures(measures);
      case ReviewOutcome.Closed closed -> closed(closed);
      case ReviewOutcome.NotDone(Why why) -> why(why);
      case ReviewOutcome.NoSuchMeasure(var number) ->
          speech.say("There is no measure %s.", "Maatregel %s is er niet.").formatted(number);
    };
  }

  /// A measure on a line of its own: what, who, until when, did it help?
  String measure(Measure measure) {
    List<String> parts = new ArrayList<>();
    parts.add(
        speech.say("Measure ", "Maatregel ")
            + measure.number()
            + " · "
            + speech.service(measure.service())
            + ", "
            + month(measure.month())
            + missed(measure));
    parts.add(
        measure
            .what()
            .map(TicketSpeech::brief)
            .orElseGet(
                () -> speech.say("what to do is not said yet", "wat te doen is nog niet gezegd")));
    parts.add(
        measure
            .who()
            .map(speech::person)
            .orElseGet(() -> speech.say("by nobody yet", "nog door niemand")));
    measure.until().ifPresent(day -> parts.add(speech.say("until ", "tegen ") + speech.date(day)));
    measure.judged().ifPresent(judged -> parts.add(judged(judged)));
    return String.join(" · ", parts);
  }

  private String missed(Measure measure) {
    return measure.missed().isEmpty()
        ? ""
        : speech.say(" (missed: ", " (niet gehaald: ")
            + speech.list(measure.missed().stream().map(AgreementId::id).toList())
            + ")";
  }

  private String judged(Measure.Judged judged) {
    String helped =
        judged.helped()
            ? speech.say("it helped", "het hielp")
            : speech.say("it did not help", "het hielp niet");
    return judged.note().isBlank() ? helped : helped + ": " + TicketSpeech.brief(judged.note());
  }

  private String measures(List<Measure> measures) {
    if (measures.isEmpty()) {
      return speech.say("No measures are open.", "Er staan geen maatregelen open.");
    }
    List<String> lines = new ArrayList<>();
    measures.stream().limit(MOST_SHOWN).forEach(each -> lines.add("• " + measure(each)));
    if (measures.size() > MOST_SHOWN) {
      lines.add(speech.say("and %d more", "en nog %d").formatted(measures.size() - MOST_SHOWN));
    }
    Measure first = measures.getFirst();
    lines.add(
        speech
            .say(
                "Say for instance: measure %1$s: what is done · measure %1$s by me · measure %1$s"
                    + " until friday · measure %1$s helped",
                "Zeg bijvoorbeeld: maatregel %1$s: wat er gebeurt · maatregel %1$s door mij ·"
                    + " maatregel %1$s tegen vrijdag · maatregel %1$s hielp")
            .formatted(first.number()));
    return String.join("\n", lines);
  }

  private String closed(ReviewOutcome.Closed closed) {
    List<String> lines = new ArrayList<>();
    if (!closed.fresh().isEmpty()) {
      boolean anew = closed.fresh().stream().anyMatch(each -> each.version() > 1);
      lines.add(
          (anew
                  ? speech.say(
                      "%s was counted anew; the earlier versions stay beside it: %s.",
                      "%s is opnieuw geteld; de vorige versies blijven ernaast staan: %s.")
                  : speech.say(
                      "%s is closed, and its figures can't change any more: %s.",
                      "%s is afgesloten en de cijfers kunnen niet meer veranderen: %s."))
              .formatted(
                  month(closed.month()),
                  speech.list(closed.fresh().stream().map(this::version).toList())));
    }
    if (!closed.closed().isEmpty()) {
      lines.add(
          speech
              .say("Closed before: %s.", "Eerder al afgesloten: %s.")
              .formatted(speech.list(closed.closed().stream().map(speech::service).toList())));
    }
    return lines.isEmpty()
        ? speech.say("There is no service to close.", "Er is geen dienst om af te sluiten.")
        : String.join("\n", lines);
  }

  private String version(Closing closing) {
    String name = speech.service(closing.service());
    return closing.version() == 1
        ? name
        : name + speech.say(" (version ", " (versie ") + closing.version() + ")";
  }

  /// Such as `May 2026`.
  String month(YearMonth month) {
    Locale locale = Locale.of(speech.language().tag());
    return month.getMonth().getDisplayName(TextStyle.FULL, locale) + " " + month.getYear();
  }

  private String why(Why why) {
    return switch (why) {
      case STAFF_ONLY ->
          speech.say("That is for the desk's own people.", "Dat is voor de mensen van de desk.");
      case MANAGERS_ONLY -> speech.say("That is for managers.", "Dat is voor managers.");
      case WHICH_SERVICE ->
          speech.say(
              "Which service is it about? For instance: measure mailbox: replace the switch",
              "Over welke dienst gaat het? Bijvoorbeeld: maatregel mailbox: vervang de switch");
      case NO_SUCH_PERSON ->
          speech.say(
              "Nobody of the desk has that address.", "Niemand van de desk heeft dat adres.");
      case NOT_OVER -> speech.say("That month is not over yet.", "Die maand is nog niet voorbij.");
      case NOT_CLOSED ->
          speech.say(
              "That month was not closed yet, so its figures are still counted anew each time.",
              "Die maand is nog niet afgesloten, dus de cijfers worden nog telkens opnieuw geteld.");
    };
  }
}
