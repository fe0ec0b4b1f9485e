package balie.bot.desk;

import balie.storage.agreement.Priority;
import balie.storage.desk.TicketRules;
import balie.storage.person.TeamId;
import balie.storage.ticket.Impact;
import balie.storage.ticket.PriorityMatrix;
import balie.storage.ticket.Urgency;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Reads what desk.yaml says about tickets: `triage`, `priorities`, `reopen` and `major-incident`.
final class TicketRulesReader {
  private static final String DURATION = "a length of time such as 14 days, 8 h or 30 min";

  private final References references;
  private final Findings findings;

  TicketRulesReader(References references, Findings findings) {
    this.references = references;
    this.findings = findings;
  }

  TicketRules read(Fields desk) {
    TicketRules standard = TicketRules.standard();
    return new TicketRules(
        desk.optional("priorities").map(this::matrix).orElse(standard.priorities()),
        desk.optional("triage").map(this::team),
        desk.optional("reopen").map(item -> Length.read(item, DURATION)).orElse(standard.reopen()),
        desk.optional("major-incident").map(this::major).orElse(standard.majorIncident()));
  }

  private TeamId team(Item item) {
    String team = item.text("a team's id");
    references.use(References.Kind.TEAM, team, item.place());
    return new TeamId(team);
  }

  /// What the desk leaves out stays as it ships.
  private PriorityMatrix matrix(Item item) {
    Map<Impact, Map<Urgency, Priority>> matrix = new EnumMap<>(Impact.class);
    PriorityMatrix standard = PriorityMatrix.standard();
    standard.priorities().forEach((impact, row) -> matrix.put(impact, new EnumMap<>(row)));
    String example = "priorities by impact and urgency: {team: {blocked: high}}";
    for (Fields.Entry entry : item.fields(example).all()) {
      known(entry, Impact.values(), Impact::id)
          .ifPresent(impact -> matrix.put(impact, row(entry, standard, impact)));
    }
    return new PriorityMatrix(matrix);
  }

  private Map<Urgency, Priority> row(Fields.Entry entry, PriorityMatrix standard, Impact impact) {
    Map<Urgency, Priority> row = new EnumMap<>(Urgency.class);
    for (Urgency urgency : Urgency.values()) {
      row.put(urgency, standard.of(impact, urgency));
    }
    for (Fields.Entry cell : entry.value().fields("priorities by urgency: {blocked: high}").all()) {
      known(cell, Urgency.values(), Urgency::id)
          .ifPresent(
              urgency -> row.put(urgency, cell.value().choice(Priority.class, Priority::id)));
    }
    return row;
  }

  private <E> Optional<E> known(Fields.Entry entry, E[] all, Function<E, String> id) {
    Optional<E> found =
        Arrays.stream(all).filter(each -> id.apply(each).equals(entry.key())).findFirst();
    if (found.isEmpty()) {
      findings.problem(
          entry.place(),
          "unknown key '%s', expected %s"
              .formatted(entry.key(), Suggestion.oneOf(Arrays.stream(all).map(id).toList())));
    }
    return found;
  }

  private TicketRules.MajorIncident major(Item item) {
    Fields fields = item.fields("such as {reports: 3, within: 30 min}");
    Item reports = fields.required("reports", "how many similar reports, from 2 on");
    int number = reports.number();
    if (number < 2) {
      reports.refuse("a whole number from 2");
    }
    Duration within = Length.read(fields.required("within", DURATION), DURATION);
    fields.done();
    return new TicketRules.MajorIncident(Math.max(2, number), within);
  }
}
