package balie.bot.reply;

import balie.bot.request.Fact;
import balie.bot.request.Outcome;
import balie.bot.request.Whose;
import balie.storage.person.Person;
import balie.storage.person.Unit;
import balie.storage.service.Value;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/// Words facts: the term's own sentence, and where it is stated.
final class FactWords {
  private final Words words;

  FactWords(Words words) {
    this.words = words;
  }

  String say(Outcome.Answered answered) {
    List<Fact> facts = answered.facts();
    Fact first = facts.getFirst();
    String body = facts.size() == 1 ? sentence(first) : all(facts);
    String gap = facts.size() == 1 ? " " : "\n";
    return owner(answered.whose()) + body + gap + words.sourced(answered);
  }

  private String owner(Whose whose) {
    Optional<String> name =
        switch (whose) {
          case Whose.Own _, Whose.OfSomeone _ -> Optional.empty();
          case Whose.OfPerson(var id) -> words.register().person(id).map(Person::name);
          case Whose.OfUnit(var id) -> words.register().unit(id).map(Unit::name);
        };
    return name.map(n -> words.say("For ", "Voor ") + n + ": ").orElse("");
  }

  /// One fact, in a sentence.
  String sentence(Fact fact) {
    Optional<Fact.Hours> hours = fact.hours();
    if (hours.flatMap(Fact.Hours::state).isPresent()) {
      return hours(fact, hours.get().state().get(), hours.get());
    }
    String value = value(fact);
    return words
        .sentence(fact.term())
        .map(says -> words.in(says))
        .map(says -> fill(says, words.name(fact.service()), value))
        .orElseGet(
            () -> words.name(fact.service()) + ", " + words.name(fact.term()) + ": " + value + ".");
  }

  private static String fill(String says, String service, String value) {
    String filled = says.replace("{service}", service).replace("{value}", value);
    return Character.toUpperCase(filled.charAt(0)) + filled.substring(1);
  }

  private String value(Fact fact) {
    String value = words.value(fact.value());
    return fact.target()
        .map(t -> value + " (" + words.name(t.priority(), t.kind()) + ")")
        .orElse(value);
  }

  private String all(List<Fact> facts) {
    Fact first = facts.getFirst();
    String head = words.name(first.service()) + ", " + words.name(first.term()) + ":";
    StringBuilder text = new StringBuilder(head);
    for (Fact fact : facts) {
      String what = fact.target().map(t -> words.name(t.priority(), t.kind()) + ": ").orElse("");
      text.append("\n- ").append(what).append(words.value(fact.value()));
    }
    return text.toString();
  }

  private String hours(Fact fact, Fact.State state, Fact.Hours hours) {
    String service = words.name(fact.service());
    String about = state.wholeDay() ? day(state) : moment(state.about());
    String open =
        state.open()
            ? words.say("Yes, %s is open %s", "Ja, %s is %s open")
            : words.say("No, %s is closed %s", "Nee, %s is %s gesloten");
    String text = open.formatted(service, about);
    String until =
        state
            .until()
            .map(u -> until(state, words.formats().moment(u, words.asking().now())))
            .orElse("");
    return text
        + until
        + words.say(". Hours: ", ". De uren: ")
        + words.value(new Value.Hours(hours.calendar().id()))
        + ".";
  }

  private String until(Fact.State state, String moment) {
    return state.open()
        ? words.say(", until ", ", tot ") + moment
        : words.say("; it opens ", "; weer open ") + moment;
  }

  private String day(Fact.State state) {
    LocalDate day = state.about().toLocalDate();
    return words.say("on ", "op ") + words.formats().date(day);
  }

  private String moment(ZonedDateTime about) {
    return about.toInstant().equals(words.asking().now().toInstant())
        ? words.say("now", "nu")
        : words.formats().moment(about.toInstant(), words.asking().now());
  }
}
