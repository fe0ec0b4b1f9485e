package balie.storage.review;

import balie.storage.service.ServiceId;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The store of closed months. It is only ever added to.
public interface Closings {

  /// Keeps one; false where that version is there already, or the one before it is not.
  boolean add(Closing closing);

  /// The closed months of a span, both included, by service.
  Map<ServiceId, Set<YearMonth>> closed(YearMonth first, YearMonth last);

  /// The newest version.
  Optional<Closing> newest(ServiceId service, YearMonth month);

  /// Every version, the oldest first.
  List<Closing> versions(ServiceId service, YearMonth month);
}
