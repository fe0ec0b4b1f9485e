package balie.bot.web.security;

import balie.bot.web.Call;
import balie.bot.web.Filter;
import balie.bot.web.Visitor;
import balie.bot.web.Visitors;
import balie.bot.web.WebAnswer;
import balie.bot.web.WebSite;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Slows down who asks too much: an address, and a session that sends.
final class RateLimits implements Filter {
  private final Reach reach;
  private final ForMachines machines;
  private final Visitors visitors;
  private final WebSite.Troubles troubles;
  private final Buckets calls;
  private final Buckets changes;
  private final Buckets said;

  RateLimits(
      Reach reach,
      ForMachines machines,
      Visitors visitors,
      WebSite.Troubles troubles,
      Limits limits,
      InstantSource clock) {
    this.reach = reach;
    this.machines = machines;
    this.visitors = visitors;
    this.troubles = troubles;
    this.calls = new Buckets(limits.calls(), clock);
    this.changes = new Buckets(limits.changes(), clock);
    this.said = new Buckets(limits.said(), clock);
  }

  @Override
  public WebAnswer around(Call call, Next next) {
    String caller = reach.who(call);
    Optional<Duration> wait = calls.take(caller);
    if (wait.isEmpty() && !call.isRead() && !machines.serve(call)) {
      wait =
          changes
              .take(caller)
              .or(() -> visitors.of(call).map(Visitor::session).flatMap(said::take));
    }
    return wait.map(w -> tooMany(troubles.show(call, WebSite.Trouble.TOO_MANY), w))
        .orElseGet(() -> next.answer(call));
  }

  private static WebAnswer tooMany(WebAnswer answer, Duration wait) {
    return answer.with("Retry-After", String.valueOf(wait.toSeconds() + 1));
  }
}
