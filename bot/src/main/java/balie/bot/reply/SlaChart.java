package balie.bot.reply;

import balie.bot.reply.ChartInk.Anchor;
import balie.bot.reply.ChartInk.Palette;
import balie.bot.request.SlaSummary;
import balie.bot.request.SlaSummary.Customer;
import balie.bot.request.SlaSummary.Verdict;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An SLA summary as a picture: the verdicts, each day, the downtime against what is allowed, and
/// the months.
final class SlaChart {
  private static final int WIDTH = 960;
  private static final double LEFT = 120;
  private static final double RIGHT = WIDTH - ChartInk.MARGIN - 4;
  private static final int MOST_CUSTOMERS = 4;

  private final SlaWords words;
  private final boolean dark;

  SlaChart(SlaWords words, boolean dark) {
    this.words = words;
    this.dark = dark;
  }

  byte[] of(SlaSummary summary) {
    List<Customer> promised =
        summary.customers().stream().filter(each -> each.availability().isPresent()).toList();
    int told = Math.min(promised.size(), MOST_CUSTOMERS);
    int head = 92 + Math.max(1, told) * 24 + (promised.size() > told ? 22 : 0);
    boolean measured = summary.measured().isPresent();
    int months = summary.months().isEmpty() ? 0 : 216;
    ChartInk ink = new ChartInk(WIDTH, head + (measured ? 88 + 232 + months : 60), dark);
    head(ink, summary, promised.subList(0, told), promised.size() - told);
    if (measured) {
      days(ink, summary, head);
      new SlaBudgetChart(words, ink).draw(summary, promised, LEFT, RIGHT, head + 88.0, 232);
      if (months > 0) {
        new SlaMonthsChart(words, ink).draw(summary, promised, LEFT, RIGHT, head + 320.0, months);
      }
    } else {
      ink.text(
          words.say(
              "Nothing measures the availability of this service.",
              "Niets meet de beschikbaarheid van deze dienst."),
          ChartInk.MARGIN,
          head + 18.0,
          16,
          ink.palette().dim(),
          Anchor.LEFT);
    }
    return ink.png();
  }

  private void head(ChartInk ink, SlaSummary summary, List<Customer> told, int more) {
    Palette palette = ink.palette();
    String shown = summary.measured().map(each -> words.percent(each.shown())).orElse("–");
    double wide = ink.width(shown, 34, true);
    ink.strong(
        words.service(summary) + ", " + words.period(summary.period()),
        ChartInk.MARGIN,
        52,
        26,
        palette.ink(),
        Anchor.LEFT,
        RIGHT - ChartInk.MARGIN - wide - 30);
    ink.strong(shown, RIGHT, 54, 34, palette.ink(), Anchor.RIGHT, 400);
    ink.text(
        summary
            .measured()
            .map(
                each ->
                    words
                        .say(
                            "measured; %s of the time was seen",
                            "gemeten; %s van de tijd is gezien")
                        .formatted(words.percent(each.evidence())))
            .orElse(words.say("not measured", "niet gemeten")),
        RIGHT,
        76,
        14,
        palette.dim(),
        Anchor.RIGHT);
    double y = 92;
    for (Customer each : told) {
      customer(ink, each, y);
      y += 24;
    }
    if (more > 0) {
      ink.text(
          words.say("and %d more customers", "en nog %d klanten").formatted(more),
          ChartInk.MARGIN + 26,
          y + 4,
          14,
          palette.dim(),
          Anchor.LEFT);
    }
    if (told.isEmpty()) {
      ink.text(
          words.say("No availability was promised.", "Er was geen beschikbaarheid beloofd."),
          ChartInk.MARGIN,
          y + 4,
          15,
          palette.dim(),
          Anchor.LEFT);
    }
  }

  private void customer(ChartInk ink, Customer customer, double y) {
    Palette palette = ink.palette();
    SlaSummary.Promise promise = customer.availability().orElseThrow();
    Optional<Verdict> verdict = promise.judged().map(SlaSummary.Judged::verdict);
    Color color = verdict.map(each -> color(palette, each)).orElse(palette.dim());
    ink.sign(verdict.map(SlaWords::sign).orElse("–"), ChartInk.MARGIN + 9, y - 1, 15, color);
    String said =
        words
            .say("%s: %s promised, %s", "%s: %s beloofd, %s")
            .formatted(
                words.customer(customer),
                words.promised(promise.target()),
                promise
                    .judged()
                    .map(each -> words.verdict(each.verdict()) + "; " + words.remaining(each))
                    .orElse(words.say("not measured", "niet gemeten")));
    ink.text(
        said,
        ChartInk.MARGIN + 26,
        y + 4,
        15,
        palette.ink(),
        Anchor.LEFT,
        RIGHT - 60 - ChartInk.MARGIN);
  }

  static Color color(Palette palette, Verdict verdict) {
    return switch (verdict) {
      case MET -> palette.up();
      case BREACHED -> palette.down();
      case NOT_DEMONSTRATED -> palette.dim();
    };
  }

