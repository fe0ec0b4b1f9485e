package balie.bot.flow;

import balie.bot.reply.Replies;
import balie.bot.reply.SlaReports;
import balie.bot.report.SlaDesk;
import balie.bot.request.ReportRequest;
import balie.storage.language.Language;
import balie.storage.person.Person;
import balie.storage.service.ServiceId;
import java.time.Instant;
import java.util.Optional;

/// Draws what is told of services when it is looked at, for whoever looks: nothing is kept that
/// somebody else might see.
public final class Drawing {
  private final SlaDesk desk;
  private final Replies replies;

  Drawing(SlaDesk desk, Replies replies) {
    this.desk = desk;
    this.replies = replies;
  }

  /// Who looks at it, in which language and when.
  ///
  /// @param dark whether the page is dark
  public record Looking(Optional<Person> asker, Language language, Instant now, boolean dark) {}

  /// How a service was delivered, as PNG; empty where the asker may not see it, or where there is
  /// no such service.
  public Optional<byte[]> service(Looking looking, ServiceId service, ReportRequest.Days days) {
    SlaReports drawn = replies.reports(looking.language());
    return looking
        .asker()
        .flatMap(
            asker ->
                desk.summary(Optional.of(asker), service, days.first(), days.last(), looking.now()))
        .map(summary -> drawn.chart(summary, looking.dark()));
  }

  /// The same of all services that the asker may know about.
  public Optional<byte[]> overview(Looking looking, ReportRequest.Days days) {
    SlaReports drawn = replies.reports(looking.language());
    return looking
        .asker()
        .map(asker -> desk.summaries(Optional.of(asker), days.first(), days.last(), looking.now()))
        .map(summaries -> drawn.overview(summaries, looking.dark()));
  }
}
