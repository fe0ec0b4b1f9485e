package balie.bot;

import balie.bot.answer.Answers;
import balie.bot.answer.ArticleBase;
import balie.bot.desk.BuiltInTerms;
import balie.bot.desk.ShippedQuestions;
import balie.bot.flow.Dispatcher;
import balie.bot.reply.Replies;
import balie.bot.request.Intent;
import balie.bot.understand.Interpreter;
import balie.bot.understand.Lessons;
import balie.bot.understand.Meaning;
import balie.bot.understand.Names;
import balie.knowledge.search.Translations;
import balie.knowledge.understanding.ModelStore;
import balie.knowledge.understanding.Understanding;
import balie.storage.desk.Register;
import balie.storage.service.TermCatalogue;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// All wiring, by constructors: the only class that builds collaborators.
public final class Bot {
  private final BuiltInTerms builtIn;
  private final ModelStore models;

  public Bot(BuiltInTerms builtIn, ModelStore models) {
    this.builtIn = builtIn;
    this.models = models;
  }

  /// What answers questions over one snapshot of the record. The articles are indexed while the
  /// understanding is made, since a start has two processors and one second.
  public Dispatcher dispatcher(Register register) {
    CompletableFuture<ArticleBase> articles =
        CompletableFuture.supplyAsync(
            () -> new ArticleBase(register.articles(), Translations.shipped()));
    TermCatalogue terms = new TermCatalogue(builtIn.terms(), register.organisation().terms());
    Understanding understanding =
        Understanding.of(
            lessons(terms).examples(),
            Set.of(Meaning.NONE),
            Set.of(Meaning.HOW_TO, Meaning.wish(Intent.OPEN_TICKET), Meaning.wish(Intent.ORDER)),
            Names.words(register, LocalDate.MAX),
            models);
    Names names = new Names(register, LocalDate.MAX, understanding.vocabulary());
    Interpreter interpreter = new Interpreter(register, terms, understanding, names);
    return new Dispatcher(
        interpreter, new Answers(register, terms, articles.join()), new Replies(register, terms));
  }

  private Lessons lessons(TermCatalogue terms) {
    Lessons lessons = new Lessons();
    terms.all().forEach(lessons::term);
    builtIn.technical().forEach(lessons::technical);
    builtIn.paperwork().forEach(lessons::paperwork);
    ShippedQuestions questions = ShippedQuestions.load();
    questions.wishes().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            wish ->
                lessons.wish(
                    Intent.ofId(wish.getKey())
                        .orElseThrow(() -> new IllegalStateException("wish " + wish.getKey())),
                    wish.getValue()));
    return lessons.howTo(questions.howTo()).none(questions.none());
  }
}
