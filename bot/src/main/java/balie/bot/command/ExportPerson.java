package balie.bot.command;

import balie.storage.audit.AuditLog;
import balie.storage.person.PersonId;
import balie.storage.person.PersonalRecords;
import balie.storage.sql.Database;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `balie export-person EMAIL`: all that is kept about somebody, by table, as one JSON object.
@Command(name = "export-person", description = "Write all that is kept about a person, as JSON.")
final class ExportPerson implements Callable<Integer> {
  private final Surroundings here;

  @Mixin private final Somebody somebody = new Somebody();

  ExportPerson(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Fault {
    Workplace workplace = Workplace.of(here);
    PersonId person = somebody.person();
    try (Database database = workplace.databaseBeside()) {
      List<PersonalRecords.Kept> kept = database.personalRecords().about(person, somebody.names());
      if (kept.isEmpty()) {
        throw Fault.ofInput("nothing is kept about " + person);
      }
      here.tell(json(person, kept).toPrettyString());
      database
          .audit()
          .add(Workplace.deed(here.clock().instant(), AuditLog.Deed.EXPORTED, person.email()));
      return Status.DONE;
    }
  }

  private static ObjectNode json(PersonId person, List<PersonalRecords.Kept> kept) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("person", person.email());
    ObjectNode tables = json.putObject("kept");
    for (PersonalRecords.Kept row : kept) {
      ArrayNode rows = tables.withArray("/" + row.table());
      ObjectNode columns = rows.addObject();
      new TreeMap<>(row.columns()).forEach(columns::put);
    }
    return json;
  }
}
