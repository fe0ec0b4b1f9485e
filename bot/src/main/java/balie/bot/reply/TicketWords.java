package balie.bot.reply;

import balie.bot.channel.Button;
import balie.bot.channel.Reply;
import balie.bot.request.AvailabilityOutcome;
import balie.bot.request.OrderOutcome;
import balie.bot.request.ProblemOutcome;
import balie.bot.request.TicketOutcome;
import balie.bot.request.TicketRequest.ListQueue;
import balie.bot.request.TicketRequest.Step;
import balie.bot.request.TicketView;
import balie.storage.agreement.Priority;
import balie.storage.conversation.MessageNumber;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.TicketEvent;
import balie.storage.ticket.TicketLine;
import balie.storage.ticket.TicketStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Words what came of a request about tickets, for the one who asked.
final class TicketWords {
  private final TicketSpeech speech;
  private final TicketOpeningWords opening;
  private final TicketWorkWords work;

  TicketWords(TicketSpeech speech) {
    this.speech = speech;
    this.opening = new TicketOpeningWords(speech);
    this.work = new TicketWorkWords(speech);
  }

  Reply say(TicketOutcome outcome) {
    return switch (outcome) {
      case TicketOutcome.WhichImpact(MessageNumber draft) -> opening.impact(draft);
      case TicketOutcome.WhichUrgency(MessageNumber draft) -> opening.urgency(draft);
      case TicketOutcome.MayBeKnown known -> opening.mayBeKnown(known);
      case TicketOutcome.Opened opened -> opening.opened(opened);
      case TicketOutcome.Joined(Ticket ticket, var _) -> speech.reply(opening.joined(ticket));
      case TicketOutcome.Already(var ticket) ->
          speech.reply(
              speech
                  .say("That is done already: ticket %s.", "Dat is al gebeurd: ticket %s.")
                  .formatted(ticket));
      case TicketOutcome.Mine(List<TicketView> tickets) -> mine(tickets);
      case TicketOutcome.Shown(TicketView view) -> shown(view);
      case TicketOutcome.NoSuchTicket(var ticket) ->
          speech.reply(
              speech
                  .say("There is no ticket %s of yours.", "Er is geen ticket %s van jou.")
                  .formatted(ticket));
      case TicketOutcome.TooMany _ ->
          speech.reply(
              speech.say(
                  "You asked for many tickets that I can't find. Try again in ten minutes, or ask"
                      + " for \"my tickets\".",
                  "Je vroeg veel tickets die ik niet vind. Probeer het over tien minuten opnieuw,"
                      + " of vraag \"mijn tickets\"."));
      case TicketOutcome.StaffOnly _ ->
          speech.reply(
              speech.say(
                  "Only colleagues of the service desk can do that.",
                  "Dat kunnen alleen collega's van de servicedesk."));
      case TicketOutcome.Unlinked _ ->
          speech.reply(
              speech.say(
                  "I don't know who you are here, so I can't keep a ticket for you. Ask the service"
                      + " desk to add you.",
                  "Ik weet hier niet wie je bent, dus ik kan geen ticket voor je bijhouden. Vraag"
                      + " de servicedesk om je toe te voegen."));
      case TicketOutcome.Done(Ticket ticket, Step step, var _) -> work.done(ticket, step);
      case TicketOutcome.Crossed _ -> speech.reply("");
      case TicketOutcome.Stale(Ticket ticket, List<TicketEvent> since) ->
          speech.reply(work.stale(ticket, since));
      case TicketOutcome.Illegal(Ticket ticket, TicketStatus wished) ->
          speech.reply(work.illegal(ticket, wished));
      case TicketOutcome.NoSuch(var what, String named) -> speech.reply(work.noSuch(what, named));
      case TicketOutcome.ReasonNeeded(Ticket ticket, var to) ->
          speech.reply(
              speech
                  .say(
                      "Another version counts only with a reason, which stays on record. For"
                          + " example: repin %1$s %2$s %3$d because the customer signed it early.",
                      "Een andere versie telt alleen met een reden, die bewaard blijft."
                          + " Bijvoorbeeld: leg %1$s vast op %2$s %3$d omdat de klant vroeger"
                          + " tekende.")
                  .formatted(ticket.number(), to.agreement(), to.version()));
      case TicketOutcome.FreshCountNeedsReason(Ticket ticket, Priority priority) ->
          speech.reply(
              speech
                  .say(
                      "A count begins anew only with a reason, which stays on record. For example:"
                          + " priority %1$s %2$s from now because it is another fault.",
                      "Een telling begint alleen opnieuw met een reden, die bewaard blijft."
                          + " Bijvoorbeeld: prioriteit %1$s %2$s vanaf nu omdat het een andere"
                          + " storing is.")
                  .formatted(ticket.number(), speech.priority(priority)));
      case TicketOutcome.WriteNow(Ticket ticket, var what) ->
          speech.reply(work.writeNow(ticket, what));
      case TicketOutcome.IsItNotSolved(Ticket ticket, var _) ->
          speech
              .reply(
                  speech
                      .say(
                          "Ticket %s was resolved. Is it not solved after all?",
                          "Ticket %s was opgelost. Is het toch niet in orde?")
                      .formatted(ticket.number()))
              .with(
                  List.of(
                      speech.primary(
                          speech.say("No, open it again", "Nee, open het opnieuw"),
                          "not-solved",
                          ticket.number()),
                      speech.plain(
                          speech.say("It is solved", "Het is opgelost"),
                          "solved",
                          ticket.number())));
      case TicketOutcome.TooLateToReopen(Ticket ticket) ->
          speech.reply(
              speech
                  .say(
                      "Ticket %s is over and can't be opened again. Tell me what is wrong, and I"
                          + " open a new one.",
                      "Ticket %s is afgesloten en kan niet meer open. Vertel me wat er is, dan open"
                          + " ik een nieuw.")
                  .formatted(ticket.number()));
      case TicketOutcome.Listed listed -> listed(listed);
      case TicketOutcome.OutageNoted noted -> speech.reply(outage(noted));
      case OrderOutcome order -> new OrderWords(speech).say(order);
      case ProblemOutcome problem -> new ProblemWords(speech).say(problem);
      case AvailabilityOutcome time -> new AvailabilityWords(speech).say(time);
    };
  }

