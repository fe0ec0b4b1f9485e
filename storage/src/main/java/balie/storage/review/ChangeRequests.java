package balie.storage.review;

import balie.storage.conversation.MessageNumber;
import java.time.Instant;
import java.util.List;

/// The store of wishes for other agreements.
public interface ChangeRequests {

  /// Keeps one; false where it is kept already.
  boolean keep(ChangeRequest request);

  /// Those that were not talked about yet, by agreement, the oldest first.
  List<ChangeRequest> open();

  /// Those that were not talked about yet at an instant.
  List<ChangeRequest> open(Instant at);

  /// It was talked about; false where there is no such one, or it was before.
  boolean reviewed(MessageNumber about, Instant at);
}
