package balie.storage.desk;

import balie.storage.agreement.Agreement;
import balie.storage.agreement.AgreementId;
import balie.storage.agreement.AgreementKind;
import balie.storage.agreement.Period;
import balie.storage.agreement.Priority;
import balie.storage.agreement.Target;
import balie.storage.agreement.TicketKind;
import balie.storage.article.Article;
import balie.storage.article.ArticleId;
import balie.storage.article.Audience;
import balie.storage.calendar.Calendar;
import balie.storage.calendar.CalendarId;
import balie.storage.calendar.Holiday;
import balie.storage.calendar.OpenInterval;
import balie.storage.escalation.Recipient;
import balie.storage.escalation.Rota;
import balie.storage.escalation.Rung;
import balie.storage.language.Language;
import balie.storage.language.Text;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import balie.storage.person.Role;
import balie.storage.person.Subscription;
import balie.storage.person.Team;
import balie.storage.person.TeamId;
import balie.storage.person.Unit;
import balie.storage.person.UnitId;
import balie.storage.service.Offering;
import balie.storage.service.OfferingId;
import balie.storage.service.Probe;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import balie.storage.service.ServiceStatus;
import balie.storage.service.Technical;
import balie.storage.service.Term;
import balie.storage.service.TermId;
import balie.storage.service.TermType;
import balie.storage.service.Value;
import balie.storage.service.ValueParser;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The desk of the specification, as records: every kind of value and every optional part occurs.
public final class ExampleDesk {
  public static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
  public static final ServiceId MAILBOX = new ServiceId("mailbox");
  public static final TermId QUOTA = new TermId("quota");
  public static final UnitId WORKS = new UnitId("works");
  public static final UnitId SALES = new UnitId("sales");
  public static final AgreementId SLA = new AgreementId("SLA-MBX-SALES");
  public static final CalendarId OFFICE = new CalendarId("office");
  public static final OfferingId STANDARD = new OfferingId("standard");
  public static final OfferingId PLUS = new OfferingId("plus");

  private ExampleDesk() {}

  public static Desk desk() {
    return new Desk(
        organisation(),
        List.of(always(), office()),
        units(),
        people(),
        List.of(mailbox(), vpn()),
        List.of(agreement(2, day("2026-01-01"), Optional.of(day("2026-12-31")))),
        List.of(article()));
  }

  public static Organisation organisation() {
    return new Organisation(
        "Example Works",
        ZONE,
        List.of(Language.EN, Language.NL),
        List.of(
            new Team(new TeamId("service-desk"), "Service desk", new PersonId("els@example.org")),
            new Team(new TeamId("mail"), "Mail team", new PersonId("tom@example.org"))),
        Optional.of(new PersonId("mia@example.org")),
        List.of(largestAttachment()),
        false,
        Map.of(
            "default",
            List.of(
                Rung.of(50, new Recipient.Assignee()),
                new Rung(
                    100,
                    List.of(new Recipient.OwnLead(), new Recipient.OtherTeam(new TeamId("mail"))),
                    true,
                    Optional.of(duration("30 min")))),
            "quiet",
            List.of()),
        List.of(rota()),
        TicketRules.standard(),
        List.of(
            new Probe(
                "internet",
                new Probe.Http(
                    URI.create("https://www.example.net/"),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()),
                Duration.ofMinutes(1),
                Duration.ofSeconds(10),
                1)));
  }

  public static Rota rota() {
    PersonId els = new PersonId("els@example.org");
    PersonId tom = new PersonId("tom@example.org");
    return new Rota(
        new TeamId("service-desk"),
        List.of(
            new Rota.Shift(
                EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                new OpenInterval(540, 1020),
                List.of(els, tom),
                day("2026-01-05"))),
        List.of(new Rota.Absence(els, day("2026-07-01"), day("2026-07-14"))),
        List.of(new Rota.Swap(day("2026-06-05"), tom, els)));
  }

