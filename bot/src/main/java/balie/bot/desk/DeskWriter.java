package balie.bot.desk;

import balie.storage.agreement.Agreement;
import balie.storage.agreement.AgreementId;
import balie.storage.article.Article;
import balie.storage.desk.Desk;
import balie.storage.service.Service;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes a desk into a folder; reading that again gives an equal desk. Comments and the order of
/// keys that somebody wrote are not kept.
public final class DeskWriter {
  private final BuiltInTerms builtIn;

  /// @param builtIn the terms that ship: of a desk's additions to one, only what differs is written
  public DeskWriter(BuiltInTerms builtIn) {
    this.builtIn = builtIn;
  }

  /// Writes a desk into a folder that does not exist yet or is empty.
  public Writing write(Desk desk, List<GoldenQuestion> questions, Path folder) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("desk.yaml", new OrganisationPage(builtIn).of(desk.organisation()).yaml());
    files.put("calendars.yaml", CalendarPage.of(desk.calendars()).yaml());
    files.put("people.yaml", PeoplePage.of(desk.units(), desk.people()).yaml());
    for (Service service : desk.services()) {
      add(files, "services", service.id().id(), ".yaml", ServicePage.of(service).yaml());
    }
    agreements(desk.agreements())
        .forEach((id, text) -> add(files, "agreements", id.id(), ".yaml", text));
    for (Article article : desk.articles()) {
      add(files, "knowledge", article.id().id(), ".md", ArticlePage.of(article));
    }
    if (!questions.isEmpty()) {
      files.put(
          "questions.jsonl",
          questions.stream().map(each -> json(each) + "\n").collect(Collectors.joining()));
    }
    return NewFolder.fill(folder, files);
  }

  /// The versions of an agreement are the documents of its file.
  private static Map<AgreementId, String> agreements(List<Agreement> agreements) {
    Map<AgreementId, String> files = new LinkedHashMap<>();
    for (Agreement agreement : agreements) {
      String page = AgreementPage.of(agreement).yaml();
      files.merge(agreement.id(), page, (before, next) -> before + "---\n" + next);
    }
    return files;
  }

  /// A file is called as what it holds, with a number where that is taken.
  private static void add(
      Map<String, String> files, String folder, String id, String ending, String text) {
    String plain = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]+", "-");
    String name = folder + "/" + plain + ending;
    for (int number = 2; files.containsKey(name); number++) {
      name = folder + "/" + plain + "-" + number + ending;
    }
    files.put(name, text);
  }

  private static ObjectNode json(GoldenQuestion question) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("ask", question.ask());
    question.as().ifPresent(person -> json.put("as", person.email()));
    question.on().ifPresent(day -> json.put("on", day.toString()));
    question.at().ifPresent(instant -> json.put("at", instant.toString()));
    if (question.shared()) {
      json.put("in", "public");
    }
    question.conversation().ifPresent(id -> json.put("conversation", id));
    if (question.keptApart()) {
      json.put("kept-apart", true);
    }
    question.kind().ifPresent(kind -> json.put("kind", kind));
    json.set("expect", question.expect());
    return json;
  }
}
