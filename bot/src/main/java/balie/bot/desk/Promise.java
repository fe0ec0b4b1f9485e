package balie.bot.desk;

import balie.storage.agreement.Agreement;
import balie.storage.service.Offering;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import balie.storage.service.TermId;
import balie.storage.service.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A value that is stated for a term of a service, and the place where it is.
///
/// @param agreement the one that states it, empty for an offering
record Promise(
    ServiceId service, TermId term, Value value, Optional<Agreement> agreement, Place place) {

  /// All that the offerings of a service state.
  static List<Promise> offered(Placed<Service> placed) {
    Service service = placed.record();
    List<Item> items =
        placed.fields().optional("offerings").map(item -> item.list("")).orElse(List.of());
    List<Promise> promises = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Offering offering = service.offerings().get(i);
      Fields fields = items.get(i).fields("");
      stated(service.id(), offering.terms(), fields, Optional.empty()).forEach(promises::add);
    }
    return promises;
  }

  /// All that an agreement states itself.
  static List<Promise> agreed(Placed<Agreement> placed) {
    Agreement agreement = placed.record();
    Optional<Agreement> by = Optional.of(agreement);
    return stated(agreement.service(), agreement.terms(), placed.fields(), by).toList();
  }

  private static Stream<Promise> stated(
      ServiceId service, Map<TermId, Value> terms, Fields fields, Optional<Agreement> by) {
    return terms.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            each ->
                new Promise(
                    service,
                    each.getKey(),
                    each.getValue(),
                    by,
                    fields.at("terms", each.getKey().id())));
  }
}
