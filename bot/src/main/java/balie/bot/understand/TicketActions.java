package balie.bot.understand;

import balie.bot.request.Action;
import balie.bot.request.OrderRequest;
import balie.bot.request.ProblemRequest;
import balie.bot.request.TicketRequest;
import balie.bot.request.TicketRequest.AgentStep;
import balie.bot.request.TicketRequest.Answer;
import balie.bot.request.TicketRequest.ReporterStep;
import balie.storage.agreement.Priority;
import balie.storage.conversation.MessageNumber;
import balie.storage.order.OrderNumber;
import balie.storage.person.PersonId;
import balie.storage.service.OfferingId;
import balie.storage.service.ServiceId;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Impact;
import balie.storage.ticket.Pending;
import balie.storage.ticket.TicketNumber;
import balie.storage.ticket.Urgency;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What the buttons about tickets carry. A change that an agent makes names the version that was
/// seen, so that it counts once.
final class TicketActions {
  private TicketActions() {}

  /// The request of an action, empty for one that is none of them.
  static Optional<TicketRequest> read(Action action) {
    List<String> words = action.arguments();
    return switch (action.verb() + "/" + words.size()) {
      case "impact/2" ->
          answer(words, named(Impact.values(), Impact::id, words.get(1)).map(Answer.Hits::new));
      case "urgency/2" ->
          answer(words, named(Urgency.values(), Urgency::id, words.get(1)).map(Answer.Keeps::new));
      case "same/2" -> answer(words, ticket(words.get(1)).map(Answer.Same::new));
      case "helped/1" -> answer(words, Optional.of(new Answer.Helped()));
      case "offerings/2" -> offerings(words, Optional.empty());
      case "offerings/3" -> offerings(words, Optional.of(new PersonId(words.get(2))));
      case "order/3" -> order(words, Optional.empty());
      case "order/4" -> order(words, Optional.of(new PersonId(words.get(3))));
      case "approve/1" -> decide(words, OrderRequest.Verdict.APPROVED);
      case "decline/1" -> decide(words, OrderRequest.Verdict.DECLINED);
      case "reviewed/1" ->
          number(words.getFirst())
              .map(about -> new ProblemRequest.Reviewed(new MessageNumber(about)));
      case "another/1" -> answer(words, Optional.of(new Answer.Another()));
      case "show/1" -> ticket(words.getFirst()).map(TicketRequest.Show::new);
      case "take/2" -> step(words, new AgentStep.Take());
      case "not-a-ticket/2" -> step(words, new AgentStep.NotATicket());
      case "resume/2" -> step(words, new AgentStep.Resume());
      case "priority/3" ->
          named(Priority.values(), Priority::id, words.get(2))
              .flatMap(
                  priority ->
                      step(
                          words,
                          new AgentStep.Prioritise(
                              priority, Happening.Reprioritised.Count.FROM_START, "")));
      case "write/3" -> prepare(words);
      case "not-solved/1" -> reporter(words, new ReporterStep.NotSolved());
      case "solved/1" -> reporter(words, new ReporterStep.Close());
      case "rate/2" ->
          words.get(1).matches("[1-5]")
              ? reporter(words, new ReporterStep.Rate(Integer.parseInt(words.get(1))))
              : Optional.empty();
      case "my-tickets/0" -> Optional.of(new TicketRequest.ShowMine());
      default -> Optional.empty();
    };
  }

  private static Optional<TicketRequest> offerings(List<String> words, Optional<PersonId> person) {
    return number(words.get(1))
        .map(
            about ->
                new OrderRequest.ShowOfferings(
                    new MessageNumber(about), List.of(new ServiceId(words.getFirst())), person));
  }

  private static Optional<TicketRequest> order(List<String> words, Optional<PersonId> person) {
    return number(words.get(2))
        .map(
            about ->
                new OrderRequest.Place(
                    new ServiceId(words.get(0)),
                    new OfferingId(words.get(1)),
                    new MessageNumber(about),
                    person));
  }

  private static Optional<TicketRequest> decide(List<String> words, OrderRequest.Verdict verdict) {
    return number(words.getFirst())
        .map(order -> new OrderRequest.Decide(new OrderNumber(order), verdict));
  }

  private static Optional<TicketRequest> prepare(List<String> words) {
    return named(Pending.What.values(), Pending.What::id, words.getFirst())
        .flatMap(
            what ->
                ticket(words.get(1))
                    .flatMap(
                        ticket ->
                            version(words.get(2))
                                .map(seen -> new TicketRequest.Prepare(ticket, seen, what))));
  }

  private static Optional<TicketRequest> answer(
      List<String> words, Optional<? extends Answer> answer) {
    return number(words.getFirst())
        .flatMap(
            draft ->
                answer.map(each -> new TicketRequest.Continue(new MessageNumber(draft), each)));
  }

  private static Optional<TicketRequest> step(List<String> words, AgentStep step) {
    return ticket(words.getFirst())
        .flatMap(
            ticket ->
                version(words.get(1))
                    .map(seen -> new TicketRequest.Do(ticket, Optional.of(seen), step)));
  }

  private static Optional<TicketRequest> reporter(List<String> words, ReporterStep step) {
    return ticket(words.getFirst())
        .map(ticket -> new TicketRequest.Do(ticket, Optional.empty(), step));
  }

  private static Optional<TicketNumber> ticket(String written) {
    return number(written).map(TicketNumber::new);
  }

  private static Optional<Integer> version(String written) {
    return written.matches("[1-9][0-9]{0,8}")
        ? Optional.of(Integer.valueOf(written))
        : Optional.empty();
  }

  private static Optional<Long> number(String written) {
    return written.matches("[1-9][0-9]{0,14}")
        ? Optional.of(Long.valueOf(written))
        : Optional.empty();
  }

  private static <E> Optional<E> named(E[] all, Function<E, String> id, String written) {
    return Arrays.stream(all).filter(each -> id.apply(each).equals(written)).findFirst();
  }
}
