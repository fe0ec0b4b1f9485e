package balie.bot.reply;

import balie.bot.channel.Reply;
import balie.bot.request.TicketOutcome;
import balie.bot.request.TicketRequest.AgentStep;
import balie.bot.request.TicketRequest.ReporterStep;
import balie.bot.request.TicketRequest.Step;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Pending;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.TicketEvent;
import balie.storage.ticket.TicketStatus;
import java.util.List;

/// Words what came of a step on a ticket: done, or why not.
final class TicketWorkWords {
  private final TicketSpeech speech;

  TicketWorkWords(TicketSpeech speech) {
    this.speech = speech;
  }

  Reply done(Ticket ticket, Step step) {
    String number = "#" + ticket.number();
    return switch (step) {
      case AgentStep.Take _ -> speech.reply(number + speech.say(" is yours.", " is van jou."));
      case AgentStep.Give _ ->
          speech.reply(
              number
                  + speech.say(" is now with ", " is nu bij ")
                  + ticket
                      .state()
                      .assignee()
                      .map(speech::person)
                      .or(() -> ticket.state().team().map(speech::team))
                      .orElse("–")
                  + ".");
      case AgentStep.Prioritise(var priority, var count, var _) ->
          speech.reply(
              number
                  + speech.say(" is now ", " is nu ")
                  + speech.priority(priority)
                  + (count == Happening.Reprioritised.Count.FROM_NOW
                      ? speech.say(", counted from now.", ", geteld vanaf nu.")
                      : "."));
      case AgentStep.Repin(var to, var _) ->
          speech.reply(
              speech
                  .say(
                      "%s is now counted by %s, version %d. What had elapsed stays.",
                      "%s telt voortaan volgens %s, versie %d. Wat al verstreken was, blijft"
                          + " staan.")
                  .formatted(number, to.agreement(), to.version()));
      case AgentStep.Reply(var _, var to) -> replied(ticket, to);
      case AgentStep.Note _ ->
          speech.reply(
              speech.say("Noted on ", "Genoteerd bij ")
                  + number
                  + speech.say(", for colleagues only.", ", alleen voor collega's."));
      case AgentStep.Ask _ ->
          speech.reply(
              speech.say("Asked; ", "Gevraagd; ")
                  + number
                  + speech.say(" waits for the answer.", " wacht op het antwoord."));
      case AgentStep.AwaitSupplier _, AgentStep.Schedule _, AgentStep.Resume _ ->
          speech.reply(
              number + ": " + speech.deskStatus(ticket.status()) + speech.awaited(ticket) + ".");
      case AgentStep.Resolve _ ->
          speech.reply(
              number
                  + speech.say(
                      " is resolved, and its reporters are told.",
                      " is opgelost, en wie het meldde weet het."));
      case AgentStep.NotATicket _ ->
          speech.reply(number + speech.say(" is cancelled.", " is geannuleerd."));
      case AgentStep.MergeInto(var other) ->
          speech.reply(number + speech.say(" goes on in #", " gaat verder in #") + other + ".");
      case AgentStep.Link(var other) ->
          speech.reply(number + speech.say(" is linked to #", " is gekoppeld aan #") + other + ".");
      case ReporterStep.Add _ ->
          ticket.answered()
              ? speech.reply("")
              : speech.reply(
                  speech.say("Added to ticket ", "Toegevoegd aan ticket ") + ticket.number() + ".");
      case ReporterStep.NotSolved _ ->
          speech.reply(
              speech
                  .say("Ticket %s is open again.", "Ticket %s staat weer open.")
                  .formatted(ticket.number()));
      case ReporterStep.Close _ ->
          speech
              .reply(
                  speech
                      .say(
                          "Ticket %s is closed. How did we do?",
                          "Ticket %s is gesloten. Hoe deden we het?")
                      .formatted(ticket.number()))
              .with(speech.stars(ticket));
      case ReporterStep.Rate _ -> speech.reply(speech.say("Thank you!", "Dank je wel!"));
    };
  }

  private Reply replied(Ticket ticket, Happening.Replied.To to) {
    int joined = ticket.ties().joined().size();
    String who = speech.person(ticket.opening().reporter().person());
    return switch (to) {
      case REQUESTER ->
          speech.reply(
              speech.say("Sent to ", "Verstuurd naar ")
                  + who
                  + "."
                  + (joined == 0
                      ? ""
                      : speech
                          .say(
                              " The %d who joined don't get it; \"update %s …\" tells everybody.",
                              " De %d die zich aansloten krijgen het niet; \"meld %s …\" zegt het"
                                  + " iedereen.")
                          .formatted(joined, ticket.number())));
      case ALL ->
          speech.reply(
              speech
                  .say("Sent to %s and %s.", "Verstuurd naar %s en %s.")
                  .formatted(who, speech.others(joined)));
    };
  }

