package balie.bot.request;

import java.util.Locale;

/// Why a question is not answered.
public enum Doubt {
  /// It is about nothing that the desk knows.
  UNKNOWN_TOPIC,
  /// The record does not state it.
  NOT_STATED,
  /// What it means is not sure enough.
  LOW_CONFIDENCE;

  /// As it is written in JSON: `unknown-topic`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
