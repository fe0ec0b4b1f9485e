package balie.bot.reply;

import balie.bot.reply.SlaSheet.Table;
import balie.bot.request.DeskSummary;
import balie.bot.request.SlaReview;
import balie.bot.request.SlaSummary;
import balie.storage.budget.BudgetAlert;
import balie.storage.budget.Pace;
import balie.storage.person.PersonId;
import balie.storage.review.GoldenRun;
import balie.storage.review.Measure;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Words what a service's period is reviewed by: whether it is closed, measures, alerts, the supply
/// chain, and what the desk answers by itself.
final class SlaReviewWords {
  private static final int MOST = 5;

  private final SlaWords words;

  SlaReviewWords(SlaWords words) {
    this.words = words;
  }

  /// As lines of a conversation.
  List<String> lines(SlaSummary summary) {
    List<String> lines = new ArrayList<>();
    ZoneId zone = summary.period().zone();
    summary.review().ifPresent(review -> add(lines, review, zone));
    return lines;
  }

  private void add(List<String> lines, SlaReview review, ZoneId zone) {
    review.closed().ifPresent(closed -> lines.add(closed(closed, zone)));
    review.measures().stream().limit(MOST).forEach(each -> lines.add(measure(each)));
    if (!review.alerts().isEmpty()) {
      lines.add(
          words
              .say(
                  "Downtime was used up too fast %d times.",
                  "Storingstijd werd %d keer te snel verbruikt.")
              .formatted(review.alerts().size()));
    }
    ShortfallWords chain = new ShortfallWords(words, zone);
    review.chain().stream()
        .limit(MOST)
        .forEach(
            each ->
                lines.add(
                    words.say(
                            "More promised than can be carried: ",
                            "Meer beloofd dan gedragen kan worden: ")
                        + chain.promise(each)
                        + "; "
                        + chain.lack(each)
                        + "."));
    review.suppliers().forEach(each -> lines.add(supplied(each)));
    review
        .answers()
        .filter(each -> each.questions() > 0)
        .ifPresent(each -> lines.add(answers(each)));
    lines.add(
        review
            .golden()
            .map(each -> golden(each, zone))
            .orElseGet(
                () ->
                    words.say(
                        "That the desk can answer is not demonstrated: its golden questions were not asked yet.",
                        "Dat de desk kan antwoorden is niet aangetoond: de proefvragen zijn nog niet gesteld.")));
  }

  private String closed(SlaReview.Closed closed, ZoneId zone) {
    String by =
        words
            .say("Closed %s by %s", "Afgesloten %s door %s")
            .formatted(words.at(closed.at(), zone), closed.by());
    return closed.version() == 1
        ? by + "."
        : by
            + words
                .say(", version %d: %s", ", versie %d: %s")
                .formatted(closed.version(), TicketSpeech.brief(closed.why()));
  }

  private String measure(Measure measure) {
    List<String> parts = new ArrayList<>();
    parts.add(words.say("Measure ", "Maatregel ") + measure.number() + ": " + what(measure));
    measure.who().map(PersonId::email).ifPresent(parts::add);
    measure.until().ifPresent(day -> parts.add(words.say("until ", "tegen ") + words.date(day)));
    parts.add(helped(measure));
    return String.join(" · ", parts);
  }

  private String what(Measure measure) {
    return measure
        .what()
        .map(TicketSpeech::brief)
        .orElseGet(() -> words.say("not said yet", "nog niet gezegd"));
  }

  private String helped(Measure measure) {
    return measure
        .judged()
        .map(
            each ->
                each.helped()
                    ? words.say("it helped", "het hielp")
                    : words.say("it did not help", "het hielp niet"))
        .orElseGet(() -> words.say("open", "open"));
  }

  private String supplied(SlaReview.Supplied supplied) {
    return words
        .say(
            "%s (%s), %s promised: %s down of %s allowed, %s.",
            "%s (%s), %s beloofd: %s uitval van %s toegestaan, %s.")
        .formatted(
            supplied.supplier(),
            supplied.contract(),
            words.promised(supplied.target()),
            words.length(supplied.down()),
            words.length(supplied.allowed()),
            kept(supplied));
  }

  private String kept(SlaReview.Supplied supplied) {
    return supplied.isBroken()
        ? words.say("broken", "niet gehaald")
        : words.say("within it", "erbinnen");
  }

  private String answers(DeskSummary.Answers answers) {
    int answered = answers.questions() - answers.abstained();
    return words
        .say(
            "Asked about it: %d; answered by Balie: %d, confirmed: %d, followed by a ticket or wrong: %d of %d.",
            "Erover gevraagd: %d; door Balie beantwoord: %d, bevestigd: %d, gevolgd door een ticket of fout: %d van %d.")
        .formatted(
            answers.questions(),
            answered,
            answers.confirmed(),
            SlaReviewJson.notEnough(answers),
            answers.answers());
  }

