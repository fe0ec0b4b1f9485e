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
  /// From which level on something is logged.
  LOG("BALIE_LOG", "warn");

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
