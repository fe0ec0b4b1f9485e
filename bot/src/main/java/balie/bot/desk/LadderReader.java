package balie.bot.desk;

import balie.storage.escalation.Recipient;
import balie.storage.escalation.Rung;
import balie.storage.person.TeamId;
import balie.storage.service.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the escalation ladders of desk.yaml.
final class LadderReader {
  private static final Pattern PERCENT = Pattern.compile("([1-9]\\d{0,3}) ?%");
  private static final String TOLD =
      Suggestion.oneOf(Recipient.NAMELESS) + ", or team:<id> or lead:<id> of another team";

  private final References references;
  private final Findings findings;

  LadderReader(References references, Findings findings) {
    this.references = references;
    this.findings = findings;
  }

  Map<String, List<Rung>> read(Optional<Item> item) {
    Map<String, List<Rung>> ladders = new LinkedHashMap<>();
    for (Fields.Entry entry :
        item.map(each -> each.fields("ladders by name").all()).orElse(List.of())) {
      references.define(References.Kind.LADDER, entry.key(), entry.place());
      ladders.put(entry.key(), rungs(entry.value()));
    }
    if (!ladders.containsKey("default")) {
      references.define(References.Kind.LADDER, "default", new Place("desk.yaml", 1));
    }
    return ladders;
  }

  private List<Rung> rungs(Item item) {
    List<Item> items = item.list("a list of rungs such as {at: 75 %, to: [team]}");
    List<Rung> rungs = items.stream().map(this::rung).toList();
    if (item.isList() && rungs.isEmpty()) {
      item.refuse("at least one rung such as {at: 75 %, to: [team]}");
    }
    for (int i = 1; i < rungs.size(); i++) {
      if (rungs.get(i).percent() <= rungs.get(i - 1).percent()) {
        findings.problem(
            items.get(i).place(), "a rung that is not above the one before, expected it to be");
      }
    }
    return rungs;
  }

  private Rung rung(Item item) {
    Fields fields = item.fields("a rung such as {at: 75 %, to: [team]}");
    int percent = percent(fields.required("at", "a share of the target such as 75 %"));
    Item to = fields.required("to", "a list of " + TOLD);
    List<Recipient> told =
        to.oneOrMore("a list of those to tell").stream()
            .flatMap(each -> told(each).stream())
            .toList();
    boolean outOfHours = fields.optional("out-of-hours").map(Item::yes).orElse(false);
    Optional<Value.Duration> repeat =
        fields.optional("repeat").flatMap(new TargetReader(references, findings)::duration);
    fields.done();
    return new Rung(percent, told, outOfHours, repeat);
  }

  private int percent(Item item) {
    String text = item.text("a share of the target such as 75 %");
    Matcher matcher = PERCENT.matcher(text);
    if (matcher.matches()) {
      return Integer.parseInt(matcher.group(1));
    }
    if (!text.equals(Item.FAULTY)) {
      item.refuse("a share of the target in whole percents such as 75 %");
    }
    return Integer.MAX_VALUE;
  }

  private Optional<Recipient> told(Item item) {
    String text = item.text(TOLD);
    Optional<Recipient> told = Recipient.of(text);
    if (told.isEmpty() && !text.equals(Item.FAULTY)) {
      findings.problem(
          item.place(),
          "unknown rung '%s'%s".formatted(text, Suggestion.among(text, Recipient.NAMELESS)));
    }
    told.ifPresent(
        each -> {
          switch (each) {
            case Recipient.OtherTeam(TeamId team) -> use(team, item);
            case Recipient.OtherLead(TeamId team) -> use(team, item);
            case Recipient.Assignee _,
                Recipient.OwnTeam _,
                Recipient.OwnLead _,
                Recipient.ManagerOfService _ -> {}
          }
        });
    return told;
  }

  private void use(TeamId team, Item item) {
    references.use(References.Kind.TEAM, team.id(), item.place());
  }
}
