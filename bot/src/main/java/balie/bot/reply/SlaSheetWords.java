package balie.bot.reply;

import balie.bot.reply.SlaSheet.Table;
import balie.bot.request.SlaSummary;
import balie.bot.request.SlaSummary.Customer;
import balie.bot.request.SlaSummary.DeskWork;
import balie.bot.request.SlaSummary.Measured;
import balie.bot.request.SlaSummary.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Words a whole SLA summary as a sheet of tables.
final class SlaSheetWords {
  private final SlaWords words;

  SlaSheetWords(SlaWords words) {
    this.words = words;
  }

  SlaSheet of(SlaSummary summary) {
    return new SlaSheet(
        words.service(summary) + ", " + words.period(summary.period()),
        lead(summary),
        Stream.concat(
                Stream.of(
                    customers(summary),
                    measured(summary),
                    outages(summary),
                    attributed(summary),
                    maintenance(summary),
                    kept(summary),
                    held(summary),
                    desk(summary),
                    months(summary)),
                new SlaReviewWords(words).tables(summary).stream())
            .toList());
  }

  private String lead(SlaSummary summary) {
    String until =
        summary.period().isUnderWay()
            ? " "
                + words
                    .say("Counted until %s.", "Geteld tot %s.")
                    .formatted(words.at(summary.period().seen(), summary.period().zone()))
            : "";
    return summary
            .measured()
            .map(
                each ->
                    words
                        .say(
                            "%s available. Seen: %s of the agreed time, so between %s and %s.",
                            "%s beschikbaar. Gezien: %s van de afgesproken tijd, dus tussen %s en %s.")
                        .formatted(
                            words.percent(each.shown()),
                            words.percent(each.evidence()),
                            words.percent(each.lower()),
                            words.percent(each.upper())))
            .orElse(
                words.say(
                    "Nothing measures the availability of this service.",
                    "Niets meet de beschikbaarheid van deze dienst."))
        + until;
  }

  private Table customers(SlaSummary summary) {
    return new Table(
        words.say("Agreed and delivered", "Afgesproken en geleverd"),
        List.of(
            words.say("Customer", "Klant"),
            words.say("In force", "Geldig"),
            words.say("Promised", "Beloofd"),
            words.say("Measured", "Gemeten"),
            words.say("Verdict", "Oordeel"),
            words.say("Downtime allowed", "Toegestane uitval"),
            words.say("Left", "Over")),
        summary.customers().stream().map(this::customer).toList());
  }

  private List<String> customer(Customer customer) {
    return List.of(
        words.customer(customer),
        words.date(customer.first()) + " – " + words.date(customer.last()),
        customer.availability().map(each -> words.promised(each.target())).orElse("–"),
        customer.measured().map(each -> words.percent(each.shown())).orElse("–"),
        customer
            .availability()
            .map(
                each ->
                    each.judged()
                        .map(
                            judged ->
                                SlaWords.sign(judged.verdict())
                                    + " "
                                    + words.verdict(judged.verdict()))
                        .orElse(words.say("not measured", "niet gemeten")))
            .orElse(words.say("nothing promised", "niets beloofd")),
        customer.availability().flatMap(each -> each.judged()).map(words::budget).orElse("–"),
        customer.availability().flatMap(each -> each.judged()).map(words::remaining).orElse("–"));
  }

  private Table measured(SlaSummary summary) {
    return new Table(
        words.say("Measured", "Gemeten"),
        List.of(words.say("Figure", "Cijfer"), words.say("Value", "Waarde")),
        summary.measured().map(this::measured).orElse(List.of()));
  }

  private List<List<String>> measured(Measured each) {
    return List.of(
        List.of(words.say("Agreed time", "Afgesproken tijd"), words.length(each.agreed())),
        List.of(words.say("Up", "Beschikbaar"), words.length(each.up())),
        List.of(words.say("Down", "Onbeschikbaar"), words.length(each.down())),
        List.of(words.say("Unknown", "Onbekend"), words.length(each.unknown())),
        List.of(words.say("Maintenance", "Onderhoud"), words.length(each.maintenance())),
        List.of(words.say("At least", "Minstens"), words.percent(each.lower())),
        List.of(words.say("At most", "Hoogstens"), words.percent(each.upper())),
        List.of(words.say("Evidence", "Bewijs"), words.percent(each.evidence())),
        List.of(words.say("Outages", "Storingen"), Integer.toString(each.outages())),
        List.of(
            words.say("Mean time to restore (MTTR)", "Gemiddelde hersteltijd (MTTR)"),
            words.length(each.mttr())),
        List.of(
            words.say(
                "Mean time between failures (MTBF)", "Gemiddelde tijd tussen storingen (MTBF)"),
            words.length(each.mtbf())),
        List.of(
            words.say(
                "Mean time between incidents (MTBSI)",
                "Gemiddelde tijd van storing tot storing (MTBSI)"),
            words.length(each.mtbsi())));
  }

  private Table outages(SlaSummary summary) {
    return new Table(
        words.say("Outages", "Storingen"),
        List.of(
            words.say("From", "Van"),
            words.say("Until", "Tot"),
            words.say("Down", "Onbeschikbaar"),
            words.say("Cause", "Oorzaak"),
            words.say("Whose", "Van wie")),
        summary.outages().stream()
            .map(
                each ->
                    List.of(
                        words.at(each.from(), summary.period().zone()),
                        words.at(each.until(), summary.period().zone()),
                        words.length(each.down()),
                        each.cause().isEmpty() ? "–" : each.cause(),
                        words.blame(each.blame())))
            .toList());
  }

