package balie.bot.report;

import balie.bot.request.SlaSummary.DeskWork;
import balie.bot.request.SlaSummary.Part;
import balie.bot.request.SlaSummary.Times;

/// The desk's figures as they are told.
final class DeskWorks {
  private DeskWorks() {}

  static DeskWork of(DeskFigures figures) {
    return new DeskWork(
        part(figures.firstContact()),
        times(figures.firstResponse()),
        figures.unanswered(),
        part(figures.reopened()),
        figures.backlog().open(),
        times(figures.backlog().business()),
        times(figures.backlog().wall()),
        figures.satisfaction().good().map(DeskWorks::part),
        part(figures.satisfaction().response()));
  }

  private static Part part(Share share) {
    return new Part(share.of(), share.n());
  }

  private static Times times(Percentiles all) {
    return new Times(all.n(), all.at(50), all.at(90), all.at(95), all.longest());
  }
}
