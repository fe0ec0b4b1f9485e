package balie.bot.slack;

import balie.bot.channel.Secret;
import java.net.URI;
import java.util.Optional;

/// What is needed to be in a Slack workspace.
///
/// @param api where the Web API is, with a slash at the end
public record SlackAccess(Secret botToken, Way way, URI api) {
  /// Where Slack's own Web API is.
  public static final URI SLACK = URI.create("https://slack.com/api/");

  /// How Slack reaches the bot.
  public sealed interface Way {}

  /// By a socket that the bot opens: nothing needs to be reachable from outside.
  public record Socket(Secret appToken) implements Way {}

  /// By signed posts to `/slack/events`.
  ///
  /// @param port that the channel is to listen on itself, 0 for any that is free; empty where the
  ///   bot's web server hands over what it gets there
  public record Http(Secret signingSecret, Optional<Integer> port) implements Way {}
}
