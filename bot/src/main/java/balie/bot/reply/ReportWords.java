package balie.bot.reply;

import balie.bot.channel.Picture;
import balie.bot.channel.Reply;
import balie.bot.request.ReportOutcome;
import balie.bot.request.SlaSummary;
import balie.storage.service.ServiceId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/// Words what is told about a period.
final class ReportWords {
  private final SlaReports reports;
  private final Tongue tongue;

  ReportWords(SlaReports reports, Tongue tongue) {
    this.reports = reports;
    this.tongue = tongue;
  }

  Reply say(ReportOutcome outcome) {
    return switch (outcome) {
      case ReportOutcome.SlaTold told -> told(told);
      case ReportOutcome.NotTheirs _ ->
          alone(
              tongue.say(
                  "I have no figures of that for you: they are for who has the service, the unit's"
                      + " manager and the service managers.",
                  "Daar heb ik voor jou geen cijfers van: die zijn voor wie de dienst heeft, de"
                      + " manager van de afdeling en de servicemanagers."));
      case ReportOutcome.NotYet(LocalDate first) ->
          alone(
              tongue
                  .say(
                      "That is still to come: it begins on %s.",
                      "Dat moet nog komen: het begint op %s.")
                  .formatted(new Moments(tongue).date(first)));
      case ReportOutcome.TooLong(int years) ->
          alone(
              tongue
                  .say("I tell at most %d years at once.", "Ik vertel hoogstens %d jaar tegelijk.")
                  .formatted(years));
    };
  }

  private Reply alone(String text) {
    return Reply.of(text, tongue.language(), false);
  }

  /// What somebody may see differs from person to person, so it is for them alone.
  private Reply told(ReportOutcome.SlaTold told) {
    List<SlaSummary> all = told.summaries();
    Reply reply = Reply.of(reports.text(all), tongue.language(), true);
    return all.isEmpty() ? reply : reply.showing(picture(all));
  }

  private Picture picture(List<SlaSummary> all) {
    SlaSummary first = all.getFirst();
    String days = "/" + first.period().first() + "/" + first.period().last();
    String in = "/sla/" + tongue.language().tag();
    return all.size() == 1
        ? new Picture(in + "/" + encoded(first.service().id()) + days, reports.alt(first))
        : new Picture(in + days, reports.alt(all));
  }

  private static String encoded(ServiceId service) {
    return URLEncoder.encode(service.id(), StandardCharsets.UTF_8).replace("+", "%20");
  }
}
