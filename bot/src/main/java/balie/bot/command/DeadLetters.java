package balie.bot.command;

import balie.storage.audit.AuditLog;
import balie.storage.conversation.Address;
import balie.storage.conversation.Outbox;
import balie.storage.person.PersonId;
import balie.storage.person.TeamId;
import balie.storage.sql.Database;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `balie outbox`: the letters that were given up, and sending one again. It works beside the bot
/// that runs, which finds the letter within a second.
@Command(name = "outbox", description = "Show what could not be delivered, or send it again.")
final class DeadLetters implements Callable<Integer> {
  private static final int MOST = 1000;

  private final Surroundings here;

  @Option(names = "--json", description = "A JSON object a line.")
  private boolean json;

  @Option(names = "--resend", paramLabel = "N", description = "Send these again.")
  private List<Long> resend = List.of();

  DeadLetters(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Fault {
    Workplace workplace = Workplace.of(here);
    try (Database database = workplace.databaseBeside()) {
      return resend.isEmpty() ? list(database.outbox()) : resend(database);
    }
  }

  private int list(Outbox outbox) {
    List<Outbox.Dead> dead = outbox.dead(MOST);
    dead.forEach(each -> here.tell(json ? json(each).toString() : line(each)));
    Outbox.Backlog backlog = outbox.backlog();
    here.say(backlog.waiting() + " waiting, " + backlog.dead() + " given up");
    return Status.DONE;
  }

  private int resend(Database database) {
    int status = Status.DONE;
    for (long letter : resend) {
      if (database.outbox().resend(letter, here.clock().instant())) {
        here.say(letter + ": is tried again");
        database
            .audit()
            .add(
                Workplace.deed(
                    here.clock().instant(), AuditLog.Deed.RESENT, Long.toString(letter)));
      } else {
        here.say(letter + ": no letter of that number was given up");
        status = Status.INPUT;
      }
    }
    return status;
  }

  private static String line(Outbox.Dead dead) {
    return "%d  %s  %s  %d times  %s"
        .formatted(dead.number(), dead.at(), to(dead), dead.failures(), dead.reason());
  }

  /// Never what it says: that is between others.
  private static ObjectNode json(Outbox.Dead dead) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("letter", dead.number())
        .put("at", dead.at().toString())
        .put("to", to(dead))
        .put("failures", dead.failures())
        .put("reason", dead.reason());
  }

  private static String to(Outbox.Dead dead) {
    return switch (dead.letter().to()) {
      case Address.Place(String channel, var conversation) -> channel + " " + conversation;
      case Address.Person(PersonId person) -> person.email();
      case Address.Team(TeamId team) -> "team " + team;
    };
  }
}
