package balie.bot.web.security;

import balie.bot.web.Call;
import java.util.List;

/// The paths that programs call and browsers do not: they look at no cookie, and prove who calls
/// each in its own way.
///
/// @param prefixes such as `/api/`, or a whole path
public record ForMachines(List<String> prefixes) {
  /// Those of this package's neighbours.
  public static final List<String> OURS = List.of("/api/", "/health/", "/metrics", "/slack/events");

  public ForMachines {
    prefixes = List.copyOf(prefixes);
  }

  boolean serve(Call call) {
    return prefixes.stream()
        .anyMatch(p -> p.endsWith("/") ? call.path().startsWith(p) : call.path().equals(p));
  }
}
