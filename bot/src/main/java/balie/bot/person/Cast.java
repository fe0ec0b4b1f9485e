package balie.bot.person;

import balie.bot.reply.Formats;
import balie.storage.agreement.Entitlements;
import balie.storage.agreement.Entitlements.Entitled;
import balie.storage.desk.Register;
import balie.storage.language.Language;
import balie.storage.person.Person;
import balie.storage.service.Service;
import balie.storage.service.TermId;
import balie.storage.service.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A few people of a desk who get different answers, for a visitor to choose from.
public final class Cast {
  private final Register register;
  private final LocalDate day;
  private final Entitlements entitlements;
  private final Optional<Telling> telling;

  /// The promise in which people differ most.
  private record Telling(Service service, TermId term) {}

  public Cast(Register register, LocalDate day) {
    this.register = register;
    this.day = day;
    this.entitlements = new Entitlements(register);
    this.telling = telling();
  }

  /// People who differ in as many ways as so few can; in the order of the desk.
  public List<Person> few(int most) {
    List<Person> left = new ArrayList<>(register.people());
    List<Person> chosen = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    while (chosen.size() < most && !left.isEmpty()) {
      Person next =
          left.stream()
              .max(Comparator.comparingInt((Person person) -> unseen(person, seen)))
              .orElseThrow();
      chosen.add(next);
      left.remove(next);
      seen.addAll(traits(next).keySet());
    }
    return register.people().stream().filter(chosen::contains).toList();
  }

  /// What differs: `Mailbox 2 GB, Dutch, agent`.
  public String differs(Person person) {
    List<String> parts = new ArrayList<>();
    telling.map(t -> promised(person, t)).ifPresent(parts::add);
    if (hasOwn(person)) {
      parts.add("a personal subscription");
    }
    if (language(person) == Language.NL) {
      parts.add("Dutch");
    }
    role(person).ifPresent(parts::add);
    return String.join(", ", parts);
  }

  /// What a person is promised where people differ most, empty where they don't differ or where
  /// this one has no such service.
  public Optional<Promised> promised(Person person) {
    return telling.flatMap(
        about -> value(person, about).map(value -> new Promised(about.service(), value)));
  }

  /// A service and the value that somebody is promised for it.
  public record Promised(Service service, Value value) {}

  /// Whether something was agreed with this person alone.
  public boolean hasOwn(Person person) {
    return person.subscriptions().stream().anyMatch(own -> own.valid().contains(day));
  }

  private int unseen(Person person, Set<String> seen) {
    return traits(person).entrySet().stream()
        .filter(trait -> !seen.contains(trait.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /// What sets a person apart, with how much it counts.
  private Map<String, Integer> traits(Person person) {
    Map<String, Integer> traits = new LinkedHashMap<>();
    telling.ifPresent(t -> traits.put(promised(person, t), 4));
    traits.put("role " + role(person), 4);
    traits.put("language " + language(person), 2);
    traits.put("unit " + person.unit(), 1);
    traits.put("services " + entitlements.all(person, day).size(), 1);
    return traits;
  }

  private static Optional<String> role(Person person) {
    if (person.seesPaperwork()) {
      return Optional.of("manager: sees OLAs and contracts");
    }
    return person.isStaff() ? Optional.of("agent: asks for anybody") : Optional.empty();
  }

  private Language language(Person person) {
    return person.language().orElse(register.organisation().languages().getFirst());
  }

  private String promised(Person person, Telling about) {
    String name = about.service().name().in(Language.EN, Language.EN);
    return value(person, about)
        .map(value -> name + " " + Formats.of(Language.EN).value(value, id -> Optional.empty()))
        .orElse("no " + name);
  }

  private Optional<Value> value(Person person, Telling about) {
    return entitlements.of(person, about.service(), day) instanceof Entitled entitled
        ? entitlements.value(entitled, about.term()).map(Entitlements.Stated::value)
        : Optional.empty();
  }

  private Optional<Telling> telling() {
    return register.services(day).stream()
        .flatMap(service -> sizes(service).map(term -> new Telling(service, term)))
        .max(Comparator.comparingLong(this::values));
  }

  /// The terms of a service that are a size: a number that says the same to everybody.
  private static Stream<TermId> sizes(Service service) {
    return service.offerings().stream()
        .flatMap(offering -> offering.terms().entrySet().stream())
        .filter(stated -> stated.getValue() instanceof Value.Size)
        .map(Map.Entry::getKey)
        .distinct()
        .sorted();
  }

  private long values(Telling about) {
    return register.people().stream()
        .flatMap(person -> value(person, about).stream())
        .distinct()
        .count();
  }
}
