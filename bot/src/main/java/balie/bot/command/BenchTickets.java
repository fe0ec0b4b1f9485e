package balie.bot.command;

import balie.storage.agreement.AgreementId;
import balie.storage.agreement.Priority;
import balie.storage.agreement.TicketKind;
import balie.storage.conversation.Address;
import balie.storage.conversation.ConversationId;
import balie.storage.language.Language;
import balie.storage.person.PersonId;
import balie.storage.person.TeamId;
import balie.storage.person.UnitId;
import balie.storage.service.ServiceId;
import balie.storage.sql.Database;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Impact;
import balie.storage.ticket.Opening;
import balie.storage.ticket.Queue;
import balie.storage.ticket.Reporter;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.TicketNumber;
import balie.storage.ticket.Tickets;
import balie.storage.ticket.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `balie bench tickets`: how long looking at tickets takes as the store grows. It prints figures
/// and judges none. One ticket in a hundred is still open; the last days are as busy as the others.
@Command(
    name = "tickets",
    description = "Measure how long looking at tickets takes as the store grows.")
final class BenchTickets implements Callable<Integer> {
  private static final int BATCH = 2_000;
  private static final int ROUNDS = 400;
  private static final int PEOPLE = 2_000;
  private static final int AGENTS = 40;
  private static final int SERVICES = 15;
  private static final int A_DAY = 900;
  private static final Duration RECENT = Duration.ofDays(3);
  private static final int COMPARED = 200;
  private static final List<String> WORDS =
      List.of(
          "mail",
          "printer",
          "vpn",
          "slow",
          "broken",
          "screen",
          "login",
          "password",
          "meeting",
          "files",
          "folder",
          "phone",
          "badge",
          "door",
          "invoice",
          "report",
          "update",
          "error",
          "keyboard",
          "network",
          "wifi",
          "calendar",
          "attachment",
          "browser",
          "laptop",
          "battery");

  private final Surroundings here;
  private final Random random = new Random(7);
  private final Instant begin = Instant.parse("2023-01-02T08:00:00Z");

  @Option(
      names = "--upto",
      paramLabel = "N",
      description = "How many tickets at most (default: ${DEFAULT-VALUE}).")
  private int upTo = 1_000_000;

  BenchTickets(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    here.tell("| tickets | what | median | 99 of 100 within |");
    here.tell("| --- | --- | --- | --- |");
    try (ThrowAwayDatabase base = ThrowAwayDatabase.create()) {
      Database database = base.database();
      int filled = 0;
      for (int size : List.of(10_000, 100_000, 1_000_000)) {
        if (size <= upTo) {
          filled = fill(database, filled, size);
          measure(database.tickets(), size);
        }
      }
    }
    return Status.DONE;
  }

  private int fill(Database database, int from, int to) {
    int filled = from;
    while (filled < to) {
      int first = filled;
      int last = Math.min(to, filled + BATCH);
      filled =
          database
              .transactions()
              .inOne(
                  () -> {
                    for (int i = first; i < last; i++) {
                      ticket(database.tickets(), i);
                    }
                    return last;
                  });
      here.say("filled " + filled);
    }
    return filled;
  }

  private void ticket(Tickets tickets, int i) {
    Instant at = at(i);
    PersonId person = person(random.nextInt(PEOPLE));
    Ticket ticket = tickets.open(opening(person), Optional.of(person), at);
    PersonId agent = agent(random.nextInt(AGENTS));
    List<Happening> done = new ArrayList<>();
    done.add(new Happening.Assigned(Optional.of(new TeamId("team-" + i % 5)), Optional.of(agent)));
    done.add(new Happening.Replied("we are on it", Happening.Replied.To.REQUESTER));
    if (i % 100 != 0) {
      done.add(new Happening.Resolved("mended"));
      done.add(new Happening.Closed());
    }
    if (i % 300 != 0) {
      Tickets.Change _ =
          tickets.change(
              ticket.number(),
              new Tickets.Deed(Optional.of(agent), at.plusSeconds(3_600), List.copyOf(done)));
    }
  }

