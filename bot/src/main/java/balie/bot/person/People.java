package balie.bot.person;

import balie.storage.desk.Register;
import balie.storage.person.Person;
import balie.storage.person.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Finds people by what was typed: an e-mail address, a name, or a part of one.
public record People(Register register) {

  /// Who fits best: several only where they fit equally.
  public List<Person> find(String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return List.of();
    }
    return Stream.<Predicate<Person>>of(
            person -> person.id().email().equalsIgnoreCase(wanted),
            person -> name(person).equals(wanted),
            person -> parts(person).anyMatch(wanted::equals),
            person -> parts(person).anyMatch(part -> part.startsWith(wanted)),
            person -> name(person).contains(wanted))
        .map(fits -> register.people().stream().filter(fits).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /// `Anna Lindqvist (Sales)`.
  public String described(Person person) {
    return person.name() + " (" + unit(person) + ")";
  }

  public String unit(Person person) {
    return register.unit(person.unit()).map(Unit::name).orElse(person.unit().id());
  }

  private static String name(Person person) {
    return person.name().toLowerCase(Locale.ROOT);
  }

  private static Stream<String> parts(Person person) {
    String local = person.id().email().replaceAll("@.*", "").toLowerCase(Locale.ROOT);
    return Stream.concat(Arrays.stream(name(person).split("\\s+", -1)), Stream.of(local));
  }
}
