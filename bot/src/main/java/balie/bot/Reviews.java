package balie.bot;

import balie.bot.budget.WatchBudgets;
import balie.bot.clock.Calendars;
import balie.bot.reply.SlaReports;
import balie.bot.report.SlaDesk;
import balie.bot.report.SlaStores;
import balie.bot.review.CloseMonth;
import balie.bot.review.ReviewDesk;
import balie.storage.desk.Register;
import balie.storage.sql.Database;

/// The wiring of what tells, judges and closes how services were delivered: a part of [Bot]'s.
public final class Reviews {
  private Reviews() {}

  /// What tells how services were delivered, from a database.
  public static SlaDesk reports(Register register, Database database) {
    return new SlaDesk(
        register,
        new SlaStores(
            database.histories(),
            database.proofs(),
            database.tickets(),
            database.orders(),
            database.changeRequests(),
            database.review(),
            database.questions()));
  }

  /// What closes months.
  public static CloseMonth closing(Register register, Database database) {
    return new CloseMonth(
        reports(register, database),
        database.review().closings(),
        database.publications().edition(),
        SlaReports::figures);
  }

  /// What answers about the review of services.
  static ReviewDesk desk(Register register, Database database) {
    return new ReviewDesk(
        register,
        database.review(),
        new WatchBudgets(
            register,
            new Calendars(register),
            database.histories(),
            database.review().budgetAlerts()),
        reports(register, database),
        closing(register, database));
  }
}
