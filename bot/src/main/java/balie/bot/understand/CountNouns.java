package balie.bot.understand;

import balie.storage.agreement.Agreement;
import balie.storage.desk.Register;
import balie.storage.service.Offering;
import balie.storage.service.Service;
import balie.storage.service.TermId;
import balie.storage.service.Value;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the values of each term count, such as devices, as the desk's newest services and
/// agreements write them.
public final class CountNouns {
  private static final Pattern NUMBER = Pattern.compile("\\p{N}");

  private CountNouns() {}

  /// The nouns by term, in a fixed order.
  public static Map<TermId, Set<String>> of(Register register) {
    Map<TermId, Set<String>> nouns = new TreeMap<>();
    values(register)
        .forEach(
            term -> {
              if (term.getValue() instanceof Value.Count count) {
                nouns.computeIfAbsent(term.getKey(), t -> new TreeSet<>()).add(count.noun());
              }
            });
    return nouns;
  }

  /// The terms of which every value is words without a number.
  static Set<TermId> wordy(Register register) {
    Set<TermId> wordy = new TreeSet<>();
    Set<TermId> others = new TreeSet<>();
    values(register)
        .forEach(term -> (isWordy(term.getValue()) ? wordy : others).add(term.getKey()));
    wordy.removeAll(others);
    return wordy;
  }

  private static boolean isWordy(Value value) {
    return value instanceof Value.Words(var text)
        && text.byLanguage().values().stream().noneMatch(said -> NUMBER.matcher(said).find());
  }

  private static Stream<Map.Entry<TermId, Value>> values(Register register) {
    return register.services(LocalDate.MAX).stream()
        .flatMap(
            (Service service) ->
                Stream.concat(
                    service.offerings().stream().map(Offering::terms),
                    register.agreements(service.id()).stream().map(Agreement::terms)))
        .flatMap(terms -> terms.entrySet().stream());
  }
}
