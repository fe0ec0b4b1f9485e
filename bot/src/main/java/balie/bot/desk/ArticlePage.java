package balie.bot.desk;

import balie.storage.article.Article;

/// Writes an article with its front matter.
final class ArticlePage {
  private static final String FENCE = "---\n";

  private ArticlePage() {}

  static String of(Article article) {
    Page front =
        new Page()
            .put("id", article.id().id())
            .put("title", article.title())
            .put("language", article.language().tag())
            .putIfAny("service", article.service())
            .put("audience", article.audience().id())
            .putIfAny("review-by", article.reviewBy())
            .putIfAny("owner", article.owner());
    return FENCE + front.yaml() + FENCE + article.body();
  }
}
