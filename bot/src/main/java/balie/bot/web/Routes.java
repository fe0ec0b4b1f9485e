package balie.bot.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Finds the route of a call, and answers by it.
final class Routes {
  private final WebSite site;
  private final List<Pattern> patterns;

  /// A route with its pattern in parts.
  private record Pattern(Route route, List<String> parts) {

    Optional<Map<String, String>> match(List<String> path) {
      if (path.size() != parts.size()) {
        return Optional.empty();
      }
      Map<String, String> found = new HashMap<>();
      for (int i = 0; i < parts.size(); i++) {
        String part = parts.get(i);
        if (part.startsWith("{")) {
          found.put(part.substring(1, part.length() - 1), path.get(i));
        } else if (!part.equals(path.get(i))) {
          return Optional.empty();
        }
      }
      return found.containsValue("") ? Optional.empty() : Optional.of(found);
    }

    boolean serves(String method) {
      return route.method().equals(method)
          || (method.equals("HEAD") && route.method().equals("GET"));
    }
  }

  Routes(WebSite site) {
    this.site = site;
    this.patterns =
        site.routes().stream().map(route -> new Pattern(route, parts(route.pattern()))).toList();
  }

  WebAnswer answer(Call call) {
    List<String> path = parts(call.path());
    TreeSet<String> others = new TreeSet<>();
    for (Pattern pattern : patterns) {
      Optional<Map<String, String>> match = pattern.match(path);
      if (match.isPresent() && pattern.serves(call.method())) {
        return answer(pattern.route(), new Call(call, match.get()));
      }
      match.ifPresent(_ -> others.add(pattern.route().method()));
    }
    return others.isEmpty()
        ? site.troubles().show(call, WebSite.Trouble.NOT_FOUND)
        : site.troubles()
            .show(call, WebSite.Trouble.METHOD_NOT_ALLOWED)
            .with("Allow", String.join(", ", others));
  }

  private WebAnswer answer(Route route, Call call) {
    return switch (route.handler()) {
      case Route.Open(var handler) -> handler.answer(call);
      case Route.Personal(var handler) ->
          site.visitors()
              .of(call)
              .map(visitor -> handler.answer(call, visitor))
              .orElseGet(() -> site.visitors().turnedAway(call));
    };
  }

  private static List<String> parts(String path) {
    return new ArrayList<>(List.of(path.split("/", -1)));
  }
}
