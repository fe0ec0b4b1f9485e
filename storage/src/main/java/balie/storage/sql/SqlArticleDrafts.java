package balie.storage.sql;

import balie.storage.article.Article;
import balie.storage.article.ArticleId;
import balie.storage.conversation.MessageNumber;
import balie.storage.gap.ArticleDraft;
import balie.storage.gap.ArticleDrafts;
import balie.storage.gap.DraftNumber;
import balie.storage.person.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Drafts of articles and what was published from them, in the database.
final class SqlArticleDrafts implements ArticleDrafts {
  private final Connections connections;

  SqlArticleDrafts(Connections connections) {
    this.connections = connections;
  }

  @Override
  public ArticleDraft begin(
      MessageNumber about,
      List<MessageNumber> questions,
      Article article,
      PersonId by,
      Instant at) {
    return connections.write(
        session -> {
          Optional<ArticleDraft> there =
              session
                  .first(
                      "SELECT number FROM article_draft WHERE message = ? AND NOT dropped",
                      row -> new DraftNumber(row.longNumber("number")),
                      about.number())
                  .flatMap(number -> find(session, number));
          return there.orElseGet(() -> insert(session, about, questions, article, by, at));
        });
  }

  private static ArticleDraft insert(
      Session session,
      MessageNumber about,
      List<MessageNumber> questions,
      Article article,
      PersonId by,
      Instant at) {
    DraftNumber number =
        session
            .first(
                "SELECT COALESCE(MAX(number), 0) + 1 AS number FROM article_draft",
                row -> new DraftNumber(row.longNumber("number")))
            .orElseThrow();
    session.run(
        """
        INSERT INTO article_draft (number, message, title, language, service, audience,
          audience_unit, body, by_whom, at, version, changes, dropped)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 0, FALSE)
        """,
        number.value(),
        about.number(),
        article.title(),
        article.language().tag(),
        article.service(),
        ArticleTable.kind(article.audience()),
        ArticleTable.unit(article.audience()),
        article.body(),
        by,
        at);
    for (MessageNumber question : questions) {
      session.run(
          "INSERT INTO draft_question (draft, message) VALUES (?, ?)",
          number.value(),
          question.number());
    }
    return find(session, number).orElseThrow();
  }

  @Override
  public Optional<ArticleDraft> find(DraftNumber number) {
    return connections.read(session -> find(session, number));
  }

  @Override
  public List<ArticleDraft> open() {
    return connections.read(
        session ->
            session
                .list(
                    """
                    SELECT number FROM article_draft
                    WHERE NOT dropped AND (published IS NULL OR published <> version)
                    ORDER BY number DESC
                    """,
                    row -> new DraftNumber(row.longNumber("number")))
                .stream()
                .flatMap(number -> find(session, number).stream())
                .toList());
  }

  @Override
  public void write(DraftNumber number, Article article, PersonId by, Instant at) {
    connections.write(
        session ->
            session.run(
                """
                UPDATE article_draft SET title = ?, language = ?, service = ?, audience = ?,
                  audience_unit = ?, body = ?, by_whom = ?, at = ?, version = version + 1
                WHERE number = ? AND NOT dropped
                """,
                article.title(),
                article.language().tag(),
                article.service(),
                ArticleTable.kind(article.audience()),
                ArticleTable.unit(article.audience()),
                article.body(),
                by,
                at,
                number.value()));
  }

  @Override
  public Publishing publish(DraftNumber number, int seen, PersonId by, Instant at) {
    return connections.write(
        session -> {
          Optional<ArticleDraft> draft = find(session, number);
          if (draft.filter(each -> each.version() == seen).isEmpty()) {
            return Publishing.STALE;
          }
          Article article = draft.get().article();
          if (article.body().isBlank() || seen == 1) {
            return Publishing.EMPTY;
          }
          if (FolderEntries.of(session).holds(Noun.ARTICLE, article.id().id())) {
            return Publishing.IN_FOLDER;
          }
          put(session, number, article);
          session.run(
              """
              UPDATE article_draft
              SET published = version, changes = changes + 1, by_whom = ?, at = ?
              WHERE number = ?
              """,
              by,
              at,
              number.value());
          return Publishing.DONE;
        });
  }

  @Override
  public boolean drop(DraftNumber number, PersonId by, Instant at) {
    return connections.write(
            session -> {
              session.run("DELETE FROM added_article WHERE draft = ?", number.value());
              return session.run(
                  """
                  UPDATE article_draft
                  SET dropped = TRUE, changes = changes + 1, by_whom = ?, at = ?
                  WHERE number = ? AND NOT dropped
                  """,
                  by,
                  at,
                  number.value());
            })
        > 0;
  }

  /// Articles that count beside those of the folder.
  static List<Article> added(Session session) {
    return session.list(
        """
        SELECT article, title, language, service, audience, audience_unit, review_by, owner, body
        FROM added_article ORDER BY draft
        """,
        ArticleTable::of);
  }

  /// What a folder that is published holds itself by now no longer counts beside it.
  static void absorbed(Session session, List<Article> articles) {
    articles.forEach(
        article -> session.run("DELETE FROM added_article WHERE article = ?", article.id()));
  }

  private static void put(Session session, DraftNumber number, Article article) {
    session.run("DELETE FROM added_article WHERE draft = ?", number.value());
    session.run(
        """
        INSERT INTO added_article (draft, article, title, language, service, audience,
          audience_unit, review_by, owner, body)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        number.value(),
        article.id(),
        article.title(),
        article.language().tag(),
        article.service(),
        ArticleTable.kind(article.audience()),
        ArticleTable.unit(article.audience()),
        article.reviewBy(),
        article.owner(),
        article.body());
  }

  private static Optional<ArticleDraft> find(Session session, DraftNumber number) {
    List<MessageNumber> questions =
        session.list(
            "SELECT message FROM draft_question WHERE draft = ? ORDER BY message",
            row -> new MessageNumber(row.longNumber("message")),
            number.value());
    return session.first(
        """
        SELECT message, title, language, service, audience, audience_unit, body, by_whom, at,
          version, published
        FROM article_draft WHERE number = ? AND NOT dropped
        """,
        row -> draft(number, questions, row),
        number.value());
  }

  private static ArticleDraft draft(DraftNumber number, List<MessageNumber> questions, Row row) {
    ArticleId id = ArticleDrafts.id(number);
    return new ArticleDraft(
        number,
        new MessageNumber(row.longNumber("message")),
        questions,
        ArticleTable.draft(id, row),
        row.number("version"),
        row.optionalLong("published").map(Long::intValue),
        new PersonId(row.text("by_whom")),
        row.instant("at"));
  }
}
