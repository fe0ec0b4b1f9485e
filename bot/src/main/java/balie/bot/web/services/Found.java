package balie.bot.web.services;

import balie.bot.flow.Leaflet;
import balie.bot.reply.ServiceSheet;
import balie.storage.article.Article;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What of a leaflet holds all the words that were searched for, each at the beginning of a word or
/// within one; accents and capitals don't count.
record Found(
    List<ServiceSheet> services, List<ServiceSheet.Orderable> orderable, List<Article> articles) {

  static Found in(Leaflet leaflet, String wanted) {
    Predicate<String> holds = holds(wanted);
    return new Found(
        leaflet.services().stream().filter(s -> holds.test(text(s))).toList(),
        leaflet.orderable().stream().filter(o -> holds.test(text(o))).toList(),
        leaflet.articles().stream().filter(a -> holds.test(a.title() + " " + a.body())).toList());
  }

  boolean isEmpty() {
    return services.isEmpty() && orderable.isEmpty() && articles.isEmpty();
  }

  private static Predicate<String> holds(String wanted) {
    List<String> words =
        Arrays.stream(plain(wanted).split("\\s+", -1)).filter(word -> !word.isEmpty()).toList();
    return text -> {
      String plain = plain(text);
      return words.stream().allMatch(plain::contains);
    };
  }

  private static String text(ServiceSheet sheet) {
    return Stream.of(
            Stream.of(sheet.name(), sheet.summary()),
            sheet.offering().stream(),
            sheet.figures().stream().map(figure -> figure.name() + " " + figure.value()),
            sheet.promises().stream().map(promise -> promise.name() + " " + promise.sentence()),
            sheet.agreement().stream().map(ServiceSheet.Agreed::id))
        .flatMap(part -> part)
        .collect(Collectors.joining(" "));
  }

  private static String text(ServiceSheet.Orderable service) {
    return service.name()
        + " "
        + service.summary()
        + " "
        + service.offerings().stream()
            .map(ServiceSheet.Choice::name)
            .collect(Collectors.joining(" "));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