  private Table attributed(SlaSummary summary) {
    return new Table(
        words.say("Downtime by whose it was", "Uitval naar van wie ze was"),
        List.of(words.say("Whose", "Van wie"), words.say("Down", "Onbeschikbaar")),
        summary.attributed().stream()
            .map(each -> List.of(words.blame(each.blame()), words.length(each.down())))
            .toList());
  }

  private Table maintenance(SlaSummary summary) {
    return new Table(
        words.say("Maintenance", "Onderhoud"),
        List.of(
            words.say("From", "Van"),
            words.say("Until", "Tot"),
            words.say("Within hours", "Binnen de uren"),
            words.say("Why", "Waarom"),
            words.say("Note", "Nota")),
        summary.maintenance().stream()
            .map(
                each ->
                    List.of(
                        words.at(each.from(), summary.period().zone()),
                        words.at(each.until(), summary.period().zone()),
                        words.length(each.counted()),
                        each.why(),
                        each.note().isEmpty() ? "–" : each.note()))
            .toList());
  }

  private Table kept(SlaSummary summary) {
    return new Table(
        words.say("Tickets in time", "Tickets op tijd"),
        List.of(
            words.say("Customer", "Klant"),
            words.say("Kind", "Soort"),
            words.say("Priority", "Prioriteit"),
            words.say("Clock", "Klok"),
            words.say("Promised", "Beloofd"),
            words.say("In time", "Op tijd"),
            words.say("Open and late", "Open en te laat")),
        summary.customers().stream()
            .flatMap(
                customer ->
                    customer.kept().stream()
                        .map(
                            each ->
                                List.of(
                                    words.customer(customer),
                                    words.kind(each.kind()),
                                    words.priority(each.priority()),
                                    words.clock(each.clock()),
                                    each.promised().map(words::promised).orElse("–"),
                                    words.part(each.met()),
                                    Integer.toString(each.late()))))
            .toList());
  }

  private Table held(SlaSummary summary) {
    return new Table(
        words.say("Other promises", "Andere beloften"),
        List.of(
            words.say("Customer", "Klant"),
            words.say("Promise", "Belofte"),
            words.say("Promised", "Beloofd"),
            words.say("Stands", "Stand"),
            words.say("Kept", "Gehaald")),
        summary.customers().stream()
            .flatMap(
                customer ->
                    customer.held().stream()
                        .map(
                            each ->
                                List.of(
                                    words.customer(customer),
                                    words.term(each.term()),
                                    words.promised(each.promised()),
                                    words.standing(each.standing()),
                                    each.share().map(words::part).orElse("–"))))
            .toList());
  }

  private Table desk(SlaSummary summary) {
    List<List<String>> rows = new ArrayList<>();
    summary.desk().ifPresent(each -> rows.addAll(desk(each)));
    summary
        .changes()
        .ifPresent(
            each ->
                rows.add(
                    List.of(
                        words.say(
                            "Wishes that wait for a review",
                            "Wensen die op een bespreking wachten"),
                        Integer.toString(each))));
    return new Table(
        words.say("The desk", "De desk"),
        List.of(words.say("Figure", "Cijfer"), words.say("Value", "Waarde")),
        rows);
  }

  private List<List<String>> desk(DeskWork desk) {
    return List.of(
        List.of(
            words.say("Solved at first contact", "Opgelost bij het eerste contact"),
            words.part(desk.firstContact())),
        List.of(words.say("First answer", "Eerste antwoord"), times(desk.firstResponse())),
        List.of(
            words.say("Not answered yet", "Nog niet beantwoord"),
            Integer.toString(desk.unanswered())),
        List.of(words.say("Reopened", "Heropend"), words.part(desk.reopened())),
        List.of(
            words.say("Open at the end", "Open op het einde"),
            desk.open() + (desk.open() > 0 ? ": " + times(desk.wall()) : "")),
        List.of(
            words.say("Satisfied (4 or 5 of 5)", "Tevreden (4 of 5 op 5)"),
            desk.good()
                    .map(words::part)
                    .orElse(words.say("too few ratings to show", "te weinig scores om te tonen"))
                + words.say("; rated: ", "; gescoord: ")
                + words.part(desk.rated())));
  }

  private String times(Times times) {
    return times.n() == 0
        ? words.say("none", "geen")
        : "p50 %s, p90 %s, p95 %s (n=%d)"
            .formatted(
                words.length(times.p50()),
                words.length(times.p90()),
                words.length(times.p95()),
                times.n());
  }

  private Table months(SlaSummary summary) {
    return new Table(
        words.say("Months", "Maanden"),
        List.of(
            words.say("Month", "Maand"),
            words.say("Measured", "Gemeten"),
            words.say("Down", "Onbeschikbaar"),
            words.say("Evidence", "Bewijs"),
            words.say("Verdicts", "Oordelen")),
        summary.months().stream()
            .map(
                each ->
                    List.of(
                        words.month(each.month()),
                        each.measured().map(one -> words.percent(one.shown())).orElse("–"),
                        each.measured().map(one -> words.length(one.down())).orElse("–"),
                        each.measured().map(one -> words.percent(one.evidence())).orElse("–"),
                        verdicts(each.verdicts().stream())))
            .toList());
  }

  private String verdicts(Stream<SlaSummary.Verdicted> verdicts) {
    String told =
        String.join(
            ", ",
            verdicts
                .map(
                    each ->
                        words.name(each.agreement())
                            + " "
                            + SlaWords.sign(each.judged().verdict())
                            + " "
                            + words.verdict(each.judged().verdict()))
                .toList());
    return told.isEmpty() ? "–" : told;
  }
}
