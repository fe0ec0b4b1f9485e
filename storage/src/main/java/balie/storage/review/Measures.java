package balie.storage.review;

import balie.storage.agreement.AgreementId;
import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// The store of measures.
public interface Measures {

  /// Opens one because a month's target was missed; empty where that month of the service has one
  /// already.
  Optional<Measure> missed(
      ServiceId service, YearMonth month, List<AgreementId> missed, Instant at);

  /// Opens one that somebody thought of.
  Measure open(ServiceId service, YearMonth month, String what, PersonId by, Instant at);

  Optional<Measure> find(MeasureNumber number);

  /// Those that nobody has judged, the oldest first.
  List<Measure> open();

  /// Those that nobody has judged, whose last day was before a day, and of which nobody was asked
  /// yet whether it helped, the oldest first.
  List<Measure> overdue(LocalDate day);

  /// Somebody was asked whether it helped; false where somebody was before.
  boolean asked(MeasureNumber number, Instant at);

  /// Those of a service and month, in the order of their numbers.
  List<Measure> of(ServiceId service, YearMonth month);

  void what(MeasureNumber number, String words);

  void who(MeasureNumber number, PersonId person);

  void until(MeasureNumber number, LocalDate day);

  /// Says whether it helped; said again the newer counts.
  void judge(MeasureNumber number, Measure.Judged judged);
}