  private Reply mine(List<TicketView> tickets) {
    if (tickets.isEmpty()) {
      return speech.reply(speech.say("You have no tickets.", "Je hebt geen tickets."));
    }
    if (tickets.size() == 1) {
      return shown(tickets.getFirst());
    }
    List<Button> buttons =
        tickets.stream()
            .map(view -> view.ticket().number())
            .map(number -> speech.plain("#" + number, "show", number))
            .toList();
    return speech
        .reply(String.join("\n", tickets.stream().map(this::summary).toList()))
        .with(buttons);
  }

  private String summary(TicketView view) {
    Ticket ticket = view.ticket();
    String about =
        view.own()
            ? TicketSpeech.title(ticket)
            : ticket.opening().subject().service().map(speech::service).orElse("–");
    return "#%s %s: %s%s"
        .formatted(ticket.number(), about, speech.status(ticket.status()), speech.awaited(ticket));
  }

  private Reply shown(TicketView view) {
    return view.full() ? full(view) : own(view);
  }

  private Reply full(TicketView view) {
    TicketNoticeWords words = new TicketNoticeWords(speech);
    return speech.reply(words.card(view)).with(words.buttons(view.ticket()));
  }

  private Reply own(TicketView view) {
    Ticket ticket = view.ticket();
    List<String> lines = new ArrayList<>();
    lines.add(summary(view) + ".");
    ticket
        .state()
        .assignee()
        .filter(_ -> ticket.status().isActive())
        .ifPresent(
            who ->
                lines.add(speech.person(who) + speech.say(" is working on it.", " werkt eraan.")));
    if (ticket.status().isActive()) {
      String promise = speech.promise(view.promised());
      if (!promise.isEmpty()) {
        lines.add(promise);
      }
    }
    Optional<String> solution =
        ticket.ending().solution().filter(_ -> ticket.status() != TicketStatus.OPEN);
    solution.filter(each -> !each.isBlank()).ifPresent(each -> lines.add(TicketSpeech.inert(each)));
    for (TicketEvent event : view.said()) {
      lines.add(said(event));
    }
    Reply reply = speech.reply(String.join("\n", lines));
    if (!view.own() || ticket.status() == TicketStatus.CANCELLED) {
      return reply;
    }
    return ticket.status() == TicketStatus.RESOLVED
        ? reply.with(
            List.of(
                speech.primary(
                    speech.say("It is solved", "Het is opgelost"), "solved", ticket.number()),
                speech.plain(
                    speech.say("Not solved", "Niet opgelost"), "not-solved", ticket.number())))
        : ticket.status() == TicketStatus.CLOSED && ticket.ending().stars().isEmpty()
            ? reply.with(speech.stars(ticket))
            : reply;
  }

  private String said(TicketEvent event) {
    String who = event.by().map(speech::firstName).orElse("Balie");
    return switch (event.what()) {
      case Happening.Replied(String words, var _) -> who + ": " + TicketSpeech.brief(words);
      case Happening.RequesterSaid(String words, var _) ->
          speech.say("You: ", "Jij: ") + TicketSpeech.brief(words);
      case Happening _ -> throw new IllegalArgumentException("not for a requester");
    };
  }

  private Reply listed(TicketOutcome.Listed listed) {
    if (listed.lines().isEmpty()) {
      return speech.reply(
          listed.queue().isPresent()
              ? speech.say("Nothing there.", "Daar is niets.")
              : speech.say("No ticket holds all of that.", "Geen ticket bevat dat allemaal."));
    }
    List<String> lines = new ArrayList<>();
    listed.queue().ifPresent(queue -> lines.add(head(queue, listed)));
    listed.lines().forEach((TicketLine line) -> lines.add(speech.line(line)));
    if (listed.more()) {
      lines.add("…");
    }
    return speech.reply(String.join("\n", lines));
  }

  private String head(ListQueue.Which queue, TicketOutcome.Listed listed) {
    String name =
        switch (queue) {
          case MINE -> speech.say("Yours", "Van jou");
          case UNASSIGNED -> speech.say("Nobody has these", "Nog van niemand");
          case ACTIVE -> speech.say("All that is open", "Alles wat open staat");
        };
    return name + listed.all().map(all -> " (" + all + ")").orElse("");
  }

  private String outage(TicketOutcome.OutageNoted noted) {
    var outage = noted.outage();
    return outage.until().isEmpty()
        ? speech
            .say(
                "Recorded under ticket %s: %s fails since %s. Who reports it from now on is offered"
                    + " to join.",
                "Genoteerd onder ticket %s: %s ligt plat sinds %s. Wie het nu nog meldt, kan zich"
                    + " aansluiten.")
            .formatted(
                outage.ticket(), speech.service(outage.service()), speech.moment(outage.since()))
        : speech
            .say(
                "Recorded: the outage of %s is over (ticket %s); %d are told.",
                "Genoteerd: de storing van %s is voorbij (ticket %s); %d weten het.")
            .formatted(speech.service(outage.service()), outage.ticket(), noted.reporters() - 1);
  }
}
