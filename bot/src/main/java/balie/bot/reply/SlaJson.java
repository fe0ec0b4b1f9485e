package balie.bot.reply;

import balie.bot.request.SlaSummary;
import balie.bot.request.SlaSummary.Blame;
import balie.bot.request.SlaSummary.Customer;
import balie.bot.request.SlaSummary.DeskWork;
import balie.bot.request.SlaSummary.Judged;
import balie.bot.request.SlaSummary.Measured;
import balie.bot.request.SlaSummary.Part;
import balie.bot.request.SlaSummary.Times;
import balie.storage.service.Value;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An SLA summary as JSON, for machines: the same keys in the same order, whatever the language.
/// Times are in seconds, percentages as they are shown; what is not known is null.
final class SlaJson {
  private SlaJson() {}

  static ObjectNode of(SlaSummary summary) {
    ObjectNode json = object();
    json.put("service", summary.service().id().id());
    json.set("period", period(summary.period()));
    json.set("measured", summary.measured().map(SlaJson::measured).orElse(null));
    summary.customers().forEach(each -> json.withArray("customers").add(customer(each)));
    json.withArray("customers");
    outages(json, summary);
    json.set("desk", summary.desk().map(SlaJson::desk).orElse(null));
    json.put("changes_waiting", summary.changes().orElse(null));
    json.set("review", summary.review().map(SlaReviewJson::of).orElse(null));
    months(json, summary);
    for (SlaSummary.Day each : summary.days()) {
      json.withArray("days")
          .addObject()
          .put("day", each.date().toString())
          .put("agreed_seconds", seconds(each.agreed()))
          .put("down_seconds", seconds(each.down()))
          .put("unknown_seconds", seconds(each.unknown()));
    }
    return json;
  }

  private static ObjectNode period(SlaSummary.Period period) {
    return object()
        .put("first", period.first().toString())
        .put("last", period.last().toString())
        .put("month", period.month().map(Object::toString).orElse(null))
        .put("zone", period.zone().getId())
        .put("from", period.from().toString())
        .put("until", period.until().toString())
        .put("seen_until", period.seen().toString());
  }

  private static ObjectNode measured(Measured measured) {
    return object()
        .put("shown", plain(measured.shown()))
        .put("lower", plain(measured.lower()))
        .put("upper", plain(measured.upper()))
        .put("evidence", plain(measured.evidence()))
        .put("agreed_seconds", seconds(measured.agreed()))
        .put("up_seconds", seconds(measured.up()))
        .put("down_seconds", seconds(measured.down()))
        .put("unknown_seconds", seconds(measured.unknown()))
        .put("maintenance_seconds", seconds(measured.maintenance()))
        .put("outages", measured.outages())
        .put("mttr_seconds", measured.mttr().map(SlaJson::seconds).orElse(null))
        .put("mtbf_seconds", measured.mtbf().map(SlaJson::seconds).orElse(null))
        .put("mtbsi_seconds", measured.mtbsi().map(SlaJson::seconds).orElse(null));
  }

  private static ObjectNode customer(Customer customer) {
    ObjectNode json =
        object()
            .put("unit", customer.unit().id().id())
            .put("agreement", customer.agreement().map(each -> each.id().id()).orElse(null))
            .put("version", customer.agreement().map(SlaSummary.Pinned::version).orElse(null))
            .put("first", customer.first().toString())
            .put("last", customer.last().toString());
    json.set("measured", customer.measured().map(SlaJson::measured).orElse(null));
    json.set("availability", customer.availability().map(SlaJson::promise).orElse(null));
    ArrayNode tickets = json.putArray("tickets");
    for (SlaSummary.Kept each : customer.kept()) {
      tickets
          .addObject()
          .put("kind", id(each.kind()))
          .put("priority", id(each.priority()))
          .put("clock", id(each.clock()))
          .put("promised", each.promised().map(Value.Duration::written).orElse(null))
          .put("met", each.met().of())
          .put("n", each.met().n())
          .put("open_late", each.late())
          .put("without_verdict", each.ended())
          .put("begun_anew", each.anew());
    }
    ArrayNode promises = json.putArray("promises");
    for (SlaSummary.Held each : customer.held()) {
      promises
          .addObject()
          .put("term", each.term().id())
          .put("promised", each.promised().written())
          .put("standing", id(each.standing()))
          .put("kept", each.share().map(Part::of).orElse(null))
          .put("n", each.share().map(Part::n).orElse(null));
    }
    return json;
  }

