package balie.bot.web.demo;

import static balie.bot.web.page.Html.div;
import static balie.bot.web.page.Html.each;
import static balie.bot.web.page.Html.element;
import static balie.bot.web.page.Html.p;
import static balie.bot.web.page.Html.span;
import static balie.bot.web.page.Html.words;

import balie.bot.flow.Snapshots;
import balie.bot.person.Cast;
import balie.bot.person.People;
import balie.bot.reply.Formats;
import balie.bot.web.Call;
import balie.bot.web.Route;
import balie.bot.web.WebAnswer;
import balie.bot.web.page.Html;
import balie.bot.web.page.Icon;
import balie.bot.web.page.Label;
import balie.bot.web.page.Shell;
import balie.bot.web.page.Viewing;
import balie.storage.desk.Register;
import balie.storage.language.Language;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a visitor of the demo picks whom to be: a few who get different answers, or anybody.
public final class WhoPages {
  private static final int FEW = 5;

  private final Shell shell;
  private final Snapshots snapshots;
  private final DemoVisitors visitors;
  private final InstantSource clock;

  public WhoPages(Shell shell, Snapshots snapshots, DemoVisitors visitors, InstantSource clock) {
    this.shell = shell;
    this.snapshots = snapshots;
    this.visitors = visitors;
    this.clock = clock;
  }

  public List<Route> routes() {
    return List.of(Route.open("GET", "/who", this::ask), Route.open("POST", "/who", this::be));
  }

  private WebAnswer ask(Call call) {
    Register register = snapshots.current().orElseThrow().register();
    Viewing viewing = Viewing.of(call, visitors.of(call), Optional.of(register));
    return shell.page(
        200,
        viewing,
        new Shell.Content(
            Shell.Tab.NONE,
            viewing.say(Label.WHO_ARE_YOU),
            List.of("services.js"),
            picker(viewing, register)));
  }

  private WebAnswer be(Call call) {
    Register register = snapshots.current().orElseThrow().register();
    Optional<PersonId> person =
        call.form("person")
            .filter(email -> !email.isBlank())
            .map(PersonId::new)
            .filter(id -> register.person(id).isPresent());
    return WebAnswer.seeOther("/").with("Set-Cookie", visitors.begin(call, person));
  }

  private Html picker(Viewing viewing, Register register) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), register.organisation().zone());
    Cast cast = new Cast(register, today);
    People people = new People(register);
    return div(
        "picker",
        element(
            "header",
            "",
            element("h1", "", viewing.words(Label.WHO_ARE_YOU)),
            p("lead", viewing.words(Label.WHO_INTRO, register.organisation().name()))),
        Shell.form(
            viewing,
            "/who",
            "people",
            each(cast.few(FEW), person -> card(viewing, people, cast, person)),
            element(
                    "button",
                    "person",
                    span("initials", words("?")).with("aria-hidden", "true"),
                    span("name", viewing.words(Label.STRANGER)))
                .with("name", "person")
                .with("value", "")),
        everybody(viewing, register, people));
  }

  private static Html card(Viewing viewing, People people, Cast cast, Person person) {
    return element(
            "button",
            "person",
            span("initials", words(initials(person.name()))).with("aria-hidden", "true"),
            span("name", words(person.name())),
            span("unit", words(people.unit(person))),
            span("differs", words(String.join(" · ", differs(viewing, cast, person)))))
        .with("name", "person")
        .with("value", person.id().email());
  }

  private static List<String> differs(Viewing viewing, Cast cast, Person person) {
    Formats formats = Formats.of(viewing.language());
    List<String> parts = new ArrayList<>();
    cast.promised(person)
        .map(
            promised ->
                promised.service().name().in(viewing.language(), viewing.first())
                    + " "
                    + formats.value(promised.value(), _ -> Optional.empty()))
        .ifPresent(parts::add);
    if (cast.hasOwn(person)) {
      parts.add(viewing.say(Label.HAS_SUBSCRIPTION));
    }
    if (person.language().filter(Language.NL::equals).isPresent()) {
      parts.add(viewing.say(Label.SPEAKS_DUTCH));
    }
    if (person.seesPaperwork()) {
      parts.add(viewing.say(Label.ROLE_SEES_ALL));
    } else if (person.isStaff()) {
      parts.add(viewing.say(Label.ROLE_AGENT));
    }
    return parts;
  }

  private static Html everybody(Viewing viewing, Register register, People people) {
    List<Person> all = register.people();
    return element(
        "details",
        "everybody",
        element(
            "summary",
            "",
            viewing.words(Label.ALL_PEOPLE, String.valueOf(all.size())),
            Icon.CHEVRON.html()),
        element(
            "form",
            "search",
            Icon.SEARCH.html(),
            Html.input("search", "q", "")
                .with("aria-label", viewing.say(Label.FIND_PERSON))
                .with("placeholder", viewing.say(Label.FIND_PERSON))
                .with("autocomplete", "off")),
        p("nothing", viewing.words(Label.NOTHING_FOUND)).with("id", "nothing").with("hidden", ""),
        Shell.form(viewing, "/who", "people", each(all, person -> line(people, person))));
  }

  private static Html line(People people, Person person) {
    return element(
            "button",
            "person",
            span("name", words(person.name())),
            span("unit", words(people.unit(person))))
        .with("name", "person")
        .with("value", person.id().email())
        .with("data-find", person.id().email());
  }

  private static String initials(String name) {
    String[] words = name.strip().split("\\s+", -1);
    String last = words[words.length - 1];
    return words.length == 1 ? name.substring(0, 1) : name.substring(0, 1) + last.substring(0, 1);
  }
}
