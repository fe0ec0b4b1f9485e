package balie.bot.flow;

import balie.bot.reply.ServiceSheet;
import balie.storage.article.Article;
import java.util.List;

/// What a page tells somebody without being asked.
///
/// @param services what was agreed, service by service
/// @param articles those that may be read, in any language
/// @param suggestions questions to begin with
public record Leaflet(
    List<ServiceSheet> services,
    List<ServiceSheet.Orderable> orderable,
    List<Article> articles,
    List<String> suggestions) {
  public Leaflet {
    services = List.copyOf(services);
    orderable = List.copyOf(orderable);
    articles = List.copyOf(articles);
    suggestions = List.copyOf(suggestions);
  }
}
