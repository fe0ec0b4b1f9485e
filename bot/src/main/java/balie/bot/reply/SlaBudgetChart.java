package balie.bot.reply;

import balie.bot.reply.ChartInk.Anchor;
import balie.bot.reply.ChartInk.Palette;
import balie.bot.request.SlaSummary;
import balie.bot.request.SlaSummary.Customer;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The downtime as it added up, against what each promise allows; above it, hatched, what could
/// have been down unseen.
final class SlaBudgetChart {
  private final SlaWords words;
  private final ChartInk ink;

  SlaBudgetChart(SlaWords words, ChartInk ink) {
    this.words = words;
    this.ink = ink;
  }

  /// A line of the chart: how much downtime some promises allow, in seconds.
  private record Budget(BigDecimal seconds, BigDecimal target) {}

  void draw(
      SlaSummary summary,
      List<Customer> promised,
      double left,
      double right,
      double top,
      double height) {
    Palette palette = ink.palette();
    double base = top + height - 40;
    double roof = top + 34;
    List<Budget> budgets =
        promised.stream()
            .flatMap(each -> each.availability().stream())
            .flatMap(
                each -> each.judged().stream().map(one -> new Budget(one.budget(), each.target())))
            .distinct()
            .sorted(Comparator.comparing(Budget::seconds))
            .toList();
    double down = total(summary).toSeconds();
    double most =
        1.2
            * Math.max(
                60,
                Math.max(down, budgets.isEmpty() ? 0 : budgets.getLast().seconds().doubleValue()));
    ink.text(
        words.say("Downtime", "Uitval"), ChartInk.MARGIN, top + 20, 14, palette.dim(), Anchor.LEFT);
    ink.text(
        words.say(
            "added up, against what the promises allow",
            "opgeteld, naast wat de beloften toestaan"),
        left,
        top + 20,
        13,
        palette.dim(),
        Anchor.LEFT);
    ink.line(left, base, right, base, palette.line(), 1.2);
    ink.text("0", left - 8, base + 4, 12, palette.dim(), Anchor.RIGHT);
    double scale = (base - roof) / most;
    Rectangle2D area = new Rectangle2D.Double(left, roof - 6, right - left, base - roof + 6);
    List<double[]> line = line(summary, left, right, base, scale);
    ink.within(area, () -> unseen(summary, line, left, right, scale));
    double free = Double.MAX_VALUE;
    for (Budget each : budgets) {
      double y = base - each.seconds().doubleValue() * scale;
      ink.dashed(left, y, right, y, palette.ink());
      double label = Math.min(y - 6, free - 16);
      free = label;
      ink.text(
          words
              .say("%s allows %s", "%s laat %s toe")
              .formatted(
                  words.promised(each.target()),
                  words.length(Duration.ofSeconds(each.seconds().longValue()))),
          left + 6,
          label,
          13,
          palette.ink(),
          Anchor.LEFT);
    }
    SlaChart.polyline(ink, line, palette.down());
    double[] end = line.getLast();
    String sum = words.length(total(summary));
    double at = Math.max(roof + 4, end[1] - 9);
    double wide = ink.width(sum, 14, true);
    ink.box(Math.min(end[0], right) - wide - 3, at - 12, wide + 5, 15, palette.sheet());
    ink.strong(sum, Math.min(end[0], right), at, 14, palette.down(), Anchor.RIGHT, 260);
    dates(summary, left, right, base);
  }

  private void dates(SlaSummary summary, double left, double right, double base) {
    Palette palette = ink.palette();
    ink.text(words.date(summary.period().first()), left, base + 20, 12, palette.dim(), Anchor.LEFT);
    ink.text(
        words.date(summary.period().last()), right, base + 20, 12, palette.dim(), Anchor.RIGHT);
  }

  private static Duration total(SlaSummary summary) {
    return summary.outages().stream()
        .map(SlaSummary.Outage::down)
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static List<double[]> line(
      SlaSummary summary, double left, double right, double base, double scale) {
    List<double[]> points = new ArrayList<>();
    points.add(new double[] {left, base});
    double sum = 0;
    for (SlaSummary.Outage each : summary.outages()) {
      points.add(new double[] {x(summary, each.from(), left, right), base - sum * scale});
      sum += each.down().toMillis() / 1000.0;
      points.add(new double[] {x(summary, each.until(), left, right), base - sum * scale});
    }
    points.add(new double[] {x(summary, summary.period().seen(), left, right), base - sum * scale});
    return points;
  }

  private static double x(SlaSummary summary, Instant at, double left, double right) {
    double whole = Duration.between(summary.period().from(), summary.period().until()).toMillis();
    double part = Duration.between(summary.period().from(), at).toMillis();
    return left + (right - left) * part / whole;
  }

  /// Between what was down and what may have been.
  private void unseen(
      SlaSummary summary, List<double[]> line, double left, double right, double scale) {
    double[] unknown = new double[summary.days().size() + 1];
    for (int i = 0; i < summary.days().size(); i++) {
      unknown[i + 1] = unknown[i] + summary.days().get(i).unknown().toMillis() / 1000.0;
    }
    if (unknown[summary.days().size()] <= 0) {
      return;
    }
    List<double[]> lower = dense(line, (right - left) / summary.days().size());
    Path2D band = new Path2D.Double();
    band.moveTo(lower.getFirst()[0], lower.getFirst()[1]);
    lower.forEach(at -> band.lineTo(at[0], at[1]));
    for (double[] at : lower.reversed()) {
      double day = (at[0] - left) / (right - left) * summary.days().size();
      int whole = Math.clamp((int) Math.floor(day), 0, summary.days().size() - 1);
      double until = unknown[whole] + (unknown[whole + 1] - unknown[whole]) * (day - whole);
      band.lineTo(at[0], at[1] - until * scale);
    }
    band.closePath();
    ink.hatched(band);
  }

  /// The same line, with a point at least every step.
  private static List<double[]> dense(List<double[]> line, double step) {
    List<double[]> dense = new ArrayList<>();
    double[] before = line.getFirst();
    for (double[] at : line) {
      int parts = Math.max(1, (int) Math.ceil((at[0] - before[0]) / step));
      for (int i = 1; i <= parts; i++) {
        double share = (double) i / parts;
        dense.add(
            new double[] {
              before[0] + (at[0] - before[0]) * share, before[1] + (at[1] - before[1]) * share
            });
      }
      before = at;
    }
    return dense;
  }
}
