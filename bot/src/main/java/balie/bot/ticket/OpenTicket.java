package balie.bot.ticket;

import balie.bot.request.Asking;
import balie.bot.request.Notice;
import balie.bot.request.Origin;
import balie.bot.request.Outcome;
import balie.bot.request.ProblemOutcome;
import balie.bot.request.TicketNotice;
import balie.bot.request.TicketOutcome;
import balie.bot.request.TicketOutcome.Known;
import balie.bot.request.TicketRequest.Answer;
import balie.bot.request.TicketRequest.Begin;
import balie.bot.request.TicketRequest.Continue;
import balie.storage.agreement.TicketKind;
import balie.storage.conversation.Message;
import balie.storage.conversation.MessageNumber;
import balie.storage.conversation.Said;
import balie.storage.desk.Register;
import balie.storage.person.Person;
import balie.storage.problem.Problem;
import balie.storage.service.ServiceId;
import balie.storage.ticket.Draft;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Impact;
import balie.storage.ticket.Opening;
import balie.storage.ticket.Outage;
import balie.storage.ticket.Reporter;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.TicketNumber;
import balie.storage.ticket.Tickets;
import balie.storage.ticket.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Opens a ticket: what may be the same is offered first, then two questions are asked, of an
/// incident alone. What is answered so far is kept.
final class OpenTicket {
  /// How far back others may have reported the same.
  private static final Duration RECENT = Duration.ofDays(3);

  /// Of a busy service only so many are compared.
  private static final int COMPARED = 200;

  private static final int OFFERED = 3;
  private static final int EXCERPT = 5;
  private static final int LONGEST_TITLE = 90;

  /// So far back is looked for the words that a press goes on from.
  private static final int BEFORE_A_PRESS = 10;

  /// A draft that lies for so long is not gone on with.
  private static final Duration LASTS = Duration.ofHours(24);

  /// A wish for a ticket that does not say what is wrong: what was said before it does.
  private static final Pattern BARE =
      Pattern.compile(
          "\\W*(?:(?:please|can you|could you|kan je|wil je|i want to|ik wil)\\W+)*"
              + "(?:(?:open|create|make|log|raise|maak|open|start)\\W+)?(?:a|an|een)?\\W*(?:new|nieuw)?\\W*(?:ticket|melding)\\W*(?:(?:openen|maken|aan|please|aub|graag|for"
              + " me|voor mij)\\W*)*",
          Pattern.CASE_INSENSITIVE);

  private final Register register;
  private final TicketStores stores;
  private final Clocks clocks;
  private final Circle circle;
  private final Likeness likeness;

  OpenTicket(Register register, TicketStores stores, Clocks clocks, Circle circle) {
    this.register = register;
    this.stores = stores;
    this.clocks = clocks;
    this.circle = circle;
    this.likeness = new Likeness(register);
  }

  /// @param asker who is known to the desk
  Outcome begin(Asking asking, Person asker, Origin origin, Begin begin) {
    Optional<Draft> before = stores.drafts().find(begin.about());
    if (before.isPresent()) {
      return isOf(before.get(), asker, origin) ? next(asking, before.get()) : new Outcome.Lapsed();
    }
    Optional<Message> about = stores.conversations().message(begin.about());
    boolean theirs =
        about
            .filter(message -> message.asker().filter(asker.id()::equals).isPresent())
            .filter(message -> message.place().equals(origin.place()))
            .isPresent();
    Optional<String> asked = theirs ? words(begin.about(), about.get()) : Optional.empty();
    if (asked.isEmpty()) {
      return new Outcome.Lapsed();
    }
    String words = asked.get();
    List<String> excerpt = excerpt(begin);
    boolean saysWhat = !BARE.matcher(words).matches() || excerpt.isEmpty();
    String said = saysWhat ? words.strip() : excerpt.getLast().strip();
    Draft draft =
        new Draft(
            begin.about(),
            new Reporter(asker.id(), asking.language(), origin.place()),
            saysWhat ? begin.kind().orElseGet(() -> kind(said)) : kind(said),
            begin.services().size() == 1
                ? Optional.of(begin.services().getFirst())
                : likeness.named(said, asking.now().toLocalDate()),
            said.isEmpty() ? "?" : said,
            excerpt,
            false,
            Optional.empty(),
            Optional.empty(),
            origin.at());
    stores.drafts().put(draft);
    return next(asking, draft);
  }

  /// What was said; of a press, what the same person said last before it.
  private Optional<String> words(MessageNumber number, Message message) {
    return switch (message.said()) {
      case Said.Words(String words) -> Optional.of(words);
      case Said.Press _ ->
          stores.conversations().before(number, BEFORE_A_PRESS).reversed().stream()
              .map(Message::said)
              .filter(Said.Words.class::isInstance)
              .map(said -> ((Said.Words) said).text())
              .findFirst();
    };
  }

