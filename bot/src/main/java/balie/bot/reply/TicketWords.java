package balie.bot.reply;

import balie.bot.channel.Button;
import balie.bot.channel.Reply;
import balie.bot.request.OrderOutcome;
import balie.bot.request.ProblemOutcome;
import balie.bot.request.TicketOutcome;
import balie.bot.request.TicketRequest.AgentStep;
import balie.bot.request.TicketRequest.ListQueue;
import balie.bot.request.TicketRequest.ReporterStep;
import balie.bot.request.TicketRequest.Step;
import balie.bot.request.TicketView;
import balie.storage.conversation.MessageNumber;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Impact;
import balie.storage.ticket.Pending;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.TicketEvent;
import balie.storage.ticket.TicketLine;
import balie.storage.ticket.TicketStatus;
import balie.storage.ticket.Urgency;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Words what came of a request about tickets, for the one who asked.
final class TicketWords {
  private final TicketSpeech speech;

  TicketWords(TicketSpeech speech) {
    this.speech = speech;
  }

  Reply say(TicketOutcome outcome) {
    return switch (outcome) {
      case TicketOutcome.WhichImpact(MessageNumber draft) -> impact(draft);
      case TicketOutcome.WhichUrgency(MessageNumber draft) -> urgency(draft);
      case TicketOutcome.MayBeKnown known -> mayBeKnown(known);
      case TicketOutcome.Opened opened -> opened(opened);
      case TicketOutcome.Joined(Ticket ticket, var _) -> text(joined(ticket));
      case TicketOutcome.Already(var ticket) ->
          text(
              speech
                  .say("That is done already: ticket %s.", "Dat is al gebeurd: ticket %s.")
                  .formatted(ticket));
      case TicketOutcome.Mine(List<TicketView> tickets) -> mine(tickets);
      case TicketOutcome.Shown(TicketView view) -> shown(view);
      case TicketOutcome.NoSuchTicket(var ticket) ->
          text(
              speech
                  .say("There is no ticket %s of yours.", "Er is geen ticket %s van jou.")
                  .formatted(ticket));
      case TicketOutcome.TooMany _ ->
          text(
              speech.say(
                  "You asked for many tickets that I can't find. Try again in ten minutes, or ask"
                      + " for \"my tickets\".",
                  "Je vroeg veel tickets die ik niet vind. Probeer het over tien minuten opnieuw,"
                      + " of vraag \"mijn tickets\"."));
      case TicketOutcome.StaffOnly _ ->
          text(
              speech.say(
                  "Only colleagues of the service desk can do that.",
                  "Dat kunnen alleen collega's van de servicedesk."));
      case TicketOutcome.Unlinked _ ->
          text(
              speech.say(
                  "I don't know who you are here, so I can't keep a ticket for you. Ask the service"
                      + " desk to add you.",
                  "Ik weet hier niet wie je bent, dus ik kan geen ticket voor je bijhouden. Vraag"
                      + " de servicedesk om je toe te voegen."));
      case TicketOutcome.Done(Ticket ticket, Step step, var _) -> done(ticket, step);
      case TicketOutcome.Crossed _ -> text("");
      case TicketOutcome.Stale(Ticket ticket, List<TicketEvent> since) ->
          text(stale(ticket, since));
      case TicketOutcome.Illegal(Ticket ticket, TicketStatus wished) ->
          text(illegal(ticket, wished));
      case TicketOutcome.NoSuch(var what, String named) -> text(noSuch(what, named));
      case TicketOutcome.ReasonNeeded(Ticket ticket, var to) ->
          text(
              speech
                  .say(
                      "Another version counts only with a reason, which stays on record. For"
                          + " example: repin %1$s %2$s %3$d because the customer signed it early.",
                      "Een andere versie telt alleen met een reden, die bewaard blijft."
                          + " Bijvoorbeeld: leg %1$s vast op %2$s %3$d omdat de klant vroeger"
                          + " tekende.")
                  .formatted(ticket.number(), to.agreement(), to.version()));
      case TicketOutcome.WriteNow(Ticket ticket, var what) -> text(writeNow(ticket, what));
      case TicketOutcome.IsItNotSolved(Ticket ticket, var _) ->
          text(speech
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
          text(
              speech
                  .say(
                      "Ticket %s is over and can't be opened again. Tell me what is wrong, and I"
                          + " open a new one.",
                      "Ticket %s is afgesloten en kan niet meer open. Vertel me wat er is, dan open"
                          + " ik een nieuw.")
                  .formatted(ticket.number()));
      case TicketOutcome.Listed listed -> listed(listed);
      case TicketOutcome.OutageNoted noted -> text(outage(noted));
      case OrderOutcome order -> new OrderWords(speech).say(order);
      case ProblemOutcome problem -> new ProblemWords(speech).say(problem);
    };
  }

  private Reply impact(MessageNumber draft) {
    return text(speech.say(
            "I'll open a ticket. Whom does it hit?", "Ik open een ticket. Wie heeft er last van?"))
        .with(
            List.of(
                speech.plain(
                    speech.say("Only me", "Alleen ik"), "impact", draft, Impact.PERSON.id()),
                speech.plain(speech.say("My team", "Mijn team"), "impact", draft, Impact.TEAM.id()),
                speech.plain(
                    speech.say("Everybody", "Iedereen"), "impact", draft, Impact.EVERYBODY.id())));
  }

  private Reply urgency(MessageNumber draft) {
    return text(speech.say("And how bad is it?", "En hoe erg is het?"))
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

  private Reply mayBeKnown(TicketOutcome.MayBeKnown outcome) {
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
    return text(String.join("\n", lines)
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

  private Reply opened(TicketOutcome.Opened opened) {
    Ticket ticket = opened.ticket();
    String promise = speech.promise(opened.promised());
    return text(
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

  private String joined(Ticket ticket) {
    int others = ticket.reporters().size() - 1;
    return speech
        .say(
            "You are added to ticket %s, with %s. You hear when there is news, and when it"
                + " is solved.",
            "Je bent aangesloten bij ticket %s, met %s. Je hoort het als er nieuws is, en"
                + " als het is opgelost.")
        .formatted(ticket.number(), others(others));
  }

  private String others(int many) {
    return many == 1
        ? speech.say("1 other", "1 ander")
        : speech.say("%d others", "%d anderen").formatted(many);
  }

  private Reply mine(List<TicketView> tickets) {
    if (tickets.isEmpty()) {
      return text(speech.say("You have no tickets.", "Je hebt geen tickets."));
    }
    if (tickets.size() == 1) {
      return shown(tickets.getFirst());
    }
    List<Button> buttons =
        tickets.stream()
            .map(view -> view.ticket().number())
            .map(number -> speech.plain("#" + number, "show", number))
            .toList();
    return text(String.join("\n", tickets.stream().map(this::summary).toList())).with(buttons);
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
    return text(words.card(view)).with(words.buttons(view.ticket()));
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
    Reply reply = text(String.join("\n", lines));
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

  private Reply done(Ticket ticket, Step step) {
    String number = "#" + ticket.number();
    return switch (step) {
      case AgentStep.Take _ -> text(number + speech.say(" is yours.", " is van jou."));
      case AgentStep.Give _ ->
          text(
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
          text(
              number
                  + speech.say(" is now ", " is nu ")
                  + speech.priority(priority)
                  + (count == Happening.Reprioritised.Count.FROM_NOW
                      ? speech.say(", counted from now.", ", geteld vanaf nu.")
                      : "."));
      case AgentStep.Repin(var to, var _) ->
          text(
              speech
                  .say(
                      "%s is now counted by %s, version %d. What had elapsed stays.",
                      "%s telt voortaan volgens %s, versie %d. Wat al verstreken was, blijft"
                          + " staan.")
                  .formatted(number, to.agreement(), to.version()));
      case AgentStep.Reply(var _, var to) -> replied(ticket, to);
      case AgentStep.Note _ ->
          text(
              speech.say("Noted on ", "Genoteerd bij ")
                  + number
                  + speech.say(", for colleagues only.", ", alleen voor collega's."));
      case AgentStep.Ask _ ->
          text(
              speech.say("Asked; ", "Gevraagd; ")
                  + number
                  + speech.say(" waits for the answer.", " wacht op het antwoord."));
      case AgentStep.AwaitSupplier _, AgentStep.Schedule _, AgentStep.Resume _ ->
          text(number + ": " + speech.deskStatus(ticket.status()) + speech.awaited(ticket) + ".");
      case AgentStep.Resolve _ ->
          text(
              number
                  + speech.say(
                      " is resolved, and its reporters are told.",
                      " is opgelost, en wie het meldde weet het."));
      case AgentStep.NotATicket _ ->
          text(number + speech.say(" is cancelled.", " is geannuleerd."));
      case AgentStep.MergeInto(var other) ->
          text(number + speech.say(" goes on in #", " gaat verder in #") + other + ".");
      case AgentStep.Link(var other) ->
          text(number + speech.say(" is linked to #", " is gekoppeld aan #") + other + ".");
      case ReporterStep.Add _ ->
          ticket.answered()
              ? text("")
              : text(
                  speech.say("Added to ticket ", "Toegevoegd aan ticket ") + ticket.number() + ".");
      case ReporterStep.NotSolved _ ->
          text(
              speech
                  .say("Ticket %s is open again.", "Ticket %s staat weer open.")
                  .formatted(ticket.number()));
      case ReporterStep.Close _ ->
          text(speech
                  .say(
                      "Ticket %s is closed. How did we do?",
                      "Ticket %s is gesloten. Hoe deden we het?")
                  .formatted(ticket.number()))
              .with(speech.stars(ticket));
      case ReporterStep.Rate _ -> text(speech.say("Thank you!", "Dank je wel!"));
    };
  }

  private Reply replied(Ticket ticket, Happening.Replied.To to) {
    int joined = ticket.ties().joined().size();
    String who = speech.person(ticket.opening().reporter().person());
    return switch (to) {
      case REQUESTER ->
          text(
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
          text(
              speech
                  .say("Sent to %s and %s.", "Verstuurd naar %s en %s.")
                  .formatted(who, others(joined)));
    };
  }

  /// Who was faster, and what they did.
  private String stale(Ticket ticket, List<TicketEvent> since) {
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

  private String illegal(Ticket ticket, TicketStatus wished) {
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

  private String noSuch(TicketOutcome.NoSuch.What what, String named) {
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

  private String writeNow(Ticket ticket, Pending.What what) {
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

  private Reply listed(TicketOutcome.Listed listed) {
    if (listed.lines().isEmpty()) {
      return text(
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
    return text(String.join("\n", lines));
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

  /// What is told about a ticket is for the one who asked.
  private Reply text(String text) {
    return Reply.of(Markup.plain(text), speech.language(), !text.isEmpty());
  }
}
