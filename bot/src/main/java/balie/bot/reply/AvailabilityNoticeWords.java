package balie.bot.reply;

import balie.bot.channel.Reply;
import balie.bot.request.AvailabilityNotice;
import balie.storage.availability.Maintenance;
import balie.storage.ticket.TicketNumber;

/// Words what those who have a service hear about its time. That a service fails is for all who
/// have it; who joined a ticket about it is told to nobody.
final class AvailabilityNoticeWords {
  private final TicketSpeech speech;

  AvailabilityNoticeWords(TicketSpeech speech) {
    this.speech = speech;
  }

  Reply say(AvailabilityNotice notice) {
    String text =
        switch (notice) {
          case AvailabilityNotice.MaintenanceComes(Maintenance maintenance) -> comes(maintenance);
          case AvailabilityNotice.MaintenanceEnded(Maintenance maintenance) -> ended(maintenance);
          case AvailabilityNotice.Fails(var service, var since, var ticket) ->
              speech
                      .say(
                          "%s does not work at the moment, since %s. It is being looked into, and"
                              + " you hear when it works again.",
                          "%s werkt momenteel niet, sinds %s. Er wordt naar gekeken, en je hoort"
                              + " het zodra het weer werkt.")
                      .formatted(speech.service(service), speech.moment(since))
                  + ticket.map(this::join).orElse("");
          case AvailabilityNotice.WorksAgain(var service, var since, var until) ->
              speech
                  .say(
                      "%s works again since %s. It had failed since %s.",
                      "%s werkt weer sinds %s. Het lag plat sinds %s.")
                  .formatted(speech.service(service), speech.moment(until), speech.moment(since));
        };
    return Reply.of(Markup.plain(text), speech.language(), true);
  }

  private String join(TicketNumber ticket) {
    return speech
        .say(
            " You need not report it; if something else is wrong too, tell me (ticket %s).",
            " Je hoeft het niet te melden; is er nog iets anders, vertel het me (ticket %s).")
        .formatted(ticket);
  }

  private String comes(Maintenance maintenance) {
    return speech
            .say(
                "Maintenance of %s is planned from %s to %s; it may not work then.",
                "Er is onderhoud van %s gepland van %s tot %s; dan werkt het misschien niet.")
            .formatted(
                speech.service(maintenance.service()),
                speech.moment(maintenance.from()),
                speech.moment(maintenance.plan().until()))
        + reason(maintenance.plan().why());
  }

  private String ended(Maintenance maintenance) {
    boolean called = maintenance.closed().filter(Maintenance.Closed::called).isPresent();
    String note = maintenance.closed().map(Maintenance.Closed::note).orElse("");
    return (called
                ? speech.say(
                    "The maintenance of %s planned for %s is called off.",
                    "Het onderhoud van %s, gepland op %s, gaat niet door.")
                : speech.say(
                    "The maintenance of %s that began %s is over.",
                    "Het onderhoud van %s dat %s begon, is voorbij."))
            .formatted(
                speech.service(maintenance.service()), speech.moment(maintenance.plan().from()))
        + reason(note);
  }

  private static String reason(String words) {
    return words.isBlank() ? "" : " " + TicketSpeech.brief(words);
  }
}
