package balie.bot.reply;

import balie.bot.reply.ChartInk.Anchor;
import balie.bot.reply.ChartInk.Palette;
import balie.bot.request.SlaSummary;
import balie.bot.request.SlaSummary.Customer;
import balie.bot.request.SlaSummary.Measured;
import balie.bot.request.SlaSummary.Verdict;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The months side by side: what was measured as a dot, what it may have been as a bar, what was
/// promised as a line.
final class SlaMonthsChart {
  private static final int MOST = 12;

  private final SlaWords words;
  private final ChartInk ink;

  SlaMonthsChart(SlaWords words, ChartInk ink) {
    this.words = words;
    this.ink = ink;
  }

  /// One of the months.
  private record Point(YearMonth month, Optional<Measured> measured, Optional<Verdict> verdict) {}

  void draw(
      SlaSummary summary,
      List<Customer> promised,
      double left,
      double right,
      double top,
      double height) {
    Palette palette = ink.palette();
    double base = top + height - 46;
    double roof = top + 40;
    List<Point> points = points(summary);
    List<BigDecimal> targets =
        promised.stream()
            .flatMap(each -> each.availability().stream())
            .map(SlaSummary.Promise::target)
            .distinct()
            .toList();
    double floor = floor(points, targets);
    ink.text(
        words.say("Months", "Maanden"), ChartInk.MARGIN, top + 20, 14, palette.dim(), Anchor.LEFT);
    ink.text(
        words.say(
            "measured (dot), with all that it may have been (bar)",
            "gemeten (stip), met alles wat het geweest kan zijn (balk)"),
        left,
        top + 20,
        13,
        palette.dim(),
        Anchor.LEFT);
    for (double at : new double[] {100, floor}) {
      double y = y(at, floor, roof, base);
      ink.line(left, y, right, y, palette.line(), 1.2);
      ink.text(
          words.promised(BigDecimal.valueOf(at).stripTrailingZeros()),
          left - 8,
          y + 4,
          12,
          palette.dim(),
          Anchor.RIGHT);
    }
    for (BigDecimal target : targets) {
      double y = y(target.doubleValue(), floor, roof, base);
      ink.dashed(left, y, right, y, palette.ink());
      ink.text(words.promised(target), left - 8, y + 4, 12, palette.ink(), Anchor.RIGHT);
    }
    double step = (right - left) / Math.max(points.size(), 1);
    for (int i = 0; i < points.size(); i++) {
      double x = left + (i + 0.5) * step;
      point(points.get(i), x, floor, roof, base);
      ink.text(
          words.shortMonth(points.get(i).month()), x, base + 20, 12, palette.dim(), Anchor.MIDDLE);
    }
  }

  private void point(Point point, double x, double floor, double roof, double base) {
    Palette palette = ink.palette();
    Optional<BigDecimal> shown = point.measured().flatMap(Measured::shown);
    if (shown.isEmpty()) {
      ink.text(words.say("none", "geen"), x, base - 8, 12, palette.dim(), Anchor.MIDDLE);
      return;
    }
    Measured measured = point.measured().orElseThrow();
    double low = y(measured.lower().orElseThrow().doubleValue(), floor, roof, base);
    double high = y(measured.upper().orElseThrow().doubleValue(), floor, roof, base);
    Rectangle2D bar =
        new Rectangle2D.Double(x - 5, high, 10, Math.max(0, Math.min(low, base) - high));
    ink.hatched(bar);
    double y = y(shown.get().doubleValue(), floor, roof, base);
    Verdict verdict = point.verdict().orElse(Verdict.MET);
    ink.fill(new Ellipse2D.Double(x - 7.5, y - 7.5, 15, 15), palette.sheet());
    ink.fill(new Ellipse2D.Double(x - 6, y - 6, 12, 12), SlaChart.color(palette, verdict));
    if (point.verdict().isPresent()) {
      ink.sign(SlaWords.sign(verdict), x + 15, y - 1, 9, SlaChart.color(palette, verdict));
    }
    double at = y - roof < 18 ? y + 22 : y - 12;
    String label = words.percent(shown).replace("%", "").strip();
    double wide = ink.width(label, 12, false);
    ink.box(x - wide / 2 - 2, at - 10, wide + 4, 13, palette.sheet());
    ink.text(label, x, at, 12, palette.ink(), Anchor.MIDDLE);
  }

  private static List<Point> points(SlaSummary summary) {
    List<Point> points = new ArrayList<>();
    summary
        .months()
        .forEach(
            each ->
                points.add(
                    new Point(
                        each.month(),
                        each.measured(),
                        worst(
                            each.verdicts().stream()
                                .map(one -> one.judged().verdict())
                                .toList()))));
    summary
        .period()
        .month()
        .ifPresent(
            month ->
                points.add(
                    new Point(
                        month,
                        summary.measured(),
                        worst(
                            SlaChart.judged(summary.customers())
                                .map(SlaSummary.Judged::verdict)
                                .toList()))));
    return points.subList(Math.max(0, points.size() - MOST), points.size());
  }

  private static Optional<Verdict> worst(List<Verdict> verdicts) {
    if (verdicts.contains(Verdict.BREACHED)) {
      return Optional.of(Verdict.BREACHED);
    }
    return verdicts.contains(Verdict.NOT_DEMONSTRATED)
        ? Optional.of(Verdict.NOT_DEMONSTRATED)
        : verdicts.stream().findFirst();
  }

  /// A round figure below all that has to be seen.
  private static double floor(List<Point> points, List<BigDecimal> targets) {
    double least = 100;
    for (Point each : points) {
      least =
          Math.min(
              least,
              each.measured().flatMap(Measured::shown).map(BigDecimal::doubleValue).orElse(100.0));
    }
    for (BigDecimal each : targets) {
      least = Math.min(least, each.doubleValue());
    }
    for (double each : new double[] {99.9, 99.8, 99.5, 99, 98, 95, 90, 80, 50}) {
      if (least > each + (100 - each) * 0.15) {
        return each;
      }
    }
    return 0;
  }

  private static double y(double percent, double floor, double roof, double base) {
    return base - (Math.max(percent, floor) - floor) / (100 - floor) * (base - roof);
  }
}
