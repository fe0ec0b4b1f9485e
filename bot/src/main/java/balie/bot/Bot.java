package balie.bot;

import balie.bot.answer.Answers;
import balie.bot.answer.ArticleBase;
import balie.bot.channel.Channel;
import balie.bot.desk.AskedTerms;
import balie.bot.desk.BuiltInTerms;
import balie.bot.desk.ShippedQuestions;
import balie.bot.escalation.ClockDesk;
import balie.bot.feedback.GiveFeedback;
import balie.bot.flow.Delivery;
import balie.bot.flow.DeskCompletion;
import balie.bot.flow.Dispatcher;
import balie.bot.flow.HomePage;
import balie.bot.flow.Intake;
import balie.bot.flow.ProvenAccounts;
import balie.bot.flow.Retelling;
import balie.bot.flow.Road;
import balie.bot.flow.Snapshots;
import balie.bot.flow.Watch;
import balie.bot.gap.GapDesk;
import balie.bot.gap.GapStores;
import balie.bot.measure.Measuring;
import balie.bot.network.AddressRange;
import balie.bot.probe.Guard;
import balie.bot.probe.Prober;
import balie.bot.reply.ChannelWords;
import balie.bot.reply.Replies;
import balie.bot.request.Intent;
import balie.bot.slack.Desk;
import balie.bot.ticket.Scans;
import balie.bot.ticket.TicketDesk;
import balie.bot.ticket.TicketStores;
import balie.bot.understand.CountNouns;
import balie.bot.understand.Fits;
import balie.bot.understand.Interpreter;
import balie.bot.understand.Lessons;
import balie.bot.understand.Meaning;
import balie.bot.understand.Names;
import balie.bot.understand.SentenceModel;
import balie.bot.understand.Thresholds;
import balie.bot.upkeep.Chore;
import balie.bot.upkeep.Forgetting;
import balie.bot.upkeep.Rehearsal;
import balie.bot.upkeep.ScheduledBackup;
import balie.bot.upkeep.Upkeep;
import balie.bot.venue.ArrangeVenue;
import balie.knowledge.index.IndexFolder;
import balie.knowledge.source.Translations;
import balie.knowledge.understanding.Example;
import balie.knowledge.understanding.ModelStore;
import balie.knowledge.understanding.Understanding;
import balie.knowledge.understanding.Vocabulary;
import balie.storage.desk.Register;
import balie.storage.review.GoldenRun;
import balie.storage.service.TermCatalogue;
import balie.storage.sql.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/// All wiring, by constructors: the only class that builds collaborators.
public final class Bot {
  private final BuiltInTerms builtIn;
  private final ModelStore models;
  private final Fits fits;
  private final Supplier<IndexFolder> index;
  private final SentenceModel model;
  private final Scans scans = new Scans();

  /// What was learnt last: a publication of articles alone teaches nothing new.
  private final AtomicReference<Optional<Learning>> learning =
      new AtomicReference<>(Optional.empty());

  private record Learning(
      List<Example> examples, List<String> names, Understanding understanding) {}

  /// With the thresholds that ship, and by words alone.
  public Bot(BuiltInTerms builtIn, ModelStore models) {
    this(builtIn, models, Fits.none(), always(IndexFolder.inMemory()), SentenceModel.none());
  }

  /// @param fits the thresholds that were fitted to desks
  /// @param index gives that of the articles, always the same one, which each snapshot brings up to
  ///   date
  /// @param model by which meanings are seen beside words
  public Bot(
      BuiltInTerms builtIn,
      ModelStore models,
      Fits fits,
      Supplier<IndexFolder> index,
      SentenceModel model) {
    this.model = model;
    this.builtIn = builtIn;
    this.models = models;
    this.fits = fits;
    this.index = index;
  }

  private static <T> Supplier<T> always(T one) {
    return () -> one;
  }

  /// What was learnt and indexed of one snapshot of the record, which takes a while.
  ///
  /// @param meanings done when the sentence model was learnt with, too; words answer before
  public record Learnt(
      Register register,
      TermCatalogue terms,
      Interpreter interpreter,
      Answers answers,
      Replies replies,
      CompletableFuture<Void> meanings) {
    /// The same with other thresholds.
    public Learnt with(Thresholds thresholds) {
      return new Learnt(register, terms, interpreter.with(thresholds), answers, replies, meanings);
    }

    /// The same when everything is learnt.
    public Learnt whole() {
      meanings.join();
      return this;
    }
  }

