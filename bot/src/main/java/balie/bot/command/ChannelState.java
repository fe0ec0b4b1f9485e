package balie.bot.command;

import balie.bot.DiscordSettings;
import balie.bot.Settings;
import balie.bot.SlackSettings;
import balie.bot.WebSettings;
import balie.bot.slack.SlackAccess;
import balie.bot.slack.SlackChannel;
import balie.bot.web.security.Origin;
import java.util.ArrayList;
import java.util.List;

/// How a channel stands.
///
/// @param reason where it is reached, or why it is off and what puts it on
record ChannelState(String channel, boolean on, String reason) {

  /// Every channel besides the terminal, which needs nothing.
  static List<ChannelState> all(Settings settings) {
    return List.of(of(settings.web()), of(settings.slack()), of(settings.discord()));
  }

  private static ChannelState of(DiscordSettings discord) {
    return discord
        .access()
        .map(_ -> new ChannelState("discord", true, "by its gateway"))
        .orElseGet(() -> new ChannelState("discord", false, discord.off() + " (docs/discord.md)"));
  }

  private static ChannelState of(SlackSettings slack) {
    return slack
        .access()
        .map(
            access ->
                new ChannelState(
                    "slack",
                    true,
                    switch (access.way()) {
                      case SlackAccess.Socket _ -> "by a socket";
                      case SlackAccess.Http _ -> "by posts to " + SlackChannel.path();
                    }))
        .orElseGet(() -> new ChannelState("slack", false, slack.off() + " (docs/slack.md)"));
  }

  private static ChannelState of(WebSettings web) {
    if (!web.hasSignIn()) {
      return new ChannelState(
          "web",
          false,
          "nobody can sign in; set BALIE_PUBLIC_URL with BALIE_OIDC_ISSUER or BALIE_SMTP_URL"
              + " (docs/web.md)");
    }
    List<String> ways = new ArrayList<>();
    web.oidc().ifPresent(oidc -> ways.add("OpenID Connect"));
    web.mail().ifPresent(mail -> ways.add("a link by mail"));
    String url = web.publicUrl().map(Origin::toString).orElse("");
    return new ChannelState("web", true, url + ", sign-in by " + String.join(" or ", ways));
  }

  @Override
  public String toString() {
    return "%-3s  %s: %s".formatted(on ? "on" : "off", channel, reason);
  }
}
