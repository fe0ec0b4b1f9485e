package balie.bot.web.signin;

import balie.bot.web.Call;
import balie.bot.web.Route;
import balie.bot.web.Visitor;
import balie.bot.web.WebAnswer;
import balie.bot.web.WebAnswer.Header;
import balie.bot.web.WebAnswer.Whole;
import balie.bot.web.security.Buckets;
import balie.bot.web.security.Reach;
import balie.bot.web.signin.Errands.OnTheWay;
import balie.bot.web.signin.OidcProvider.Errand;
import balie.bot.web.signin.Page.Reason;
import balie.storage.access.Secret;
import balie.storage.person.PersonId;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The ways in and out: the routes under `/sign-in` and `/sign-out`.
public final class SignIn {
  /// Where one without a session is sent.
  public static final String PATH = "/sign-in";

  static final String LINK = PATH + "/link";
  private static final String OIDC = PATH + "/oidc";
  private static final String BACK = OIDC + "/callback";
  private static final String MAIL = PATH + "/mail";
  private static final String OUT = "/sign-out";
  private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

  private final Ways ways;
  private final Entrance entrance;
  private final Errands errands;
  private final Buckets tries;

  /// How people prove who they are; at least one.
  public record Ways(Optional<OidcProvider> oidc, Optional<MailLinks> mail) {}

  /// What every way leads through.
  ///
  /// @param isKnown whether the desk, as published last, has a person
  public record Entrance(
      Reach reach,
      WebSessions sessions,
      Browsers browsers,
      Predicate<PersonId> isKnown,
      Pages pages) {}

