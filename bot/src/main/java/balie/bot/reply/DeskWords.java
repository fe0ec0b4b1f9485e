package balie.bot.reply;

import balie.bot.request.DeskSummary;
import balie.bot.request.DeskSummary.Part;
import balie.bot.request.DeskSummary.Times;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/// Words how the service desk did: a line a figure, each with over how many it was counted. A share
/// is told as a count, with its percentage cut off and never rounded up.
final class DeskWords {
  private final Tongue tongue;
  private final Durations durations;

  DeskWords(Tongue tongue) {
    this.tongue = tongue;
    this.durations = new Durations(tongue);
  }

  /// A figure and what it is called.
  record Line(String name, String value) {}

  /// A heading and a line a figure.
  String text(DeskSummary desk) {
    StringBuilder text = new StringBuilder(heading(desk));
    lines(desk)
        .forEach(line -> text.append("\n• ").append(line.name()).append(": ").append(line.value()));
    return text.toString();
  }

  /// A heading and a table.
  String markdown(DeskSummary desk) {
    StringBuilder text = new StringBuilder("# " + heading(desk) + "\n\n");
    text.append(tongue.say("| figure | value |\n", "| cijfer | waarde |\n"))
        .append("| --- | --- |");
    lines(desk)
        .forEach(
            line ->
                text.append("\n| ")
                    .append(line.name())
                    .append(" | ")
                    .append(line.value())
                    .append(" |"));
    return text.toString();
  }

  private String heading(DeskSummary desk) {
    String month = DateTimeFormatter.ofPattern("MMMM u", tongue.locale()).format(desk.month());
    return tongue.say("The service desk in ", "De servicedesk in ")
        + month
        + (desk.isSoFar() ? tongue.say(", so far", ", tot nu toe") : "");
  }

  List<Line> lines(DeskSummary desk) {
    DeskSummary.Tickets tickets = desk.tickets();
    DeskSummary.Answers answers = desk.answers();
    return List.of(
        new Line(
            tongue.say("Solved at the first contact", "Opgelost bij het eerste contact"),
            share(tickets.firstContact())),
        new Line(
            tongue.say("Time to the first answer", "Tijd tot het eerste antwoord"),
            times(tickets.firstResponse())),
        new Line(
            tongue.say("Not answered yet", "Nog niet beantwoord"), number(tickets.unanswered())),
        new Line(
            tongue.say("Reopened within 14 days", "Heropend binnen 14 dagen"),
            share(tickets.reopened())),
        new Line(tongue.say("Open at the end", "Open op het einde"), number(tickets.open())),
        new Line(
            tongue.say("Their age in agreed hours", "Hun leeftijd in afgesproken uren"),
            ages(tickets.business())),
        new Line(
            tongue.say("Their age on the calendar", "Hun leeftijd op de kalender"),
            ages(tickets.wall())),
        new Line(
            tongue.say("Satisfied (4 or 5 of 5)", "Tevreden (4 of 5 op 5)"),
            satisfied(tickets.satisfied(), tickets.rated())),
        new Line(
            tongue.say("Answered by Balie without a ticket", "Door Balie beantwoord zonder ticket"),
            spared(answers)),
        new Line(
            tongue.say("Questions without a good answer", "Vragen zonder goed antwoord"),
            unanswered(answers)));
  }

  private String share(Part part) {
    return part.n() == 0 ? none() : of(part.of(), part.n());
  }

  /// `5 of 6 (83 %)`: the percentage is cut off.
  private String of(int of, int n) {
    String counts = number(of) + tongue.say(" of ", " van ") + number(n);
    return n == 0 ? counts : counts + " (" + of * 100L / n + " %)";
  }

  private String times(Times times) {
    return times.n() == 0
        ? none()
        : tongue
            .say("p50 %s, p90 %s, p95 %s (of %d)", "p50 %s, p90 %s, p95 %s (van %d)")
            .formatted(about(times.p50()), about(times.p90()), about(times.p95()), times.n());
  }

  private String ages(Times times) {
    return times.n() == 0
        ? none()
        : tongue
            .say("p50 %s, p90 %s, oldest %s (of %d)", "p50 %s, p90 %s, oudste %s (van %d)")
            .formatted(about(times.p50()), about(times.p90()), about(times.longest()), times.n());
  }

  private String about(Optional<Duration> time) {
    return time.map(
            each ->
                each.toMinutes() == 0
                    ? tongue.say("under a minute", "minder dan een minuut")
                    : durations.about(each))
        .orElse("-");
  }

  private String satisfied(Optional<Part> satisfied, Part rated) {
    String response =
        tongue.say("rated: %s", "beoordeeld: %s").formatted(of(rated.of(), rated.n()));
    return satisfied
        .map(part -> share(part) + "; " + response)
        .orElseGet(
            () -> tongue.say("too few ratings to tell; ", "te weinig beoordelingen; ") + response);
  }

  private String spared(DeskSummary.Answers answers) {
    if (answers.answers() == 0) {
      return none() + tooFresh(answers);
    }
    return tongue
            .say("%s said so, %s assumed", "%s zeiden het, %s aangenomen")
            .formatted(
                of(answers.confirmed(), answers.answers()),
                of(answers.assumed(), answers.answers()))
        + tooFresh(answers);
  }

  private String tooFresh(DeskSummary.Answers answers) {
    return answers.tooFresh() == 0
        ? ""
        : tongue
            .say("; %d are too fresh to tell", "; voor %d is het te vroeg om te zeggen")
            .formatted(answers.tooFresh());
  }

  private String unanswered(DeskSummary.Answers answers) {
    return answers.questions() == 0
        ? none()
        : tongue
            .say(
                "%s, by %d people: %d not known, %d marked wrong",
                "%s, van %d mensen: %d niet geweten, %d fout genoemd")
            .formatted(
                of(answers.abstained() + answers.wrong(), answers.questions()),
                answers.askers(),
                answers.abstained(),
                answers.wrong());
  }

  private String none() {
    return tongue.say("none", "geen");
  }

  private static String number(int count) {
    return Integer.toString(count);
  }
}