  private Opening opening(PersonId person) {
    StringBuilder words = new StringBuilder("my");
    for (int i = 0; i < 8; i++) {
      words.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
    }
    words.append(' ').append("case").append(random.nextInt(100_000));
    return new Opening(
        new Reporter(
            person,
            Language.EN,
            new Address.Place("web", new ConversationId("web-" + person.email()))),
        new UnitId("unit-" + random.nextInt(30)),
        new Opening.Subject(
            TicketKind.INCIDENT,
            Optional.of(service(random.nextInt(SERVICES))),
            words.toString(),
            words.toString()),
        Optional.of(new Opening.Pinned(new AgreementId("SLA"), 1)),
        new Opening.Weight(
            Impact.PERSON,
            Urgency.HINDERED,
            List.of(
                    Priority.CRITICAL,
                    Priority.HIGH,
                    Priority.NORMAL,
                    Priority.NORMAL,
                    Priority.LOW)
                .get(random.nextInt(5))),
        List.of(),
        List.of());
  }

  private void measure(Tickets tickets, int size) {
    Instant now = at(size);
    Map<String, Runnable> looks = new LinkedHashMap<>();
    looks.put("a ticket with its log", () -> ticket(tickets, size, random.nextInt(size) + 1));
    looks.put(
        "a ticket of a requester",
        () ->
            used(
                tickets.find(
                    new TicketNumber(random.nextInt(size) + 1), person(random.nextInt(PEOPLE)))));
    looks.put(
        "my queue, first page",
        () -> used(page(tickets, new Queue.Of(agent(random.nextInt(AGENTS))))));
    looks.put("unassigned, first page", () -> used(page(tickets, new Queue.Unassigned())));
    looks.put("all that is open, first page", () -> used(page(tickets, new Queue.Active())));
    looks.put("all that is open, counted", () -> used(tickets.count(new Queue.Active())));
    looks.put(
        "my tickets",
        () -> used(page(tickets, new Queue.ReportedBy(person(random.nextInt(PEOPLE))))));
    looks.put(
        "similar open tickets of a service",
        () -> used(tickets.recent(service(random.nextInt(SERVICES)), now.minus(RECENT), COMPARED)));
    looks.put("search for two words", () -> used(tickets.search(List.of(word(), word()), 10)));
    looks.put(
        "search for a rare word",
        () -> used(tickets.search(List.of("case" + random.nextInt(100_000)), 10)));
    looks.forEach((what, look) -> row(size, what, look));
  }

  private void ticket(Tickets tickets, int size, long number) {
    used(tickets.find(new TicketNumber(Math.min(size, number))));
    used(tickets.log(new TicketNumber(Math.min(size, number))));
  }

  private static Object page(Tickets tickets, Queue queue) {
    return tickets.list(queue, Tickets.Page.first(11));
  }

  private void row(int size, String what, Runnable look) {
    double[] taken = new double[ROUNDS];
    for (int i = 0; i < ROUNDS / 4; i++) {
      look.run();
    }
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      look.run();
      taken[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(taken);
    here.tell(
        String.format(
            Locale.ROOT,
            "| %,d | %s | %.2f ms | %.2f ms |",
            size,
            what,
            taken[ROUNDS / 2],
            taken[(int) (ROUNDS * 0.99)]));
  }

  private Instant at(int i) {
    return begin.plus(Duration.ofDays(i / A_DAY)).plusSeconds(30L * (i % A_DAY));
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private static ServiceId service(int i) {
    return new ServiceId("service-" + i);
  }

  private static PersonId person(int i) {
    return new PersonId("person-" + i + "@example.org");
  }

  private static PersonId agent(int i) {
    return new PersonId("agent-" + i + "@example.org");
  }

  /// The compiler may not leave out what nobody looks at.
  private static void used(Object value) {
    if (value.hashCode() == 42) {
      throw new IllegalStateException("a coincidence");
    }
  }
}
