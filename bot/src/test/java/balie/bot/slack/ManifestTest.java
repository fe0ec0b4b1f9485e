package balie.bot.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the app's manifest asks for.
class ManifestTest {
  @Test
  void itAsksForTheScopesThatHaveAReasonAndForNoOther() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("..", "docs", "slack-manifest.yaml"));
    List<String> scopes =
        lines.subList(lines.indexOf("    bot:") + 1, lines.indexOf("settings:")).stream()
            .map(line -> line.replace("- ", "").strip())
            .sorted()
            .toList();
    assertEquals(Arrays.stream(Scope.values()).map(Scope::id).sorted().toList(), scopes);
  }
}
