package balie.bot.request;

import balie.storage.review.Closing;
import balie.storage.review.Measure;
import balie.storage.review.MeasureNumber;
import balie.storage.service.ServiceId;
import java.time.YearMonth;
import java.util.List;

/// What came of a request about the review of services.
public sealed interface ReviewOutcome extends Outcome {

  /// What was due was done.
  record Watched(List<Notice> notices) implements ReviewOutcome {
    public Watched {
      notices = List.copyOf(notices);
    }
  }

  /// A measure as it is now.
  record Kept(Measure measure) implements ReviewOutcome {}

  record Measures(List<Measure> measures) implements ReviewOutcome {
    public Measures {
      measures = List.copyOf(measures);
    }
  }

  /// A month was closed, or counted anew.
  ///
  /// @param fresh the version that was made, of each service
  /// @param closed the services that were closed before, and were left as they are
  record Closed(YearMonth month, List<Closing> fresh, List<ServiceId> closed)
      implements ReviewOutcome {
    public Closed {
      fresh = List.copyOf(fresh);
      closed = List.copyOf(closed);
    }
  }

  /// Nothing was done.
  record NotDone(Why why) implements ReviewOutcome {}

  /// There is no such measure.
  record NoSuchMeasure(MeasureNumber measure) implements ReviewOutcome {}

  /// Why nothing was done.
  enum Why {
    /// For the desk's own people only.
    STAFF_ONLY,
    /// For managers only.
    MANAGERS_ONLY,
    /// No service was named, or several.
    WHICH_SERVICE,
    NO_SUCH_PERSON,
    /// The month is not over.
    NOT_OVER,
    /// It was never closed.
    NOT_CLOSED
  }
}
