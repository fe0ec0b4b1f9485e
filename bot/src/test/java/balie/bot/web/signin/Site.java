package balie.bot.web.signin;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import balie.bot.flow.SettableClock;
import balie.bot.network.AddressRange;
import balie.bot.web.Browser;
import balie.bot.web.Call;
import balie.bot.web.Filter;
import balie.bot.web.Route;
import balie.bot.web.WebAnswer;
import balie.bot.web.WebServer;
import balie.bot.web.WebSite;
import balie.bot.web.security.Buckets;
import balie.bot.web.security.ForMachines;
import balie.bot.web.security.Limits;
import balie.bot.web.security.Origin;
import balie.bot.web.security.Protection;
import balie.bot.web.security.Rate;
import balie.bot.web.security.Reach;
import balie.storage.language.Language;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import balie.storage.person.Role;
import balie.storage.person.UnitId;
import balie.storage.sql.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// A site with all that stands in front of its pages, and one page of a line: `/mine` says who is
/// asking, `/say` repeats what was said.
final class Site implements AutoCloseable {
  static final String PUBLIC = "https://desk.example.org";

  final SettableClock clock = new SettableClock("2026-06-01T10:00:00+02:00");
  final Database database = Database.inMemory();
  final Set<PersonId> people = ConcurrentHashMap.newKeySet();
  final List<Letter> letters = new ArrayList<>();
  final WebSessions sessions;
  private final WebServer server;

  /// How a site is reached, who signs in by what, and how much one may do.
  record Made(Reach reach, Optional<OidcSettings> oidc, boolean mail, Limits limits) {

    static Made ofPublic() {
      return new Made(
          new Reach(Origin.parse(PUBLIC), List.of(AddressRange.parse("127.0.0.1").orElseThrow())),
          Optional.empty(),
          true,
          Limits.usual());
    }

    static Made ofLoopback() {
      return new Made(Reach.ofLoopback(), Optional.empty(), true, Limits.usual());
    }

    Made with(OidcSettings provider) {
      return new Made(reach, Optional.of(provider), mail, limits);
    }

    Made limited(Rate rate) {
      return new Made(reach, oidc, mail, new Limits(rate, rate, rate, rate, rate, rate));
    }
  }

  Site(Made made) {
    people.add(new PersonId("sam@example.org"));
    people.add(new PersonId("an@example.org"));
    Browsers browsers = new Browsers(made.reach());
    sessions =
        new WebSessions(database.sessions(), people::contains, clock, made.reach(), SignIn.PATH);
    MailLinks links =
        new MailLinks(
            database.signInLinks(),
            letter -> {
              letters.add(letter);
              return Optional.empty();
            },
            this::addressee,
            new Buckets(made.limits().mails(), clock),
            clock,
            Runnable::run);
    SignIn signIn =
        new SignIn(
            new SignIn.Ways(
                made.oidc().map(o -> new OidcProvider(o, clock)),
                made.mail() ? Optional.of(links) : Optional.empty()),
            new SignIn.Entrance(made.reach(), sessions, browsers, people::contains, Site::plain),
            new Buckets(made.limits().signIns(), clock),
            clock);
    List<Route> routes = new ArrayList<>(signIn.routes());
    routes.add(
        Route.personal(
            "GET",
            "/mine",
            (call, who) ->
                WebAnswer.html(
                    200,
                    who.person().map(PersonId::email).orElse("nobody")
                        + " name=\"csrf\" value=\""
                        + who.csrf()
                        + "\"")));
    routes.add(
        Route.personal(
            "POST", "/say", (call, who) -> WebAnswer.text(200, call.form("said").orElse("-"))));
    routes.add(
        Route.open(
            "GET",
            "/who/{email}",
            call ->
                sessions.begin(
                    call,
                    Optional.of(new PersonId(call.inPath("email"))),
                    WebAnswer.seeOther("/mine"))));
    WebSite.Troubles troubles = (call, trouble) -> WebAnswer.text(trouble.status(), trouble.name());
    List<Filter> filters =
        new ArrayList<>(
            Protection.filters(
                made.reach(),
                new ForMachines(ForMachines.OURS),
                sessions,
                troubles,
                made.limits(),
                clock));
    filters.add(new FreshForms(sessions, browsers, ForMachines.OURS, Site::plain));
    server =
        assertInstanceOf(
                WebServer.Started.class,
                WebServer.start(
                    new WebSite(routes, filters, sessions, troubles),
                    new WebServer.Place("127.0.0.1", 0)))
            .server();
  }

  int port() {
    return server.port();
  }

  Browser browser() {
    return new Browser(port(), PUBLIC);
  }

  Browser localBrowser() {
    return new Browser(port(), "http://127.0.0.1:" + port());
  }

  void pass(Duration time) {
    clock.pass(time);
  }

  @Override
  public void close() {
    server.close();
    database.close();
  }

  private Optional<MailLinks.Addressee> addressee(PersonId id) {
    return Optional.of(id)
        .filter(people::contains)
        .map(
            known ->
                new MailLinks.Addressee(
                    new Person(
                        known,
                        "Somebody",
                        new UnitId("sales"),
                        Optional.empty(),
                        Set.of(Role.USER),
                        List.of()),
                    known.email().startsWith("an@") ? Language.NL : Language.EN));
  }

  /// A page as what it is, with the marks of its forms.
  private static WebAnswer plain(Call call, Page page) {
    String csrf =
        switch (page) {
          case Page.Ways ways -> ways.csrf();
          case Page.LinkReady ready -> ready.csrf();
          case Page.SendAgain again -> again.csrf();
          default -> "";
        };
    String fields =
        page instanceof Page.SendAgain again
            ? again.fields().entrySet().stream()
                .map(Object::toString)
                .collect(Collectors.joining(",", " fields=", " in=" + again.signedIn()))
            : "";
    String reason = page instanceof Page.Failed failed ? " " + failed.reason() : "";
    return WebAnswer.html(
        Pages.status(page),
        page.getClass().getSimpleName()
            + reason
            + fields
            + (csrf.isEmpty() ? "" : " name=\"csrf\" value=\"" + csrf + "\""));
  }
}
