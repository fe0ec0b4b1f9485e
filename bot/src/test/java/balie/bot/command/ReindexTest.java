package balie.bot.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.knowledge.index.IndexFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The index of the articles, made anew at will.
class ReindexTest {
  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void publish() {
    shell =
        new Shell(folder)
            .with("BALIE_DATA", "data")
            .with("BALIE_CACHE", folder.resolve("cache").toString());
    assertEquals(0, shell.run("init", "example").status());
  }

  @Test
  void itIsMadeFromTheDatabaseAndSaysHowMuch() {
    assertEquals(1, shell.run("reindex").status(), "nothing is published yet");
    assertEquals(0, shell.run("publish", "example").status());
    Shell.Said made = shell.run("reindex");
    assertEquals(0, made.status(), made::err);
    assertTrue(made.out().matches("(?s)indexed [1-9]\\d* articles, [1-9]\\d* passages, in .* s\n"));
  }

  @Test
  void whoeverHasItIsNotDisturbed() throws IOException {
    assertEquals(0, shell.run("publish", "example").status());
    assertEquals(0, shell.run("reindex").status());
    Path index;
    try (Stream<Path> cached = Files.list(folder.resolve("cache"))) {
      index =
          cached
              .filter(each -> each.getFileName().toString().startsWith("articles-"))
              .findFirst()
              .orElseThrow();
    }
    try (IndexFolder _ = IndexFolder.at(index, _ -> {})) {
      Shell.Said refused = shell.run("reindex");
      assertEquals(3, refused.status());
      assertTrue(refused.err().contains("in use by another process"), refused::err);
    }
    assertEquals(0, shell.run("reindex").status());
  }
}
