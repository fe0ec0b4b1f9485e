package balie.storage.sql;

import balie.storage.budget.BudgetAlert;
import balie.storage.budget.BudgetAlerts;
import balie.storage.budget.Pace;
import balie.storage.service.ServiceId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// Alerts about error budgets, in the database.
final class SqlBudgetAlerts implements BudgetAlerts {
  private final Connections connections;

  SqlBudgetAlerts(Connections connections) {
    this.connections = connections;
  }

  @Override
  public boolean raise(BudgetAlert alert) {
    return run(
        """
        INSERT INTO budget_alert (service, pace, target, used, since, told_at, ended)
        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """,
        alert.service(),
        alert.pace(),
        alert.target().toPlainString(),
        alert.used().map(BigDecimal::toPlainString),
        alert.since(),
        alert.told(),
        alert.ended());
  }

  @Override
  public List<BudgetAlert> open() {
    return connections.read(
        session ->
            session.list(
                """
                SELECT service, pace, target, used, since, told_at, ended FROM budget_alert
                WHERE ended IS NULL OR told_at IS NULL ORDER BY service, since
                """,
                SqlBudgetAlerts::alert));
  }

  @Override
  public boolean told(BudgetAlert alert, Instant at) {
    return run(
        """
        UPDATE budget_alert SET told_at = ?
        WHERE service = ? AND pace = ? AND since = ? AND told_at IS NULL
        """,
        at,
        alert.service(),
        alert.pace(),
        alert.since());
  }

  @Override
  public void end(BudgetAlert alert, Instant at) {
    boolean unused =
        run(
            """
            UPDATE budget_alert SET ended = ?
            WHERE service = ? AND pace = ? AND since = ? AND ended IS NULL
            """,
            at,
            alert.service(),
            alert.pace(),
            alert.since());
  }

  @Override
  public List<BudgetAlert> of(ServiceId service, Instant from, Instant until) {
    return connections.read(
        session ->
            session.list(
                """
                SELECT service, pace, target, used, since, told_at, ended FROM budget_alert
                WHERE service = ? AND since >= ? AND since < ? ORDER BY since, pace
                """,
                SqlBudgetAlerts::alert,
                service,
                from,
                until));
  }

  private boolean run(String sql, Object... values) {
    return connections.write(session -> session.run(sql, values)) > 0;
  }

  private static BudgetAlert alert(Row row) {
    return new BudgetAlert(
        new ServiceId(row.text("service")),
        row.oneOf(Pace.class, "pace"),
        new BigDecimal(row.text("target")),
        row.optionalText("used").map(BigDecimal::new),
        row.instant("since"),
        row.optionalInstant("told_at"),
        row.optionalInstant("ended"));
  }
}
