package balie.knowledge.understanding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.knowledge.embedding.Embedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {
  private static final List<Example> EXAMPLES = UnderstandingTest.Lessons.ALL;
  private static final List<String> QUESTION = List.of("how", "much", "does", "it", "costs");

  @TempDir Path temporary;
  private final List<String> told = new ArrayList<>();

  private ModelStore store(Path folder) {
    return ModelStore.in(folder, told::add);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }

  private Path onlyFile() throws IOException {
    List<Path> files = files(temporary);
    assertEquals(1, files.size(), files::toString);
    return files.getFirst();
  }

  @Test
  void aModelReadBackHasTheSameWeights() throws IOException {
    // given
    Regression trained = store(temporary).regression(EXAMPLES);
    byte[] kept = Files.readAllBytes(onlyFile());

    // when
    Regression read = store(temporary).regression(EXAMPLES);

    // then
    assertArrayEquals(trained.probabilities(QUESTION), read.probabilities(QUESTION));
    assertArrayEquals(
        trained.probabilities(List.of("unseen")), read.probabilities(List.of("unseen")));
    assertArrayEquals(kept, Files.readAllBytes(onlyFile()));
    assertEquals(List.of(), told);
  }

  @Test
  void theSameExamplesGiveTheSameBytes() throws IOException {
    // given
    Path other = temporary.resolve("other");
    Path one = temporary.resolve("one");

    // when
    Regression first = store(one).regression(EXAMPLES);
    Regression second = store(other).regression(EXAMPLES);

    // then
    assertArrayEquals(first.probabilities(QUESTION), second.probabilities(QUESTION));
    assertArrayEquals(
        Files.readAllBytes(files(one).getFirst()), Files.readAllBytes(files(other).getFirst()));
  }

  @Test
  void otherExamplesAreKeptApart() throws IOException {
    store(temporary).regression(EXAMPLES);
    store(temporary).regression(EXAMPLES.subList(0, 12));
    assertEquals(2, files(temporary).size());
  }

  @Test
  void aTruncatedFileIsTrainedAnewAndTold() throws IOException {
    // given
    Regression trained = store(temporary).regression(EXAMPLES);
    Path file = onlyFile();
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, List.of());
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));

    // when
    Regression again = store(temporary).regression(EXAMPLES);

    // then
    assertArrayEquals(trained.probabilities(QUESTION), again.probabilities(QUESTION));
    assertArrayEquals(whole, Files.readAllBytes(file));
    assertEquals(1, told.size());
    assertTrue(told.getFirst().startsWith("model unreadable, trained anew"), told::toString);
  }

  @Test
  void anyByteThatIsWrongIsTrainedAnewAndTold() throws IOException {
    // given
    store(temporary).regression(EXAMPLES);
    Path file = onlyFile();
    byte[] whole = Files.readAllBytes(file);
    for (int at : new int[] {0, 4, 7, 9, 20, whole.length / 2, whole.length - 1}) {
      byte[] broken = whole.clone();
      broken[at] ^= (byte) 0xFF;
      Files.write(file, broken);
      told.clear();

      // when
      store(temporary).regression(EXAMPLES);

      // then
      assertEquals(1, told.size(), "byte " + at);
      assertArrayEquals(whole, Files.readAllBytes(file), "byte " + at);
    }
  }

  @Test
  void aModelThatCantBeKeptIsUsedAllTheSameAndTold() throws IOException {
    // given
    Path file = Files.writeString(temporary.resolve("a-file"), "in the way");

    // when
    Regression trained = store(file.resolve("models")).regression(EXAMPLES);

    // then
    assertEquals(4, trained.labels().size());
    assertEquals(1, told.size());
    assertTrue(told.getFirst().startsWith("model not kept"), told::toString);
  }

  @Test
  void nothingIsLeftBehindBesideTheModel() throws IOException {
    store(temporary).regression(EXAMPLES);
    assertTrue(onlyFile().toString().endsWith(".model"));
    assertNotEquals(0, Files.size(onlyFile()));
  }

  private static final List<String> LABELS =
      EXAMPLES.stream().map(Example::label).distinct().sorted().toList();

  /// Two numbers by the length of a text, so that nothing needs to be loaded.
  private static final Embedder LENGTHS =
      new Embedder() {
        @Override
        public String name() {
          return "lengths";
        }

        @Override
        public int dimensions() {
          return 2;
        }

        @Override
        public float[][] embed(List<String> texts) {
          return texts.stream()
              .map(text -> new float[] {(float) Math.sin(text.length()), text.length() / 50f})
              .toArray(float[][]::new);
        }
      };

  @Test
  void whatWasLearntOfMeaningsIsReadBackTheSame() throws IOException {
    // given
    float[] vector = {0.5f, 0.25f};
    MeaningView.Learnt trained = store(temporary).meanings(EXAMPLES, LABELS, LENGTHS);
    byte[] kept = Files.readAllBytes(onlyFile());

    // when
    MeaningView.Learnt read = store(temporary).meanings(EXAMPLES, LABELS, LENGTHS);

    // then
    assertSame(trained, read, vector);
    assertArrayEquals(kept, Files.readAllBytes(onlyFile()));
    assertEquals(List.of(), told);
  }

  private static void assertSame(MeaningView.Learnt one, MeaningView.Learnt other, float[] vector) {
    assertArrayEquals(
        one.regression().probabilities(vector), other.regression().probabilities(vector));
    assertArrayEquals(one.vectors().nearest(vector), other.vectors().nearest(vector));
    assertArrayEquals(one.vectors().central(vector), other.vectors().central(vector));
  }

  @Test
  void whatWasLearntOfMeaningsAndIsDamagedIsLearntAnew() throws IOException {
    // given
    float[] vector = {0.5f, 0.25f};
    MeaningView.Learnt trained = store(temporary).meanings(EXAMPLES, LABELS, LENGTHS);
    byte[] kept = Files.readAllBytes(onlyFile());
    kept[kept.length / 2] ^= 1;
    Files.write(onlyFile(), kept);

    // when
    MeaningView.Learnt again = store(temporary).meanings(EXAMPLES, LABELS, LENGTHS);

    // then
    assertSame(trained, again, vector);
    assertEquals(1, told.size());
  }
}
