package balie.bot.flow;

import balie.bot.channel.Reply;
import balie.bot.request.Outcome;
import balie.bot.understand.Understood;
import balie.storage.conversation.Address;
import balie.storage.conversation.Focus;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One message and what came of it.
///
/// @param parts its questions in the order in which they were asked, nearly always one
/// @param reply for the asker; it may be silence
/// @param notices for others
/// @param focus what the conversation is about from now on
public record Turn(List<Part> parts, Reply reply, List<Told> notices, Focus focus) {
  public Turn {
    parts = List.copyOf(parts);
    notices = List.copyOf(notices);
  }

  /// A question and what came of it.
  ///
  /// @param text as it was asked
  public record Part(String text, Understood understood, Outcome outcome) {
    /// What counts for the message as a whole: that something was refused; else the first question
    /// that was answered, before what was only wished or is not known.
    private int rank() {
      return switch (outcome) {
        case Outcome.Refused _ -> 0;
        case Outcome.Commanded _ -> 2;
        case Outcome.Abstained _ -> 3;
        case Outcome _ -> 1;
      };
    }
  }

  /// A notice, worded.
  public record Told(Address to, Optional<String> card, Reply reply) {}

  /// How the question that counts was understood.
  public Understood understood() {
    return counting().understood();
  }

  /// What came of the question that counts.
  public Outcome outcome() {
    return counting().outcome();
  }

  private Part counting() {
    return parts.stream().min(Comparator.comparingInt(Part::rank)).orElseThrow();
  }
}
