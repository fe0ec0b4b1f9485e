package balie.bot.reply;

import balie.bot.request.Fact;
import balie.bot.request.Overview;
import balie.bot.request.Overview.Mine;
import balie.storage.article.Article;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import balie.storage.service.TermId;
import balie.storage.service.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words questions that somebody could ask: only such as are answered for them, each of another
/// kind and about another service as far as that goes.
final class SuggestionWords {
  private static final TermId BACKUPS = new TermId("backup-retention");
  private static final TermId QUOTA = new TermId("quota");
  private static final TermId PRICE = new TermId("price");
  private static final TermId SUPPORT = new TermId("support-hours");

  private final Words words;

  SuggestionWords(Words words) {
    this.words = words;
  }

  List<String> of(Overview overview) {
    List<Service> used = new ArrayList<>();
    Set<String> questions = new LinkedHashSet<>();
    size(overview, used).ifPresent(questions::add);
    article(overview, used).ifPresent(questions::add);
    about(
            overview,
            used,
            SUPPORT,
            "Until when can I get help with %s today?",
            "Tot hoe laat kan ik vandaag hulp krijgen met %s?")
        .ifPresent(questions::add);
    about(overview, used, PRICE, "What is the price of %s?", "Wat is de prijs van %s?")
        .ifPresent(questions::add);
    about(
            overview,
            used,
            BACKUPS,
            "How long are backups of %s kept?",
            "Hoe lang worden back-ups van %s bewaard?")
        .ifPresent(questions::add);
    if (words.asking().asker().isPresent()) {
      questions.add(words.say("Which services can I order?", "Welke diensten kan ik bestellen?"));
    }
    return questions.stream().map(Markup::plain).toList();
  }

  /// What was agreed with the person or the unit itself is told before what comes with an offering.
  private Optional<String> size(Overview overview, List<Service> used) {
    return overview.mine().stream()
        .flatMap(mine -> mine.facts().stream())
        .filter(fact -> fact.value() instanceof Value.Size && fact.term().equals(QUOTA))
        .min(Comparator.comparing(Fact::statedIn))
        .map(
            fact -> {
              used.add(fact.service());
              return words
                  .say("How big can my %s be?", "Hoe groot mag mijn %s zijn?")
                  .formatted(name(fact.service()));
            });
  }

  private Optional<String> about(
      Overview overview, List<Service> used, TermId term, String english, String dutch) {
    return overview.mine().stream()
        .filter(mine -> !used.contains(mine.service()))
        .flatMap(mine -> mine.facts().stream())
        .filter(fact -> fact.term().equals(term))
        .map(Fact::service)
        .findFirst()
        .map(
            service -> {
              used.add(service);
              return words.say(english, dutch).formatted(words.name(service));
            });
  }

  /// The title of an article about the service asked about before, else about any of theirs.
  private Optional<String> article(Overview overview, List<Service> used) {
    List<Article> own =
        overview.articles().stream()
            .filter(article -> article.language() == words.asking().language())
            .filter(article -> isAbout(article, overview.mine().stream().map(Mine::service)))
            .toList();
    return own.stream()
        .filter(article -> isAbout(article, used.stream()))
        .findFirst()
        .or(() -> own.stream().findFirst())
        .map(Article::title);
  }

  private static boolean isAbout(Article article, Stream<Service> services) {
    Set<ServiceId> ids = services.map(Service::id).collect(Collectors.toSet());
    return article.service().filter(ids::contains).isPresent();
  }

  /// Within a sentence: a name that begins like a word of its language begins small there.
  private String name(Service service) {
    String name = words.name(service);
    boolean isWord = name.length() > 1 && Character.isLowerCase(name.charAt(1));
    return isWord ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
  }
}
