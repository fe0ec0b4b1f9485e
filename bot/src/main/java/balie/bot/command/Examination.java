package balie.bot.command;

import static balie.bot.command.Doctor.Finding.State.DOUBTFUL;
import static balie.bot.command.Doctor.Finding.State.OFF;
import static balie.bot.command.Doctor.Finding.State.OK;
import static balie.bot.command.Doctor.Finding.State.WRONG;

import balie.bot.Settings;
import balie.bot.WebSettings;
import balie.bot.command.Doctor.Finding;
import balie.bot.desk.Reading;
import balie.bot.discord.DiscordAccess;
import balie.bot.discord.DiscordChannel;
import balie.bot.slack.Scope;
import balie.bot.slack.SlackAccess;
import balie.bot.slack.SlackChannel;
import balie.bot.web.signin.MailSettings;
import balie.bot.web.signin.OidcProvider;
import balie.bot.web.signin.OidcSettings;
import balie.bot.web.signin.SmtpPostman;
import balie.storage.StorageFailure;
import balie.storage.access.Client;
import balie.storage.sql.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The looks that `doctor` takes. What is missing is not made.
final class Examination {
  private final Surroundings here;
  private final List<Finding> findings = new ArrayList<>();

  Examination(Surroundings here) {
    this.here = here;
  }

  List<Finding> all() {
    add(OK, "java: " + Runtime.version());
    switch (Settings.read(here.variables(), here.folder())) {
      case Settings.Wrong wrong ->
          wrong.problems().forEach(problem -> add(WRONG, "settings: " + problem));
      case Settings.Read read -> {
        add(OK, "settings: can be used");
        read.unknown().forEach(unknown -> add(DOUBTFUL, "settings: " + unknown));
        of(read.settings());
        read.settings().slack().access().ifPresent(this::slack);
        read.settings().discord().access().ifPresent(this::discord);
      }
    }
    return findings;
  }

  private void of(Settings settings) {
    channels(settings);
    folder("data", settings.data(), "set BALIE_DATA to publish a desk of your own");
    folder("model cache", Optional.of(settings.cache()), "");
    database(settings.database());
    try {
      if (settings.desk().isPresent()) {
        desk(Workplace.of(here), settings.desk().get());
      } else {
        add(OFF, "desk: BALIE_DESK names none");
      }
    } catch (Fault fault) {
      fault.lines().forEach(line -> add(WRONG, "desk: " + line));
    }
  }

  private void channels(Settings settings) {
    WebSettings web = settings.web();
    for (ChannelState channel : ChannelState.all(settings)) {
      add(channel.on() ? OK : OFF, channel.channel() + ": " + channel.reason());
    }
    web.oidc().ifPresent(this::provider);
    web.mail().ifPresent(this::mail);
  }

  private void provider(OidcSettings oidc) {
    Optional<String> trouble = new OidcProvider(oidc, here.clock()).trouble();
    if (trouble.isEmpty()) {
      add(OK, "OpenID Connect: " + oidc.issuer() + " says where its doors are");
    } else {
      add(
          WRONG,
          "OpenID Connect: %s can't be used (%s); look at BALIE_OIDC_ISSUER and the network"
              .formatted(oidc.issuer(), trouble.get()));
    }
  }

  private void mail(MailSettings mail) {
    String server = mail.host() + ":" + mail.port();
    Optional<String> trouble = new SmtpPostman(mail).trouble();
    if (trouble.isEmpty()) {
      add(OK, "mail: " + server + " takes our mail");
    } else {
      add(
          WRONG,
          "mail: %s can't be used (%s); look at BALIE_SMTP_URL".formatted(server, trouble.get()));
    }
  }

  private void clients(List<Client> clients) {
    long never = clients.stream().filter(client -> client.usedAt().isEmpty()).count();
    if (clients.isEmpty()) {
      add(OFF, "api: no client; balie token add NAME makes one");
    } else {
      add(OK, "api: %d clients, of which %d never came".formatted(clients.size(), never));
    }
  }

