package balie.bot.reply;

import balie.bot.channel.Button;
import balie.bot.channel.Reply;
import balie.bot.request.TicketOutcome;
import balie.storage.conversation.MessageNumber;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Impact;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.Urgency;
import java.util.ArrayList;
import java.util.List;

/// Words what is asked and told until a ticket is there, or somebody joined one.
final class TicketOpeningWords {
  private final TicketSpeech speech;

  TicketOpeningWords(TicketSpeech speech) {
    this.speech = speech;
  }

  Reply impact(MessageNumber draft) {
    return speech
        .reply(
            speech.say(
                "I'll open a ticket. Whom does it hit?",
                "Ik open een ticket. Wie heeft er last van?"))
        .with(
            List.of(
                speech.plain(
                    speech.say("Only me", "Alleen ik"), "impact", draft, Impact.PERSON.id()),
                speech.plain(speech.say("My team", "Mijn team"), "impact", draft, Impact.TEAM.id()),
                speech.plain(
                    speech.say("Everybody", "Iedereen"), "impact", draft, Impact.EVERYBODY.id())));
  }

  Reply urgency(MessageNumber draft) {
    return speech
        .reply(speech.say("And how bad is it?", "En hoe erg is het?"))
        .with(
            List.of(
                speech.plain(
                    speech.say("I can't work", "Ik kan niet werken"),
                    "urgency",
                    draft,
                    Urgency.BLOCKED.id()),
                speech.plain(
                    speech.say("It hinders me", "Het hindert me"),
                    "urgency",
                    draft,
                    Urgency.HINDERED.id()),
                speech.plain(
                    speech.say("It can wait", "Het kan wachten"),
                    "urgency",
                    draft,
                    Urgency.CAN_WAIT.id())));
  }

  Reply mayBeKnown(TicketOutcome.MayBeKnown outcome) {
    List<String> lines = new ArrayList<>();
    List<Button> buttons = new ArrayList<>();
    outcome
        .problem()
        .ifPresent(
            problem -> {
              lines.add(new ProblemWords(speech).workaround(problem));
              buttons.add(
                  speech.primary(
                      speech.say("That helped", "Dat hielp"), "helped", outcome.draft()));
            });
    for (TicketOutcome.Known known : outcome.known()) {
      lines.add(known(known));
      buttons.add(
          speech.primary(
              outcome.known().size() == 1
                  ? speech.say("That's it: add me", "Dat is het: sluit mij aan")
                  : speech.say("Add me to ", "Sluit mij aan bij ") + known.ticket(),
              "same",
              outcome.draft(),
              known.ticket()));
    }
    buttons.add(
        speech.plain(
            speech.say("No, mine is something else", "Nee, bij mij is het iets anders"),
            "another",
            outcome.draft()));
    return speech
        .reply(
            String.join("\n", lines)
                + (outcome.known().isEmpty()
                    ? ""
                    : speech.say("\nIs it the same for you?", "\nIs het bij jou hetzelfde?")))
        .with(buttons);
  }

  private String known(TicketOutcome.Known known) {
    String service = known.service().map(speech::service).orElse("");
    String since = speech.moment(known.since());
    if (known.outage()) {
      return speech
              .say("%s has a known outage, since %s.", "%s heeft een bekende storing, sinds %s.")
              .formatted(service, since)
          + (known.note().isBlank() ? "" : " " + TicketSpeech.inert(known.note()));
    }
    return known.reports() == 1
        ? speech
            .say(
                "A colleague reported something like it about %s, %s (ticket %s).",
                "Een collega meldde zoiets over %s, %s (ticket %s).")
            .formatted(service, since, known.ticket())
        : speech
            .say(
                "%d people reported something like it about %s, first %s (ticket %s).",
                "%d mensen meldden zoiets over %s, eerst %s (ticket %s).")
            .formatted(known.reports(), service, since, known.ticket());
  }

  Reply opened(TicketOutcome.Opened opened) {
    Ticket ticket = opened.ticket();
    String promise = speech.promise(opened.promised());
    return speech.reply(
        speech
                .say("This is ticket %s%s, priority %s.", "Dit is ticket %s%s, prioriteit %s.")
                .formatted(
                    ticket.number(),
                    speech.about(ticket.opening()),
                    speech.priority(ticket.priority()))
            + " "
            + (promise.isEmpty()
                ? speech.say(
                    "A colleague will answer you here; no time was agreed for it.",
                    "Een collega antwoordt je hier; er is geen tijd voor afgesproken.")
                : promise)
            + follows(ticket));
  }

  private String follows(Ticket ticket) {
    return ticket.ties().links().stream()
        .filter(link -> link.tie() == Happening.Linked.Tie.FOLLOWS)
        .map(
            link ->
                speech
                    .say(
                        " It follows on ticket %s, which is closed.",
                        " Het volgt op ticket %s, dat gesloten is.")
                    .formatted(link.other()))
        .findFirst()
        .orElse("");
  }

  String joined(Ticket ticket) {
    int others = ticket.reporters().size() - 1;
    return speech
        .say(
            "You are added to ticket %s, with %s. You hear when there is news, and when it"
                + " is solved.",
            "Je bent aangesloten bij ticket %s, met %s. Je hoort het als er nieuws is, en"
                + " als het is opgelost.")
        .formatted(ticket.number(), speech.others(others));
  }
}