  private static TicketKind kind(String words) {
    return Likeness.saysThatItFails(words) ? TicketKind.INCIDENT : TicketKind.QUESTION;
  }

  /// Goes on with a draft; what lapsed or is another's is no draft.
  Outcome proceed(Asking asking, Person asker, Origin origin, Continue answered) {
    Optional<Draft> found =
        stores
            .drafts()
            .find(answered.draft())
            .filter(draft -> isOf(draft, asker, origin))
            .filter(draft -> !draft.at().plus(LASTS).isBefore(origin.at()));
    if (found.isEmpty()) {
      return new Outcome.Lapsed();
    }
    Draft draft = found.get();
    if (draft.opened().isPresent()) {
      return new TicketOutcome.Already(draft.opened().get());
    }
    return switch (answered.answer()) {
      case Answer.Another _ -> kept(asking, draft.apart());
      case Answer.Helped _ -> new ProblemOutcome.Helped();
      case Answer.Hits(Impact impact) -> kept(asking, draft.apart().hitting(impact));
      case Answer.Same(TicketNumber ticket) -> join(asking, asker, draft, ticket);
      case Answer.Keeps(Urgency urgency) ->
          draft
              .impact()
              .map(impact -> open(asking, asker, draft, impact, urgency))
              .orElseGet(() -> next(asking, draft));
    };
  }

  private Outcome kept(Asking asking, Draft draft) {
    stores.drafts().put(draft);
    return next(asking, draft);
  }

  private Outcome next(Asking asking, Draft draft) {
    if (draft.opened().isPresent()) {
      return new TicketOutcome.Already(draft.opened().get());
    }
    if (!draft.others()) {
      List<Known> known = known(draft);
      Optional<Problem> problem = problem(draft);
      if (!known.isEmpty() || problem.isPresent()) {
        return new TicketOutcome.MayBeKnown(draft.id(), known, problem);
      }
    }
    if (draft.kind() != TicketKind.INCIDENT) {
      Person asker = asking.asker().orElseThrow();
      return open(asking, asker, draft, Impact.PERSON, Urgency.HINDERED);
    }
    return draft.impact().isEmpty()
        ? new TicketOutcome.WhichImpact(draft.id())
        : new TicketOutcome.WhichUrgency(draft.id());
  }

  /// A known problem whose workaround may help: one of the service that says the same, or that an
  /// incident like this one was linked to.
  private Optional<Problem> problem(Draft draft) {
    if (draft.service().isEmpty()) {
      return Optional.empty();
    }
    ServiceId service = draft.service().get();
    return stores.problems().open().stream()
        .filter(problem -> problem.service().equals(service) && problem.workaround().isPresent())
        .filter(problem -> isLike(draft, service, problem))
        .findFirst();
  }

  private boolean isLike(Draft draft, ServiceId service, Problem problem) {
    return likeness.areAlike(service, draft.words(), problem.title())
        || problem.incidents().stream()
            .flatMap(ticket -> stores.tickets().find(ticket).stream())
            .map(ticket -> ticket.opening().subject().words())
            .anyMatch(words -> likeness.areAlike(service, draft.words(), words));
  }

  /// What may be the same: a recorded outage of the service, and what others reported lately. A
  /// ticket of the asker's own is no other.
  private List<Known> known(Draft draft) {
    if (draft.service().isEmpty() || draft.kind() != TicketKind.INCIDENT) {
      return List.of();
    }
    ServiceId service = draft.service().get();
    List<Known> known = new ArrayList<>();
    stores
        .outages()
        .current(service)
        .flatMap(outage -> stores.tickets().find(outage.ticket()).map(t -> of(outage, t)))
        .ifPresent(known::add);
    for (Ticket ticket : alike(draft)) {
      boolean twice = known.stream().anyMatch(each -> each.ticket().equals(ticket.number()));
      if (!twice && known.size() < OFFERED) {
        known.add(
            new Known(
                ticket.number(),
                draft.service(),
                ticket.openedAt(),
                ticket.reporters().size(),
                false,
                ""));
      }
    }
    return known;
  }

  private List<Ticket> alike(Draft draft) {
    return stores
        .tickets()
        .recent(draft.service().orElseThrow(), draft.at().minus(RECENT), COMPARED)
        .stream()
        .filter(ticket -> ticket.opening().subject().kind() == TicketKind.INCIDENT)
        .filter(
            ticket ->
                likeness.areAlike(
                    draft.service().orElseThrow(),
                    draft.words(),
                    ticket.opening().subject().words()))
        .toList();
  }

