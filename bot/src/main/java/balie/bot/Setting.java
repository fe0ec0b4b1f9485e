package balie.bot;

/// One setting: its name in the environment and in `.env`, and what it is when it is not given.
public enum Setting {
  /// The folder in which Balie keeps what it stores.
  DATA("BALIE_DATA", ""),
  /// The file of the database.
  DATABASE("BALIE_DATABASE", "$BALIE_DATA/balie.db"),
  /// The desk folder that is checked by `doctor` and whose golden questions `evaluate` asks.
  DESK("BALIE_DESK", ""),
  /// The folder of what can be made anew at any time.
  CACHE("BALIE_CACHE", "~/.cache/balie"),
  /// The sentence models that questions are understood with beside their words.
  EMBEDDINGS("BALIE_EMBEDDINGS", "auto"),
  /// From which level on something is logged.
  LOG("BALIE_LOG", "warn"),
  /// The folder of the backups that are made without being asked.
  BACKUP_DIR("BALIE_BACKUP_DIR", ""),
  /// How often one is made.
  BACKUP_EVERY("BALIE_BACKUP_EVERY", "24 h"),
  /// How many of them are kept.
  BACKUP_KEEP("BALIE_BACKUP_KEEP", "14"),
  /// How long what people said is kept.
  KEEP_TEXTS("BALIE_KEEP_TEXTS", "365 days"),
  /// What of the addresses that are no probe's business may be probed all the same.
  PROBE_ALLOW("BALIE_PROBE_ALLOW", ""),
  /// The address that the HTTP server listens on.
  BIND("BALIE_BIND", "127.0.0.1"),
  /// The port that the HTTP server listens on.
  PORT("PORT", "8080"),
  /// Where people find the web chat.
  PUBLIC_URL("BALIE_PUBLIC_URL", ""),
  /// The reverse proxies whose word about the browser's address is taken.
  TRUSTED_PROXIES("BALIE_TRUSTED_PROXIES", ""),
  /// The provider of OpenID Connect.
  OIDC_ISSUER("BALIE_OIDC_ISSUER", ""),
  /// The client's id at the provider.
  OIDC_CLIENT_ID("BALIE_OIDC_CLIENT_ID", ""),
  /// The client's secret at the provider.
  OIDC_CLIENT_SECRET("BALIE_OIDC_CLIENT_SECRET", ""),
  /// The server that takes our mail.
  SMTP_URL("BALIE_SMTP_URL", ""),
  /// The address that mail comes from.
  SMTP_FROM("BALIE_SMTP_FROM", ""),
  /// The token of the bot in Slack.
  SLACK_BOT_TOKEN("SLACK_BOT_TOKEN", ""),
  /// The token by which the bot opens a socket to Slack.
  SLACK_APP_TOKEN("SLACK_APP_TOKEN", ""),
  /// The secret that Slack signs with what it posts.
  SLACK_SIGNING_SECRET("SLACK_SIGNING_SECRET", ""),
  /// Where Slack's Web API is.
  SLACK_API_URL("SLACK_API_URL", "https://slack.com/api/"),
  /// The token of the bot in Discord.
  DISCORD_TOKEN("DISCORD_TOKEN", ""),
  /// Where Discord's REST API is.
  DISCORD_BASE_URL("DISCORD_BASE_URL", "https://discord.com/api/v10/"),
  /// Where Discord's gateway is.
  DISCORD_GATEWAY_URL("DISCORD_GATEWAY_URL", "wss://gateway.discord.gg/"),
  /// How the gateway's side of the conversation is compressed.
  DISCORD_COMPRESSION("DISCORD_COMPRESSION", "zlib");

  private final String key;
  private final String usually;

  Setting(String key, String usually) {
    this.key = key;
    this.usually = usually;
  }

  public String key() {
    return key;
  }

  /// The default as `.env.example` shows it, empty where there is none.
  public String usually() {
    return usually;
  }
}
