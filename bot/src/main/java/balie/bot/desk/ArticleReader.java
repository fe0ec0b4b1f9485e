package balie.bot.desk;

import balie.bot.desk.References.Kind;
import balie.storage.article.Article;
import balie.storage.article.ArticleId;
import balie.storage.article.Audience;
import balie.storage.language.Language;
import balie.storage.person.TeamId;
import balie.storage.person.UnitId;
import balie.storage.service.ServiceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reads the articles: front matter between two lines `---`, then Markdown.
final class ArticleReader {
  private static final String FENCE = "---";

  private final Vocabulary vocabulary;
  private final References references;
  private final Findings findings;
  private final List<ReadArticle> articles = new ArrayList<>();

  /// An article and where its body begins.
  ///
  /// @param body the place of its first line
  record ReadArticle(Article article, Place body) {}

  ArticleReader(Vocabulary vocabulary, References references, Findings findings) {
    this.vocabulary = vocabulary;
    this.references = references;
    this.findings = findings;
  }

  void read(String file, String text) {
    List<String> lines = text.lines().map(String::stripTrailing).toList();
    List<String> rest = lines.isEmpty() ? lines : lines.subList(1, lines.size());
    int end = rest.indexOf(FENCE) + 1;
    if (lines.isEmpty() || !lines.getFirst().equals(FENCE) || end < 1) {
      references.incomplete(Kind.ARTICLE);
      findings.problem(
          new Place(file, 1), "no front matter, expected it between two lines " + FENCE);
      return;
    }
    int begins = offset(text, end + 1);
    Optional<Fields> fields =
        new YamlText(findings)
            .document(file, text.substring(0, offset(text, end)), "id and title between " + FENCE);
    if (fields.isEmpty()) {
      references.incomplete(Kind.ARTICLE);
      return;
    }
    int before = findings.count();
    Article article = article(fields.get(), text.substring(begins));
    Place body = new Place(file, end + 2);
    if (article.body().isBlank()) {
      findings.problem(body, "an article without a text, expected Markdown");
    }
    if (findings.count() == before) {
      articles.add(new ReadArticle(article, body));
    }
  }

  /// The articles that have no problem of their own, by id.
  List<ReadArticle> articles() {
    return articles.stream().sorted(Comparator.comparing(each -> each.article().id())).toList();
  }

  private Article article(Fields fields, String body) {
    String id = fields.text("id", "the article's id");
    references.define(Kind.ARTICLE, id, fields.at("id"));
    String title = fields.text("title", "the article's title");
    Optional<Language> language =
        fields
            .optionalText("language", "a language")
            .flatMap(tag -> vocabulary.texts().language(tag, fields.at("language")));
    Optional<String> service = fields.optionalText("service", "a service's id");
    service.ifPresent(each -> references.use(Kind.SERVICE, each, fields.at("service")));
    Audience audience = audience(fields);
    Optional<LocalDate> reviewBy = fields.optional("review-by").map(Item::date);
    Optional<String> owner = fields.optionalText("owner", "a team's id");
    owner.ifPresent(team -> references.use(Kind.TEAM, team, fields.at("owner")));
    fields.done();
    return new Article(
        new ArticleId(id),
        title,
        language.orElse(vocabulary.texts().first()),
        service.map(ServiceId::new),
        audience,
        reviewBy,
        owner.map(TeamId::new),
        body);
  }

  private Audience audience(Fields fields) {
    String written =
        fields
            .optionalText("audience", "everyone, staff, managers or a unit's id")
            .orElse("everyone");
    return switch (written) {
      case "everyone" -> new Audience.Everyone();
      case "staff" -> new Audience.Staff();
      case "managers" -> new Audience.Managers();
      default -> {
        references.use(Kind.UNIT, written, fields.at("audience"));
        yield new Audience.OfUnit(new UnitId(written));
      }
    };
  }

  /// Where a line begins, counted from 0; the text's end when it has fewer.
  private static int offset(String text, int line) {
    int at = 0;
    for (int i = 0; i < line; i++) {
      int feed = text.indexOf('\n', at);
      if (feed < 0) {
        return text.length();
      }
      at = feed + 1;
    }
    return at;
  }
}
