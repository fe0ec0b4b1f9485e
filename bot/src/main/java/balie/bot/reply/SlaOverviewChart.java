package balie.bot.reply;

import balie.bot.reply.ChartInk.Anchor;
import balie.bot.reply.ChartInk.Palette;
import balie.bot.request.SlaSummary;
import balie.bot.request.SlaSummary.Measured;
import balie.bot.request.SlaSummary.Verdict;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Many services in a picture, a row each: how much of the allowed downtime was used, and the
/// verdicts.
final class SlaOverviewChart {
  private static final int WIDTH = 960;
  private static final double LEFT = 300;
  private static final double RIGHT = WIDTH - 190;
  private static final int ROW = 34;
  private static final int HEAD = 104;

  /// What is more than this of the budget goes over the edge.
  private static final double MOST = 2;

  private final SlaWords words;
  private final boolean dark;

  SlaOverviewChart(SlaWords words, boolean dark) {
    this.words = words;
    this.dark = dark;
  }

  byte[] of(List<SlaSummary> summaries) {
    ChartInk ink = new ChartInk(WIDTH, HEAD + Math.max(1, summaries.size()) * ROW + 30, dark);
    Palette palette = ink.palette();
    ink.strong(
        summaries.isEmpty()
            ? words.say("No services", "Geen diensten")
            : words
                .say("All services, %s", "Alle diensten, %s")
                .formatted(words.period(summaries.getFirst().period())),
        ChartInk.MARGIN,
        50,
        26,
        palette.ink(),
        Anchor.LEFT,
        WIDTH - 60.0);
    ink.text(
        words.say(
            "Downtime (bar) and what was not seen (hatched), as a share of what the strictest promise allows",
            "Uitval (balk) en wat niet gezien is (gearceerd), als deel van wat de strengste belofte toestaat"),
        ChartInk.MARGIN,
        78,
        14,
        palette.dim(),
        Anchor.LEFT);
    double one = LEFT + (RIGHT - LEFT) / MOST;
    double bottom = HEAD + summaries.size() * (double) ROW;
    ink.dashed(one, HEAD - 6, one, bottom, palette.ink());
    ink.text("100" + words.say("%", " %"), one, bottom + 18, 12, palette.dim(), Anchor.MIDDLE);
    for (int i = 0; i < summaries.size(); i++) {
      row(ink, summaries.get(i), HEAD + i * (double) ROW);
    }
    return ink.png();
  }

  private void row(ChartInk ink, SlaSummary summary, double y) {
    Palette palette = ink.palette();
    ink.text(words.service(summary), ChartInk.MARGIN, y + 20, 15, palette.ink(), Anchor.LEFT, 170);
    ink.text(
        summary.measured().map(each -> words.percent(each.shown())).orElse("–"),
        LEFT - 16,
        y + 20,
        14,
        palette.ink(),
        Anchor.RIGHT);
    Optional<SlaSummary.Judged> strictest =
        SlaChart.judged(summary.customers())
            .filter(each -> each.budget().signum() > 0)
            .min((a, b) -> a.budget().compareTo(b.budget()));
    if (strictest.isEmpty() || summary.measured().isEmpty()) {
      ink.text(
          summary.measured().isEmpty()
              ? words.say("not measured", "niet gemeten")
              : words.say("nothing promised", "niets beloofd"),
          LEFT,
          y + 20,
          14,
          palette.dim(),
          Anchor.LEFT);
      return;
    }
    bars(ink, summary.measured().get(), strictest.get().budget(), y);
    verdicts(ink, summary, y);
  }

  private static void bars(ChartInk ink, Measured measured, BigDecimal budget, double y) {
    Palette palette = ink.palette();
    double scale = (RIGHT - LEFT) / MOST / (budget.doubleValue() * 1000);
    double down = measured.down().toMillis() * scale;
    double unknown = measured.unknown().toMillis() * scale;
    double most = RIGHT - LEFT;
    ink.line(LEFT, y + 15, RIGHT, y + 15, palette.line(), 1);
    double shown = Math.min(down, most);
    ink.box(LEFT, y + 8, shown, 14, palette.down());
    double rest = Math.min(unknown, most - shown);
    if (rest > 0) {
      ink.hatched(new Rectangle2D.Double(LEFT + shown, y + 8, rest, 14));
    }
    if (down + unknown <= 0) {
      ink.fill(new Ellipse2D.Double(LEFT - 3, y + 11, 8, 8), palette.up());
    }
    if (down + unknown > most) {
      ink.text("»", RIGHT + 4, y + 20, 15, palette.ink(), Anchor.LEFT);
    }
  }

  private void verdicts(ChartInk ink, SlaSummary summary, double y) {
    Palette palette = ink.palette();
    List<Verdict> verdicts =
        SlaChart.judged(summary.customers()).map(SlaSummary.Judged::verdict).toList();
    Verdict worst =
        verdicts.contains(Verdict.BREACHED)
            ? Verdict.BREACHED
            : verdicts.contains(Verdict.NOT_DEMONSTRATED) ? Verdict.NOT_DEMONSTRATED : Verdict.MET;
    ink.sign(SlaWords.sign(worst), RIGHT + 30, y + 14, 13, SlaChart.color(palette, worst));
    ink.text(
        words.verdict(worst),
        RIGHT + 46,
        y + 20,
        14,
        palette.ink(),
        Anchor.LEFT,
        WIDTH - RIGHT - 60);
  }
}
