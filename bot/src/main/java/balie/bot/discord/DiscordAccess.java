package balie.bot.discord;

import balie.bot.channel.Secret;
import java.net.URI;

/// What is needed to be in Discord.
///
/// @param api where the REST API is, with a slash at the end
/// @param gateway where the gateway is
/// @param compressed whether the gateway compresses what it tells
public record DiscordAccess(Secret token, URI api, URI gateway, boolean compressed) {
  /// Where Discord's own REST API is.
  public static final URI DISCORD = URI.create("https://discord.com/api/v10/");

  /// Where Discord's own gateway is.
  public static final URI GATEWAY = URI.create("wss://gateway.discord.gg/");
}
