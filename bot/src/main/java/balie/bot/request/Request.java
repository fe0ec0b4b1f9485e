package balie.bot.request;

import balie.storage.agreement.Priority;
import balie.storage.agreement.TicketKind;
import balie.storage.conversation.Feedback;
import balie.storage.conversation.MessageNumber;
import balie.storage.service.OfferingId;
import balie.storage.service.ServiceId;
import balie.storage.service.TermId;
import java.util.List;
import java.util.Optional;

/// What is wanted, understood. Nothing has been looked up or done yet.
public sealed interface Request
    permits Request.AskValue,
        Request.AskTechnical,
        Request.AskPaperwork,
        Request.AskArticle,
        Request.Wish,
        Request.Unclear,
        Request.AcceptOffer,
        Request.GiveFeedback,
        Request.ShowRest,
        Request.Lapsed,
        GapRequest,
        ClockRequest,
        ReportRequest,
        ReviewRequest,
        VenueRequest,
        TicketRequest {

  /// What was promised: the value of a term.
  ///
  /// @param services those that the question names, several where they share the name; empty where
  ///   it names none
  /// @param focus the service that the conversation is about, where the question names none
  /// @param kind and `priority`: what a response or resolution time is asked for
  record AskValue(
      Whose whose,
      List<ServiceId> services,
      Optional<ServiceId> focus,
      TermId term,
      Optional<TicketKind> kind,
      Optional<Priority> priority,
      HoursQuestion hours,
      Optional<OfferingId> offering)
      implements Request {
    public AskValue {
      services = List.copyOf(services);
    }

    /// Where no offering is named.
    public AskValue(
        Whose whose,
        List<ServiceId> services,
        Optional<ServiceId> focus,
        TermId term,
        Optional<TicketKind> kind,
        Optional<Priority> priority,
        HoursQuestion hours) {
      this(whose, services, focus, term, kind, priority, hours, Optional.empty());
    }
  }

  /// How a service is run: for staff only.
  record AskTechnical(List<ServiceId> services, Optional<ServiceId> focus, TermId key)
      implements Request {
    public AskTechnical {
      services = List.copyOf(services);
    }
  }

  /// What an OLA or a supplier's contract says: for managers and admins only.
  ///
  /// @param contract whether a contract is asked for, else an OLA
  /// @param parties teams or suppliers that the question names
  /// @param term the one thing that is asked of it, empty for the whole
  /// @param priority what a response or resolution time is asked for
  record AskPaperwork(
      boolean contract,
      List<ServiceId> services,
      Optional<ServiceId> focus,
      List<String> parties,
      Optional<TermId> term,
      Optional<Priority> priority)
      implements Request {
    public AskPaperwork {
      services = List.copyOf(services);
      parties = List.copyOf(parties);
    }
  }

  /// How to do or mend something: answered from articles.
  ///
  /// @param wish what it is besides: a report that something is wrong is opened as a ticket where
  ///   no article helps
  /// @param bar how sure an article must be to be told, between 0 and 1
  /// @param otherwise why it is not answered where neither an article nor a wish does
  /// @param term the term that the question is nearest to, where there is one
  /// @param value what is answered where no article does, for a value asked in a how-to's form
  record AskArticle(
      String question,
      List<ServiceId> services,
      Optional<Intent> wish,
      double bar,
      Doubt otherwise,
      Optional<TermId> term,
      Optional<AskValue> value)
      implements Request {
    public AskArticle {
      services = List.copyOf(services);
    }
  }

  /// To do something.
  record Wish(Intent intent, Whose whose, List<ServiceId> services, Optional<Priority> priority)
      implements Request {
    public Wish {
      services = List.copyOf(services);
    }
  }

  /// Several terms fit about equally, or only a service was named.
  ///
  /// @param whose whose it is that is asked about
  /// @param terms the likeliest first; none where only a service was named
  /// @param likeliest what would be asked if it were the first of them
  record Unclear(
      Whose whose,
      List<ServiceId> services,
      Optional<ServiceId> focus,
      List<TermId> terms,
      Optional<AskValue> likeliest)
      implements Request {
    public Unclear {
      services = List.copyOf(services);
      terms = List.copyOf(terms);
    }
  }

  /// Something that an answer offered was accepted.
  ///
  /// @param answered the message whose answer offers it
  /// @param services the service that the conversation is about, where there is one
  record AcceptOffer(Intent intent, MessageNumber answered, List<ServiceId> services)
      implements Request {
    public AcceptOffer {
      services = List.copyOf(services);
    }
  }

  /// What somebody thinks of an answer.
  ///
  /// @param answered the message that was answered
  record GiveFeedback(MessageNumber answered, Feedback.Verdict verdict) implements Request {}

  /// To be told the rest of what was too long to be shown at once.
  ///
  /// @param letter the number of what was shown, in the outbox
  /// @param from where the rest begins in its text
  record ShowRest(long letter, int from) implements Request {}

  /// A button that means nothing any more, or never did.
  record Lapsed() implements Request {}
}
