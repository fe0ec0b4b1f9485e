package balie.knowledge.confidence;

import balie.knowledge.confidence.Logistic.Case;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How sure a first hit is, and from where on it is told.
///
/// @param enough the confidence from which on to answer
public record Calibration(Logistic logistic, double enough) {
  /// How strongly each weight is held where it was, in cases' worth.
  private static final double HOLD = 1.0;

  /// Thresholds that differ by this little do equally well: a few questions more or less.
  private static final double NEARLY = 0.01;

  /// A question of which it is known what should come of it.
  ///
  /// @param isRight whether the first hit answers it
  /// @param answerable whether anything does
  public record Known(Signs signs, boolean isRight, boolean answerable) {}

  /// Whether to answer rather than abstain.
  public boolean isEnough(double confidence) {
    return confidence >= enough;
  }

  /// Fitted to questions, beginning from what it was. What is answerable counts as much as what is
  /// not, however few of either there are: else the rarer kind is hardly learnt from. From where on
  /// it answers is chosen so that the share of the answerable that are answered rightly and the
  /// share of the others that are not answered are together as large as can be, and as even as that
  /// allows; without questions of both kinds that stays as it was.
  public Calibration fitted(List<Known> known) {
    long answerable = known.stream().filter(Known::answerable).count();
    boolean both = answerable > 0 && answerable < known.size();
    double half = known.size() / 2.0;
    List<Case> cases = new ArrayList<>();
    for (Known each : known) {
      long alike = each.answerable() ? answerable : known.size() - answerable;
      cases.add(new Case(each.signs(), each.isRight(), both ? half / alike : 1));
    }
    Logistic fitted = logistic.fitted(cases, HOLD);
    return new Calibration(fitted, both ? best(fitted, known, answerable) : enough);
  }

  private record Sure(double confidence, Known known) {}

  /// A threshold with the shares that it gives.
  private record Point(double threshold, double right, double seen) {
    double together() {
      return right + seen;
    }

    double smaller() {
      return Math.min(right, seen);
    }
  }

  /// Of the thresholds that do nearly as well as the best, the one at which neither share is paid
  /// for with the other.
  private static double best(Logistic fitted, List<Known> known, long answerable) {
    List<Point> points = points(fitted, known, answerable);
    double most = points.stream().mapToDouble(Point::together).max().orElse(0);
    return points.stream()
        .filter(point -> point.together() >= most - NEARLY)
        .max(Comparator.comparingDouble(Point::smaller).thenComparingDouble(Point::together))
        .map(Point::threshold)
        .orElse(1.0);
  }

  /// Goes down from the surest.
  private static List<Point> points(Logistic fitted, List<Known> known, long answerable) {
    List<Sure> sure = new ArrayList<>();
    known.forEach(each -> sure.add(new Sure(fitted.of(each.signs()), each)));
    sure.sort(Comparator.comparingDouble(Sure::confidence).reversed());
    List<Point> points = new ArrayList<>(List.of(new Point(1, 0, 1)));
    double right = 0;
    double seen = 1;
    for (int i = 0; i < sure.size(); i++) {
      Sure each = sure.get(i);
      right += each.known().isRight() ? 1.0 / answerable : 0;
      seen -= each.known().answerable() ? 0 : 1.0 / (known.size() - answerable);
      double next = i + 1 < sure.size() ? sure.get(i + 1).confidence() : 0;
      points.add(new Point((each.confidence() + next) / 2, right, seen));
    }
    return points;
  }
}
