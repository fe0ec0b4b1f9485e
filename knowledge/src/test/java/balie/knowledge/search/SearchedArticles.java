package balie.knowledge.search;

import balie.knowledge.index.PassageIndex;
import balie.knowledge.search.PassageSearch.Found;
import balie.knowledge.source.Document;
import balie.knowledge.source.Language;
import balie.knowledge.source.Translations;
import balie.knowledge.source.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Articles to search, and how a test searches them.
final class SearchedArticles {
  static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  static final Set<String> EVERYONE = Set.of("everyone");
  static final Set<String> STAFF = Set.of("everyone", "staff");

  static final Document PASSWORD =
      english(
          "password",
          "Change your password",
          """
          Open the account page and choose a new password.

          ## When you forgot it
          Ask the desk for a code.\
          """);
  static final Document PRINT =
      english("print", "Print on the printer of your floor", "Choose the printer in the list.");
  static final Document MEETING =
      english("meeting", "Book a meeting room", "Open the calendar and add a room.");
  static final Document STAFF_RESET =
      document(
          "staff-reset",
          "Reset the password of somebody",
          Language.EN,
          "staff",
          Optional.empty(),
          Optional.empty(),
          "Open the directory and reset the password of the account. Password, password.");
  static final Document DUTCH_PHONE =
      document(
          "telefoon",
          "Je mail lezen op je telefoon",
          Language.NL,
          "everyone",
          Optional.of("mailbox"),
          Optional.empty(),
          "Installeer de app en vul je adres in.");
  static final Document EXPIRED =
      document(
          "expired",
          "Connect the projector",
          Language.EN,
          "everyone",
          Optional.empty(),
          Optional.of(DAY.minusDays(1)),
          "Plug the projector in.");
  static final Document LAST_DAY =
      document(
          "last-day",
          "Scan a document",
          Language.EN,
          "everyone",
          Optional.empty(),
          Optional.of(DAY),
          "Put the document on the glass.");

  static final List<Document> OPEN =
      List.of(PASSWORD, PRINT, MEETING, DUTCH_PHONE, EXPIRED, LAST_DAY);

  static Document english(String id, String title, String body) {
    return document(id, title, Language.EN, "everyone", Optional.empty(), Optional.empty(), body);
  }

  static Document document(
      String id,
      String title,
      Language language,
      String audience,
      Optional<String> subject,
      Optional<LocalDate> until,
      String body) {
    return new Document(id, title, language, audience, subject, until, body);
  }

  private SearchedArticles() {}

  static PassageSearch search(List<Document> documents) {
    return new PassageSearch(new PassageIndex(documents), Translations.shipped());
  }

  static PassageSearch.Asker asker(Set<String> audiences) {
    return new PassageSearch.Asker(audiences, DAY, Map.of());
  }

  static List<Found> find(
      List<Document> documents, String question, Language language, Set<String> audiences) {
    return search(documents).find(Wording.of(question), language, asker(audiences), 10);
  }

  static List<String> ids(List<Found> found) {
    return found.stream().map(f -> f.passage().document().id()).toList();
  }

  static List<Document> withStaff() {
    List<Document> all = new ArrayList<>(OPEN);
    all.add(STAFF_RESET);
    return all;
  }
}
