package balie.bot.web.security;

import balie.bot.web.Filter;
import balie.bot.web.Visitors;
import balie.bot.web.WebSite;
import java.time.InstantSource;
import java.util.List;

/// The filters in front of every route, in their order.
public final class Protection {
  private Protection() {}

  /// All of them.
  ///
  /// @param machines the paths that programs call
  /// @param visitors who is signed in
  public static List<Filter> filters(
      Reach reach,
      ForMachines machines,
      Visitors visitors,
      WebSite.Troubles troubles,
      Limits limits,
      InstantSource clock) {
    return List.of(
        new SecurityHeaders(reach.isSecure()),
        new OwnName(reach, machines, troubles),
        new RateLimits(reach, machines, visitors, troubles, limits, clock),
        new OwnForms(reach, machines, troubles));
  }
}
