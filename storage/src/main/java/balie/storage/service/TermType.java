package balie.storage.service;

import java.util.Locale;

/// The type of a term: which values it may have.
public enum TermType {
  SIZE("a size such as 500 MB"),
  DURATION("a duration such as 30 days, 4 h or 2 business days"),
  PERCENTAGE("a percentage such as 99.9 % per month"),
  MONEY("an amount such as 5 EUR per month"),
  COUNT("a count such as 10 mailboxes"),
  FREQUENCY("hourly, daily, weekly, monthly or every 15 min"),
  CALENDAR("the id of a calendar in calendars.yaml"),
  TEXT("a text, or a map of texts by language"),
  LINK("a link such as https://intranet.example.org/manual");

  private final String expected;

  TermType(String expected) {
    this.expected = expected;
  }

  /// What a value of this type looks like, for messages.
  public String expected() {
    return expected;
  }

  /// The type as it is written in desk.yaml.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
