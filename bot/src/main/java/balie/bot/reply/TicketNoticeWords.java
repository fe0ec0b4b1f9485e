package balie.bot.reply;

import balie.bot.channel.Button;
import balie.bot.channel.Reply;
import balie.bot.request.AvailabilityNotice;
import balie.bot.request.OrderNotice;
import balie.bot.request.TicketNotice;
import balie.bot.request.TicketRequest.ReporterStep;
import balie.bot.request.TicketView;
import balie.storage.agreement.Priority;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Opening;
import balie.storage.ticket.Pending;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.TicketEvent;
import balie.storage.ticket.TicketStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Words what others hear about a ticket: cards for those of the desk, letters for its reporters.
final class TicketNoticeWords {
  private final TicketSpeech speech;

  TicketNoticeWords(TicketSpeech speech) {
    this.speech = speech;
  }

  Reply say(TicketNotice notice) {
    return switch (notice) {
      case TicketNotice.Card(TicketView view) -> toDesk(card(view)).with(buttons(view.ticket()));
      case TicketNotice.RequesterWrote(Ticket ticket, var who, String words) ->
          toDesk(
                  "#%s · %s: %s"
                      .formatted(ticket.number(), speech.person(who), TicketSpeech.inert(words)))
              .with(List.of(write(ticket, Pending.What.REPLY, speech.say("Reply", "Antwoorden"))));
      case TicketNotice.YoursNow(Ticket ticket, var by) ->
          toDesk(
              speech
                  .say("%s gave you ticket %s: %s", "%s gaf je ticket %s: %s")
                  .formatted(speech.person(by), ticket.number(), TicketSpeech.title(ticket)));
      case TicketNotice.MajorProposed(var service, var ticket, int reports) ->
          toDesk(
              speech
                  .say(
                      "%d people reported the same about %s within a short time; the last report is"
                          + " ticket %s. Is it a major incident? Record it, so that others can add"
                          + " themselves: outage %s …",
                      "%d mensen meldden kort na elkaar hetzelfde over %s; de laatste melding is"
                          + " ticket %s. Is het een grote storing? Noteer ze, zodat anderen zich"
                          + " kunnen aansluiten: storing %s …")
                  .formatted(reports, speech.service(service), ticket, speech.service(service)));
      case TicketNotice.RequesterActed(Ticket ticket, ReporterStep step) ->
          toDesk(acted(ticket, step));
      case OrderNotice order -> new OrderWords(speech).say(order);
      case AvailabilityNotice time -> new AvailabilityNoticeWords(speech).say(time);
      case TicketNotice.Wrote wrote -> wrote(wrote);
      case TicketNotice.Solved(Ticket ticket, boolean joined, var _) -> solved(ticket, joined);
      case TicketNotice.Ended(Ticket ticket, var _) -> toReporter(ended(ticket));
      case TicketNotice.OpenAgain(Ticket ticket, var _) ->
          toReporter(
              speech
                  .say(
                      "Ticket %s is open again: I take what you wrote to mean that it is not"
                          + " solved.",
                      "Ticket %s staat weer open: uit wat je schreef, maak ik op dat het niet"
                          + " opgelost is.")
                  .formatted(ticket.number()));
      case TicketNotice.ClosedByTime(Ticket ticket, var _) ->
          toReporter(
              speech
                  .say(
                      "Ticket %1$s is closed now: %2$s. Is it back? Tell me: \"add %1$s …\" opens a"
                          + " new ticket that follows on it.",
                      "Ticket %1$s is nu gesloten: %2$s. Is het terug? Laat het weten: met \"voeg"
                          + " toe aan %1$s …\" open ik een nieuw ticket dat erop volgt.")
                  .formatted(ticket.number(), TicketSpeech.title(ticket)));
      case TicketNotice.OutageNews(var service, var ticket, String note, boolean over, var _) ->
          toReporter(
              (over
                          ? speech.say("%s works again (ticket %s).", "%s werkt weer (ticket %s).")
                          : speech.say("News about %s (ticket %s):", "Nieuws over %s (ticket %s):"))
                      .formatted(speech.service(service), ticket)
                  + (note.isBlank() ? "" : " " + TicketSpeech.inert(note)));
    };
  }

