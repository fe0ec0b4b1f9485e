package balie.bot.request;

import balie.storage.article.Article;

/// A passage of an article that answers a how-to.
///
/// @param confidence that it does, between 0 and 1
public record Source(Article article, String heading, String passage, double confidence) {}