  /// @param tries how often one address may try
  public SignIn(Ways ways, Entrance entrance, Buckets tries, InstantSource clock) {
    this.ways = ways;
    this.entrance = entrance;
    this.tries = tries;
    this.errands = new Errands(entrance.reach(), clock);
  }

  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(Route.open("GET", PATH, this::ways));
    routes.add(Route.open("GET", OUT, call -> show(call, new Page.SignedOut())));
    routes.add(Route.open("POST", OUT, this::out));
    routes.add(Route.personal("POST", OUT + "/everywhere", this::outEverywhere));
    ways.oidc()
        .ifPresent(
            provider -> {
              routes.add(Route.open("GET", OIDC, limited(call -> toProvider(call, provider))));
              routes.add(Route.open("GET", BACK, limited(call -> fromProvider(call, provider))));
            });
    ways.mail()
        .ifPresent(
            mail -> {
              routes.add(Route.open("POST", MAIL, limited(call -> askForLink(call, mail))));
              routes.add(Route.open("GET", LINK + "/{link}", call -> lookAtLink(call, mail)));
              routes.add(Route.open("POST", LINK, limited(call -> useLink(call, mail))));
            });
    return routes;
  }

  private WebAnswer ways(Call call) {
    Destination next = Destination.of(call.query(Destination.PARAMETER));
    if (entrance.sessions().of(call).isPresent()) {
      return WebAnswer.seeOther(next.path());
    }
    Browsers.Browser browser = entrance.browsers().of(call);
    Page page =
        new Page.Ways(
            ways.oidc().isPresent() ? OIDC + next.asQuery() : "",
            ways.mail().isPresent(),
            next.path(),
            browser.csrf());
    return entrance.browsers().tell(show(call, page), call, browser);
  }

  private WebAnswer toProvider(Call call, OidcProvider provider) {
    Errand errand = Errand.fresh();
    Destination next = Destination.of(call.query(Destination.PARAMETER));
    return provider
        .door(errand, comeBack(call))
        .map(door -> new WebAnswer(303, List.of(new Header("Location", door.toString())), empty()))
        .map(answer -> errands.begin(answer, call, new OnTheWay(errand, next)))
        .orElseGet(() -> show(call, new Page.Failed(Reason.UNREACHABLE)));
  }

  /// What began in this browser ends here, whatever comes of it: what is brought a second time is
  /// not looked at.
  private WebAnswer fromProvider(Call call, OidcProvider provider) {
    Optional<OnTheWay> onTheWay = errands.find(call);
    WebAnswer answer =
        onTheWay
            .map(
                on ->
                    switch (provider.comeBack(on.errand(), comeBack(call), call.query())) {
                      case OidcProvider.Vouched(String email) -> in(call, email, on.next());
                      case OidcProvider.Failed(Reason reason) ->
                          show(call, new Page.Failed(reason));
                    })
            .orElseGet(() -> show(call, new Page.Failed(Reason.OVER)));
    return errands.end(answer, call);
  }

  private WebAnswer askForLink(Call call, MailLinks mail) {
    Destination next = Destination.of(call.form(Destination.PARAMETER));
    Optional<Secret> browser = entrance.browsers().known(call).map(Browsers.Browser::secret);
    if (browser.isEmpty()) {
      return WebAnswer.seeOther(PATH + next.asQuery());
    }
    mail.ask(call.form("email").orElse(""), browser.get(), entrance.reach().origin(call), next);
    return show(call, new Page.MailSent());
  }

  private WebAnswer lookAtLink(Call call, MailLinks mail) {
    Optional<Browsers.Browser> browser = entrance.browsers().known(call);
    Optional<Secret> secret = Secret.of(call.inPath("link"));
    MailLinks.Look look =
        secret
            .map(s -> mail.look(s, browser.map(Browsers.Browser::secret)))
            .orElseGet(MailLinks.Over::new);
    return switch (look) {
      case MailLinks.Ready _ ->
          show(
              call,
              new Page.LinkReady(
                  call.inPath("link"),
                  Destination.of(call.query(Destination.PARAMETER)).path(),
                  mark(call, browser.orElseThrow())));
      case MailLinks.Over _ -> show(call, new Page.LinkOver());
      case MailLinks.Elsewhere _ -> show(call, new Page.LinkElsewhere());
    };
  }

  private WebAnswer useLink(Call call, MailLinks mail) {
    Optional<Secret> browser = entrance.browsers().known(call).map(Browsers.Browser::secret);
    MailLinks.Look look =
        call.form("link")
            .flatMap(Secret::of)
            .map(secret -> mail.look(secret, browser))
            .orElseGet(MailLinks.Over::new);
    return switch (look) {
      case MailLinks.Ready(var link) ->
          mail.use(link)
              .map(who -> in(call, who.email(), Destination.of(call.form(Destination.PARAMETER))))
              .orElseGet(() -> show(call, new Page.LinkOver()));
      case MailLinks.Over _ -> show(call, new Page.LinkOver());
      case MailLinks.Elsewhere _ -> show(call, new Page.LinkElsewhere());
    };
  }

  private WebAnswer in(Call call, String email, Destination next) {
    if (email.isBlank() || !entrance.isKnown().test(new PersonId(email))) {
      LOG.info("event=sign-in-unknown");
      return show(call, new Page.NotKnown());
    }
    LOG.info("event=signed-in");
    return entrance
        .sessions()
        .begin(call, Optional.of(new PersonId(email)), WebAnswer.seeOther(next.path()));
  }

  private WebAnswer out(Call call) {
    return entrance.sessions().end(call, WebAnswer.seeOther(OUT));
  }

  private WebAnswer outEverywhere(Call call, Visitor visitor) {
    WebAnswer answer = WebAnswer.seeOther(OUT);
    return visitor
        .person()
        .map(person -> entrance.sessions().endAll(call, person, answer))
        .orElseGet(() -> entrance.sessions().end(call, answer));
  }

  private String mark(Call call, Browsers.Browser browser) {
    return entrance.sessions().of(call).map(Visitor::csrf).orElse(browser.csrf());
  }

  private URI comeBack(Call call) {
    return entrance.reach().origin(call).at(BACK);
  }

  private Route.OpenHandler limited(Route.OpenHandler handler) {
    return call -> {
      Optional<Duration> wait = tries.take(entrance.reach().who(call));
      return wait.map(w -> show(call, new Page.TooMany(w.toSeconds() + 1)))
          .orElseGet(() -> handler.answer(call));
    };
  }

  private WebAnswer show(Call call, Page page) {
    return entrance.pages().show(call, page);
  }

  private static Whole empty() {
    return new Whole(new byte[0]);
  }
}