  String card(TicketView view) {
    Ticket ticket = view.ticket();
    Opening opening = ticket.opening();
    List<String> lines = new ArrayList<>();
    lines.add("#" + ticket.number() + " " + TicketSpeech.title(ticket));
    lines.add(
        "%s · %s · %s · %s"
            .formatted(
                speech.person(opening.reporter().person()),
                opening.subject().service().map(speech::service).orElse("–"),
                speech.kind(opening.subject().kind()),
                speech.priority(ticket.priority())));
    lines.add(
        speech.deskStatus(ticket.status())
            + speech.awaited(ticket)
            + " · "
            + ticket
                .state()
                .assignee()
                .map(speech::person)
                .or(() -> ticket.state().team().map(speech::team))
                .orElse(speech.say("nobody has it", "nog van niemand")));
    int joined = ticket.ties().joined().size();
    if (joined > 0) {
      lines.add(
          joined == 1
              ? speech.say("1 more person has this", "nog 1 persoon heeft dit")
              : speech
                  .say("%d more people have this", "nog %d mensen hebben dit")
                  .formatted(joined));
    }
    String clocks = speech.clocks(view.promised());
    if (!clocks.isEmpty()) {
      lines.add(clocks);
    }
    String words = opening.subject().words();
    if (!words.equals(opening.subject().title())) {
      lines.add(TicketSpeech.brief(words));
    }
    view.said().forEach(event -> lines.add(said(ticket, event)));
    return String.join("\n", lines);
  }

  /// A line of a thread, as those of the desk see it.
  String said(Ticket ticket, TicketEvent event) {
    String who = event.by().map(speech::firstName).orElse("Balie");
    return switch (event.what()) {
      case Happening.Replied(String words, var _) -> "→ " + who + ": " + TicketSpeech.brief(words);
      case Happening.RequesterSaid(String words, var _) ->
          "← " + who + ": " + TicketSpeech.brief(words);
      case Happening.Noted(String words) ->
          speech.say("(internal) ", "(intern) ") + who + ": " + TicketSpeech.brief(words);
      case Happening _ -> throw new IllegalArgumentException("not said: ticket " + ticket.number());
    };
  }

  /// All that can be done about a ticket as it stands.
  List<Button> buttons(Ticket ticket) {
    List<Button> buttons = new ArrayList<>();
    TicketStatus status = ticket.status();
    if (!status.isActive()) {
      return buttons;
    }
    int seen = ticket.version();
    if (status == TicketStatus.NEW || ticket.state().assignee().isEmpty()) {
      buttons.add(speech.primary(speech.say("Take", "Nemen"), "take", ticket.number(), seen));
    }
    buttons.add(write(ticket, Pending.What.REPLY, speech.say("Reply", "Antwoorden")));
    buttons.add(
        write(ticket, Pending.What.ASK, speech.say("Ask the requester", "Aanvrager vragen")));
    buttons.add(write(ticket, Pending.What.RESOLVE, speech.say("Resolve", "Oplossen")));
    buttons.add(write(ticket, Pending.What.NOTE, speech.say("Note", "Notitie")));
    buttons.add(write(ticket, Pending.What.ASSIGN, speech.say("Assign", "Toewijzen")));
    for (Priority priority : List.of(Priority.CRITICAL, Priority.HIGH, Priority.NORMAL)) {
      if (priority != ticket.priority()) {
        buttons.add(
            speech.plain(
                speech.say("Priority: ", "Prioriteit: ") + speech.priority(priority),
                "priority",
                ticket.number(),
                seen,
                priority.id()));
      }
    }
    buttons.add(write(ticket, Pending.What.MERGE, speech.say("Merge", "Samenvoegen")));
    buttons.add(write(ticket, Pending.What.LINK, speech.say("Link", "Koppelen")));
    buttons.add(
        speech.button(
            speech.say("Not a ticket", "Geen ticket"),
            Button.Style.DANGER,
            "not-a-ticket",
            ticket.number(),
            seen));
    return buttons;
  }