  private static Known of(Outage outage, Ticket ticket) {
    return new Known(
        outage.ticket(),
        Optional.of(outage.service()),
        outage.since(),
        ticket.reporters().size(),
        true,
        outage.note());
  }

  /// Only a ticket that is offered can be joined: whoever sends another number learns nothing.
  private Outcome join(Asking asking, Person asker, Draft draft, TicketNumber number) {
    boolean offered = known(draft).stream().anyMatch(each -> each.ticket().equals(number));
    Optional<Ticket> found = stores.tickets().find(number).filter(_ -> offered);
    if (found.isEmpty() || !found.get().status().isActive()) {
      return next(asking, draft);
    }
    Instant now = Circle.now(asking);
    Ticket ticket = found.get();
    if (!ticket.isOf(asker.id())) {
      ticket = change(number, asker, now, new Happening.Joined(draft.reporter()));
    }
    stores.drafts().put(draft.become(number));
    List<Notice> notices = new ArrayList<>(circle.cards(ticket, now));
    notices.addAll(major(draft, ticket, now));
    return new TicketOutcome.Joined(ticket, notices);
  }

  private Outcome open(Asking asking, Person asker, Draft draft, Impact impact, Urgency urgency) {
    Instant now = Circle.now(asking);
    Opening opening =
        new Opening(
            draft.reporter(),
            asker.unit(),
            new Opening.Subject(draft.kind(), draft.service(), title(draft.words()), draft.words()),
            draft.service().flatMap(id -> circle.pinned(asker, id, now)),
            new Opening.Weight(
                impact,
                urgency,
                register.organisation().tickets().priorities().of(impact, urgency)),
            draft.excerpt(),
            List.of());
    List<Ticket> others = draft.service().isPresent() ? alike(draft) : List.of();
    Ticket ticket = stores.tickets().open(opening, Optional.of(asker.id()), now);
    stores.drafts().put(draft.become(ticket.number()));
    List<Notice> notices = new ArrayList<>(circle.cards(ticket, now));
    if (draft.kind() == TicketKind.INCIDENT && !others.isEmpty()) {
      notices.addAll(major(draft, ticket, now));
    }
    return new TicketOutcome.Opened(
        ticket, clocks.promised(stores.tickets().log(ticket.number()), now), notices);
  }

  /// The third similar report within a short time is told to the desk, once: when it is reached.
  private List<Notice> major(Draft draft, Ticket ticket, Instant now) {
    var rule = register.organisation().tickets().majorIncident();
    Instant since = now.minus(rule.within());
    int reports = 0;
    for (Ticket each : alike(draft)) {
      reports += each.openedAt().isBefore(since) ? 0 : 1;
      reports +=
          (int)
              stores.tickets().log(each.number()).stream()
                  .filter(event -> event.what() instanceof Happening.Joined)
                  .filter(event -> !event.at().isBefore(since))
                  .count();
    }
    boolean known = draft.service().flatMap(stores.outages()::current).isPresent();
    return reports == rule.reports() && !known
        ? circle.desk(
            new TicketNotice.MajorProposed(draft.service().orElseThrow(), ticket.number(), reports))
        : List.of();
  }

  private Ticket change(TicketNumber number, Person by, Instant at, Happening what) {
    return switch (stores.tickets().change(number, Tickets.Deed.of(by.id(), at, what))) {
      case Tickets.Changed(Ticket ticket) -> ticket;
      case Tickets.Change other -> throw new IllegalStateException(other.toString());
    };
  }

  private List<String> excerpt(Begin begin) {
    return stores.conversations().before(begin.about(), EXCERPT).stream()
        .map(Message::said)
        .filter(Said.Words.class::isInstance)
        .map(Said::text)
        .toList();
  }

  private static boolean isOf(Draft draft, Person asker, Origin origin) {
    return draft.reporter().person().equals(asker.id())
        && draft.reporter().place().equals(origin.place());
  }

  /// The first line, cut at a word where it is long.
  static String title(String words) {
    String line = words.strip().lines().findFirst().orElse("").strip().replaceAll("\\s+", " ");
    if (line.length() <= LONGEST_TITLE) {
      return line;
    }
    int space = line.lastIndexOf(' ', LONGEST_TITLE);
    String cut = line.substring(0, space > LONGEST_TITLE / 2 ? space : LONGEST_TITLE);
    return (Character.isHighSurrogate(cut.charAt(cut.length() - 1))
            ? cut.substring(0, cut.length() - 1)
            : cut)
        + "…";
  }
}
