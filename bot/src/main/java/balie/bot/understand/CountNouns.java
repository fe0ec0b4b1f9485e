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
import java.util.stream.Stream;

/// The nouns that the values of each term count, such as devices, as the desk's newest services and
/// agreements write them.
public final class CountNouns {
  private CountNouns() {}

  /// By term, in a fixed order.
  public static Map<TermId, Set<String>> of(Register register) {
    Map<TermId, Set<String>> nouns = new TreeMap<>();
    for (Service service : register.services(LocalDate.MAX)) {
      Stream.concat(
              service.offerings().stream().map(Offering::terms),
              register.agreements(service.id()).stream().map(Agreement::terms))
          .flatMap(terms -> terms.entrySet().stream())
          .forEach(
              term -> {
                if (term.getValue() instanceof Value.Count count) {
                  nouns.computeIfAbsent(term.getKey(), t -> new TreeSet<>()).add(count.noun());
                }
              });
    }
    return nouns;
  }
}
