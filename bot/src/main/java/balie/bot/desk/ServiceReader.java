package balie.bot.desk;

import balie.bot.desk.References.Kind;
import balie.storage.calendar.CalendarId;
import balie.storage.language.Language;
import balie.storage.language.Text;
import balie.storage.person.TeamId;
import balie.storage.service.Offering;
import balie.storage.service.OfferingId;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import balie.storage.service.ServiceStatus;
import balie.storage.service.Technical;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the files of the services.
final class ServiceReader {
  private final Vocabulary vocabulary;
  private final References references;
  private final Findings findings;
  private final List<Placed<Service>> services = new ArrayList<>();
  private final Circles circles = new Circles();

  ServiceReader(Vocabulary vocabulary, References references, Findings findings) {
    this.vocabulary = vocabulary;
    this.references = references;
    this.findings = findings;
  }

  /// Reads one file, which holds one service.
  void read(Fields fields) {
    int before = findings.count();
    Service service = service(fields);
    if (findings.count() == before) {
      services.add(new Placed<>(service, fields));
    }
  }

  /// Reports what only shows when every service is read.
  void done() {
    circles.report("services that run on each other", findings);
  }

  /// The services that have no problem of their own, by id.
  List<Placed<Service>> services() {
    return services.stream().sorted(Comparator.comparing(each -> each.record().id())).toList();
  }

  private Service service(Fields fields) {
    String id = fields.text("service", "the service's id");
    references.define(Kind.SERVICE, id, fields.at("service"));
    Text name = text(fields, "name", "the service's name");
    Map<Language, List<String>> aliases =
        fields
            .optional("aliases")
            .map(item -> vocabulary.texts().lists(item, "what people call it"))
            .orElse(Map.of());
    Text summary = text(fields, "summary", "what the service is, in a sentence");
    Item status = fields.required("status", "planned, live or retired");
    Optional<TeamId> owner = team(fields, "owner");
    CalendarId hours = calendar(fields, "hours");
    CalendarId support = calendar(fields, "support");
    List<Offering> offerings = offerings(id, fields.required("offerings", "a list of offerings"));
    Technical technical = technical(id, fields.optional("technical"));
    fields.done();
    return new Service(
        new ServiceId(id),
        name,
        aliases,
        summary,
        status.choice(ServiceStatus.class, ServiceStatus::id),
        owner,
        hours,
        support,
        offerings,
        technical);
  }

  private List<Offering> offerings(String service, Item item) {
    return item.list("a list of offerings").stream()
        .map(each -> offering(service, each.fields("an offering: {offering, name}")))
        .toList();
  }

  private Offering offering(String service, Fields fields) {
    String id = fields.text("offering", "the offering's id");
    references.define(Kind.OFFERING, service, id, fields.at("offering"));
    Text name = text(fields, "name", "the offering's name");
    Offering offering =
        new Offering(
            new OfferingId(id),
            name,
            new PromiseReader(vocabulary, references, findings).read(fields));
    fields.done();
    return offering;
  }

  private Technical technical(String service, Optional<Item> item) {
    if (item.isEmpty()) {
      return Technical.none();
    }
    Fields fields = item.get().fields("how the service is run: {runs-on}");
    Technical technical =
        new Technical(
            runsOn(service, fields.optional("runs-on")),
            team(fields, "patched-by"),
            team(fields, "monitored-by"),
            team(fields, "backed-up-by"),
            fields.optionalText("runbook", "a link"),
            new ProbeReader(findings).read(fields.optional("probes")));
    fields.done();
    return technical;
  }

  /// What is no service is a plain component, and needs no file.
  private List<String> runsOn(String service, Optional<Item> item) {
    List<String> all = new ArrayList<>();
    for (Item each : item.map(i -> i.oneOrMore("a list of names")).orElse(List.of())) {
      String name = each.text("a service's id or a component's name");
      circles.add(service, name, each.place());
      all.add(name);
    }
    return all;
  }

  private Text text(Fields fields, String key, String expected) {
    return vocabulary.texts().read(fields.required(key, expected), expected);
  }

  private Optional<TeamId> team(Fields fields, String key) {
    Optional<String> id = fields.optionalText(key, "a team's id");
    id.ifPresent(team -> references.use(Kind.TEAM, team, fields.at(key)));
    return id.map(TeamId::new);
  }

  private CalendarId calendar(Fields fields, String key) {
    String id = fields.text(key, "a calendar's id");
    references.use(Kind.CALENDAR, id, fields.at(key));
    return new CalendarId(id);
  }
}
