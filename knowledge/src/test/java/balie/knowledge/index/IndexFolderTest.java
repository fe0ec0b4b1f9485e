package balie.knowledge.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.knowledge.source.Document;
import balie.knowledge.source.Documents;
import balie.knowledge.source.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An index that is brought up to date, whatever happened to it before.
class IndexFolderTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final Set<String> EVERYONE = Set.of("everyone");

  @TempDir private Path folder;
  private final List<String> troubles = new ArrayList<>();

  private static Document document(String id, String audience, String body) {
    return new Document(
        id, "About " + id, Language.EN, audience, Optional.empty(), Optional.empty(), body);
  }

  private static Documents documents(String... bodies) {
    return Documents.of(
        IntStream.range(0, bodies.length)
            .mapToObj(i -> document("d" + i, "everyone", bodies[i]))
            .toList());
  }

  private IndexFolder open() {
    return IndexFolder.at(folder, troubles::add);
  }

  private static List<String> found(PassageIndex index, String words) {
    return index.find(Analysis.stems(Language.EN, words), Language.EN, EVERYONE, DAY, 9).stream()
        .map(hit -> hit.passage().document().id() + ": " + hit.passage().text())
        .toList();
  }

  @Test
  void aChangedDocumentIsFoundByWhatItSaysNowAndAnEarlierViewStaysAsItWas() throws IOException {
    try (IndexFolder index = open()) {
      PassageIndex before = index.update(documents("The printer hums.", "The lift stands still."));
      PassageIndex after = index.update(documents("The scanner hums.", "The lift stands still."));

      assertEquals(List.of("d0: The scanner hums."), found(after, "scanner"));
      assertEquals(List.of(), found(after, "printer"));
      assertEquals(List.of("d0: The printer hums."), found(before, "printer"));
      assertEquals(2, after.count(EVERYONE, DAY));
    }
  }

  @Test
  void whatIsRemovedIsNotFoundAndItsWordsCorrectNobody() throws IOException {
    try (IndexFolder index = open()) {
      Document secret = document("s", "staff", "The safe opens with xylophone.");
      PassageIndex before =
          index.update(Documents.of(List.of(document("d", "everyone", "Hello."), secret)));
      assertTrue(before.words(Set.of("staff")).holds("xylophone"));
      assertEquals(List.of("xylophone"), before.words(Set.of("staff")).beginningWith("xyl"));
      assertFalse(before.words(EVERYONE).holds("xylophone"));

      PassageIndex after = index.update(Documents.of(List.of(document("d", "everyone", "Hello."))));
      assertFalse(after.words(Set.of("staff")).holds("xylophone"));
      assertEquals(List.of(), after.words(Set.of("staff")).beginningWith("xyl"));
      assertEquals(EVERYONE, after.audiences());
    }
  }

  @Test
  void aDocumentForOthersIsFoundByNobodyElseFromThenOn() throws IOException {
    try (IndexFolder index = open()) {
      PassageIndex before = index.update(documents("The printer hums."));
      PassageIndex after =
          index.update(Documents.of(List.of(document("d0", "staff", "The printer hums."))));
      assertEquals(1, found(before, "printer").size());
      assertEquals(0, found(after, "printer").size());
    }
  }

  @Test
  void whatDidNotChangeIsNotIndexedAgainAfterARestart() throws IOException {
    String[] bodies =
        IntStream.range(0, 200).mapToObj(i -> "The printer of room " + i).toArray(String[]::new);
    try (IndexFolder index = open()) {
      assertEquals(200, index.update(documents(bodies)).count(EVERYONE, DAY));
    }
    Set<Path> written = files();
    try (IndexFolder index = open()) {
      assertEquals(200, index.update(documents(bodies)).count(EVERYONE, DAY));
    }
    assertEquals(written, files(), "nothing was written");
    assertEquals(List.of(), troubles);
  }

  @Test
  void anUpdateLooksOnlyAtWhatIsAnotherDocumentThanBefore() throws IOException {
    try (IndexFolder index = open()) {
      PassageIndex first = index.update(documents("The printer.", "The lift.", "The door."));
      PassageIndex next = index.update(documents("The printer.", "The scanner."));
      PassageIndex last = index.update(documents("The printer.", "The scanner.", "The gate."));
      assertEquals(List.of("d2: The door."), found(first, "door"));
      assertEquals(List.of(), found(next, "door"));
      assertEquals(List.of("d1: The scanner."), found(next, "scanner"));
      assertEquals(List.of("d2: The gate."), found(last, "gate"));
      assertEquals(3, last.count(EVERYONE, DAY));
    }
  }

  @Test
  void whatAFailedUpdateLeftIsMadeGoodByTheNextOne() throws IOException {
    try (IndexFolder index = open()) {
      PassageIndex first = index.update(documents("The printer.", "The lift."));
      assertEquals(1, found(first, "lift").size());
      try {
        index.rebuild(failingAfter(0, documents("The scanner.", "The lift.")), _ -> {});
      } catch (IllegalStateException _) {
        assertEquals(List.of(), troubles);
      }
      PassageIndex mended = index.update(documents("The printer.", "The lift."));
      assertEquals(List.of("d1: The lift."), found(mended, "lift"));
      assertEquals(2, mended.count(EVERYONE, DAY));
    }
  }

  @Test
  void whatWasNotCommittedIsMadeGoodByTheNextUpdate() throws IOException {
    try (IndexFolder index = open()) {
      assertEquals(1, index.update(documents("The printer hums.")).count(EVERYONE, DAY));
    }
    try (IndexFolder left = open()) {
      Documents failing = failingAfter(1, documents("The scanner hums.", "The lift.", "The door."));
      try {
        left.rebuild(failing, _ -> {});
      } catch (IllegalStateException _) {
        assertEquals(List.of(), troubles);
      }
    }
    try (IndexFolder index = open()) {
      PassageIndex mended = index.update(documents("The scanner hums.", "The lift."));
      assertEquals(List.of("d0: The scanner hums."), found(mended, "scanner"));
      assertEquals(List.of(), found(mended, "printer"));
      assertEquals(2, mended.count(EVERYONE, DAY));
    }
  }

  private static Documents failingAfter(int most, Documents all) {
    return new Documents() {
      @Override
      public int size() {
        return all.size();
      }

      @Override
      public Optional<Document> find(String id) {
        return all.find(id);
      }

      @Override
      public java.util.Iterator<Document> iterator() {
        List<Document> some = new ArrayList<>();
        all.forEach(some::add);
        return Stream.iterate(0, i -> i + 1)
            .map(
                i -> {
                  if (i > most) {
                    throw new IllegalStateException("the power went");
                  }
                  return some.get(i);
                })
            .iterator();
      }
    };
  }

  @Test
  void aDamagedIndexIsMadeAnewAndThatIsTold() throws IOException {
    try (IndexFolder index = open()) {
      assertEquals(1, index.update(documents("The printer hums.")).count(EVERYONE, DAY));
    }
    for (Path file : files()) {
      if (Files.size(file) > 0) {
        Files.write(file, new byte[] {1, 2, 3}, StandardOpenOption.TRUNCATE_EXISTING);
      }
    }
    try (IndexFolder index = open()) {
      PassageIndex anew = index.update(documents("The printer hums."));
      assertEquals(List.of("d0: The printer hums."), found(anew, "printer"));
    }
    assertTrue(troubles.getFirst().contains("damaged, made anew"), troubles.toString());
  }

  @Test
  void whoStandsBesideTheOwnerReadsWhatIsCommittedOrMakesTheirOwn() throws IOException {
    try (IndexFolder owner = open()) {
      assertEquals(1, owner.update(documents("The printer hums.")).count(EVERYONE, DAY));
      try (IndexFolder beside = open()) {
        assertEquals(
            List.of("d0: The printer hums."),
            found(beside.update(documents("The printer hums.")), "printer"));
        assertEquals(
            List.of("d0: The scanner hums."),
            found(beside.update(documents("The scanner hums.")), "scanner"));
      }
      assertEquals(
          List.of("d0: The printer hums."),
          found(owner.update(documents("The printer hums.")), "printer"));
    }
    assertEquals(List.of(), troubles);
  }

  @Test
  void itIsRebuiltAtWillAndTellsHowFarItIs() throws IOException {
    List<Integer> progress = new ArrayList<>();
    try (IndexFolder index = open()) {
      PassageIndex made = index.rebuild(documents("The printer.", "The lift."), progress::add);
      assertEquals(2, made.count(EVERYONE, DAY));
      assertEquals(List.of(2), progress);
    }
  }

  private Set<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return Set.copyOf(files.toList());
    }
  }
}
