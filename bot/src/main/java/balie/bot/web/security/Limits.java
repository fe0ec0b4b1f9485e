package balie.bot.web.security;

import java.time.Duration;

/// How much one may do.
///
/// @param calls of one address, of whatever kind; many people may share one
/// @param changes of one address: what is sent rather than looked at
/// @param said of one session: what is sent in it
/// @param signIns of one address: tries to sign in
/// @param mails to one mail address
/// @param questions of one client of the API
public record Limits(
    Rate calls, Rate changes, Rate said, Rate signIns, Rate mails, Rate questions) {

  /// Those that hold. An office behind one address can work; a flood is stopped.
  public static Limits usual() {
    return new Limits(
        new Rate(3_000, 300, Duration.ofSeconds(1)),
        new Rate(600, 60, Duration.ofSeconds(1)),
        new Rate(20, 1, Duration.ofSeconds(1)),
        new Rate(30, 30, Duration.ofMinutes(10)),
        new Rate(3, 3, Duration.ofMinutes(15)),
        new Rate(60, 10, Duration.ofSeconds(1)));
  }
}