  public static Term largestAttachment() {
    return new Term(
        new TermId("largest-attachment"),
        TermType.SIZE,
        Text.plain("largest attachment"),
        Map.of(
            Language.EN,
            List.of("how big can an attachment be", "maximum attachment size"),
            Language.NL,
            List.of("hoe groot mag een bijlage zijn")),
        Text.of(
            Map.of(
                Language.EN,
                "An attachment may be up to {value}.",
                Language.NL,
                "Een bijlage mag tot {value} groot zijn.")));
  }

  public static Calendar always() {
    Map<DayOfWeek, List<OpenInterval>> week = new LinkedHashMap<>();
    EnumSet.allOf(DayOfWeek.class)
        .forEach(day -> week.put(day, List.of(new OpenInterval(0, OpenInterval.DAY))));
    return new Calendar(new CalendarId("always"), Optional.empty(), ZONE, week, List.of());
  }

  public static Calendar office() {
    Map<DayOfWeek, List<OpenInterval>> week = new LinkedHashMap<>();
    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
        .forEach(
            day -> week.put(day, List.of(new OpenInterval(540, 750), new OpenInterval(780, 1020))));
    return new Calendar(
        OFFICE,
        Optional.empty(),
        ZONE,
        week,
        List.of(
            new Holiday.Yearly(MonthDay.of(1, 1), MonthDay.of(1, 1)),
            new Holiday.Yearly(MonthDay.of(12, 24), MonthDay.of(12, 26)),
            new Holiday.Once(day("2026-05-25")),
            new Holiday.Dates(day("2026-07-20"), day("2026-07-24"))));
  }

  public static List<Unit> units() {
    return List.of(
        new Unit(WORKS, "Example Works", Optional.empty(), Optional.empty()),
        new Unit(SALES, "Sales", Optional.of(WORKS), Optional.of(new PersonId("sam@example.org"))),
        new Unit(new UnitId("it"), "IT", Optional.of(WORKS), Optional.empty()));
  }

  public static List<Person> people() {
    return List.of(
        person("an", "An Peeters", SALES, Set.of(Role.USER)),
        person("sam", "Sam Jacobs", SALES, Set.of(Role.USER)),
        person("mia", "Mia Daems", new UnitId("it"), Set.of(Role.MANAGER, Role.AGENT)),
        bo(new Subscription(MAILBOX, Optional.of(PLUS), terms("quota", "5 GB"), Period.ALWAYS)));
  }

  public static Person person(String name, String fullName, UnitId unit, Set<Role> roles) {
    return new Person(
        new PersonId(name + "@example.org"),
        fullName,
        unit,
        name.equals("an") ? Optional.of(Language.NL) : Optional.empty(),
        roles,
        List.of());
  }

  public static Person bo(Subscription... subscriptions) {
    return new Person(
        new PersonId("bo@example.org"),
        "Bo Claes",
        SALES,
        Optional.empty(),
        Set.of(Role.USER),
        List.of(subscriptions));
  }

  public static Service mailbox() {
    return mailbox("500 MB");
  }

  public static Service mailbox(String quota) {
    Map<TermId, Value> standard = new LinkedHashMap<>();
    standard.put(QUOTA, value(TermType.SIZE, quota));
    standard.put(new TermId("availability"), value(TermType.PERCENTAGE, "99.9 % per month"));
    standard.put(new TermId("backup-frequency"), value(TermType.FREQUENCY, "every 15 min"));
    standard.put(new TermId("backup-retention"), value(TermType.DURATION, "30 days"));
    standard.put(new TermId("price"), value(TermType.MONEY, "5 EUR per month per mailbox"));
    standard.put(new TermId("maximum"), value(TermType.COUNT, "10 mailboxes"));
    standard.put(new TermId("maintenance-window"), value(TermType.CALENDAR, "office"));
    standard.put(new TermId("manual"), value(TermType.LINK, "https://intranet.example.org/mail"));
    standard.put(new TermId("access"), value(TermType.TEXT, "in the office and at home"));
    standard.put(
        new TermId("included"),
        new Value.Words(
            Text.of(Map.of(Language.EN, "one mailbox", Language.NL, "één postvak: 'jouw'"))));
    return new Service(
        MAILBOX,
        Text.of(Map.of(Language.EN, "Mailbox", Language.NL, "Postvak")),
        Map.of(Language.EN, List.of("e-mail", "email", "inbox"), Language.NL, List.of("postbus")),
        Text.of(Map.of(Language.EN, "E-mail in the office and at home.")),
        ServiceStatus.LIVE,
        Optional.of(new TeamId("mail")),
        new CalendarId("always"),
        OFFICE,
        List.of(
            new Offering(STANDARD, Text.plain("Standard"), standard),
            new Offering(PLUS, Text.plain("Plus"), terms("quota", "4 GB"))),
        new Technical(
            List.of("exchange-cluster", "internet-line"),
            Optional.of(new TeamId("mail")),
            Optional.of(new TeamId("mail")),
            Optional.empty(),
            Optional.of("https://wiki.example.org/mail"),
            probes()));
  }

