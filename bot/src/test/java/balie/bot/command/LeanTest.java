package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program without the jars that a lean build leaves out: no sentence model and no native code
/// of one. What it understands it understands by words.
class LeanTest {
  private static final List<String> LEFT_OUT =
      List.of("onnxruntime", "langchain4j-embeddings-all-minilm", "langchain4j-embeddings-bge");

  @TempDir Path folder;

  @Test
  void promisesAndArticlesAreFoundInBothLanguages() throws Exception {
    Files.writeString(
        folder.resolve("q.jsonl"),
        """
        {"ask": "what's my mailbox quota?"}
        {"ask": "hoe groot is mijn postvak?"}
        {"ask": "how do I read my mail on my phone?"}
        """);
    List<String> answers = ask("q.jsonl");
    assertEquals(3, answers.size(), answers::toString);
    assertTrue(answers.get(0).contains("2 GB"), answers::toString);
    assertTrue(answers.get(1).contains("2 GB"), answers::toString);
    assertTrue(answers.get(2).contains("\"outcome\":\"answered\""), answers::toString);
  }

  @Test
  void noneOfTheModelsIsThere() {
    List<String> all =
        Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));
    List<String> left = Arrays.asList(lean().split(File.pathSeparator));
    assertEquals(all.size() - LEFT_OUT.size(), left.size(), "as many are left out as are named");
    assertFalse(lean().contains("onnxruntime"));
  }

  private static String lean() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> LEFT_OUT.stream().noneMatch(entry::contains))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private List<String> ask(String batch) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                lean(),
                "balie.bot.Main",
                "ask",
                "--as",
                "anna@havenlicht.example",
                "--batch",
                batch));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("BALIE_"));
    builder.environment().put("BALIE_CACHE", Shell.CACHE.toString());
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), out);
    return out.lines().toList();
  }
}
