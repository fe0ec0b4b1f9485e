package balie.bot.request;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A wish to do something.
public enum Intent {
  OPEN_TICKET,
  ORDER,
  TICKET_STATUS,
  SLA_SUMMARY,
  OUTAGE_STATUS,
  CATALOGUE,
  CHANGE_REQUEST,
  TALK_TO_HUMAN,
  HELP,
  GREETING;

  /// As it is written in files and JSON: `open-ticket`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The intent of an id.
  public static Optional<Intent> ofId(String id) {
    return Arrays.stream(values()).filter(intent -> intent.id().equals(id)).findFirst();
  }
}
