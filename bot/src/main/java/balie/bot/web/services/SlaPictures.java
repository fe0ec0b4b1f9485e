package balie.bot.web.services;

import balie.bot.flow.Drawing;
import balie.bot.flow.Snapshots;
import balie.bot.request.ReportRequest;
import balie.bot.web.Call;
import balie.bot.web.Route;
import balie.bot.web.Visitor;
import balie.bot.web.WebAnswer;
import balie.bot.web.page.Viewing;
import balie.storage.language.Language;
import balie.storage.service.ServiceId;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Pictures of how services were delivered, drawn for whoever asks: a visitor who may not see a
/// service gets what one gets who asks for a service that does not exist.
public final class SlaPictures {
  private static final int MOST_YEARS = 5;

  private final Snapshots snapshots;
  private final InstantSource clock;

  public SlaPictures(Snapshots snapshots, InstantSource clock) {
    this.snapshots = snapshots;
    this.clock = clock;
  }

  public List<Route> routes() {
    return List.of(
        Route.personal(
            "GET",
            "/sla/{language}/{first}/{last}/{theme}",
            (call, visitor) -> picture(call, visitor, Optional.empty())),
        Route.personal(
            "GET",
            "/sla/{language}/{service}/{first}/{last}/{theme}",
            (call, visitor) -> picture(call, visitor, Optional.of(call.inPath("service")))));
  }

  private WebAnswer picture(Call call, Visitor visitor, Optional<String> service) {
    Optional<Snapshots.Snapshot> snapshot = snapshots.current();
    Viewing viewing =
        Viewing.of(call, Optional.of(visitor), snapshot.map(Snapshots.Snapshot::register));
    Drawing.Looking looking =
        new Drawing.Looking(
            viewing.person(),
            Language.ofTag(call.inPath("language")).orElse(viewing.language()),
            clock.instant(),
            call.inPath("theme").equals("dark"));
    return snapshot
        .flatMap(current -> current.dispatcher().drawing())
        .flatMap(drawing -> days(call).flatMap(days -> drawn(drawing, looking, service, days)))
        .map(png -> WebAnswer.whole(200, "image/png", png))
        .orElseGet(() -> WebAnswer.text(404, ""))
        .with("Cache-Control", "no-store");
  }

  private static Optional<byte[]> drawn(
      Drawing drawing, Drawing.Looking looking, Optional<String> service, ReportRequest.Days days) {
    return service.isEmpty()
        ? drawing.overview(looking, days)
        : service
            .filter(id -> !id.isBlank())
            .flatMap(id -> drawing.service(looking, new ServiceId(id), days));
  }

  private static Optional<ReportRequest.Days> days(Call call) {
    try {
      LocalDate first = LocalDate.parse(call.inPath("first"));
      LocalDate last = LocalDate.parse(call.inPath("last"));
      return last.isBefore(first) || first.plusYears(MOST_YEARS).isBefore(last)
          ? Optional.empty()
          : Optional.of(new ReportRequest.Days(first, last));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
