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

  /// A question of which it is known what should come of it.
  ///
  /// @param isRight whether the first hit answers it
  /// @param answerable whether anything does
  public record Known(Signs signs, boolean isRight, boolean answerable) {}

  /// Whether to answer rather than abstain.
  public boolean isEnough(double confidence) {
    return confidence >= enough;
  }

  /// Fitted to questions, beginning from what it was. From where on it answers is chosen so that
  /// the share of the answerable that are answered rightly and the share of the others that are not
  /// answered are together as large as can be; without questions of both kinds that stays as it
  /// was.
  public Calibration fitted(List<Known> known) {
    Logistic fitted =
        logistic.fitted(
            known.stream().map(each -> new Case(each.signs(), each.isRight(), 1)).toList(), HOLD);
    long answerable = known.stream().filter(Known::answerable).count();
    boolean both = answerable > 0 && answerable < known.size();
    return new Calibration(fitted, both ? best(fitted, known, answerable) : enough);
  }

  private record Sure(double confidence, Known known) {}

  /// Goes down from the surest; of thresholds that do equally well the one in the middle.
  private static double best(Logistic fitted, List<Known> known, long answerable) {
    List<Sure> sure = new ArrayList<>();
    known.forEach(each -> sure.add(new Sure(fitted.of(each.signs()), each)));
    sure.sort(Comparator.comparingDouble(Sure::confidence).reversed());
    double right = 0;
    double seen = 1;
    double most = right + seen;
    double best = 1;
    for (int i = 0; i < sure.size(); i++) {
      Sure each = sure.get(i);
      right += each.known().isRight() ? 1.0 / answerable : 0;
      seen -= each.known().answerable() ? 0 : 1.0 / (known.size() - answerable);
      double next = i + 1 < sure.size() ? sure.get(i + 1).confidence() : 0;
      if (right + seen > most + 1e-12) {
        most = right + seen;
        best = (each.confidence() + next) / 2;
      }
    }
    return best;
  }
}
