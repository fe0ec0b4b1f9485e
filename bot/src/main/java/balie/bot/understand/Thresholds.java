package balie.bot.understand;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How sure a meaning or an article must be, each between 0 and 1. What ships was picked on open
/// golden questions; a desk's own may move them.
///
/// @param meaning below it a meaning is not acted upon
/// @param ofNamed the same for a term of a service that is named, where no other meaning comes near
/// @param article an article is told from this confidence on where the question is a how-to
/// @param plainArticle the same where it is plainly a how-to: then only which article is in
///   question
/// @param otherArticle the same where the question is something else
public record Thresholds(
    double meaning, double ofNamed, double article, double plainArticle, double otherArticle) {
  /// What ships.
  public static final Thresholds SHIPPED = new Thresholds(0.5, 0.4, 0.25, 0.25, 0.6);

  private static final double STEP = 0.05;
  private static final double LEAST = 0.2;
  private static final double MOST = 0.9;
  private static final String NUMBER = "=(0(?:\\.\\d{1,6})?)";
  private static final Pattern WRITTEN =
      Pattern.compile(
          "meaning"
              + NUMBER
              + " of-named"
              + NUMBER
              + " article"
              + NUMBER
              + " plain-article"
              + NUMBER
              + " other-article"
              + NUMBER);

  /// Those one step away in one of them.
  public List<Thresholds> neighbours() {
    return Stream.of(-2 * STEP, -STEP, STEP, 2 * STEP)
        .flatMap(
            by ->
                Stream.of(
                    new Thresholds(
                        moved(meaning, by), ofNamed, article, plainArticle, otherArticle),
                    new Thresholds(
                        meaning, moved(ofNamed, by), article, plainArticle, otherArticle),
                    new Thresholds(
                        meaning, ofNamed, moved(article, by), plainArticle, otherArticle),
                    new Thresholds(
                        meaning, ofNamed, article, moved(plainArticle, by), otherArticle),
                    new Thresholds(
                        meaning, ofNamed, article, plainArticle, moved(otherArticle, by))))
        .filter(each -> !each.equals(this))
        .toList();
  }

  private static double moved(double threshold, double by) {
    return Math.round(100 * Math.clamp(threshold + by, LEAST, MOST)) / 100.0;
  }

  /// As [#read] reads them.
  public String written() {
    return String.format(
        Locale.ROOT,
        "meaning=%.2f of-named=%.2f article=%.2f plain-article=%.2f other-article=%.2f",
        meaning,
        ofNamed,
        article,
        plainArticle,
        otherArticle);
  }

  /// Those that were written; empty for anything else.
  public static Optional<Thresholds> read(String written) {
    Matcher found = WRITTEN.matcher(written.strip());
    return found.matches()
        ? Optional.of(
            new Thresholds(
                number(found, 1),
                number(found, 2),
                number(found, 3),
                number(found, 4),
                number(found, 5)))
        : Optional.empty();
  }

  private static double number(Matcher found, int group) {
    return Double.parseDouble(found.group(group));
  }
}
