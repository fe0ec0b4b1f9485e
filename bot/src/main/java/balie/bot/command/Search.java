package balie.bot.command;

import balie.bot.command.CollectionLines.Asked;
import balie.knowledge.collection.CollectionSearch;
import balie.knowledge.collection.Found;
import balie.knowledge.collection.Judged;
import balie.knowledge.source.Language;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `balie search`: the retrieval alone, on any collection.
@Command(
    name = "search",
    description = "Search a collection of JSON lines: articles, or examples that carry labels.")
final class Search implements Callable<Integer> {
  /// So many are answered side by side before they are written.
  private static final int WINDOW = 512;

  private final Surroundings here;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--corpus",
      required = true,
      paramLabel = "FILE",
      description = "Lines of _id, title, text and, where it is an example, label.")
  private Path corpus = Path.of("");

  @Option(
      names = "--queries",
      required = true,
      paramLabel = "FILE",
      description = "Lines of _id and text.")
  private Path queries = Path.of("");

  @Option(
      names = "--language",
      paramLabel = "en|nl",
      description = "The collection's main language (default: told from its text).")
  private Optional<String> language = Optional.empty();

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "How many hits a query gets at most (default: ${DEFAULT-VALUE}).")
  private int top = 10;

  @Option(
      names = "--calibrate",
      paramLabel = "FILE",
      description = "Queries with answerable and, where known, label: what is sure enough.")
  private Optional<Path> calibrate = Optional.empty();

  Search(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Fault {
    if (top < 1) {
      throw new ParameterException(
          spec.commandLine(), "--top: expected a number from 1 on, not " + top);
    }
    Optional<Language> main = main();
    var entries = CollectionLines.corpus(corpus);
    List<Asked> asked = CollectionLines.queries(queries);
    List<Judged> judged = calibrate.isEmpty() ? List.of() : CollectionLines.judged(calibrate.get());
    Workplace workplace = Workplace.of(here);
    var model =
        CollectionSearch.isLabelled(entries) ? workplace.embedderOfLabels() : workplace.embedder();
    CollectionSearch search = CollectionSearch.over(entries, main, model);
    answer(judged.isEmpty() ? search : search.calibrated(judged), asked);
    return Status.DONE;
  }

  private Optional<Language> main() {
    Optional<Language> main =
        language.flatMap(
            code ->
                switch (code) {
                  case "en" -> Optional.of(Language.EN);
                  case "nl" -> Optional.of(Language.NL);
                  default -> Optional.empty();
                });
    if (language.isPresent() && main.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--language: expected en or nl, not " + language.get());
    }
    return main;
  }

  private void answer(CollectionSearch search, List<Asked> asked) {
    for (int from = 0; from < asked.size(); from += WINDOW) {
      List<Asked> window = asked.subList(from, Math.min(from + WINDOW, asked.size()));
      IntStream.range(0, window.size())
          .parallel()
          .mapToObj(i -> json(window.get(i).id(), search.find(window.get(i).text(), top)))
          .toList()
          .forEach(here::tell);
    }
  }

  private static String json(String query, Found found) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("query", query);
    ArrayNode hits = json.putArray("hits");
    for (Found.Hit hit : found.hits()) {
      ObjectNode each = hits.addObject().put("id", hit.entry().id());
      each.put("score", rounded(hit.score()));
      hit.entry().label().ifPresent(label -> each.put("label", label));
    }
    json.put("confidence", rounded(found.confidence()));
    return json.put("answerable", found.answerable()).toString();
  }

  /// To six digits, which neither loses an order nor shows what is not known.
  private static double rounded(double number) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.6g", number));
  }
}
