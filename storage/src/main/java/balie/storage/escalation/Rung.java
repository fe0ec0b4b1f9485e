package balie.storage.escalation;

import balie.storage.service.Value;
import java.util.List;
import java.util.Optional;

/// One rung of an escalation ladder: at a share of the target, whom to tell.
///
/// @param percent of the target
/// @param outOfHours whether they are told when the calendar is closed too
/// @param repeat after how much business time they are told again unless somebody has it; empty for
///   never
public record Rung(
    int percent, List<Recipient> to, boolean outOfHours, Optional<Value.Duration> repeat) {
  /// The ladder of a desk that writes none.
  public static final List<Rung> DEFAULT =
      List.of(
          of(50, new Recipient.Assignee()),
          of(75, new Recipient.Assignee(), new Recipient.OwnTeam()),
          of(90, new Recipient.OwnLead()),
          of(100, new Recipient.OwnLead(), new Recipient.ManagerOfService()));

  public Rung {
    if (percent < 1) {
      throw new IllegalArgumentException("a rung at %d %%".formatted(percent));
    }
    to = List.copyOf(to);
  }

  /// A rung that waits for the opening and tells once.
  public static Rung of(int percent, Recipient... to) {
    return new Rung(percent, List.of(to), false, Optional.empty());
  }
}
