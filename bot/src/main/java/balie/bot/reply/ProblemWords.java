package balie.bot.reply;

import balie.bot.channel.Reply;
import balie.bot.request.ProblemOutcome;
import balie.storage.agreement.AgreementId;
import balie.storage.problem.Problem;
import balie.storage.review.ChangeRequest;
import balie.storage.ticket.Outage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Words problems, what is known to fail, and what is kept for the next review.
final class ProblemWords {
  private final TicketSpeech speech;

  ProblemWords(TicketSpeech speech) {
    this.speech = speech;
  }

  Reply say(ProblemOutcome outcome) {
    return switch (outcome) {
      case ProblemOutcome.Kept(Problem problem) -> text(problem(problem), true);
      case ProblemOutcome.NoSuchProblem _ ->
          text(speech.say("There is no such problem.", "Dat probleem is er niet."), true);
      case ProblemOutcome.Problems(List<Problem> problems) ->
          text(
              problems.isEmpty()
                  ? speech.say("No open problems.", "Geen openstaande problemen.")
                  : String.join("\n", problems.stream().map(this::line).toList()),
              true);
      case ProblemOutcome.Outages outages -> text(outages(outages), false);
      case ProblemOutcome.Helped _ ->
          text(
              speech.say("Good! No ticket is needed then.", "Mooi! Dan is er geen ticket nodig."),
              true);
      case ProblemOutcome.ChangeKept(ChangeRequest request, var _) ->
          text(
              speech.say(
                  "Noted for the next review"
                      + request.agreement().map(id -> " of " + id).orElse("")
                      + ".",
                  "Genoteerd voor het volgende overleg"
                      + request.agreement().map(id -> " over " + id).orElse("")
                      + "."),
              true);
      case ProblemOutcome.Changes(List<ChangeRequest> changes) -> changes(changes);
      case ProblemOutcome.Reviewed _ ->
          text(speech.say("It is off the list.", "Het is van de lijst."), true);
    };
  }

  /// What helps until a problem is mended, for who reports it.
  String workaround(Problem problem) {
    return speech
        .say(
            "This is a known problem with %s. Until it is mended, this helps: %s",
            "Dit is een bekend probleem met %s. Tot het verholpen is, helpt dit: %s")
        .formatted(
            speech.service(problem.service()), TicketSpeech.inert(problem.workaround().orElse("")));
  }

  private String problem(Problem problem) {
    List<String> lines = new ArrayList<>();
    lines.add(line(problem));
    problem
        .knownError()
        .ifPresent(
            words ->
                lines.add(
                    speech.say("Known error: ", "Bekende fout: ") + TicketSpeech.brief(words)));
    problem
        .workaround()
        .ifPresent(
            words -> lines.add(speech.say("Workaround: ", "Omweg: ") + TicketSpeech.brief(words)));
    return String.join("\n", lines);
  }

  private String line(Problem problem) {
    String incidents =
        problem.incidents().isEmpty()
            ? ""
            : " ("
                + String.join(
                    ", ", problem.incidents().stream().map(ticket -> "#" + ticket).toList())
                + ")";
    return speech.say("Problem ", "Probleem ")
        + problem.number()
        + ", "
        + speech.service(problem.service())
        + ": "
        + TicketSpeech.inert(problem.title())
        + incidents
        + (problem.solvedAt().isPresent() ? speech.say(" – mended", " – verholpen") : "");
  }

  private String outages(ProblemOutcome.Outages outages) {
    if (!outages.measured().isEmpty()) {
      return String.join(
          "\n",
          Stream.concat(
                  outages.outages().stream().map(this::outage),
                  outages.measured().stream().map(this::measured))
              .toList());
    }
    if (outages.outages().isEmpty()) {
      String about =
          outages.about().map(id -> speech.say(" of ", " van ") + speech.service(id)).orElse("");
      return speech.say(
          "No outage" + about + " is recorded here. If it fails for you, tell me what happens.",
          "Er staat hier geen storing"
              + about
              + " genoteerd. Lukt het bij jou niet, vertel me dan wat er gebeurt.");
    }
    return String.join("\n", outages.outages().stream().map(this::outage).toList());
  }

  private String measured(ProblemOutcome.Stand stand) {
    String service = speech.service(stand.service());
    return switch (stand) {
      case ProblemOutcome.Down(var _, var since) ->
          speech
              .say(
                  "%s does not work at the moment, since %s: that is what our measurement says. You"
                      + " hear when it works again.",
                  "%s werkt momenteel niet, sinds %s: dat zegt onze meting. Je hoort het zodra het"
                      + " weer werkt.")
              .formatted(service, speech.moment(since));
      case ProblemOutcome.Up _ ->
          speech
              .say(
                  "No outage: %s worked when it was measured just now. If it fails for you, tell me"
                      + " what happens.",
                  "Geen storing: %s werkte toen het zonet gemeten werd. Lukt het bij jou niet,"
                      + " vertel me dan wat er gebeurt.")
              .formatted(service);
      case ProblemOutcome.Maintained(var _, var until) ->
          speech
              .say(
                  "%s is being maintained until %s, as planned; it may not work until then.",
                  "Er is onderhoud van %s tot %s, zoals gepland; tot dan werkt het misschien niet.")
              .formatted(service, speech.moment(until));
    };
  }

  private String outage(Outage outage) {
    return speech
            .say("%s fails since %s.", "%s ligt plat sinds %s.")
            .formatted(speech.service(outage.service()), speech.moment(outage.since()))
        + (outage.note().isBlank() ? "" : " " + TicketSpeech.inert(outage.note()));
  }

  private Reply changes(List<ChangeRequest> changes) {
    if (changes.isEmpty()) {
      return text(speech.say("Nothing is kept for a review.", "Er is niets te bespreken."), true);
    }
    List<String> lines = new ArrayList<>();
    for (ChangeRequest each : changes) {
      lines.add(
          "%s · %s · %s: %s"
              .formatted(
                  each.agreement().map(AgreementId::id).orElse("–"),
                  each.service().map(speech::service).orElse("–"),
                  speech.person(each.person()),
                  TicketSpeech.brief(each.words())));
    }
    return text(String.join("\n", lines), true)
        .with(
            changes.stream()
                .map(
                    each ->
                        speech.plain(
                            speech.say("Talked about: ", "Besproken: ")
                                + speech.firstName(each.person()),
                            "reviewed",
                            each.about()))
                .toList());
  }

  private Reply text(String text, boolean isPrivate) {
    return Reply.of(Markup.plain(text), speech.language(), isPrivate);
  }
}
