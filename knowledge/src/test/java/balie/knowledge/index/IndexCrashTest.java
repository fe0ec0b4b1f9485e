package balie.knowledge.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that is killed while it indexes.
class IndexCrashTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final Set<String> EVERYONE = Set.of("everyone");

  @TempDir private Path folder;

  @Test
  void aKillInTheMiddleOfARebuildLosesNothingAndTheNextUpdateMendsIt() throws Exception {
    Random random = new Random(4);
    for (int kill = 0; kill < 3; kill++) {
      killAfter(500 + random.nextInt(60_000));
      List<String> troubles = new ArrayList<>();
      try (IndexFolder index = IndexFolder.at(folder, troubles::add)) {
        assertTrue(index.isKept(), "nobody holds it any more");
        PassageIndex same = index.update(MortalIndex.numbered(50, "lift"));
        assertEquals(50, same.count(EVERYONE, DAY));
        assertEquals(10, found(same, "lift").size());
        assertEquals(List.of(), found(same, "scanner"));
      }
      assertEquals(List.of(), troubles);
    }
  }

  private static List<PassageIndex.Hit> found(PassageIndex index, String stem) {
    return index.find(List.of(stem), balie.knowledge.source.Language.EN, EVERYONE, DAY, 10);
  }

  private void killAfter(int documents) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                MortalIndex.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean committed = false;
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      boolean killed = false;
      for (String line = said.readLine(); line != null && !killed; line = said.readLine()) {
        committed |= line.equals("committed 50");
        if (line.startsWith("done ") && Integer.parseInt(line.substring(5)) >= documents) {
          killed = process.toHandle().destroyForcibly();
        }
      }
    }
    assertTrue(process.waitFor() != 0, "it was killed");
    assertTrue(committed, "it had begun");
  }
}
