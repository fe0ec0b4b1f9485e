package balie.bot.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The desk that ships for the demo, read with the terms that ship.
class DemoDeskTest {
  @TempDir Path temporary;

  private static Reading.Read read(Path folder) {
    Reading reading = new DeskReader(BuiltInTerms.load()).read(folder, DeskCopy.TODAY);
    return assertInstanceOf(Reading.Read.class, reading, reading::toString);
  }

  private static Path demo() throws URISyntaxException {
    var desk = Objects.requireNonNull(DeskReader.class.getResource("/demo-desk/desk.yaml"));
    return Objects.requireNonNull(Path.of(desk.toURI()).getParent());
  }

  @Test
  void theDemoDeskHasNoProblemAndNothingDoubtful() throws URISyntaxException {
    assertEquals(List.of(), read(demo()).warnings());
  }

  @Test
  void theDemoDeskIsReadAgainAsItWas() throws URISyntaxException {
    Reading.Read demo = read(demo());
    Path folder = temporary.resolve("written");
    new DeskWriter(BuiltInTerms.load()).write(demo.desk(), List.of(), folder);
    assertEquals(demo.desk(), read(folder).desk());
  }
}
