package balie.bot.ticket;

import balie.bot.request.Asking;
import balie.bot.request.Origin;
import balie.bot.request.TicketRequest;
import balie.bot.request.TicketRequest.AgentStep;
import balie.bot.request.TicketRequest.Answer;
import balie.bot.request.TicketRequest.ReporterStep;
import balie.storage.person.Person;
import balie.storage.ticket.Draft;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Impact;
import balie.storage.ticket.Pending;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.TicketNumber;
import balie.storage.ticket.TicketStatus;
import balie.storage.ticket.Urgency;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells what words in a conversation are for, where they are not for the bot: once a colleague has
/// answered there, what the requester says is for that colleague, unless it begins with the bot's
/// name. What an agent says is never for the requester, unless they pressed the button for it.
final class Crossing {
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final Pattern ADDRESSED =
      Pattern.compile("^\\W*balie\\b[\\s,:!?.-]*", Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER = Pattern.compile("#?([1-9][0-9]{0,14})");
  private static final Set<String> YES =
      Set.of(
          "yes",
          "yep",
          "yes it is",
          "solved",
          "it is solved",
          "it's solved",
          "ja",
          "jawel",
          "opgelost",
          "het is opgelost",
          "yes thanks",
          "ja bedankt",
          "ja dank je");
  private static final Set<String> NO =
      Set.of(
          "no",
          "nope",
          "not solved",
          "it isn't",
          "nee",
          "neen",
          "niet opgelost",
          "nog niet",
          "not yet",
          "no it isn't",
          "nee nog niet");
  private static final Pattern STILL =
      Pattern.compile(
          "\\b(?:still|again|not solved|not fixed|nog steeds|nog altijd|opnieuw|weer|niet"
              + " opgelost)\\b",
          Pattern.CASE_INSENSITIVE);

  /// What can only be said of something that was there before.
  private static final Pattern BACK =
      Pattern.compile(
          "\\b(?:still (?:not|down|broken|fails|does(?: not|n['’]t)|is(?: not|n['’]t))"
              + "|not (?:solved|fixed)|(?:down|broken|failing|happening|back) again"
              + "|nog (?:steeds|altijd) (?:niet|kapot|plat|stuk)|niet opgelost"
              + "|(?:weer|opnieuw) (?:kapot|plat|stuk|hetzelfde))\\b",
          Pattern.CASE_INSENSITIVE);

  /// So long after its closing, words alone still are about a ticket.
  private static final Duration REMEMBERED = Duration.ofDays(30);

  private static final Pattern THANKS =
      Pattern.compile(
          "\\W*(?:(?:ok|okay|oké|great|super|top|perfect|fijn|ja|yes)\\W+)*(?:thanks?|thank"
              + " you|thx|bedankt|dank je|dank u|dankjewel|merci)\\b(?:\\W*(?:so much|very much|a"
              + " lot|wel|hoor|allemaal|all|els|tom))?\\W*",
          Pattern.CASE_INSENSITIVE);

  private final TicketStores stores;
  private final Likeness likeness;

  Crossing(TicketStores stores, Likeness likeness) {
    this.likeness = likeness;
    this.stores = stores;
  }

  void forgetBegun(Asking asking) {
    if (asking.asker().isPresent() && asking.origin().isPresent()) {
      var unused = stores.drafts().take(asking.origin().get().place(), asking.asker().get().id());
    }
  }

  /// @param isPlain whether the words are no command, and what they ask is not sure
  Optional<TicketRequest> of(Asking asking, String words, boolean isPlain) {
    if (asking.asker().isEmpty() || asking.origin().isEmpty()) {
      return Optional.empty();
    }
    Person person = asking.asker().get();
    Origin origin = asking.origin().get();
    boolean toTheBot = ADDRESSED.matcher(words).lookingAt();
    if (toTheBot) {
      forgetBegun(asking);
    } else if (origin.addressed()) {
      Optional<TicketRequest> begun = begun(person, origin, words);
      if (begun.isPresent()) {
        return begun;
      }
    }
    return toTheBot ? Optional.empty() : spoken(asking, words, isPlain);
  }

  private Optional<TicketRequest> begun(Person person, Origin origin, String words) {
    Optional<Pending> pending =
        stores
            .drafts()
            .take(origin.place(), person.id())
            .filter(each -> !each.at().plus(PATIENCE).isBefore(origin.at()));
    if (pending.isPresent()) {
      return Optional.of(written(pending.get(), words.strip()));
    }
    return stores
        .drafts()
        .last(origin.place(), person.id())
        .filter(draft -> draft.opened().isEmpty())
        .filter(draft -> !draft.at().plus(PATIENCE).isBefore(origin.at()))
        .flatMap(draft -> answer(draft, plain(words)));
  }

  private static TicketRequest written(Pending pending, String words) {
    AgentStep step =
        switch (pending.what()) {
          case REPLY -> new AgentStep.Reply(words, Happening.Replied.To.REQUESTER);
          case ASK -> new AgentStep.Ask(words);
          case NOTE -> new AgentStep.Note(words);
          case RESOLVE -> new AgentStep.Resolve(words);
          case ASSIGN -> new AgentStep.Give(words);
          case MERGE -> new AgentStep.MergeInto(number(words, pending));
          case LINK -> new AgentStep.Link(number(words, pending));
        };
    return new TicketRequest.Do(pending.ticket(), Optional.of(pending.seen()), step);
  }

  /// A ticket can't be merged with itself: what is no number is told so.
  private static TicketNumber number(String words, Pending pending) {
    var found = NUMBER.matcher(words);
    return found.find() ? new TicketNumber(Long.parseLong(found.group(1))) : pending.ticket();
  }

  private static Optional<TicketRequest> answer(Draft draft, String words) {
    Optional<Answer> answer =
        draft.impact().isPresent()
            ? urgency(words).map(Answer.Keeps::new)
            : impact(words).map(Answer.Hits::new);
    return answer.map(each -> new TicketRequest.Continue(draft.id(), each));
  }

  private static Optional<Impact> impact(String words) {
    return switch (words) {
      case "me", "only me", "just me", "ik", "alleen ik", "enkel ik" -> Optional.of(Impact.PERSON);
      case "my team", "our team", "team", "mijn team", "ons team", "het team" ->
          Optional.of(Impact.TEAM);
      case "everybody", "everyone", "all of us", "iedereen", "allemaal" ->
          Optional.of(Impact.EVERYBODY);
      default -> Optional.empty();
    };
  }

  private static Optional<Urgency> urgency(String words) {
    return switch (words) {
      case "i can't work", "can't work", "i cannot work", "ik kan niet werken", "kan niet werken" ->
          Optional.of(Urgency.BLOCKED);
      case "hindered", "it hinders me", "with trouble", "het hindert me", "gehinderd" ->
          Optional.of(Urgency.HINDERED);
      case "it can wait", "can wait", "het kan wachten", "kan wachten" ->
          Optional.of(Urgency.CAN_WAIT);
      default -> Optional.empty();
    };
  }

  /// It is back, or was never solved: what is said where the last ticket was closed not long ago,
  /// and of no other service.
  private Optional<TicketRequest> afterwards(Asking asking, String words) {
    Person person = asking.asker().orElseThrow();
    Origin origin = asking.origin().orElseThrow();
    return stores
        .tickets()
        .last(origin.place())
        .filter(ticket -> ticket.status() == TicketStatus.CLOSED && ticket.isOf(person.id()))
        .filter(ticket -> !ticket.state().since().plus(REMEMBERED).isBefore(origin.at()))
        .filter(
            ticket ->
                likeness
                    .named(words, asking.now().toLocalDate())
                    .filter(
                        named -> !ticket.opening().subject().service().equals(Optional.of(named)))
                    .isEmpty())
        .map(ticket -> step(ticket, new ReporterStep.Add(words)));
  }

  private Optional<TicketRequest> spoken(Asking asking, String words, boolean isPlain) {
    Person person = asking.asker().orElseThrow();
    Origin origin = asking.origin().orElseThrow();
    Optional<Ticket> found =
        stores
            .tickets()
            .underWay(origin.place())
            .filter(ticket -> ticket.isOf(person.id()))
            .filter(ticket -> ticket.answered() || ticket.status() == TicketStatus.RESOLVED);
    if (found.isEmpty()) {
      return origin.addressed() && isPlain && BACK.matcher(words).find()
          ? afterwards(asking, words)
          : Optional.empty();
    }
    Ticket ticket = found.get();
    if (ticket.status() != TicketStatus.RESOLVED) {
      return Optional.of(step(ticket, new ReporterStep.Add(words)));
    }
    String said = plain(words);
    if (YES.contains(said)) {
      return Optional.of(step(ticket, new ReporterStep.Close()));
    }
    if (NO.contains(said)) {
      return Optional.of(step(ticket, new ReporterStep.NotSolved()));
    }
    boolean goesOn = isPlain || STILL.matcher(words).find();
    return goesOn && !THANKS.matcher(words).matches()
        ? Optional.of(step(ticket, new ReporterStep.Add(words)))
        : Optional.empty();
  }

  private static TicketRequest step(Ticket ticket, ReporterStep step) {
    return new TicketRequest.Do(ticket.number(), Optional.empty(), step);
  }

  private static String plain(String words) {
    return String.join(
        " ",
        List.of(words.toLowerCase(Locale.ROOT).replace('’', '\'').strip().split("[\\s,.!?]+")));
  }
}
