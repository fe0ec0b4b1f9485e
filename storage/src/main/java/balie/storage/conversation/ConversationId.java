package balie.storage.conversation;

/// A conversation: a thread of a channel, or a terminal's session. A channel begins its ids with
/// its name, so that no two channels have the same. It stands in log lines, so it is one line.
public record ConversationId(String id) {
  public ConversationId {
    if (id.isBlank()) {
      throw new IllegalArgumentException("an empty ConversationId");
    }
    if (id.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a ConversationId with control characters");
    }
  }

  /// The place that it is held in, by the channel's own name: what stands before the first slash.
  public String venue() {
    int slash = id.indexOf('/');
    return slash < 1 ? id : id.substring(0, slash);
  }

  @Override
  public String toString() {
    return id;
  }
}
