package balie.bot;

import balie.bot.channel.Secret;
import balie.bot.discord.DiscordAccess;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// How Discord is set up.
///
/// @param access empty where the channel is off
/// @param off why it is off, empty where it is on
public record DiscordSettings(Optional<DiscordAccess> access, String off) {

  static DiscordSettings read(WebSettings.Given given) {
    Optional<Secret> token = given.value(Setting.DISCORD_TOKEN).map(String::strip).map(Secret::new);
    URI api = address(given, Setting.DISCORD_BASE_URL, "https?", DiscordAccess.DISCORD);
    URI base = api.toString().endsWith("/") ? api : URI.create(api + "/");
    URI gateway = address(given, Setting.DISCORD_GATEWAY_URL, "wss?", DiscordAccess.GATEWAY);
    boolean compressed = compressed(given);
    return token
        .map(
            known ->
                new DiscordSettings(
                    Optional.of(new DiscordAccess(known, base, gateway, compressed)), ""))
        .orElseGet(() -> new DiscordSettings(Optional.empty(), "DISCORD_TOKEN is not given"));
  }

  private static boolean compressed(WebSettings.Given given) {
    String written =
        given
            .value(Setting.DISCORD_COMPRESSION)
            .orElse(Setting.DISCORD_COMPRESSION.usually())
            .strip()
            .toLowerCase(Locale.ROOT);
    if (!written.equals("zlib") && !written.equals("none")) {
      given.problem(Setting.DISCORD_COMPRESSION, "zlib or none");
    }
    return written.equals("zlib");
  }

  private static URI address(
      WebSettings.Given given, Setting setting, String schemes, URI usually) {
    String written = given.value(setting).map(String::strip).orElse(setting.usually());
    try {
      URI uri = URI.create(written);
      if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches(schemes)) {
        return uri;
      }
    } catch (IllegalArgumentException noUri) {
      // Told below.
    }
    given.problem(setting, "an address such as " + usually);
    return usually;
  }
}
