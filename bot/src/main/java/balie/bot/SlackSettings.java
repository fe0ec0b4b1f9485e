package balie.bot;

import balie.bot.channel.Secret;
import balie.bot.slack.SlackAccess;
import java.net.URI;
import java.util.Optional;

/// How Slack is set up.
///
/// @param access empty where the channel is off
/// @param off why it is off, empty where it is on
public record SlackSettings(Optional<SlackAccess> access, String off) {

  static SlackSettings read(WebSettings.Given given) {
    Optional<Secret> bot = secret(given, Setting.SLACK_BOT_TOKEN);
    Optional<SlackAccess.Way> way =
        secret(given, Setting.SLACK_APP_TOKEN)
            .<SlackAccess.Way>map(SlackAccess.Socket::new)
            .or(
                () ->
                    secret(given, Setting.SLACK_SIGNING_SECRET)
                        .map(signing -> new SlackAccess.Http(signing, Optional.empty())));
    URI api = api(given);
    if (bot.isEmpty()) {
      return new SlackSettings(Optional.empty(), "SLACK_BOT_TOKEN is not given");
    }
    return way.isEmpty()
        ? new SlackSettings(
            Optional.empty(), "neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET is given")
        : new SlackSettings(Optional.of(new SlackAccess(bot.get(), way.get(), api)), "");
  }

  private static Optional<Secret> secret(WebSettings.Given given, Setting setting) {
    return given.value(setting).map(String::strip).map(Secret::new);
  }

  private static URI api(WebSettings.Given given) {
    String written = given.value(Setting.SLACK_API_URL).orElse(Setting.SLACK_API_URL.usually());
    try {
      URI uri = URI.create(written.endsWith("/") ? written : written + "/");
      if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?")) {
        return uri;
      }
    } catch (IllegalArgumentException noUri) {
      // Told below.
    }
    given.problem(Setting.SLACK_API_URL, "an address such as " + SlackAccess.SLACK);
    return SlackAccess.SLACK;
  }
}
