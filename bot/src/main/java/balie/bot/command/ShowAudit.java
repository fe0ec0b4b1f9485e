package balie.bot.command;

import balie.storage.audit.AuditLog;
import balie.storage.person.PersonId;
import balie.storage.sql.Database;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `balie audit`: who saw or changed what, the newest first.
@Command(name = "audit", description = "Show who saw or changed what, the newest first.")
final class ShowAudit implements Callable<Integer> {
  private final Surroundings here;

  @Option(names = "--json", description = "A JSON object a line.")
  private boolean json;

  @Option(
      names = "--last",
      paramLabel = "N",
      description = "How many lines (default: ${DEFAULT-VALUE}).")
  private int last = 100;

  ShowAudit(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Fault {
    try (Database database = Workplace.of(here).databaseBeside()) {
      database.audit().last(last).forEach(each -> here.tell(json ? json(each) : line(each)));
      return Status.DONE;
    }
  }

  private static String line(AuditLog.Entry entry) {
    return "%s  %s  %s  %s"
        .formatted(entry.at(), who(entry), deed(entry), entry.about().orElse("-"));
  }

  private static String json(AuditLog.Entry entry) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("at", entry.at().toString()).put("who", who(entry)).put("deed", deed(entry));
    entry.about().ifPresent(about -> json.put("about", about));
    return json.toString();
  }

  private static String who(AuditLog.Entry entry) {
    return entry.who().map(PersonId::email).orElse("the machine's owner");
  }

  private static String deed(AuditLog.Entry entry) {
    return entry.deed().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
