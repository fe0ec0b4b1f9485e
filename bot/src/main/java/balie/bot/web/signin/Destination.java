package balie.bot.web.signin;

import balie.bot.web.Call;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// The page of this site that somebody is on the way to.
///
/// @param path that begins with one slash
record Destination(String path) {
  static final String PARAMETER = "next";

  /// A path of plain letters: nothing in it that a browser could read as another site.
  private static final Pattern OURS = Pattern.compile("/(?:[A-Za-z0-9._~-]+/?)*");

  private static final int LONGEST = 200;
  private static final Destination HOME = new Destination("/");

  Destination {
    if (!isOurs(path)) {
      throw new IllegalArgumentException("no page of this site");
    }
  }

  /// The page that a call asks for; the home page where it is none to come back to.
  static Destination of(Call call) {
    return call.isRead() ? of(call.path()) : HOME;
  }

  /// What was handed on; the home page for anything else than a page of this site.
  static Destination of(Optional<String> handedOn) {
    return handedOn.map(Destination::of).orElse(HOME);
  }

  static Destination of(String handedOn) {
    return isOurs(handedOn) ? new Destination(handedOn) : HOME;
  }

  /// Whether a call asks for a page to look at, rather than for a part of one by a script.
  static boolean isPage(Call call) {
    return call.header("Sec-Fetch-Dest")
        .map(to -> to.equals("document"))
        .orElseGet(() -> call.header("Accept").filter(a -> a.contains("text/html")).isPresent());
  }

  /// Behind the path of the page that hands it on; empty for the home page.
  String asQuery() {
    return equals(HOME)
        ? ""
        : "?" + PARAMETER + "=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
  }

  private static boolean isOurs(String path) {
    return path.length() <= LONGEST
        && OURS.matcher(path).matches()
        && !path.startsWith("/sign-")
        && !path.contains("..");
  }
}
