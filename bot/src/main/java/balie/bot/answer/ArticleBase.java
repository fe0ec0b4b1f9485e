package balie.bot.answer;

import balie.bot.request.Source;
import balie.knowledge.embedding.Embedder;
import balie.knowledge.index.IndexFolder;
import balie.knowledge.search.PassageSearch;
import balie.knowledge.search.PassageSearch.Found;
import balie.knowledge.source.Document;
import balie.knowledge.source.Documents;
import balie.knowledge.source.Translations;
import balie.knowledge.source.Wording;
import balie.storage.article.Article;
import balie.storage.article.ArticleId;
import balie.storage.language.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The articles of a desk, searchable.
public final class ArticleBase {
  private final Map<ArticleId, Article> articles;
  private final PassageSearch search;

  /// In memory.
  public ArticleBase(List<Article> articles, Translations translations) {
    this(articles, translations, IndexFolder.inMemory());
  }

  /// @param index is brought up to date with the articles
  public ArticleBase(List<Article> articles, Translations translations, IndexFolder index) {
    this.articles = articles.stream().collect(Collectors.toMap(Article::id, Function.identity()));
    this.search = new PassageSearch(index.update(documents(articles)), translations);
  }

  /// The articles as they are indexed.
  public static Documents documents(List<Article> articles) {
    return Documents.of(articles.stream().map(ArticleBase::document).toList());
  }

  private static Document document(Article article) {
    return new Document(
        article.id().id(),
        article.title(),
        known(article.language()),
        article.audience().id(),
        article.service().map(Object::toString),
        article.reviewBy(),
        article.body());
  }

  private static balie.knowledge.source.Language known(Language language) {
    return switch (language) {
      case EN -> balie.knowledge.source.Language.EN;
      case NL -> balie.knowledge.source.Language.NL;
    };
  }

  /// The passages that may answer a question, the likeliest first, one an article.
  List<Source> find(String question, Language language, PassageSearch.Asker asker, int most) {
    return search.find(Wording.of(question), known(language), asker, most).stream()
        .map(this::source)
        .toList();
  }

  private Source source(Found found) {
    ArticleId id = new ArticleId(found.passage().document().id());
    Article article = Objects.requireNonNull(articles.get(id));
    return new Source(
        article, found.passage().heading(), found.passage().text(), found.confidence());
  }

  /// Learns what a sentence model sees in the articles, which takes a while.
  ///
  /// @param english an English sentence model
  public void learnMeanings(Embedder english) {
    search.learnMeanings(english);
  }
}
