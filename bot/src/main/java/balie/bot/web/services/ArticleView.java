package balie.bot.web.services;

import static balie.bot.web.page.Html.div;
import static balie.bot.web.page.Html.element;
import static balie.bot.web.page.Html.link;
import static balie.bot.web.page.Html.span;
import static balie.bot.web.page.Html.when;
import static balie.bot.web.page.Html.words;

import balie.bot.web.page.Html;
import balie.bot.web.page.Icon;
import balie.bot.web.page.Label;
import balie.bot.web.page.Markdown;
import balie.bot.web.page.Viewing;
import balie.storage.article.Article;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// An article: as a title that opens in place, and on a page of its own.
final class ArticleView {
  private ArticleView() {}

  /// A title that opens. Its text is fetched when it does.
  static Html folded(Viewing viewing, Article article) {
    boolean foreign = article.language() != viewing.language();
    String tag = article.language().tag();
    return element(
            "details",
            "article",
            element(
                "summary",
                "",
                Icon.BOOK.html(),
                span("title", words(article.title())).with("lang", tag),
                when(foreign, span("badge", words(tag.toUpperCase(Locale.ROOT)))),
                Icon.CHEVRON.html()),
            div("prose", link(path(article), "", viewing.words(Label.READ_ARTICLE)))
                .with("lang", tag))
        .with("data-find", article.title() + " " + article.body())
        .with("data-text", path(article) + "/text");
  }

  static Html page(Viewing viewing, Article article) {
    return element(
            "article",
            "reader",
            link("/services#read", "back", viewing.words(Label.BACK_TO_SERVICES)),
            element("h1", "", words(article.title())),
            div("prose", Markdown.page(article.body())))
        .with("lang", article.language().tag());
  }

  static String path(Article article) {
    return "/articles/" + URLEncoder.encode(article.id().id(), StandardCharsets.UTF_8);
  }
}
