package balie.knowledge.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.knowledge.source.Translations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelTest {
  private static final Embedder MODEL = Model.MINILM.load().orElseThrow();

  @Test
  void aTextIsCutIntoThePiecesOfTheModelsOwnCutter() {
    // What Hugging Face's tokenizers, in DJL 0.36.0, made of the same texts.
    WordPieces cutter = WordPieces.read(Model.MINILM.words());

    assertArrayEquals(
        new long[] {101, 2026, 23812, 2123, 1005, 1056, 2147, 999, 102},
        cutter.of("My Caf\u00e9s don't work!", 256));
    assertArrayEquals(
        new long[] {101, 1996, 23653, 21210, 2078, 1011, 12034, 22254, 2075, 25141, 102},
        cutter.of("The unbelievable VPN-verbinding reset", 256));
    assertArrayEquals(
        new long[] {
          101, 1037, 1035, 1038, 1041, 1011, 5653, 1006, 1060, 1007, 1574, 2629, 1523, 1053, 1524,
          100, 100, 102
        },
        cutter.of("a_b e-mail (x) \u20ac5 \u201cq\u201d \u4f60\u597d", 256));
  }

  @Test
  void whatIsTooLongIsCutAndStillEnds() {
    long[] pieces = WordPieces.read(Model.MINILM.words()).of("mail ".repeat(1000), 16);

    assertEquals(16, pieces.length);
    assertEquals(102, pieces[15]);
  }

  @Test
  void textsThatMeanTheSameLieCloser() {
    float[][] vectors =
        MODEL.embed(
            List.of(
                "I forgot my password",
                "How do I reset my login credentials?",
                "What does the canteen cook today?"));

    assertTrue(Vectors.dot(vectors[0], vectors[1]) > Vectors.dot(vectors[0], vectors[2]) + 0.2);
    assertEquals(1, Vectors.dot(vectors[0], vectors[0]), 1e-4);
  }

  @Test
  void aTextsVectorDoesNotDependOnWhatElseIsComputed() {
    float[] alone = MODEL.embed("reset my password");

    assertArrayEquals(
        alone, MODEL.embed(List.of("a much longer text about printers", "reset my password"))[1]);
  }

  @Test
  void keptAsItRunsItGivesTheSameVectorsAlsoWhereTheKeptOneWasDamaged(@TempDir Path cache)
      throws IOException {
    float[] expected = MODEL.embed("reset my password");
    for (int start = 0; start < 2; start++) {
      assertArrayEquals(
          expected, Model.MINILM.load(cache).orElseThrow().embed("reset my password"));
    }
    try (Stream<Path> kept = Files.list(cache)) {
      List<Path> files = kept.toList();
      assertEquals(1, files.size(), files.toString());
      Files.writeString(files.getFirst(), "damaged");
    }
    assertArrayEquals(expected, Model.MINILM.load(cache).orElseThrow().embed("reset my password"));
  }

  @Test
  void anyTextHasAVector() {
    for (String text :
        List.of("", " ", "\u0000", "\ud83d\ude00", "\u6f22\u5b57", "x".repeat(5000))) {
      assertEquals(1, Vectors.dot(MODEL.embed(text), MODEL.embed(text)), 1e-3);
    }
  }

  @Test
  void aDutchTextLiesNearItsEnglish() {
    Glosses glosses = new Glosses(Translations.shipped());
    Embedder both = new BilingualEmbedder(MODEL, text -> text.startsWith("Hoe"), glosses);
    float[] dutch = both.embed("Hoe stel ik een nieuwe printer in?");

    assertTrue(
        Vectors.dot(dutch, both.embed("How do I set up a new printer?"))
            > Vectors.dot(dutch, both.embed("Your mailbox is full")) + 0.2);
  }
}
