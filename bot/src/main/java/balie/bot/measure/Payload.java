package balie.bot.measure;

import balie.bot.measure.Told.Moment;
import balie.bot.measure.Told.Trouble;
import balie.storage.availability.Seen;
import balie.storage.service.ServiceId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What other systems send, each in its own form, as what it tells. Nothing of it is kept but
/// moments, states and the ids of alerts.
public final class Payload {
  private static final int MOST = 10_000;
  private static final int LONGEST_ID = 200;

  /// The label that says which service an alert is about.
  private static final String SERVICE = "service";

  private Payload() {}

  /// A system that tells of trouble.
  public enum Format {
    /// Prometheus Alertmanager's webhook.
    ALERTMANAGER,
    /// A webhook of Grafana's alerting, which has the same shape.
    GRAFANA,
    /// A webhook of Uptime Kuma, with its standard JSON.
    UPTIME_KUMA,
    /// A custom alert of Gatus, with the body that the documentation gives.
    GATUS;

    /// The format of a name in an address.
    public static Optional<Format> of(String id) {
      return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    /// Every one, for people.
    public static String ids() {
      return String.join(", ", Arrays.stream(values()).map(Format::id).toList());
    }

    private String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// It is not of the form that it should be; the reason is for its sender.
  public static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String reason;

    Malformed(String reason) {
      super(reason, null, false, false);
      this.reason = reason;
    }

    public String reason() {
      return reason;
    }
  }

  /// Samples: `{"samples": [{"at": "2026-06-01T12:00:00Z", "seen": "UP"}]}`, or one by itself;
  /// without a moment it is of now.
  ///
  /// @throws Malformed where it is something else
  public static List<Moment> samples(ObjectNode json, Instant now) {
    JsonNode many = json.path("samples");
    if (many.isMissingNode()) {
      return List.of(moment(json, now));
    }
    if (!many.isArray() || many.size() > MOST) {
      throw new Malformed("expected 'samples' to be a list of at most " + MOST);
    }
    List<Moment> moments = new ArrayList<>();
    many.forEach(each -> moments.add(moment(each, now)));
    return moments;
  }

  /// What a system tells of trouble.
  ///
  /// @param about the service, empty where each alert names it
  /// @param now for what has no moment of its own
  /// @throws Malformed where it is something else
  public static List<Trouble> alerts(
      Format format, ObjectNode json, Optional<ServiceId> about, Instant now) {
    return switch (format) {
      case ALERTMANAGER, GRAFANA -> grouped(json, about);
      case UPTIME_KUMA -> kuma(json, about, now);
      case GATUS -> gatus(json, about, now);
    };
  }

  private static Moment moment(JsonNode each, Instant now) {
    Optional<Seen> seen =
        Arrays.stream(Seen.values())
            .filter(one -> one.name().equalsIgnoreCase(each.path("seen").asText()))
            .findFirst();
    if (seen.isEmpty()) {
      throw new Malformed("expected 'seen' to be UP, DOWN or UNKNOWN");
    }
    JsonNode at = each.path("at");
    return new Moment(at.isMissingNode() ? now : instant(at, "at"), seen.get());
  }

  /// Alertmanager's form: each alert with its labels, when it began and when it ended.
  private static List<Trouble> grouped(ObjectNode json, Optional<ServiceId> about) {
    JsonNode alerts = json.path("alerts");
    if (!alerts.isArray() || alerts.size() > MOST) {
      throw new Malformed("expected 'alerts' to be a list");
    }
    List<Trouble> troubles = new ArrayList<>();
    for (JsonNode each : alerts) {
      Instant since = instant(each.path("startsAt"), "startsAt");
      boolean over = each.path("status").asText().equals("resolved");
      ServiceId service =
          about.orElseGet(() -> service(each.path("labels").path(SERVICE), "labels." + SERVICE));
      troubles.add(
          new Trouble(
              service,
              id(each.path("fingerprint").asText("")),
              Optional.of(since),
              over ? Optional.of(instant(each.path("endsAt"), "endsAt")) : Optional.empty()));
    }
    return troubles;
  }

  /// Uptime Kuma's form: one monitor that changed. What is no change of a monitor's (a test, a
  /// certificate) tells nothing.
  private static List<Trouble> kuma(ObjectNode json, Optional<ServiceId> about, Instant now) {
    JsonNode beat = json.path("heartbeat");
    if (!beat.isObject()) {
      return List.of();
    }
    ServiceId service =
        about.orElseGet(() -> service(json.path("monitor").path("name"), "monitor.name"));
    Instant at = utc(beat.path("time").asText(""), now);
    String id = "monitor-" + beat.path("monitorID").asLong();
    return switch (beat.path("status").asInt(-1)) {
      case 0 -> List.of(new Trouble(service, id, Optional.of(at), Optional.empty()));
      case 1 -> List.of(new Trouble(service, id, Optional.empty(), Optional.of(at)));
      case 2, 3 -> List.of();
      default -> throw new Malformed("expected 'heartbeat.status' to be from 0 to 3");
    };
  }

  private static List<Trouble> gatus(ObjectNode json, Optional<ServiceId> about, Instant now) {
    ServiceId service = about.orElseGet(() -> service(json.path("endpoint"), "endpoint"));
    String id = id(json.path("group").asText("") + "/" + json.path("endpoint").asText(""));
    return switch (json.path("state").asText()) {
      case "TRIGGERED" -> List.of(new Trouble(service, id, Optional.of(now), Optional.empty()));
      case "RESOLVED" -> List.of(new Trouble(service, id, Optional.empty(), Optional.of(now)));
      default -> throw new Malformed("expected 'state' to be TRIGGERED or RESOLVED");
    };
  }

  private static ServiceId service(JsonNode name, String where) {
    if (!name.isTextual() || name.asText().isBlank()) {
      throw new Malformed(
          "expected '%s' to name the service, or the service at the end of the address"
              .formatted(where));
    }
    return new ServiceId(name.asText().strip());
  }

  private static String id(String id) {
    if (id.length() > LONGEST_ID) {
      throw new Malformed("expected an id of at most " + LONGEST_ID + " characters");
    }
    return id;
  }

  private static Instant instant(JsonNode node, String name) {
    try {
      return OffsetDateTime.parse(node.asText("")).toInstant();
    } catch (DateTimeException none) {
      throw new Malformed(
          "expected '%s' to be a moment such as 2026-06-01T12:00:00Z".formatted(name));
    }
  }

  /// Uptime Kuma's moments have no zone: `2026-06-01 12:00:00.123`.
  private static Instant utc(String text, Instant now) {
    if (text.isEmpty()) {
      return now;
    }
    try {
      return LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException none) {
      throw new Malformed("expected 'heartbeat.time' such as 2026-06-01 12:00:00.123");
    }
  }
}
