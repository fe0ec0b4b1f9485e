package balie.bot.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.TestDesk;
import balie.storage.desk.Register;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FitsTest {
  private static final Thresholds FITTED = new Thresholds(0.45, 0.35, 0.4, 0.25, 0.7);

  @TempDir private Path folder = Path.of("");

  private final Register example = TestDesk.example().register();

  @Test
  void whatWasFittedToADeskIsFoundAgain() throws IOException {
    Fits.in(folder).keep(example, FITTED);
    assertEquals(FITTED, Fits.in(folder).of(example));
  }

  @Test
  void anotherDeskKeepsWhatShips() throws IOException {
    Fits.in(folder).keep(example, FITTED);
    assertEquals(Thresholds.SHIPPED, Fits.in(folder).of(TestDesk.demo().register()));
  }

  @Test
  void whatCannotBeReadIsNotUsed() throws IOException {
    Fits.in(folder).keep(example, FITTED);
    try (var files = Files.list(folder)) {
      Files.writeString(files.findFirst().orElseThrow(), "meaning=7");
    }
    assertEquals(Thresholds.SHIPPED, Fits.in(folder).of(example));
  }

  @Test
  void thresholdsAreReadAsTheyWereWritten() {
    assertEquals(Optional.of(FITTED), Thresholds.read(FITTED.written()));
    assertTrue(FITTED.neighbours().stream().allMatch(n -> n.meaning() >= 0.2 && n.meaning() < 1));
  }
}
