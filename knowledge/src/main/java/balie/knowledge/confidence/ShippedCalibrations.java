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

  /// What is ranked.
  public enum Ranked {
    LABELS,
    ARTICLES
  }

  /// The calibration of a ranker. A line of the file is what is ranked, by what, from where on it
  /// is sure enough, and the weights.
  ///
  /// @param by the name of the sentence model, or `words`
  public static Calibration of(Ranked ranked, String by) {
    String name = ranked + " " + by + " ";
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(ShippedCalibrations.class.getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8))) {
      String line =
          reader
              .lines()
              .filter(each -> each.startsWith(name))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException(name + "is not calibrated"));
      double[] numbers =
          Arrays.stream(line.split(" ", -1)).skip(2).mapToDouble(Double::parseDouble).toArray();
      return new Calibration(
          new Logistic(Arrays.copyOfRange(numbers, 1, numbers.length)), numbers[0]);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
