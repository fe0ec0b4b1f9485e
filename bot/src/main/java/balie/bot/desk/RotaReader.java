package balie.bot.desk;

import balie.bot.desk.References.Kind;
import balie.storage.calendar.CalendarNotation;
import balie.storage.calendar.Notated;
import balie.storage.calendar.OpenInterval;
import balie.storage.escalation.Rota;
import balie.storage.person.PersonId;
import balie.storage.person.TeamId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the rotas of desk.yaml: by team, shifts in turns, absences and swaps.
final class RotaReader {
  private static final LocalDate FIRST_MONDAY = LocalDate.of(1970, 1, 5);
  private static final String SHIFT =
      "a shift such as {on: mon-fri, hours: \"09:00-17:00\", who: […]}";

  private final References references;
  private final Findings findings;

  RotaReader(References references, Findings findings) {
    this.references = references;
    this.findings = findings;
  }

  List<Rota> read(Optional<Item> item) {
    List<Rota> rotas = new ArrayList<>();
    for (Fields.Entry entry :
        item.map(each -> each.fields("rotas by team").all()).orElse(List.of())) {
      references.use(Kind.TEAM, entry.key(), entry.place());
      int before = findings.count();
      Fields fields = entry.value().fields("a rota: {shifts, absences, swaps}");
      List<Rota.Shift> shifts =
          fields.required("shifts", "a list of shifts").list("a list of shifts").stream()
              .flatMap(each -> shift(each).stream())
              .toList();
      List<Rota.Absence> absences =
          list(fields.optional("absences")).stream().map(this::absence).toList();
      List<Rota.Swap> swaps = list(fields.optional("swaps")).stream().map(this::swap).toList();
      fields.done();
      if (findings.count() == before) {
        rotas.add(new Rota(new TeamId(entry.key()), shifts, absences, swaps));
      }
    }
    return rotas;
  }

  private static List<Item> list(Optional<Item> item) {
    return item.map(each -> each.list("a list")).orElse(List.of());
  }

  private Optional<Rota.Shift> shift(Item item) {
    int before = findings.count();
    Fields fields = item.fields(SHIFT);
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (Item each : fields.required("on", "days such as mon-fri").oneOrMore("days")) {
      read(each, CalendarNotation.days(each.text("days such as mon-fri"))).ifPresent(days::addAll);
    }
    Item hours = fields.required("hours", "hours such as 09:00-17:00");
    Optional<OpenInterval> interval =
        read(hours, CalendarNotation.interval(hours.text("hours such as 09:00-17:00")));
    Item who = fields.required("who", "e-mail addresses, in the order of their turns");
    List<PersonId> turns = who.oneOrMore("e-mail addresses").stream().map(this::person).toList();
    if (who.isList() && turns.isEmpty()) {
      who.refuse("at least one e-mail address");
    }
    LocalDate from = fields.optional("from").map(Item::date).orElse(FIRST_MONDAY);
    fields.done();
    return findings.count() == before
        ? interval.map(each -> new Rota.Shift(days, each, turns, from))
        : Optional.empty();
  }

  private Rota.Absence absence(Item item) {
    Fields fields = item.fields("an absence: {who, from, until}");
    PersonId who = person(fields.required("who", "an e-mail address"));
    LocalDate from = fields.required("from", "its first day").date();
    LocalDate until = fields.required("until", "its last day").date();
    fields.done();
    if (until.isBefore(from)) {
      findings.problem(
          fields.at("until"), "an absence that ends before it begins, expected a later last day");
    }
    return new Rota.Absence(who, from, until);
  }

  private Rota.Swap swap(Item item) {
    Fields fields = item.fields("a swap: {on, who, for}");
    LocalDate on = fields.required("on", "a day").date();
    PersonId who = person(fields.required("who", "who takes the shift"));
    PersonId instead = person(fields.required("for", "whose shift it was"));
    fields.done();
    return new Rota.Swap(on, who, instead);
  }

  private PersonId person(Item item) {
    PersonId person = new PersonId(item.text("a person's e-mail address"));
    references.use(Kind.PERSON, person.email(), item.place());
    return person;
  }

  private <T> Optional<T> read(Item item, Notated<T> notated) {
    return switch (notated) {
      case Notated.As<T>(T value) -> Optional.of(value);
      case Notated.Refused<T>(String reason) -> {
        findings.problem(item.place(), reason);
        yield Optional.empty();
      }
    };
  }
}
