package balie.bot.understand;

import balie.knowledge.source.Wording;
import balie.knowledge.understanding.Gazetteer;
import balie.knowledge.understanding.Mention;
import balie.knowledge.understanding.Vocabulary;
import balie.storage.desk.Register;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import balie.storage.person.Team;
import balie.storage.person.Unit;
import balie.storage.person.UnitId;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The names that a desk knows: of its services, people, units and teams.
public final class Names {
  static final String SERVICE = "service";
  static final String PERSON = "person";
  static final String UNIT = "unit";

  /// Somebody whom the desk does not know.
  static final String STRANGER = "stranger";

  private static final Pattern STRANGERS =
      Pattern.compile(
          "\\b(\\p{Lu}\\p{Ll}+)(?:\\s+\\p{Lu}\\p{Ll}+)?['’]s\\s"
              + "|\\b(?:van|of)\\s+(\\p{Lu}\\p{Ll}+)(?:\\s+(?:\\p{Ll}{2,3}\\s+)*\\p{Lu}\\p{Ll}+)?");

  private final Vocabulary vocabulary;
  private final Gazetteer gazetteer;
  private final Map<List<String>, String> offerings;
  private final Set<String> first;
  private final Set<String> units;

  /// The names of a desk as of a day.
  public Names(Register register, LocalDate day, Vocabulary vocabulary) {
    List<Gazetteer.Entry> entries = new ArrayList<>();
    register.services(day).forEach(service -> of(service).forEach(entries::add));
    register.people().forEach(person -> of(person).forEach(entries::add));
    register.units().forEach(unit -> of(unit).forEach(entries::add));
    this.vocabulary = vocabulary;
    this.gazetteer = new Gazetteer(entries, vocabulary);
    this.first =
        register.people().stream()
            .flatMap(person -> Wording.of(person.name()).forms().stream())
            .collect(Collectors.toUnmodifiableSet());
    this.offerings = telling(register.services(day));
    this.units =
        register.units().stream()
            .flatMap(Names::of)
            .map(entry -> String.join(" ", Wording.of(entry.name()).forms()))
            .collect(Collectors.toUnmodifiableSet());
  }

  /// The words of people's names, as they sign with.
  Set<String> first() {
    return first;
  }

  /// Whether a word is known as it stands, or one of a person's name.
  boolean knows(String word) {
    return vocabulary.holds(word) || first.contains(word);
  }

  /// Whether a word is known, or can be explained as a slip, an inflection or a compound.
  boolean explains(String word) {
    return vocabulary.explains(word) || first.contains(word);
  }

  /// Every word in the names of a desk's services.
  public static List<String> words(Register register, LocalDate day) {
    return register.services(day).stream()
        .flatMap(Names::of)
        .flatMap(entry -> Wording.of(entry.name()).forms().stream())
        .distinct()
        .toList();
  }

  /// Every name of a service.
  static Stream<Gazetteer.Entry> of(Service service) {
    Stream<String> names =
        Stream.concat(
            Stream.concat(
                service.name().byLanguage().values().stream(), Stream.of(service.id().id())),
            service.aliases().values().stream().flatMap(List::stream));
    return names.distinct().map(name -> new Gazetteer.Entry(SERVICE, service.id().id(), name));
  }