  private static ObjectNode promise(SlaSummary.Promise promise) {
    ObjectNode json =
        object().put("promised", promise.written()).put("target", promise.target().toPlainString());
    promise.judged().ifPresent(each -> judged(json, each));
    return promise.judged().isPresent() ? json : json.put("verdict", "not-measured");
  }

  private static void judged(ObjectNode json, Judged judged) {
    json.put("verdict", id(judged.verdict()))
        .put("budget_seconds", trimmed(judged.budget()))
        .put("remaining_seconds", trimmed(judged.remaining()));
  }

  private static void outages(ObjectNode json, SlaSummary summary) {
    ArrayNode outages = json.putArray("outages");
    for (SlaSummary.Outage each : summary.outages()) {
      blame(
          outages
              .addObject()
              .put("from", each.from().toString())
              .put("until", each.until().toString())
              .put("down_seconds", seconds(each.down()))
              .put("cause", each.cause().isEmpty() ? null : each.cause()),
          each.blame());
    }
    ArrayNode attributed = json.putArray("downtime_by");
    summary
        .attributed()
        .forEach(
            each ->
                blame(
                    attributed.addObject().put("down_seconds", seconds(each.down())),
                    each.blame()));
    ArrayNode maintenance = json.putArray("maintenance");
    for (SlaSummary.Maintenance each : summary.maintenance()) {
      maintenance
          .addObject()
          .put("from", each.from().toString())
          .put("until", each.until().toString())
          .put("counted_seconds", seconds(each.counted()))
          .put("why", each.why())
          .put("note", each.note().isEmpty() ? null : each.note());
    }
  }

  private static void blame(ObjectNode json, Blame blame) {
    switch (blame) {
      case Blame.Ours _ -> json.put("whose", "ours");
      case Blame.Supplier(Optional<String> name) ->
          json.put("whose", "supplier").put("supplier", name.orElse(null));
      case Blame.Unsaid _ -> json.putNull("whose");
    }
  }

  private static ObjectNode desk(DeskWork desk) {
    ObjectNode json = object();
    json.set("first_contact", part(desk.firstContact()));
    json.set("first_response", times(desk.firstResponse()));
    json.put("unanswered", desk.unanswered());
    json.set("reopened", part(desk.reopened()));
    json.put("open", desk.open());
    json.set("open_business_age", times(desk.business()));
    json.set("open_wall_age", times(desk.wall()));
    json.set("satisfied", desk.good().map(SlaJson::part).orElse(null));
    json.set("rated", part(desk.rated()));
    return json;
  }

  private static ObjectNode part(Part part) {
    return object().put("of", part.of()).put("n", part.n());
  }

  private static ObjectNode times(Times times) {
    return object()
        .put("n", times.n())
        .put("p50_seconds", times.p50().map(SlaJson::seconds).orElse(null))
        .put("p90_seconds", times.p90().map(SlaJson::seconds).orElse(null))
        .put("p95_seconds", times.p95().map(SlaJson::seconds).orElse(null))
        .put("longest_seconds", times.longest().map(SlaJson::seconds).orElse(null));
  }

  private static void months(ObjectNode json, SlaSummary summary) {
    ArrayNode months = json.putArray("months");
    for (SlaSummary.Month each : summary.months()) {
      ObjectNode month = months.addObject().put("month", each.month().toString());
      month.set("measured", each.measured().map(SlaJson::measured).orElse(null));
      ArrayNode verdicts = month.putArray("verdicts");
      each.verdicts()
          .forEach(
              one ->
                  judged(
                      verdicts
                          .addObject()
                          .put("agreement", one.agreement().id().id())
                          .put("version", one.agreement().version())
                          .put("target", one.target().toPlainString()),
                      one.judged()));
    }
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static String id(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static @Nullable BigDecimal plain(Optional<BigDecimal> percent) {
    return percent.map(SlaJson::trimmed).orElse(null);
  }

  static BigDecimal seconds(Duration duration) {
    return trimmed(BigDecimal.valueOf(duration.toMillis(), 3));
  }

  /// Without an exponent and without zeros at the end.
  private static BigDecimal trimmed(BigDecimal number) {
    BigDecimal trimmed = number.stripTrailingZeros();
    return trimmed.scale() < 0 ? trimmed.setScale(0) : trimmed;
  }
}