  /// Who was faster, and what they did.
  String stale(Ticket ticket, List<TicketEvent> since) {
    List<String> deeds =
        since.stream()
            .map(event -> event.by().map(speech::person).orElse("Balie") + " " + deed(event.what()))
            .toList();
    return speech
        .say(
            "Nothing was done: meanwhile %s. Ticket %s is now %s.",
            "Er is niets gebeurd: intussen %s. Ticket %s is nu: %s.")
        .formatted(speech.list(deeds), ticket.number(), speech.deskStatus(ticket.status()));
  }

  private String deed(Happening what) {
    return switch (what) {
      case Happening.Assigned(var team, var person) ->
          person
              .map(who -> speech.say("gave it to ", "gaf het aan ") + speech.person(who))
              .or(
                  () ->
                      team.map(
                          each -> speech.say("gave it to ", "gaf het aan ") + speech.team(each)))
              .orElse(speech.say("gave it back", "gaf het terug"));
      case Happening.Reprioritised(var priority, var _, var _) ->
          speech.say("made it ", "maakte het ") + speech.priority(priority);
      case Happening.Repinned(var to, var _) ->
          speech
              .say("counts it by %s, version %d", "laat het tellen volgens %s, versie %d")
              .formatted(to.agreement(), to.version());
      case Happening other ->
          other
              .becomes()
              .map(status -> speech.say("made it: ", "maakte ervan: ") + speech.deskStatus(status))
              .orElse(speech.say("changed it", "veranderde het"));
    };
  }

  String illegal(Ticket ticket, TicketStatus wished) {
    List<String> legal = ticket.status().next().stream().map(speech::deskStatus).toList();
    String is =
        speech
            .say("Ticket %s is %s", "Ticket %s is: %s")
            .formatted(ticket.number(), speech.deskStatus(ticket.status()));
    if (legal.isEmpty()) {
      return is
          + speech.say(
              ", and that is the end of it: nothing about it can change.",
              ", en daarmee is het afgelopen: er kan niets meer aan veranderen.");
    }
    String not =
        wished == ticket.status()
            ? ""
            : speech.say(", so it can't become ", ", dus het kan niet worden: ")
                + speech.deskStatus(wished);
    return is
        + not
        + speech.say(". What it can become: ", ". Wat het wel kan worden: ")
        + String.join(", ", legal)
        + ".";
  }

  String noSuch(TicketOutcome.NoSuch.What what, String named) {
    String shown = TicketSpeech.brief(named);
    return switch (what) {
      case PERSON_OR_TEAM ->
          speech
              .say(
                  "There is no one colleague or team called \"%s\".",
                  "Er is niet één collega of team dat \"%s\" heet.")
              .formatted(shown);
      case TICKET ->
          speech
              .say(
                  "There is no other ticket %s that this can be tied to.",
                  "Er is geen ander ticket %s waaraan dit te verbinden is.")
              .formatted(shown);
      case SERVICE ->
          speech.say(
              "Which service is it? Name one, for example: outage mail since 10:00.",
              "Om welke dienst gaat het? Noem er één, bijvoorbeeld: storing mail sinds 10.00 uur.");
      case AGREEMENT ->
          speech
              .say(
                  "There is no \"%s\" that could count for this ticket: it has to be a version of"
                      + " an agreement with the requester's unit on this service.",
                  "Er is geen \"%s\" die voor dit ticket kan gelden: het moet een versie zijn van"
                      + " een overeenkomst met de afdeling van de melder over deze dienst.")
              .formatted(shown);
    };
  }

  String writeNow(Ticket ticket, Pending.What what) {
    String number = "#" + ticket.number();
    String who = speech.firstName(ticket.opening().reporter().person());
    return switch (what) {
      case REPLY ->
          speech
              .say("Your next message goes to %s (%s).", "Je volgende bericht gaat naar %s (%s).")
              .formatted(who, number);
      case ASK ->
          speech
              .say(
                  "Your next message is the question to %s (%s).",
                  "Je volgende bericht is de vraag aan %s (%s).")
              .formatted(who, number);
      case NOTE ->
          speech
              .say(
                  "Your next message is noted on %s, for colleagues only.",
                  "Je volgende bericht wordt genoteerd bij %s, alleen voor collega's.")
              .formatted(number);
      case RESOLVE ->
          speech
              .say(
                  "What solved %s? Your next message goes to %s.",
                  "Wat loste %s op? Je volgende bericht gaat naar %s.")
              .formatted(number, who);
      case ASSIGN ->
          speech
              .say(
                  "Who gets %s? Name a colleague or a team.",
                  "Wie krijgt %s? Noem een collega of een team.")
              .formatted(number);
      case MERGE ->
          speech
              .say("Into which ticket does %s go?", "In welk ticket gaat %s op?")
              .formatted(number);
      case LINK ->
          speech
              .say("To which ticket is %s linked?", "Aan welk ticket wordt %s gekoppeld?")
              .formatted(number);
    };
  }
}