  /// The names of offerings that tell of which service they are: only one has an offering of that
  /// name, and nothing else explains its words, as it would those of Standard or Office.
  private Map<List<String>, String> telling(List<Service> services) {
    Map<List<String>, Set<String>> of = new LinkedHashMap<>();
    for (Service service : services) {
      service.offerings().stream()
          .flatMap(offering -> offering.name().byLanguage().values().stream())
          .map(name -> Wording.of(name).forms())
          .filter(words -> words.stream().anyMatch(word -> !explains(word)))
          .forEach(words -> of.computeIfAbsent(words, w -> new HashSet<>()).add(service.id().id()));
    }
    return of.entrySet().stream()
        .filter(entry -> entry.getValue().size() == 1)
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey, entry -> entry.getValue().iterator().next()));
  }

  private static Stream<Gazetteer.Entry> of(Person person) {
    String email = person.id().email();
    String first = person.name().strip().replaceAll("\\s.*", "");
    return Stream.of(person.name(), email, first)
        .distinct()
        .map(name -> new Gazetteer.Entry(PERSON, email, name));
  }

  private static Stream<Gazetteer.Entry> of(Unit unit) {
    return Stream.of(unit.name(), unit.id().id())
        .distinct()
        .map(name -> new Gazetteer.Entry(UNIT, unit.id().id(), name));
  }

  /// An example question with a placeholder for each service that it names.
  public String masked(String example) {
    Wording text = Wording.of(example);
    List<Mention> services =
        gazetteer.find(text).stream().filter(mention -> mention.kind().equals(SERVICE)).toList();
    return text.masked(
        word ->
            services.stream()
                .filter(mention -> mention.covers(word))
                .findFirst()
                .map(mention -> word == mention.from() ? "{service}" : "")
                .orElse(null));
  }

  /// The names in a text. A person's or unit's name that is also a general word, such as An or IT,
  /// counts only as it is written: with its capitals. Where no service is named, one is by what an
  /// offering of it alone is called.
  List<Mention> find(Wording text) {
    List<Mention> found =
        new ArrayList<>(
            gazetteer.find(text).stream().filter(mention -> isMeant(mention, text)).toList());
    if (found.stream().noneMatch(mention -> mention.kind().equals(SERVICE))) {
      offered(text).stream()
          .filter(offered -> found.stream().noneMatch(other -> overlap(offered, other)))
          .toList()
          .forEach(found::add);
    }
    return found;
  }

  /// Written in full: what is like it, such as a plural, is not taken for any one offering.
  private List<Mention> offered(Wording text) {
    List<String> words = text.forms();
    List<Mention> offered = new ArrayList<>();
    offerings.forEach(
        (name, service) -> {
          int at = Collections.indexOfSubList(words, name);
          if (at >= 0) {
            offered.add(new Mention(SERVICE, Set.of(service), at, at + name.size(), "", "", true));
          }
        });
    return offered.stream()
        .filter(
            each ->
                offered.stream()
                    .noneMatch(other -> overlap(each, other) && length(other) > length(each)))
        .toList();
  }

  private static int length(Mention mention) {
    return mention.to() - mention.from();
  }

  private static boolean overlap(Mention one, Mention other) {
    return one.from() < other.to() && other.from() < one.to();
  }

  private boolean isPluralOfUnit(Mention mention, String form) {
    return mention.kind().equals(UNIT)
        && !units.contains(form)
        && !(form.endsWith("s") && units.contains(form.substring(0, form.length() - 1)));
  }

  private boolean isMeant(Mention mention, Wording text) {
    if (mention.kind().equals(SERVICE) || mention.to() - mention.from() > 1) {
      return true;
    }
    Wording.Word word = text.words().get(mention.from());
    if (!Vocabulary.isGeneral(word.form())) {
      return mention.exact()
          && (mention.before() + mention.after()).isEmpty()
          && !isPluralOfUnit(mention, word.form());
    }
    String written = text.text().substring(word.from(), word.to());
    return mention.kind().equals(UNIT)
        && written.length() > 1
        && written.equals(written.toUpperCase(Locale.ROOT));
  }

  /// What is written like the name of a person, and is nobody's and nothing's here: it is read like
  /// a known person's name, so that an answer does not tell who is known.
  ///
  /// @param found the names that are known
  List<Mention> strangers(Wording text, List<Mention> found) {
    List<Mention> strangers = new ArrayList<>();
    Matcher matcher = STRANGERS.matcher(text.text());
    while (matcher.find()) {
      int start = matcher.start(matcher.group(1) != null ? 1 : 2);
      int end = matcher.end();
      List<Integer> covered =
          IntStream.range(0, text.words().size())
              .filter(i -> start <= text.words().get(i).from() && text.words().get(i).to() <= end)
              .filter(i -> found.stream().noneMatch(mention -> mention.covers(i)))
              .boxed()
              .toList();
      boolean begins = !covered.isEmpty() && text.words().get(covered.getFirst()).from() == start;
      if (begins && !vocabulary.holds(text.words().get(covered.getFirst()).form())) {
        strangers.add(
            new Mention(
                STRANGER, Set.of(), covered.getFirst(), covered.getLast() + 1, "", "", true));
      }
    }
    return strangers;
  }

  static List<ServiceId> services(Mention mention) {
    return mention.keys().stream().sorted().map(ServiceId::new).toList();
  }

  static PersonId person(Mention mention) {
    return new PersonId(mention.keys().stream().sorted().findFirst().orElseThrow());
  }

  static UnitId unit(Mention mention) {
    return new UnitId(mention.keys().stream().sorted().findFirst().orElseThrow());
  }

  /// The teams and suppliers whose names stand in a text, for OLAs and contracts.
  static List<String> parties(Register register, Wording text) {
    String words = " " + String.join(" ", text.forms()) + " ";
    Stream<String> teams =
        register.organisation().teams().stream()
            .filter(team -> holds(words, team.name()) || holds(words, team.id().id()))
            .map(Team::id)
            .map(Object::toString);
    Stream<String> suppliers =
        register.services(LocalDate.MAX).stream()
            .flatMap(service -> register.agreements(service.id()).stream())
            .map(agreement -> agreement.with())
            .filter(with -> holds(words, with));
    return Stream.concat(teams, suppliers).distinct().toList();
  }

  private static boolean holds(String words, String name) {
    String wanted = String.join(" ", Wording.of(name).forms());
    return !wanted.isEmpty() && words.contains(" " + wanted + " ");
  }
}
