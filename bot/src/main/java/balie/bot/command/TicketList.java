package balie.bot.command;

import balie.bot.Bot;
import balie.bot.reply.Formats;
import balie.bot.request.ClockOutcome;
import balie.bot.request.ClockStory;
import balie.storage.desk.Register;
import balie.storage.language.Language;
import balie.storage.person.PersonId;
import balie.storage.person.TeamId;
import balie.storage.sql.Database;
import balie.storage.ticket.Queue;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.TicketEvent;
import balie.storage.ticket.TicketLine;
import balie.storage.ticket.TicketNumber;
import balie.storage.ticket.Tickets;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `balie ticket`: the tickets of the configured database, for scripts. Nothing is asked of who
/// runs it: whoever may read the database may read its tickets.
@Command(
    name = "ticket",
    description =
        "List tickets, show one, its log or how its time was counted, or derive the lists anew from"
            + " the logs.")
final class TicketList implements Callable<Integer> {
  private static final int PAGE = 500;

  private final Surroundings here;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "list|show|log|why|rebuild", description = "What to do.")
  private String action = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "N", description = "The ticket's number.")
  private Optional<Long> number = Optional.empty();

  @Option(names = "--unassigned", description = "List those that nobody has.")
  private boolean unassigned;

  @Option(names = "--assignee", paramLabel = "EMAIL", description = "List those of a colleague.")
  private Optional<String> assignee = Optional.empty();

  @Option(names = "--team", paramLabel = "TEAM", description = "List those of a team.")
  private Optional<String> team = Optional.empty();

  @Option(
      names = "--requester",
      paramLabel = "EMAIL",
      description = "List all that somebody reported or joined, also those that are over.")
  private Optional<String> requester = Optional.empty();

  @Option(names = "--search", paramLabel = "WORDS", description = "List those with these words.")
  private Optional<String> search = Optional.empty();

  @Option(
      names = "--most",
      paramLabel = "N",
      description = "List so many at most (default: ${DEFAULT-VALUE}).")
  private int most = 1_000;

  @Option(names = "--json", description = "A JSON object a line.")
  private boolean json;

  TicketList(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Fault {
    boolean needsNumber = List.of("show", "log", "why").contains(action);
    if (!List.of("list", "show", "log", "why", "rebuild").contains(action)
        || needsNumber != number.isPresent()
        || number.filter(each -> each < 1).isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "expected list, show N, log N, why N or rebuild, N being 1 or more");
    }
    try (Database database = Workplace.of(here).database()) {
      return action.equals("why") ? why(database) : act(database.tickets());
    }
  }

  private int act(Tickets tickets) throws Fault {
    switch (action) {
      case "show" -> show(tickets.find(ticket()).orElseThrow(this::missing));
      case "log" -> log(tickets.log(ticket()));
      case "rebuild" -> here.tell("derived anew: " + tickets.rebuild() + " tickets");
      default -> lines(tickets).forEach(this::show);
    }
    return Status.DONE;
  }

  /// How a ticket's time was counted, by all its clocks, in English.
  private int why(Database database) throws Fault {
    Register register = database.publications().register().orElseThrow(this::missing);
    if (database.tickets().find(ticket()).isEmpty()) {
      throw missing();
    }
    ZonedDateTime now = here.clock().instant().atZone(register.organisation().zone());
    List<ClockStory> clocks =
        Bot.clockDesk(register, database).stories(ticket(), true, now.toInstant());
    here.tell(
        json
            ? ClockJson.of(ticket(), clocks, now.getZone()).toString()
            : Formats.of(Language.EN).explained(new ClockOutcome.Explained(ticket(), clocks), now));
    return Status.DONE;
  }

  private List<TicketLine> lines(Tickets tickets) {
    if (search.isPresent()) {
      return tickets.search(Arrays.asList(search.get().split("\\s+")), most);
    }
    Queue queue = queue();
    List<TicketLine> all = new ArrayList<>();
    List<TicketLine> page = tickets.list(queue, Tickets.Page.first(Math.min(PAGE, most)));
    while (!page.isEmpty()) {
      all.addAll(page);
      int left = Math.min(PAGE, most - all.size());
      page =
          left <= 0
              ? List.of()
              : tickets.list(queue, new Tickets.Page(Optional.of(page.getLast()), left));
    }
    return all;
  }

  private Queue queue() {
    if (requester.isPresent()) {
      return new Queue.ReportedBy(new PersonId(requester.get()));
    }
    if (assignee.isPresent()) {
      return new Queue.Of(new PersonId(assignee.get()));
    }
    if (team.isPresent()) {
      return new Queue.OfTeam(new TeamId(team.get()));
    }
    return unassigned ? new Queue.Unassigned() : new Queue.Active();
  }

  private void show(TicketLine line) {
    here.tell(
        json
            ? TicketJson.of(line).toString()
            : "%-6s %-9s %-18s %-26s %s"
                .formatted(
                    "#" + line.number(),
                    line.priority().id(),
                    line.status().id(),
                    line.assignee().map(PersonId::email).orElse("-"),
                    plain(line.title())));
  }

  private void show(Ticket ticket) {
    var whole = TicketJson.of(ticket);
    if (json) {
      here.tell(whole.toString());
      return;
    }
    whole
        .properties()
        .forEach(
            field -> {
              String value =
                  field.getValue().isTextual()
                      ? field.getValue().asText()
                      : field.getValue().toString();
              here.tell("%-18s %s".formatted(field.getKey(), plain(value)));
            });
  }

  private void log(List<TicketEvent> log) throws Fault {
    if (log.isEmpty()) {
      throw missing();
    }
    for (TicketEvent event : log) {
      var line = TicketJson.of(event);
      here.tell(
          json
              ? line.toString()
              : "%3d %s %-28s %s %s"
                  .formatted(
                      event.number(),
                      line.path("at").asText(),
                      line.path("by").asText("balie"),
                      line.path("what").asText(),
                      plain(line.path("words").asText(""))));
    }
  }

  private TicketNumber ticket() {
    return new TicketNumber(number.orElseThrow());
  }

  private Fault missing() {
    return Fault.ofInput("there is no ticket " + number.orElseThrow());
  }

  /// On one line, and without anything that steers a terminal.
  private static String plain(String text) {
    return balie.bot.reply.Markup.plain(text).replaceAll("\\s+", " ");
  }
}
