package balie.bot.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTemplateTest {
  @TempDir Path temporary;

  @Test
  void theDeskToStartFromHasNoProblemAndNothingDoubtful() {
    Path folder = temporary.resolve("new");
    assertEquals(new Writing.Written(DeskTemplate.FILES.size()), DeskTemplate.write(folder));
    Reading reading = new DeskReader(DeskCopy.terms()).read(folder, DeskCopy.TODAY);
    Reading.Read read = assertInstanceOf(Reading.Read.class, reading, reading::toString);
    assertEquals(List.of(), read.warnings());
    assertEquals(4, read.questions().size());
  }

  @Test
  void noFileOfItIsForgotten() throws IOException, URISyntaxException {
    var desk = Objects.requireNonNull(DeskTemplate.class.getResource("/balie/new-desk/desk.yaml"));
    Path folder = Objects.requireNonNull(Path.of(desk.toURI()).getParent());
    try (Stream<Path> files = Files.walk(folder)) {
      assertEquals(
          DeskTemplate.FILES.stream().sorted().toList(),
          files
              .filter(Files::isRegularFile)
              .map(file -> folder.relativize(file).toString().replace('\\', '/'))
              .sorted()
              .toList());
    }
  }
}
