package balie.bot.command;

import balie.bot.Bot;
import balie.bot.Settings;
import balie.bot.channel.Channel;
import balie.bot.discord.DiscordAccess;
import balie.bot.discord.DiscordChannel;
import balie.bot.flow.ProvenAccounts;
import balie.bot.flow.Road;
import balie.bot.flow.Snapshots;
import balie.bot.slack.SlackAccess;
import balie.bot.slack.SlackChannel;
import balie.bot.web.Route;
import balie.bot.web.WebAnswer;
import balie.bot.web.WebSite;
import balie.bot.web.health.Check;
import balie.bot.web.signin.CodeMail;
import balie.bot.web.signin.SmtpPostman;
import balie.storage.language.Language;
import balie.storage.person.Person;
import balie.storage.sql.Database;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The chat platforms that are configured. A token that is there but refused stops the start; that
/// a platform is away does not.
record Chats(
    Optional<SlackChannel> slack, Optional<DiscordChannel> discord, Optional<CodeMail> mail)
    implements AutoCloseable {
  private static final int MOST_POSTED_BYTES = 1 << 20;

  /// What they stand on.
  record Ground(Road road, Database database, Snapshots snapshots) {}

  static Chats of(Settings settings) throws Fault {
    Optional<SlackChannel> slack = slack(settings);
    try {
      return new Chats(
          slack,
          discord(settings),
          settings.web().mail().map(server -> new CodeMail(new SmtpPostman(server))));
    } catch (Fault refused) {
      slack.ifPresent(SlackChannel::close);
      throw refused;
    }
  }

  private static Optional<SlackChannel> slack(Settings settings) throws Fault {
    Optional<SlackAccess> access = settings.slack().access();
    if (access.isEmpty()) {
      return Optional.empty();
    }
    SlackChannel channel = new SlackChannel(access.get(), InstantSource.system());
    if (channel.asked() instanceof SlackChannel.Refused(String setting, String reason)) {
      channel.close();
      throw Fault.ofInput(
          "%s is refused by Slack (%s), expected that of an installed app; see docs/slack.md"
              .formatted(setting, reason));
    }
    return Optional.of(channel);
  }

  private static Optional<DiscordChannel> discord(Settings settings) throws Fault {
    Optional<DiscordAccess> access = settings.discord().access();
    if (access.isEmpty()) {
      return Optional.empty();
    }
    DiscordChannel channel = new DiscordChannel(access.get());
    Optional<String> refused = channel.refusal();
    if (refused.isPresent()) {
      channel.close();
      throw Fault.ofInput(
          "DISCORD_TOKEN is refused by Discord (%s), expected that of a bot; see docs/discord.md"
              .formatted(refused.get()));
    }
    return Optional.of(channel);
  }

  List<Channel> channels() {
    List<Channel> channels = new ArrayList<>();
    slack.ifPresent(channels::add);
    discord.ifPresent(channels::add);
    return channels;
  }

  /// What each needs to be ready.
  List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    slack.ifPresent(
        channel ->
            checks.add(
                new Check(
                    SlackChannel.NAME,
                    () -> trouble(channel.state().up(), channel.state().reason()))));
    discord.ifPresent(
        channel ->
            checks.add(
                new Check(
                    DiscordChannel.NAME,
                    () -> trouble(channel.state().up(), channel.state().reason()))));
    return checks;
  }

  private static Optional<String> trouble(boolean up, String reason) {
    return up ? Optional.empty() : Optional.of(reason);
  }

  /// From now on they take what is said.
  void begin(Bot bot, Ground ground, InstantSource clock) {
    slack.ifPresent(
        channel ->
            channel.begin(
                bot.slackDesk(ground.road(), ground.database(), ground.snapshots(), clock)));
    discord.ifPresent(
        channel ->
            channel.begin(
                bot.discordDesk(
                    ground.road(),
                    ground.database(),
                    ground.snapshots(),
                    mail.map(post -> courier(post, ground)),
                    clock)));
  }

  private static ProvenAccounts.Courier courier(CodeMail mail, Ground ground) {
    return (person, code) ->
        mail.send(person.id().email(), code.reveal(), language(person, ground));
  }

  private static Language language(Person person, Ground ground) {
    return person
        .language()
        .or(
            () ->
                ground
                    .snapshots()
                    .current()
                    .map(s -> s.register().organisation().languages().getFirst()))
        .orElse(Language.EN);
  }

  /// The site with the path that Slack posts to.
  WebSite on(WebSite site) {
    List<Route> routes = new ArrayList<>(site.routes());
    slack.ifPresent(
        channel ->
            routes.add(
                Route.open(
                    "POST",
                    SlackChannel.path(),
                    call -> {
                      SlackChannel.Answered answered =
                          channel.answer(
                              call.header("X-Slack-Request-Timestamp").orElse(""),
                              call.header("X-Slack-Signature").orElse(""),
                              call.body(MOST_POSTED_BYTES));
                      return WebAnswer.whole(
                          answered.status(),
                          answered.type(),
                          answered.body().getBytes(StandardCharsets.UTF_8));
                    })));
    return new WebSite(routes, site.filters(), site.visitors(), site.troubles());
  }

  @Override
  public void close() {
    slack.ifPresent(SlackChannel::close);
    discord.ifPresent(DiscordChannel::close);
    mail.ifPresent(CodeMail::close);
  }
}