  /// A folder that exists and can be written, or can be made.
  private void folder(String name, Optional<Path> folder, String mend) {
    if (folder.isEmpty()) {
      add(OFF, name + " folder: none; " + mend);
      return;
    }
    Path existing = folder.get().toAbsolutePath();
    while (existing.getParent() != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    String made = Files.exists(folder.get()) ? "" : ", made when it is needed";
    if (Files.isWritable(existing)) {
      add(OK, name + " folder: " + folder.get() + made);
    } else {
      add(WRONG, name + " folder: " + folder.get() + " can't be written; its owner can mend that");
    }
  }

  private void database(Optional<Path> file) {
    if (file.isEmpty()) {
      add(OFF, "database: none is configured, so questions go to the demo desk");
    } else if (!Files.exists(file.get())) {
      add(DOUBTFUL, "database: " + file.get() + " does not exist yet; balie publish DESK makes it");
    } else {
      database(file.get());
    }
  }

  private void database(Path file) {
    switch (Database.open(file)) {
      case Database.Opened opened -> {
        try (Database database = opened.database()) {
          publications(file, database.publications().lastPublication());
          clients(database.clients().all());
        } catch (StorageFailure broken) {
          add(WRONG, "database: " + file + ": " + broken.getMessage());
        }
      }
      case Database.Locked(String holder, Path _) ->
          add(OK, "database: " + file + " is in use by " + holder);
      case Database.OpenOutcome refused -> add(WRONG, "database: " + Workplace.why(file, refused));
    }
  }

  private void publications(Path file, int number) {
    String found = "database: " + file + " has " + number + " publication";
    if (number == 0) {
      add(DOUBTFUL, found + "s; balie publish DESK makes the first");
    } else {
      add(OK, found + (number == 1 ? "" : "s"));
    }
  }

  private void desk(Workplace workplace, Path folder) throws Fault {
    Reading reading = workplace.read(folder);
    String mend = "; balie check " + folder + " tells them";
    switch (reading) {
      case Reading.Read read when read.warnings().isEmpty() -> add(OK, "desk: " + folder);
      case Reading.Read read ->
          add(DOUBTFUL, "desk: " + folder + " has " + read.warnings().size() + " warnings" + mend);
      case Reading.Faulty faulty ->
          add(WRONG, "desk: " + folder + " has " + faulty.problems().size() + " problems" + mend);
    }
  }

  private void slack(SlackAccess access) {
    try (SlackChannel channel = new SlackChannel(access, here.clock())) {
      switch (channel.asked()) {
        case SlackChannel.Refused(String setting, String reason) ->
            add(WRONG, "slack: %s is refused (%s); see docs/slack.md".formatted(setting, reason));
        case SlackChannel.Away(String reason) ->
            add(DOUBTFUL, "slack: can't be asked now (" + reason + "); the bot would keep trying");
        case SlackChannel.Taken(List<Scope> missing) -> {
          missing.forEach(
              scope ->
                  add(
                      WRONG,
                      "slack: the scope %s is missing, %s; add it at api.slack.com/apps under OAuth & Permissions, Bot Token Scopes, and reinstall the app"
                          .formatted(scope.id(), scope.what())));
          if (missing.isEmpty()) {
            add(OK, "slack: takes the tokens");
          }
        }
      }
    }
  }

  private void discord(DiscordAccess access) {
    try (DiscordChannel channel = new DiscordChannel(access)) {
      switch (channel.asked()) {
        case DiscordChannel.Refused(String reason) ->
            add(
                WRONG,
                "discord: DISCORD_TOKEN is refused (%s); see docs/discord.md".formatted(reason));
        case DiscordChannel.Away(String reason) ->
            add(
                DOUBTFUL,
                "discord: can't be asked now (" + reason + "); the bot would keep trying");
        case DiscordChannel.Taken(List<DiscordChannel.Missing> missing) -> {
          missing.forEach(each -> add(WRONG, missing(each)));
          if (missing.isEmpty()) {
            add(OK, "discord: takes the token");
          }
        }
      }
    }
  }

  private static String missing(DiscordChannel.Missing missing) {
    return "discord: %s is missing%s, %s; give it %s"
        .formatted(
            missing.need().id(),
            missing.guild().isEmpty() ? "" : " in server " + missing.guild(),
            missing.need().what(),
            missing.need().where());
  }

  private void add(Finding.State state, String text) {
    findings.add(new Finding(state, text));
  }
}
