package balie.bot;

import balie.bot.Sites.Gate;
import balie.bot.flow.Snapshots;
import balie.bot.measure.Told;
import balie.bot.web.Filter;
import balie.bot.web.Route;
import balie.bot.web.WebSite;
import balie.bot.web.api.AskApi;
import balie.bot.web.api.Bearers;
import balie.bot.web.api.MeasureApi;
import balie.bot.web.api.Questions;
import balie.bot.web.chat.ChatPages;
import balie.bot.web.chat.CodePages;
import balie.bot.web.health.Check;
import balie.bot.web.health.HealthPages;
import balie.bot.web.health.Metrics;
import balie.bot.web.page.Assets;
import balie.bot.web.page.Shell;
import balie.bot.web.security.Buckets;
import balie.bot.web.security.Limits;
import balie.bot.web.security.Reach;
import balie.bot.web.signin.Browsers;
import balie.bot.web.signin.MailLinks;
import balie.bot.web.signin.OidcProvider;
import balie.bot.web.signin.SignIn;
import balie.bot.web.signin.SignInPages;
import balie.bot.web.signin.SmtpPostman;
import balie.bot.web.signin.WebSessions;
import balie.storage.desk.Register;
import balie.storage.language.Language;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import balie.storage.sql.Database;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// The wiring of the site that `run` serves: pages for who signs in, where people can; the API,
/// health and metrics in any case.
public final class RealSite implements AutoCloseable {
  private static final long SWEEP_MINUTES = 10;

  private final Database database;
  private final Snapshots snapshots;
  private final WebSettings settings;
  private final InstantSource clock;
  private final Limits limits;
  private final Reach reach;
  private final Assets assets = Assets.shipped();
  private final Shell shell;
  private final boolean discord;
  private final Browsers browsers;
  private final WebSessions sessions;
  private final Optional<MailLinks> links;
  private final ExecutorService mail = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService sweeper =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  /// What it is made over.
  ///
  /// @param discord whether people say there who they are, by a code
  public record Ground(
      Database database, Snapshots snapshots, boolean discord, InstantSource clock) {}

  public RealSite(Ground ground, WebSettings settings, Limits limits) {
    this.database = ground.database();
    this.snapshots = ground.snapshots();
    this.clock = ground.clock();
    this.discord = ground.discord();
    Shell plain = new Shell(assets, Shell.Kind.REAL);
    this.shell = discord ? plain.withDiscord() : plain;
    this.settings = settings;
    this.limits = limits;
    this.reach = new Reach(settings.publicUrl(), settings.proxies());
    this.browsers = new Browsers(reach);
    this.sessions = new WebSessions(database.sessions(), this::isKnown, clock, reach, SignIn.PATH);
    this.links =
        settings
            .mail()
            .map(
                server ->
                    new MailLinks(
                        database.signInLinks(),
                        new SmtpPostman(server),
                        this::addressee,
                        new Buckets(limits.mails(), clock),
                        clock,
                        mail));
    ScheduledFuture<?> unused =
        sweeper.scheduleWithFixedDelay(this::sweep, SWEEP_MINUTES, SWEEP_MINUTES, TimeUnit.MINUTES);
  }

  /// The site.
  ///
  /// @param talking what the chat talks through, empty where nobody can sign in
  /// @param told what other systems tell goes in there
  /// @param checks what it needs to be ready
  public WebSite site(
      Optional<ChatPages.Talking> talking, Questions questions, Told told, List<Check> checks) {
    Bearers bearers = new Bearers(database.clients(), clock);
    Metrics metrics = new Metrics(reach, bearers);
    List<Route> routes = new ArrayList<>();
    routes.addAll(new HealthPages(checks).routes());
    routes.add(metrics.route());
    routes.addAll(new AskApi(bearers, new Buckets(limits.questions(), clock), questions).routes());
    routes.addAll(
        new MeasureApi(bearers, new Buckets(limits.questions(), clock), told, clock).routes());
    talking.ifPresentOrElse(
        chat -> {
          routes.addAll(new Sites(snapshots, chat, clock).pages(assets, shell, sessions));
          routes.addAll(signIn().routes());
          if (discord) {
            routes.addAll(new CodePages(shell, snapshots, this::code).routes());
          }
          sessions.tell(chat.channel()::lookAgain);
        },
        () -> routes.add(assets.route()));
    List<Filter> filters = new ArrayList<>();
    filters.add(metrics.filter());
    filters.addAll(new Gate(reach, sessions, browsers, limits).filters(shell, snapshots, clock));
    return new WebSite(routes, filters, sessions, Sites.troubles(shell, snapshots));
  }

  @Override
  public void close() {
    sweeper.shutdownNow();
    mail.shutdown();
  }

  private SignIn signIn() {
    return new SignIn(
        new SignIn.Ways(settings.oidc().map(o -> new OidcProvider(o, clock)), links),
        new SignIn.Entrance(
            reach,
            sessions,
            browsers,
            this::isKnown,
            new SignInPages(shell, () -> Sites.register(snapshots))),
        new Buckets(limits.signIns(), clock),
        clock);
  }

  private String code(PersonId person) {
    return Bot.accounts(database, snapshots, Optional.empty(), clock).shown(person).reveal();
  }

  private boolean isKnown(PersonId id) {
    return register().flatMap(register -> register.person(id)).isPresent();
  }

  private Optional<MailLinks.Addressee> addressee(PersonId id) {
    return register()
        .flatMap(
            register ->
                register
                    .person(id)
                    .map(person -> new MailLinks.Addressee(person, language(register, person))));
  }

  private static Language language(Register register, Person person) {
    return person.language().orElse(register.organisation().languages().getFirst());
  }

  private Optional<Register> register() {
    return snapshots.current().map(Snapshots.Snapshot::register);
  }

  private void sweep() {
    int _ = sessions.sweep();
    links.ifPresent(MailLinks::sweep);
  }
}