  /// A cell for each day: up, partly unknown, down, or not agreed at all.
  private void days(ChartInk ink, SlaSummary summary, double top) {
    Palette palette = ink.palette();
    ink.text(words.say("Days", "Dagen"), ChartInk.MARGIN, top + 30, 14, palette.dim(), Anchor.LEFT);
    int n = summary.days().size();
    double step = (RIGHT - LEFT) / n;
    double gap = step > 8 ? 2 : 0;
    for (int i = 0; i < n; i++) {
      SlaSummary.Day day = summary.days().get(i);
      double x = LEFT + i * step;
      day(ink, day, x, top + 10, step - gap);
      boolean labelled = n <= 31 ? i == 0 || (i + 1) % 5 == 0 : day.date().getDayOfMonth() == 1;
      if (labelled) {
        String label =
            n <= 31
                ? Integer.toString(day.date().getDayOfMonth())
                : words.shortMonth(java.time.YearMonth.from(day.date()));
        ink.text(
            label,
            x + (n <= 31 ? (step - gap) / 2 : 0),
            top + 58,
            12,
            palette.dim(),
            n <= 31 ? Anchor.MIDDLE : Anchor.LEFT);
      }
    }
    legend(ink, top + 78);
  }

  private static void day(ChartInk ink, SlaSummary.Day day, double x, double y, double width) {
    Palette palette = ink.palette();
    double height = 32;
    Rectangle2D cell = new Rectangle2D.Double(x, y, width, height);
    if (day.agreed().isZero()) {
      ink.draw(
          new Rectangle2D.Double(x + 0.5, y + 0.5, Math.max(0.5, width - 1), height - 1),
          palette.line(),
          new BasicStroke(1));
      return;
    }
    ink.fill(cell, palette.up());
    double unknown = share(day.unknown(), day.agreed(), 0.12) * height;
    double down = share(day.down(), day.agreed(), 0.3) * height;
    if (unknown > 0) {
      Rectangle2D part = new Rectangle2D.Double(x, y, width, Math.min(unknown, height));
      ink.fill(part, palette.sheet());
      ink.hatched(part);
    }
    if (down > 0) {
      double part = Math.min(down, height);
      ink.box(x, y + height - part - 1.5, width, 1.5, palette.sheet());
      ink.box(x, y + height - part, width, part, palette.down());
    }
  }

  /// What happened at all is seen, however short it was.
  private static double share(Duration part, Duration whole, double least) {
    return part.isZero() ? 0 : Math.max(least, (double) part.toMillis() / whole.toMillis());
  }

  private void legend(ChartInk ink, double y) {
    Palette palette = ink.palette();
    double x = LEFT;
    x = key(ink, x, y, words.say("up", "beschikbaar"), box -> ink.fill(box, palette.up()));
    x = key(ink, x, y, words.say("down", "onbeschikbaar"), box -> ink.fill(box, palette.down()));
    x = key(ink, x, y, words.say("unknown", "onbekend"), ink::hatched);
    key(
        ink,
        x,
        y,
        words.say("outside service hours", "buiten de diensturen"),
        box -> ink.draw(box, palette.line(), new BasicStroke(1)));
  }

  private static double key(
      ChartInk ink,
      double x,
      double y,
      String label,
      java.util.function.Consumer<Rectangle2D> box) {
    box.accept(new Rectangle2D.Double(x, y - 10, 12, 12));
    ink.text(label, x + 18, y, 13, ink.palette().dim(), Anchor.LEFT);
    return x + 18 + ink.width(label, 13, false) + 22;
  }

  /// What the picture shows, for who doesn't see it.
  static String alt(SlaWords words, SlaSummary summary) {
    String verdicts =
        String.join(
            "; ",
            summary.customers().stream()
                .flatMap(
                    each ->
                        each.availability().stream()
                            .map(
                                promise ->
                                    words.customer(each)
                                        + ": "
                                        + words.promised(promise.target())
                                        + " "
                                        + promise
                                            .judged()
                                            .map(judged -> words.verdict(judged.verdict()))
                                            .orElse(words.say("not measured", "niet gemeten"))))
                .toList());
    return words
        .say(
            "Chart: %s, %s. %s available%s. %d outages.",
            "Grafiek: %s, %s. %s beschikbaar%s. %d storingen.")
        .formatted(
            words.service(summary),
            words.period(summary.period()),
            summary.measured().map(each -> words.percent(each.shown())).orElse("–"),
            verdicts.isEmpty() ? "" : "; " + verdicts,
            summary.outages().size());
  }

  static Stream<SlaSummary.Judged> judged(List<Customer> customers) {
    return customers.stream()
        .flatMap(each -> each.availability().stream())
        .flatMap(each -> each.judged().stream());
  }

  static void polyline(ChartInk ink, List<double[]> points, Color color) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < points.size(); i++) {
      double[] at = points.get(i);
      if (i == 0) {
        path.moveTo(at[0], at[1]);
      } else {
        path.lineTo(at[0], at[1]);
      }
    }
    ink.draw(path, color, new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
  }
}