  private static List<Probe> probes() {
    Duration minute = Duration.ofMinutes(1);
    Duration seconds = Duration.ofSeconds(10);
    return List.of(
        new Probe(
            "web",
            new Probe.Http(
                URI.create("https://mail.example.org/login"),
                List.of(200, 401),
                Optional.of("Sign in"),
                Optional.of(Duration.ofSeconds(2)),
                Optional.of(14)),
            minute,
            seconds,
            2),
        new Probe(
            "smtp",
            new Probe.Tcp("mail.example.org", 25),
            minute,
            seconds,
            3,
            Optional.of(new Probe.Redundant(1, "front"))),
        new Probe(
            "mx",
            new Probe.Dns(
                "example.org",
                Probe.Dns.Type.MX,
                Optional.of("mail.example.org"),
                Optional.of("192.0.2.53:53")),
            minute,
            seconds,
            2),
        new Probe("jobs", new Probe.Heartbeat(false), minute, seconds, 1),
        new Probe("nightly", new Probe.Heartbeat(true), Duration.ofDays(1), seconds, 1),
        new Probe("grafana", new Probe.Ingest(true), minute, seconds, 1),
        new Probe("meter", new Probe.Ingest(false), minute, seconds, 2));
  }

  public static Service vpn() {
    return new Service(
        new ServiceId("vpn"),
        Text.plain("VPN"),
        Map.of(Language.EN, List.of()),
        Text.plain("The network from elsewhere."),
        ServiceStatus.PLANNED,
        Optional.empty(),
        new CalendarId("always"),
        OFFICE,
        List.of(),
        Technical.none());
  }

  public static Agreement agreement(int version, LocalDate from, Optional<LocalDate> until) {
    return new Agreement(
        SLA,
        AgreementKind.SLA,
        version,
        MAILBOX,
        Optional.of(STANDARD),
        "sales",
        new Period(Optional.of(from), until),
        Optional.empty(),
        Optional.of(day("2026-10-01")),
        terms("quota", "2 GB"),
        List.of(
            new Target(
                TicketKind.INCIDENT,
                Priority.CRITICAL,
                Optional.of(duration("15 min")),
                Optional.of(duration("1 h")),
                Optional.of(duration("4 h")),
                Optional.of(new CalendarId("always")),
                Optional.of("default"),
                true),
            new Target(
                TicketKind.REQUEST,
                Priority.NORMAL,
                Optional.empty(),
                Optional.empty(),
                Optional.of(duration("3 business days")),
                Optional.empty(),
                Optional.empty(),
                false)));
  }

  public static Article article() {
    return new Article(
        new ArticleId("kb-outlook-phone"),
        "Read your mail on your phone",
        Language.EN,
        Optional.of(MAILBOX),
        new Audience.OfUnit(WORKS),
        Optional.of(day("2027-01-31")),
        Optional.of(new TeamId("mail")),
        "Open the app store ...\n\n1. Install\n");
  }

  public static Map<TermId, Value> terms(String term, String size) {
    return Map.of(new TermId(term), value(TermType.SIZE, size));
  }

  public static Value value(TermType type, String written) {
    return ValueParser.parse(type, written).orElseThrow();
  }

  public static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  private static Value.Duration duration(String written) {
    return (Value.Duration) value(TermType.DURATION, written);
  }
}
