package balie.bot.reply;

import balie.bot.request.Fact;
import balie.bot.request.Overview;
import balie.storage.article.Article;
import balie.storage.service.Service;
import balie.storage.service.TermId;
import balie.storage.service.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Words questions that somebody could ask: only such as are answered for them, each of another
/// kind and about another service as far as that goes.
final class SuggestionWords {
  private static final TermId RESTORE = new TermId("backup-retention");
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
    about(
            overview,
            used,
            SUPPORT,
            "Until when can I get help with my %s today?",
            "Tot hoe laat kan ik vandaag hulp krijgen met mijn %s?")
        .ifPresent(questions::add);
    about(overview, used, PRICE, "What does my %s cost?", "Wat kost mijn %s?")
        .ifPresent(questions::add);
    article(overview).ifPresent(questions::add);
    about(
            overview,
            used,
            RESTORE,
            "How long are backups of my %s kept?",
            "Hoe lang worden back-ups van mijn %s bewaard?")
        .ifPresent(questions::add);
    if (words.asking().asker().isPresent()) {
      questions.add(words.say("Which services can I order?", "Welke diensten kan ik bestellen?"));
    }
    return questions.stream().map(Markup::plain).toList();
  }

  private Optional<String> size(Overview overview, List<Service> used) {
    return overview.mine().stream()
        .flatMap(mine -> mine.facts().stream())
        .filter(fact -> fact.value() instanceof Value.Size && fact.term().id().equals("quota"))
        .findFirst()
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
              return words.say(english, dutch).formatted(name(service));
            });
  }

  private Optional<String> article(Overview overview) {
    return overview.articles().stream()
        .filter(article -> article.language() == words.asking().language())
        .filter(
            article ->
                article
                    .service()
                    .filter(
                        id ->
                            overview.mine().stream()
                                .anyMatch(mine -> mine.service().id().equals(id)))
                    .isPresent())
        .map(Article::title)
        .findFirst();
  }

  /// Within a sentence: a name that begins like a word of its language begins small there.
  private String name(Service service) {
    String name = words.name(service);
    boolean isWord = name.length() > 1 && Character.isLowerCase(name.charAt(1));
    return isWord ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
  }
}
