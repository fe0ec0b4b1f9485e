package balie.storage.sql;

import balie.storage.article.Article;
import balie.storage.article.ArticleId;
import balie.storage.article.Audience;
import balie.storage.person.TeamId;
import balie.storage.person.UnitId;
import balie.storage.service.ServiceId;
import java.util.List;
import java.util.Optional;

/// Articles as published last.
final class ArticleTable {
  private ArticleTable() {}

  static void put(Session session, Article article) {
    remove(session, article);
    session.run(
        """
        INSERT INTO article
          (article, title, language, service, audience, audience_unit, review_by, owner, body)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        article.id(),
        article.title(),
        article.language().tag(),
        article.service(),
        kind(article.audience()),
        unit(article.audience()),
        article.reviewBy(),
        article.owner(),
        article.body());
  }

  static void remove(Session session, Article article) {
    session.run("DELETE FROM article WHERE article = ?", article.id());
  }

  static List<Article> all(Session session) {
    return session.list(
        """
        SELECT article, title, language, service, audience, audience_unit, review_by, owner, body
        FROM article ORDER BY article
        """,
        ArticleTable::of);
  }

  static Optional<Article> find(Session session, String id) {
    return session.first(
        """
        SELECT article, title, language, service, audience, audience_unit, review_by, owner, body
        FROM article WHERE article = ?
        """,
        ArticleTable::of,
        id);
  }

  static Article of(Row row) {
    return new Article(
        new ArticleId(row.text("article")),
        row.text("title"),
        Phrase.language(row.text("language")),
        row.optionalText("service").map(ServiceId::new),
        audience(row),
        row.optionalDate("review_by"),
        row.optionalText("owner").map(TeamId::new),
        row.text("body"));
  }

  /// One that is being written: nobody owns it and it is not to be reviewed yet.
  static Article draft(ArticleId id, Row row) {
    return new Article(
        id,
        row.text("title"),
        Phrase.language(row.text("language")),
        row.optionalText("service").map(ServiceId::new),
        audience(row),
        Optional.empty(),
        Optional.empty(),
        row.text("body"));
  }

  static Optional<UnitId> unit(Audience audience) {
    return audience instanceof Audience.OfUnit of ? Optional.of(of.unit()) : Optional.empty();
  }

  static String kind(Audience audience) {
    return switch (audience) {
      case Audience.Everyone everyone -> "everyone";
      case Audience.Staff staff -> "staff";
      case Audience.Managers managers -> "managers";
      case Audience.OfUnit of -> "unit";
    };
  }

  private static Audience audience(Row row) {
    String kind = row.text("audience");
    return switch (kind) {
      case "everyone" -> new Audience.Everyone();
      case "staff" -> new Audience.Staff();
      case "managers" -> new Audience.Managers();
      case "unit" -> new Audience.OfUnit(new UnitId(row.text("audience_unit")));
      default -> throw new IllegalStateException("an audience of the kind " + kind);
    };
  }
}
