package balie.storage.desk;

import balie.storage.calendar.CalendarId;
import java.util.List;

/// What came of a publication.
public sealed interface PublishOutcome {

  /// Something changed and is now published.
  record Published(int number, List<Change> changes) implements PublishOutcome {
    public Published {
      changes = List.copyOf(changes);
    }
  }

  /// Nothing is different from what was published last.
  record Unchanged(int number) implements PublishOutcome {}

  /// A published version of an agreement has another content now: nothing was published.
  record Refused(List<Clash> clashes) implements PublishOutcome {
    public Refused {
      clashes = List.copyOf(clashes);
    }
  }

  /// A calendar's new version would begin in the past, and change time that was counted already:
  /// nothing was published.
  record Late(List<CalendarId> calendars) implements PublishOutcome {
    public Late {
      calendars = List.copyOf(calendars);
    }
  }

  /// One thing that is new, changed or ended.
  ///
  /// @param what such as `service`, `agreement`, `person`, `article`; `order` where what is the
  ///   same stands in another order
  /// @param id its id, for an agreement with the version: `SLA-MBX-SALES v2`; for the organisation
  ///   `desk`, for an order what was put in another one
  record Change(Kind kind, String what, String id) {
    /// How it changed.
    public enum Kind {
      NEW,
      CHANGED,
      ENDED
    }
  }
}
