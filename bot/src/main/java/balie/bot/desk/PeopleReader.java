package balie.bot.desk;

import balie.bot.desk.References.Kind;
import balie.storage.language.Language;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import balie.storage.person.Role;
import balie.storage.person.Subscription;
import balie.storage.person.Unit;
import balie.storage.person.UnitId;
import balie.storage.service.OfferingId;
import balie.storage.service.ServiceId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads people.yaml: units, people and their subscriptions.
final class PeopleReader {
  private final Vocabulary vocabulary;
  private final References references;
  private final Findings findings;
  private final List<Unit> units = new ArrayList<>();
  private final List<Person> people = new ArrayList<>();
  private final Circles circles = new Circles();

  PeopleReader(Vocabulary vocabulary, References references, Findings findings) {
    this.vocabulary = vocabulary;
    this.references = references;
    this.findings = findings;
  }

  void read(Fields file) {
    all(file, "units", Kind.UNIT).forEach(this::unit);
    all(file, "people", Kind.PERSON).forEach(this::person);
    file.done();
    circles.report("units that are in each other", findings);
  }

  List<Unit> units() {
    return units;
  }

  List<Person> people() {
    return people;
  }

  private List<Item> all(Fields file, String key, Kind kind) {
    Item item = file.required(key, "a list of " + key);
    if (!item.isList()) {
      references.incomplete(kind);
    }
    return item.list("a list of " + key);
  }

  private void unit(Item item) {
    Fields fields = item.fields("a unit: {unit, name}");
    String id = fields.text("unit", "the unit's id");
    references.define(Kind.UNIT, id, fields.at("unit"));
    String name =
        vocabulary.texts().inFirst(fields.required("name", "its name"), "the unit's name");
    Optional<UnitId> in = fields.optionalText("in", "a unit's id").map(UnitId::new);
    in.ifPresent(above -> references.use(Kind.UNIT, above.id(), fields.at("in")));
    in.ifPresent(above -> circles.add(id, above.id(), fields.at("in")));
    Optional<PersonId> manager =
        fields.optionalText("manager", "a person's e-mail address").map(PersonId::new);
    manager.ifPresent(who -> references.use(Kind.PERSON, who.email(), fields.at("manager")));
    Optional<PersonId> standIn =
        fields.optionalText("stand-in", "a person's e-mail address").map(PersonId::new);
    standIn.ifPresent(who -> references.use(Kind.PERSON, who.email(), fields.at("stand-in")));
    fields.done();
    units.add(new Unit(new UnitId(id), name, in, manager, standIn));
  }

  private void person(Item item) {
    Fields fields = item.fields("a person: {email, name, unit}");
    PersonId id = email(fields);
    String name = fields.text("name", "the person's name");
    UnitId unit = new UnitId(fields.text("unit", "a unit's id"));
    references.use(Kind.UNIT, unit.id(), fields.at("unit"));
    Optional<Language> language =
        fields
            .optionalText("language", "a language")
            .flatMap(tag -> vocabulary.texts().language(tag, fields.at("language")));
    Set<Role> roles = roles(fields.optional("roles"));
    List<Subscription> subscriptions = subscriptions(fields.optional("subscriptions"));
    fields.done();
    people.add(new Person(id, name, unit, language, roles, subscriptions));
  }

  private PersonId email(Fields fields) {
    Item item = fields.required("email", "an e-mail address");
    PersonId id = new PersonId(item.text("an e-mail address"));
    if (!id.email().matches("[^@\\s]+@[^@\\s]+") && !id.email().equals(Item.FAULTY)) {
      item.refuse("an e-mail address");
    }
    references.define(Kind.PERSON, id.email(), item.place());
    return id;
  }

  private static Set<Role> roles(Optional<Item> item) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    item.map(each -> each.oneOrMore("a list of roles"))
        .orElse(List.of())
        .forEach(each -> roles.add(each.choice(Role.class, Role::id)));
    return roles.isEmpty() ? Set.of(Role.USER) : roles;
  }

  private List<Subscription> subscriptions(Optional<Item> item) {
    List<Subscription> subscriptions = new ArrayList<>();
    for (Item each : item.map(i -> i.list("a list of subscriptions")).orElse(List.of())) {
      int before = findings.count();
      Subscription one = subscription(each.fields("a subscription: {service}"));
      if (findings.count() == before) {
        if (subscriptions.stream().anyMatch(other -> sameDay(one, other))) {
          findings.problem(
              each.place(),
              "a second subscription to service '%s', expected one on a day"
                  .formatted(one.service()));
        }
        subscriptions.add(one);
      }
    }
    return subscriptions;
  }

  private Subscription subscription(Fields fields) {
    String service = fields.text("service", "a service's id");
    references.use(Kind.SERVICE, service, fields.at("service"));
    Optional<String> offering = fields.optionalText("offering", "an offering's id");
    offering.ifPresent(id -> references.use(Kind.OFFERING, service, id, fields.at("offering")));
    Subscription subscription =
        new Subscription(
            new ServiceId(service),
            offering.map(OfferingId::new),
            new PromiseReader(vocabulary, references, findings).read(fields),
            PeriodReader.read(fields, findings));
    fields.done();
    return subscription;
  }

  private static boolean sameDay(Subscription one, Subscription other) {
    return one.service().equals(other.service()) && one.valid().overlaps(other.valid());
  }
}
