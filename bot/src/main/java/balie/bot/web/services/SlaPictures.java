package balie.bot.web.services;

import balie.bot.flow.Dispatcher;
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
    return snapshot
        .flatMap(
            current ->
                days(call)
                    .flatMap(
                        days ->
                            current
                                .dispatcher()
                                .picture(
                                    new Dispatcher.Looking(
                                        viewing.person(),
                                        Language.ofTag(call.inPath("language"))
                                            .orElse(viewing.language()),
                                        clock.instant()),
                                    service.filter(each -> !each.isBlank()).map(ServiceId::new),
                                    days,
                                    call.inPath("theme").equals("dark"))))
        .map(png -> WebAnswer.whole(200, "image/png", png))
        .orElseGet(() -> WebAnswer.text(404, ""))
        .with("Cache-Control", "no-store");
  }

  private static Optional<ReportRequest.Days> days(Call call) {
    try {
      LocalDate first = LocalDate.parse(call.inPath("first"));
      LocalDate last = LocalDate.parse(call.inPath("last"));
      return last.isBefore(first)
          ? Optional.empty()
          : Optional.of(new ReportRequest.Days(first, last));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }
}
