package balie.bot.web.health;

import balie.bot.web.Call;
import balie.bot.web.Route;
import balie.bot.web.WebAnswer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `/health/live`: the process answers; restart it where it does not. `/health/ready`: it can take
/// messages and answer them; send nobody there where it can't.
public final class HealthPages {
  private static final Logger LOG = LoggerFactory.getLogger(HealthPages.class);

  private final List<Check> checks;

  public HealthPages(List<Check> checks) {
    this.checks = List.copyOf(checks);
  }

  public List<Route> routes() {
    return List.of(
        Route.open("GET", "/health/live", _ -> WebAnswer.json(200, "{\"live\":true}")),
        Route.open("GET", "/health/ready", this::ready));
  }

  private WebAnswer ready(Call call) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ObjectNode found = JsonNodeFactory.instance.objectNode();
    boolean ready = true;
    for (Check check : checks) {
      Optional<String> trouble = trouble(check);
      found.put(check.name(), trouble.orElse("ok"));
      ready &= trouble.isEmpty();
    }
    json.put("ready", ready);
    json.set("checks", found);
    return WebAnswer.json(ready ? 200 : 503, json.toString());
  }

  private static Optional<String> trouble(Check check) {
    try {
      return check.trouble().get();
    } catch (RuntimeException failed) {
      LOG.warn(
          "event=not-ready check={} failure={}", check.name(), failed.getClass().getSimpleName());
      return Optional.of("failed");
    }
  }
}