  private Button write(Ticket ticket, Pending.What what, String label) {
    return speech.plain(label, "write", what.id(), ticket.number(), ticket.version());
  }

  private String acted(Ticket ticket, ReporterStep step) {
    String who = speech.firstName(ticket.opening().reporter().person());
    return switch (step) {
      case ReporterStep.NotSolved _ ->
          speech
              .say(
                  "#%s is not solved, says %s: it is open again.",
                  "#%s is niet opgelost, zegt %s: het staat weer open.")
              .formatted(ticket.number(), who);
      case ReporterStep.Close _ ->
          speech
              .say("#%s was closed by %s.", "#%s is gesloten door %s.")
              .formatted(ticket.number(), who);
      case ReporterStep.Rate(int stars) ->
          speech
              .say("#%s: %s gives %d of 5.", "#%s: %s geeft %d op 5.")
              .formatted(ticket.number(), who, stars);
      case ReporterStep.Add(String words) ->
          "#" + ticket.number() + " · " + who + ": " + TicketSpeech.inert(words);
    };
  }

  private Reply wrote(TicketNotice.Wrote wrote) {
    String head =
        speech
            .say("%s about ticket %s:", "%s over ticket %s:")
            .formatted(speech.person(wrote.who()), wrote.ticket().number());
    String foot =
        wrote.first()
            ? speech
                .say(
                    "\n"
                        + "(What you write here now goes to %s. Begin with \"Balie\" to ask me"
                        + " something.)",
                    "\n"
                        + "(Wat je hier nu schrijft, gaat naar %s. Begin met \"Balie\" om mij iets"
                        + " te vragen.)")
                .formatted(speech.firstName(wrote.who()))
            : "";
    String waits =
        wrote.waits()
            ? speech.say(
                "\nPlease answer here: the ticket waits for you.",
                "\nAntwoord gerust hier: het ticket wacht op jou.")
            : "";
    return toReporter(head + "\n" + TicketSpeech.inert(wrote.words()) + waits + foot);
  }

  private Reply solved(Ticket ticket, boolean joined) {
    String solution = ticket.ending().solution().orElse("");
    String text =
        speech
                .say("Ticket %s is resolved: %s", "Ticket %s is opgelost: %s")
                .formatted(ticket.number(), joined ? "" : TicketSpeech.title(ticket))
                .strip()
                .replaceAll(":$", ".")
            + (solution.isBlank() ? "" : "\n" + TicketSpeech.inert(solution));
    return joined
        ? toReporter(text)
        : toReporter(text + speech.say("\nIs it solved for you?", "\nIs het voor jou opgelost?"))
            .with(
                List.of(
                    speech.primary(
                        speech.say("Yes, solved", "Ja, opgelost"), "solved", ticket.number()),
                    speech.plain(speech.say("No", "Nee"), "not-solved", ticket.number())));
  }

  private String ended(Ticket ticket) {
    Optional<String> merged =
        ticket
            .ties()
            .mergedInto()
            .map(
                other ->
                    speech
                        .say(
                            "Ticket %s goes on in ticket %s, which is about the same. You hear how"
                                + " it ends.",
                            "Ticket %s gaat verder in ticket %s, dat over hetzelfde gaat. Je hoort"
                                + " hoe het afloopt.")
                        .formatted(ticket.number(), other));
    return merged.orElseGet(
        () ->
            speech
                .say(
                    "Ticket %s was closed without a solution: %s. If that is a mistake, tell me"
                        + " again what is wrong.",
                    "Ticket %s is gesloten zonder oplossing: %s. Klopt dat niet, vertel me dan"
                        + " opnieuw wat er is.")
                .formatted(ticket.number(), TicketSpeech.title(ticket)));
  }

  /// The desk's own conversations have no strangers in them.
  private Reply toDesk(String text) {
    return Reply.of(Markup.plain(text), speech.language(), false);
  }

  private Reply toReporter(String text) {
    return Reply.of(Markup.plain(text), speech.language(), true);
  }
}
