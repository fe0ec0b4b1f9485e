package balie.knowledge.confidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/// The calibrations that ship, fitted on open data. What they were fitted on stands in
/// `confidence.README.md` beside the file.
public final class ShippedCalibrations {
  private static final String FILE = "/balie/knowledge/confidence.txt";

  private ShippedCalibrations() {}

  /// What ranks, and so gives the signs.
  public enum Ranker {
    LABELS_BY_WORDS,
    LABELS_BY_VECTORS,
    ARTICLES_BY_WORDS,
    ARTICLES_BY_VECTORS
  }

  /// The calibration of a ranker. A line of the file is the ranker, from where on it is sure
  /// enough, and the weights.
  public static Calibration of(Ranker ranker) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(ShippedCalibrations.class.getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8))) {
      String line =
          reader.lines().filter(each -> each.startsWith(ranker + " ")).findFirst().orElseThrow();
      double[] numbers =
          Arrays.stream(line.split(" ", -1)).skip(1).mapToDouble(Double::parseDouble).toArray();
      return new Calibration(
          new Logistic(Arrays.copyOfRange(numbers, 1, numbers.length)), numbers[0]);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