  /// Learns a snapshot. The articles are indexed and the sentence model is loaded while the
  /// understanding is made, since a start has two processors and one second.
  public Learnt learn(Register register) {
    model.begin();
    CompletableFuture<ArticleBase> articles =
        CompletableFuture.supplyAsync(
            () -> new ArticleBase(register.articles(), Translations.shipped(), index.get()));
    CompletableFuture<Void> articleMeanings =
        model.learn(embedder -> articles.join().learnMeanings(embedder));
    TermCatalogue terms = terms(register);
    Understanding understanding =
        understanding(lessons(terms, register).examples(), Names.words(register, LocalDate.MAX));
    Names names = new Names(register, LocalDate.MAX, understanding.vocabulary());
    Interpreter interpreter = new Interpreter(register, terms, understanding, names);
    ArticleBase base = articles.join();
    return new Learnt(
        register,
        terms,
        interpreter.with(fits.of(register)),
        new Answers(register, terms, base),
        new Replies(register, terms),
        CompletableFuture.allOf(articleMeanings, model.learn(understanding::learnMeanings)));
  }

  private Understanding understanding(List<Example> examples, List<String> names) {
    Optional<Learning> known =
        learning
            .get()
            .filter(each -> each.names().equals(names) && each.examples().equals(examples));
    if (known.isPresent()) {
      return known.get().understanding();
    }
    Understanding made =
        Understanding.of(
            examples,
            Set.of(Meaning.NONE),
            Set.of(Meaning.HOW_TO, Meaning.wish(Intent.OPEN_TICKET), Meaning.wish(Intent.ORDER)),
            names,
            models);
    learning.set(Optional.of(new Learning(examples, names, made)));
    return made;
  }

  /// The terms that ship, and the desk's own with the examples that were added for gaps.
  private TermCatalogue terms(Register register) {
    return new TermCatalogue(
        builtIn.terms(),
        new AskedTerms(builtIn).with(register.organisation().terms(), register.examples()));
  }

  /// What answers questions over one snapshot with all that can be learnt, and does nothing.
  public Dispatcher dispatcher(Register register) {
    return dispatcher(learn(register).whole());
  }

  /// The same of what is learnt already.
  public Dispatcher dispatcher(Learnt learnt) {
    return new Dispatcher(
        learnt.interpreter(), learnt.answers(), learnt.replies(), Optional.empty());
  }

  /// What answers questions over one snapshot, and acts on the tickets of a database.
  public Dispatcher dispatcher(Learnt learnt, Database database) {
    Dispatcher.Handlers handlers =
        new Dispatcher.Handlers(
            new TicketDesk(learnt.register(), stores(database), scans),
            clockDesk(learnt.register(), database),
            new GiveFeedback(database.feedback(), database.conversations()),
            new GapDesk(
                learnt.register(),
                learnt.terms(),
                learnt.interpreter(),
                new GapStores(
                    database.gaps(),
                    database.articleDrafts(),
                    database.addedExamples(),
                    database.conversations())),
            new Retelling(
                database.outbox(), database.conversations(), database.publications()::edition),
            new ArrangeVenue(learnt.register(), database.venues()),
            Reviews.desk(learnt.register(), database),
            Reviews.reports(learnt.register(), database));
    return new Dispatcher(
        learnt.interpreter(), learnt.answers(), learnt.replies(), Optional.of(handlers));
  }

  /// What answers about the clocks of a database's tickets.
  public static ClockDesk clockDesk(Register register, Database database) {
    return new ClockDesk(
        register,
        new ClockDesk.Stores(
            database.tickets(), database.steps(), database.orders(), database.questions()));
  }

  /// The desk as published last, with what answers questions over it.
  public Snapshots snapshots(Database database) {
    return new Snapshots(
        database.publications(), register -> dispatcher(learn(register), database));
  }

  /// The road between channels and a database, open.
  public Road road(
      Database database, Snapshots snapshots, List<Channel> channels, InstantSource clock) {
    Delivery delivery =
        new Delivery(database.outbox(), channels, clock, new Random()).tellingAdminsOf(snapshots);
    Intake.Stores stores =
        new Intake.Stores(
            database.conversations(),
            database.gaps(),
            database.outbox(),
            database.audit(),
            database.transactions(),
            database.venues(),
            database.questions());
    return Road.open(
        new Intake(stores, snapshots, delivery, clock),
        delivery,
        watch(database, snapshots, delivery, clock));
  }

