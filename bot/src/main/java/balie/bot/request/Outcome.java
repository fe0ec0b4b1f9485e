package balie.bot.request;

import balie.storage.agreement.Agreement;
import balie.storage.agreement.Entitlements.Reason;
import balie.storage.agreement.Priority;
import balie.storage.agreement.Target;
import balie.storage.conversation.Feedback;
import balie.storage.conversation.MessageNumber;
import balie.storage.service.Service;
import balie.storage.service.TermId;
import java.util.List;
import java.util.Optional;

/// What came of a request. Never wording: that is `reply`.
public sealed interface Outcome
    permits Outcome.Silent,
        Outcome.Noted,
        Outcome.Continued,
        Outcome.Lapsed,
        Outcome.Answered,
        Outcome.Quoted,
        Outcome.Shown,
        Outcome.Refused,
        Outcome.Commanded,
        Outcome.Clarify,
        Outcome.NotEntitled,
        Outcome.Abstained,
        GapOutcome,
        ClockOutcome,
        ReportOutcome,
        ReviewOutcome,
        VenueOutcome,
        TicketOutcome {

  /// What others are to hear about it.
  default List<Notice> notices() {
    return List.of();
  }

  /// Nothing is said: it was not said to the bot.
  record Silent() implements Outcome {}

  /// What somebody thinks of an answer was kept.
  ///
  /// @param asked the message that was answered, where it is their own: a human can look at it
  record Noted(Feedback.Verdict verdict, Optional<MessageNumber> asked) implements Outcome {
    /// Whether a human is offered.
    public boolean offersHuman() {
      return asked.isPresent() && verdict != Feedback.Verdict.HELPED;
    }
  }

  /// More of what was said before, which whoever asks may read.
  ///
  /// @param letter the number of what was said, in the outbox
  /// @param from where in its text it goes on
  /// @param of the question whose answer it is part of, empty for what nobody asked
  record Continued(long letter, int from, Optional<MessageNumber> of) implements Outcome {}

  /// A button that means nothing any more, or never did.
  record Lapsed() implements Outcome {}

  /// Answered from the record.
  ///
  /// @param whose whose promise it is
  record Answered(List<Fact> facts, Whose whose) implements Outcome {
    public Answered {
      facts = List.copyOf(facts);
    }
  }

  /// Answered from articles, the best first.
  record Quoted(List<Source> sources) implements Outcome {
    public Quoted {
      sources = List.copyOf(sources);
    }
  }

  /// OLAs or contracts, for those who may see them.
  ///
  /// @param term the one thing that was asked of them, empty for the whole
  /// @param priority what a response or resolution time was asked for
  record Shown(List<Agreement> agreements, Optional<TermId> term, Optional<Priority> priority)
      implements Outcome {
    public Shown {
      agreements = List.copyOf(agreements);
    }

    /// Whether a term was asked of them.
    public boolean asks(TermId each) {
      return term.isEmpty() || term.get().equals(each);
    }

    /// Whether a target's priority was asked of them.
    public boolean asks(Target target) {
      return priority.isEmpty() || priority.get() == target.priority();
    }
  }

  /// Asked for what the asker may not have; the same whether it exists or not.
  record Refused(Why why) implements Outcome {
    /// What was asked for.
    public enum Why {
      HOW_IT_IS_RUN,
      OF_OTHERS,
      PAPERWORK
    }
  }

  /// A wish, understood.
  record Commanded(
      Intent intent,
      Optional<Service> service,
      Optional<Priority> priority,
      List<Service> mine,
      List<Service> orderable)
      implements Outcome {
    public Commanded {
      mine = List.copyOf(mine);
      orderable = List.copyOf(orderable);
    }
  }

  /// Several fit: which one is meant?
  record Clarify(List<Choice> choices) implements Outcome {
    public Clarify {
      choices = List.copyOf(choices);
    }
  }

  /// One of the things that may be meant.
  ///
  /// @param byTerm whether the terms differ, so that the label is the term's
  record Choice(Service service, TermId term, boolean byTerm) {}

  /// The asker does not have the service.
  ///
  /// @param service empty where none was named and the asker has none
  record NotEntitled(Optional<Service> service, Reason reason) implements Outcome {}

  /// Not known, with the nearest that is.
  ///
  /// @param service and `term`: what was asked for, as far as it is known
  /// @param stated the terms that are stated for that service
  /// @param near what may have been meant, the likeliest first
  record Abstained(
      Doubt reason,
      Optional<Service> service,
      Optional<TermId> term,
      List<TermId> stated,
      Optional<Fact> nearestFact,
      Optional<Source> nearestSource,
      List<Choice> near)
      implements Outcome {
    public Abstained {
      stated = List.copyOf(stated);
      near = List.copyOf(near);
    }

    /// Where nothing else may have been meant.
    public Abstained(
        Doubt reason,
        Optional<Service> service,
        Optional<TermId> term,
        List<TermId> stated,
        Optional<Fact> nearestFact,
        Optional<Source> nearestSource) {
      this(reason, service, term, stated, nearestFact, nearestSource, List.of());
    }

    /// The same with what may have been meant.
    public Abstained near(List<Choice> choices) {
      return new Abstained(reason, service, term, stated, nearestFact, nearestSource, choices);
    }

    /// Without anything near.
    public static Abstained because(Doubt reason) {
      return new Abstained(
          reason,
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty());
    }
  }
}