  private String golden(GoldenRun run, ZoneId zone) {
    return words
        .say(
            "Golden questions, %s: %d of %d right, %d abstained, %d wrong.",
            "Proefvragen, %s: %d van %d juist, %d niet beantwoord, %d fout.")
        .formatted(
            words.at(run.at(), zone), run.right(), run.asked(), run.abstained(), run.wrong());
  }

  /// As tables of a sheet.
  List<Table> tables(SlaSummary summary) {
    ZoneId zone = summary.period().zone();
    return summary.review().stream()
        .flatMap(
            review ->
                Stream.of(
                    closed(review, zone),
                    measures(review),
                    alerts(review, zone),
                    chain(review, zone),
                    suppliers(review),
                    ability(review, zone)))
        .toList();
  }

  private Table closed(SlaReview review, ZoneId zone) {
    return new Table(
        words.say("Closed", "Afgesloten"),
        List.of(
            words.say("Version", "Versie"),
            words.say("When", "Wanneer"),
            words.say("By", "Door"),
            words.say("Why", "Waarom")),
        review.closed().stream()
            .map(
                each ->
                    List.of(
                        Integer.toString(each.version()),
                        words.at(each.at(), zone),
                        each.by().email(),
                        each.why().isEmpty() ? "–" : each.why()))
            .toList());
  }

  private Table measures(SlaReview review) {
    return new Table(
        words.say("Measures", "Maatregelen"),
        List.of(
            words.say("Number", "Nummer"),
            words.say("What", "Wat"),
            words.say("Who", "Wie"),
            words.say("Until", "Tegen"),
            words.say("Did it help?", "Hielp het?")),
        review.measures().stream()
            .map(
                each ->
                    List.of(
                        each.number().toString(),
                        what(each),
                        each.who().map(PersonId::email).orElse("–"),
                        each.until().map(words::date).orElse("–"),
                        helped(each)))
            .toList());
  }

  private Table alerts(SlaReview review, ZoneId zone) {
    return new Table(
        words.say("Downtime used up too fast", "Storingstijd te snel verbruikt"),
        List.of(
            words.say("Found", "Gevonden"),
            words.say("Within", "Binnen"),
            words.say("Of the month", "Van de maand"),
            words.say("Until", "Tot")),
        review.alerts().stream().map(each -> alert(each, zone)).toList());
  }

  private List<String> alert(BudgetAlert alert, ZoneId zone) {
    return List.of(
        words.at(alert.since(), zone),
        pace(alert.pace()),
        alert.used().map(words::promised).orElse("–"),
        alert.ended().map(at -> words.at(at, zone)).orElse("–"));
  }

  private String pace(Pace pace) {
    return switch (pace) {
      case HOUR -> words.say("an hour", "een uur");
      case SIX_HOURS -> words.say("six hours", "zes uur");
      case THREE_DAYS -> words.say("three days", "drie dagen");
    };
  }

  private Table chain(SlaReview review, ZoneId zone) {
    ShortfallWords chain = new ShortfallWords(words, zone);
    return new Table(
        words.say("More promised than can be carried", "Meer beloofd dan gedragen kan worden"),
        List.of(
            words.say("Promised", "Beloofd"),
            words.say("What stands under it", "Wat eronder staat")),
        review.chain().stream()
            .map(each -> List.of(chain.promise(each), chain.lack(each)))
            .toList());
  }

  private Table suppliers(SlaReview review) {
    return new Table(
        words.say("Suppliers", "Leveranciers"),
        List.of(
            words.say("Supplier", "Leverancier"),
            words.say("Contract", "Contract"),
            words.say("Promised", "Beloofd"),
            words.say("Down", "Uitval"),
            words.say("Allowed", "Toegestaan"),
            words.say("Verdict", "Oordeel")),
        review.suppliers().stream()
            .map(
                each ->
                    List.of(
                        each.supplier(),
                        each.contract().id(),
                        words.promised(each.target()),
                        words.length(each.down()),
                        words.length(each.allowed()),
                        kept(each)))
            .toList());
  }

  private Table ability(SlaReview review, ZoneId zone) {
    List<List<String>> rows = new ArrayList<>();
    review
        .answers()
        .ifPresent(
            each -> {
              rows.add(row(words.say("Asked", "Gevraagd"), each.questions()));
              rows.add(
                  row(
                      words.say("Answered by Balie", "Door Balie beantwoord"),
                      each.questions() - each.abstained()));
              rows.add(row(words.say("Confirmed", "Bevestigd"), each.confirmed()));
              rows.add(
                  row(
                      words.say(
                          "Followed by a ticket, or wrong", "Gevolgd door een ticket, of fout"),
                      SlaReviewJson.notEnough(each)));
            });
    review
        .golden()
        .ifPresent(
            each ->
                rows.add(
                    List.of(words.say("Golden questions", "Proefvragen"), golden(each, zone))));
    return new Table(
        words.say("What the desk can answer", "Wat de desk kan beantwoorden"),
        List.of(words.say("Figure", "Cijfer"), words.say("Value", "Waarde")),
        rows);
  }

  private static List<String> row(String name, int value) {
    return List.of(name, Integer.toString(value));
  }
}