  /// What keeps the time of a database's tickets, where nothing is delivered.
  public Watch watch(Database database, Snapshots snapshots, InstantSource clock) {
    return watch(
        database,
        snapshots,
        new Delivery(database.outbox(), List.of(), clock, new Random()),
        clock);
  }

  private static Watch watch(
      Database database, Snapshots snapshots, Delivery delivery, InstantSource clock) {
    return new Watch(
        new Watch.Stores(
            database.steps(), database.orders(), database.outbox(), database.transactions()),
        snapshots,
        delivery,
        clock);
  }

  /// What is done without being asked.
  ///
  /// @param file of the database
  /// @param examiner asks the golden questions
  public record Upkept(
      Path file, UpkeepSettings settings, Function<Instant, Optional<GoldenRun>> examiner) {}

  /// What is done without being asked while the bot runs, begun.
  public Upkeep upkeep(Database database, Upkept what, InstantSource clock) {
    List<Chore> chores = new ArrayList<>();
    what.settings()
        .backup()
        .ifPresent(plan -> chores.add(new ScheduledBackup(Database.backups(what.file()), plan)));
    chores.add(
        new Forgetting(database.conversations(), database.audit(), what.settings().keepTexts()));
    chores.add(rehearsal(database, what.examiner()));
    return Upkeep.begin(chores, clock);
  }

  /// What measures the services of a database's desk.
  ///
  /// @param allowed what of private addresses may be probed
  public Measuring measuring(Database database, List<AddressRange> allowed, InstantSource clock) {
    Measuring.Stores stores =
        new Measuring.Stores(
            database.measurements(),
            database.proofs(),
            database.firingAlerts(),
            database.transactions());
    return new Measuring(
        new Measuring.Ground(
            stores, database.publications()::register, new Prober(new Guard(allowed), clock)),
        clock);
  }

  /// The golden questions asked now and then, and nothing else, begun.
  public Upkeep rehearsing(
      Database database, Function<Instant, Optional<GoldenRun>> examiner, InstantSource clock) {
    return Upkeep.begin(List.of(rehearsal(database, examiner)), clock);
  }

  private static Rehearsal rehearsal(
      Database database, Function<Instant, Optional<GoldenRun>> examiner) {
    return new Rehearsal(
        database.review().goldenRuns(), examiner, database.publications()::edition);
  }

  private static TicketStores stores(Database database) {
    return new TicketStores(
        database.tickets(),
        database.drafts(),
        database.outages(),
        database.orders(),
        database.problems(),
        database.changeRequests(),
        database.conversations(),
        database.outbox(),
        database.availability());
  }

  /// What the desk gives to Slack.
  public Desk slackDesk(Road road, Database database, Snapshots snapshots, InstantSource clock) {
    ChannelWords words =
        new ChannelWords(() -> snapshots.known().map(Snapshots.Snapshot::register));
    return new Desk(
        road,
        words,
        new HomePage(snapshots, words, clock),
        database.watermarks(),
        database.venues(),
        clock);
  }

  /// What the desk gives to Discord.
  ///
  /// @param courier what mails codes, empty where no mail is sent
  public balie.bot.discord.Desk discordDesk(
      Road road,
      Database database,
      Snapshots snapshots,
      Optional<ProvenAccounts.Courier> courier,
      InstantSource clock) {
    return new balie.bot.discord.Desk(
        road,
        new ChannelWords(() -> snapshots.known().map(Snapshots.Snapshot::register)),
        accounts(database, snapshots, courier, clock),
        new DeskCompletion(snapshots, clock),
        database.watermarks(),
        database.venues(),
        clock);
  }

  /// Whose the accounts are that are proven by a code.
  public static ProvenAccounts accounts(
      Database database,
      Snapshots snapshots,
      Optional<ProvenAccounts.Courier> courier,
      InstantSource clock) {
    return new ProvenAccounts(
        database.accountLinks(), database.transactions(), snapshots, courier, clock);
  }

  private Lessons lessons(TermCatalogue terms, Register register) {
    Names names =
        new Names(register, LocalDate.MAX, new Vocabulary(Names.words(register, LocalDate.MAX)));
    Lessons lessons = new Lessons(ask -> names.masked(ask));
    terms.all().forEach(lessons::term);
    CountNouns.of(register).forEach(lessons::nouns);
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
