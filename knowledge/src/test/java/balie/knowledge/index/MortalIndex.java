package balie.knowledge.index;

import balie.knowledge.source.Document;
import balie.knowledge.source.Documents;
import balie.knowledge.source.Language;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A process that indexes until it is killed, and says how far it is.
final class MortalIndex {
  private static final int ENDLESS = 10_000_000;

  private MortalIndex() {}

  public static void main(String[] args) {
    IndexFolder index = IndexFolder.at(Path.of(args[0]), System.out::println);
    PassageIndex first = index.update(numbered(50, "lift"));
    System.out.println("committed " + first.size());
    PassageIndex unused =
        index.rebuild(numbered(ENDLESS, "scanner"), done -> System.out.println("done " + done));
  }

  /// Documents about a thing, made as they are asked for.
  static Documents numbered(int size, String thing) {
    return new Documents() {
      @Override
      public int size() {
        return size;
      }

      @Override
      public Optional<Document> find(String id) {
        return Optional.of(document(Integer.parseInt(id)));
      }

      @Override
      public Iterator<Document> iterator() {
        return IntStream.range(0, size).mapToObj(this::document).iterator();
      }

      private Document document(int number) {
        String body = "## Room " + number + "\nThe " + thing + " of room " + number + " hums.";
        return new Document(
            String.valueOf(number),
            "The " + thing,
            Language.EN,
            "everyone",
            Optional.empty(),
            Optional.empty(),
            String.join("\n\n", List.of(body, "Ask the janitor.")));
      }
    };
  }
}
