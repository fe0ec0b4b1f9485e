package balie.bot.ticket;

import balie.storage.desk.Register;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import balie.storage.service.ServiceStatus;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether two reports on one service may be the same: they share half of what they say, or both
/// say no more than that it fails.
final class Likeness {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final double ALIKE = 0.5;
  private static final String FAILS = "!";

  /// Words that say that something fails, and no more.
  private static final Set<String> FAILING =
      all(
          """
          down broken broke fails failing failed failure dead slow outage unavailable
          unreachable offline error errors crash crashes crashed stuck frozen problem problems
          issue trouble works working work kapot stuk plat storing traag onbereikbaar bereikbaar
          fout fouten foutmelding werkt werken ligt lukt probleem problemen hangt vastgelopen
          uit eruit doet
          """);

  /// Words that say nothing here.
  private static final Set<String> EMPTY =
      all(
          """
          the a an my our is are was it its i we me to on in of for and not no t doesn don can
          cannot isn won s again still since this that with at have has there please help hi
          hello today now morning get do does anymore any all so de het een mijn onze ons ik wij
          je er niet geen meer op van voor en met bij te al nog steeds weer sinds dit dat zijn
          hallo dag graag aub vandaag vanochtend nu kan kunnen krijg aan heb hebben ook hier
          """);

  private final Register register;

  Likeness(Register register) {
    this.register = register;
  }

  /// Whether a text says that something fails.
  static boolean saysThatItFails(String text) {
    return words(text).stream().anyMatch(FAILING::contains);
  }

  boolean areAlike(ServiceId service, String one, String other) {
    Set<String> names = names(service);
    Set<String> first = content(one, names);
    Set<String> second = content(other, names);
    if (first.isEmpty() || second.isEmpty()) {
      return first.isEmpty() && second.isEmpty();
    }
    Set<String> common = new LinkedHashSet<>(first);
    common.retainAll(second);
    Set<String> union = new LinkedHashSet<>(first);
    union.addAll(second);
    return common.size() >= ALIKE * union.size();
  }

  /// The one live service that a text calls by its name or an alias, empty for none or several.
  Optional<ServiceId> named(String text, LocalDate day) {
    String said = " " + String.join(" ", words(text)) + " ";
    List<ServiceId> named =
        register.services(day).stream()
            .filter(service -> service.status() == ServiceStatus.LIVE)
            .filter(
                service ->
                    calls(service)
                        .map(call -> " " + String.join(" ", words(call)) + " ")
                        .anyMatch(said::contains))
            .map(Service::id)
            .toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  private static Stream<String> calls(Service service) {
    return Stream.concat(
        service.name().byLanguage().values().stream(),
        service.aliases().values().stream().flatMap(List::stream));
  }

  private Set<String> names(ServiceId id) {
    Set<String> names = new LinkedHashSet<>();
    Optional<Service> service =
        register.services(LocalDate.MAX).stream().filter(each -> each.id().equals(id)).findFirst();
    service.ifPresent(
        known -> {
          calls(known).forEach(name -> names.addAll(words(name)));
        });
    return names;
  }

  private static Set<String> content(String text, Set<String> names) {
    Set<String> content = new LinkedHashSet<>();
    for (String word : words(text)) {
      if (FAILING.contains(word)) {
        content.add(FAILS);
      } else if (!EMPTY.contains(word) && !names.contains(word)) {
        content.add(word);
      }
    }
    return content;
  }

  private static Set<String> all(String words) {
    return Set.copyOf(Arrays.asList(words.strip().split("\\s+")));
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .limit(200)
        .toList();
  }
}
