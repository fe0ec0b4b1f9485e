package balie.knowledge.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptVectorsTest {
  @TempDir private Path folder = Path.of("");

  private final Counting model = new Counting();
  private final List<String> troubles = new ArrayList<>();

  /// Gives a text's length and its first letter, and counts what it was asked.
  private static final class Counting implements Embedder {
    private final List<String> asked = new ArrayList<>();

    @Override
    public String name() {
      return "counting";
    }

    @Override
    public int dimensions() {
      return 2;
    }

    @Override
    public float[][] embed(List<String> texts) {
      asked.addAll(texts);
      return texts.stream()
          .map(text -> new float[] {text.length() / 3f, text.charAt(0)})
          .toArray(float[][]::new);
    }
  }

  private KeptVectors kept() {
    return KeptVectors.in(folder, model, troubles::add);
  }

  @Test
  void aTextIsComputedOnceAlsoAfterARestart() {
    float[][] first = kept().embed(List.of("printer", "mail", "printer"));
    float[][] second = kept().embed(List.of("mail", "vpn"));

    assertEquals(List.of("printer", "mail", "vpn"), model.asked);
    assertArrayEquals(first[1], second[0]);
    assertArrayEquals(first[0], first[2]);
    assertEquals(List.of(), troubles);
  }

  @Test
  void whatIsComputedIsRoundedAsWhatIsKept() {
    KeptVectors kept = kept();

    assertArrayEquals(kept.embed(List.of("mailbox"))[0], kept().embed(List.of("mailbox"))[0]);
    assertEquals(1, model.asked.size());
  }

  @Test
  void aHalfWrittenRecordIsCutOffAndTheOthersAreKept() throws IOException {
    var _ = kept().embed(List.of("printer", "mail"));
    Path file = file();
    Files.write(file, truncated(Files.readAllBytes(file), 5));

    float[][] again = kept().embed(List.of("printer", "mail"));

    assertEquals(List.of("printer", "mail", "mail"), model.asked);
    assertArrayEquals(again, kept().embed(List.of("printer", "mail")));
    assertEquals(3, model.asked.size());
  }

  @Test
  void aDamagedRecordIsToldAndComputedAnew() throws IOException {
    var _ = kept().embed(List.of("printer"));
    byte[] bytes = Files.readAllBytes(file());
    bytes[17] ^= 1;
    Files.write(file(), bytes);

    var _ = kept().embed(List.of("printer"));

    assertEquals(List.of("printer", "printer"), model.asked);
    assertEquals(1, troubles.size());
  }

  @Test
  void whereNothingCanBeKeptItIsToldAndComputedAllTheSame() throws IOException {
    Path file = Files.createFile(folder.resolve("occupied"));
    KeptVectors kept = KeptVectors.in(file, model, troubles::add);

    assertEquals(1, kept.embed(List.of("printer")).length);
    assertTrue(troubles.getFirst().startsWith("vectors not kept"), troubles.toString());
  }

  private Path file() throws IOException {
    try (var files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }

  private static byte[] truncated(byte[] bytes, int by) {
    return java.util.Arrays.copyOf(bytes, bytes.length - by);
  }
}
