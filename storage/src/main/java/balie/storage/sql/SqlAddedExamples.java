package balie.storage.sql;

import balie.storage.conversation.MessageNumber;
import balie.storage.gap.AddedExample;
import balie.storage.gap.AddedExamples;
import balie.storage.person.PersonId;
import balie.storage.service.Term;
import balie.storage.service.TermId;
import java.time.Instant;
import java.util.List;

/// Examples that count beside those of the desk folder, in the database.
final class SqlAddedExamples implements AddedExamples {
  private final Connections connections;

  SqlAddedExamples(Connections connections) {
    this.connections = connections;
  }

  @Override
  public void add(List<AddedExample> examples, PersonId by, Instant at) {
    int unused =
        connections.write(
            session ->
                examples.stream()
                    .mapToInt(
                        example ->
                            session.run(
                                """
                                INSERT INTO added_example
                                  (message, term, language, words, by_whom, at, counts, changes)
                                VALUES (?, ?, ?, ?, ?, ?, TRUE, 1)
                                ON CONFLICT (message) DO UPDATE
                                SET term = excluded.term, language = excluded.language,
                                  words = excluded.words, by_whom = excluded.by_whom,
                                  at = excluded.at, counts = TRUE,
                                  changes = added_example.changes + 1
                                """,
                                example.message().number(),
                                example.term(),
                                example.language().tag(),
                                example.words(),
                                by,
                                at))
                    .sum());
  }

  @Override
  public int takeBack(List<MessageNumber> questions) {
    return connections.write(
        session -> questions.stream().mapToInt(question -> stop(session, question)).sum());
  }

  @Override
  public List<AddedExample> all() {
    return connections.read(SqlAddedExamples::all);
  }

  static List<AddedExample> all(Session session) {
    return session.list(
        """
        SELECT message, term, language, words FROM added_example
        WHERE counts AND words NOT LIKE '%[erased]%' ORDER BY message
        """,
        row ->
            new AddedExample(
                new MessageNumber(row.longNumber("message")),
                new TermId(row.text("term")),
                Phrase.language(row.text("language")),
                row.text("words")));
  }

  /// What a folder that is published says itself by now no longer counts beside it.
  static void absorbed(Session session, List<Term> terms) {
    for (AddedExample example : all(session)) {
      boolean isSaid =
          terms.stream()
              .filter(term -> term.id().equals(example.term()))
              .anyMatch(
                  term ->
                      term.asks()
                          .getOrDefault(example.language(), List.of())
                          .contains(example.words()));
      if (isSaid) {
        int unused = stop(session, example.message());
      }
    }
  }

  private static int stop(Session session, MessageNumber question) {
    return session.run(
        """
        UPDATE added_example SET counts = FALSE, changes = changes + 1
        WHERE message = ? AND counts
        """,
        question.number());
  }
}
