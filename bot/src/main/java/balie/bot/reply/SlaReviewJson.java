package balie.bot.reply;

import balie.bot.request.DeskSummary;
import balie.bot.request.Shortfall;
import balie.bot.request.Shortfall.Lack;
import balie.bot.request.Shortfall.Subject;
import balie.bot.request.SlaReview;
import balie.storage.budget.BudgetAlert;
import balie.storage.review.Measure;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;

/// What a service's period is reviewed by, as JSON for machines.
final class SlaReviewJson {
  private SlaReviewJson() {}

  static ObjectNode of(SlaReview review) {
    ObjectNode json = object();
    json.set("closed", review.closed().map(SlaReviewJson::closed).orElse(null));
    ArrayNode measures = json.putArray("measures");
    review.measures().forEach(each -> measures.add(measure(each)));
    ArrayNode alerts = json.putArray("budget_alerts");
    review.alerts().forEach(each -> alerts.add(alert(each)));
    ArrayNode chain = json.putArray("supply_chain");
    review.chain().forEach(each -> chain.add(shortfall(each)));
    ArrayNode suppliers = json.putArray("suppliers");
    for (SlaReview.Supplied each : review.suppliers()) {
      suppliers
          .addObject()
          .put("supplier", each.supplier())
          .put("contract", each.contract().id())
          .put("target", each.target().toPlainString())
          .put("down_seconds", SlaJson.seconds(each.down()))
          .put("allowed_seconds", SlaJson.seconds(each.allowed()))
          .put("kept", !each.isBroken());
    }
    json.set("answers", review.answers().map(SlaReviewJson::answers).orElse(null));
    json.set(
        "golden_questions",
        review
            .golden()
            .map(
                each ->
                    object()
                        .put("at", each.at().toString())
                        .put("asked", each.asked())
                        .put("right", each.right())
                        .put("abstained", each.abstained())
                        .put("wrong", each.wrong())
                        .put("wrong_values", each.wrongValues()))
            .orElse(null));
    return json;
  }

  private static ObjectNode closed(SlaReview.Closed closed) {
    return object()
        .put("version", closed.version())
        .put("at", closed.at().toString())
        .put("by", closed.by().email())
        .put("why", closed.why().isEmpty() ? null : closed.why());
  }

  private static ObjectNode measure(Measure measure) {
    ObjectNode json =
        object()
            .put("number", measure.number().value())
            .put("month", measure.month().toString())
            .put("what", measure.what().orElse(null))
            .put("who", measure.who().map(Object::toString).orElse(null))
            .put("until", measure.until().map(Object::toString).orElse(null))
            .put("helped", measure.judged().map(Measure.Judged::helped).orElse(null))
            .put("note", measure.judged().map(Measure.Judged::note).orElse(null));
    ArrayNode missed = json.putArray("missed");
    measure.missed().forEach(each -> missed.add(each.id()));
    return json;
  }

  private static ObjectNode alert(BudgetAlert alert) {
    return object()
        .put("at", alert.since().toString())
        .put("window_seconds", alert.pace().window().toSeconds())
        .put("used", alert.used().map(Object::toString).orElse(null))
        .put("target", alert.target().toPlainString())
        .put("told", alert.told().map(Instant::toString).orElse(null))
        .put("ended", alert.ended().map(Instant::toString).orElse(null));
  }

  private static ObjectNode shortfall(Shortfall shortfall) {
    ObjectNode json =
        object()
            .put(
                "agreement",
                shortfall.promise().agreement().map(each -> each.id().id()).orElse(null))
            .put("offering", shortfall.promise().offering().map(Object::toString).orElse(null));
    switch (shortfall.promise().subject()) {
      case Subject.OfTerm(var term, var value) ->
          json.put("term", term.id()).put("promised", value.written());
      case Subject.OfTarget target ->
          json.put("term", target.clock().name().toLowerCase(Locale.ROOT))
              .put("kind", target.target().kind().id())
              .put("priority", target.target().priority().id())
              .put("promised", target.value().written());
    }
    lack(json, shortfall.lack());
    return json;
  }

  private static void lack(ObjectNode json, Lack lack) {
    ArrayNode under = json.putArray("under");
    switch (lack) {
      case Lack.LessAvailable(var carried, var parts) -> {
        json.put("carried", carried.stripTrailingZeros().toPlainString());
        parts.forEach(
            (name, percent) ->
                under.addObject().put("by", name).put("value", percent.toPlainString() + " %"));
      }
      case Lack.TakesLonger longer ->
          longer
              .parts()
              .forEach(
                  each ->
                      under
                          .addObject()
                          .put("by", each.name())
                          .put("value", each.time().written())
                          .put("hours", each.hours().id()));
      case Lack.Uncovered(var part, var hours, var closed) ->
          under
              .addObject()
              .put("by", part)
              .put("hours", hours.id())
              .put("closed_at", closed.toString());
    }
  }

  private static ObjectNode answers(DeskSummary.Answers answers) {
    return object()
        .put("asked", answers.questions())
        .put("answered", answers.questions() - answers.abstained())
        .put("confirmed", answers.confirmed())
        .put("assumed", answers.assumed())
        .put("ticket_or_wrong", notEnough(answers))
        .put("n", answers.answers())
        .put("abstained", answers.abstained())
        .put("marked_wrong", answers.wrong());
  }

  /// Answers after which a ticket was opened, or that were marked wrong.
  static int notEnough(DeskSummary.Answers answers) {
    return answers.answers() - answers.confirmed() - answers.assumed();
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
